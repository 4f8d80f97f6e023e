/**
 * A page without the styles of its elements, but those that hide words or raise them: they are nine tenths of a filing's
 * page, and a parser reads them letter by letter.
 */
export function withoutLooks(html: string): string {
  return html.replace(styled, (tag: string, before: string, style: string) => (isTelling(style) ? tag : before));
}

// From the beginning of a tag through its first style, with the attributes before it.
const styled = /(<[a-z][^\s<>"'=]*(?:\s+[a-z][\w:-]*="[^"]*")*?)\s+style="([^"]*)"/gi;

/** A reference to a character may hide the words that are looked for. */
function isTelling(style: string): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden|vertical-align\s*:\s*super|&/i.test(style);
}
