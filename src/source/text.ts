import type { Span, Text } from "./types.ts";

/** Wraps characters as the text of a release; lines end at `\n`, `\r\n` or a lone `\r`. */
export function readText(characters: string, format: Text["format"] = "text"): Text {
  const lineStarts = [0];
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    if (code === 10 || (code === 13 && characters.charCodeAt(at + 1) !== 10)) lineStarts.push(at + 1);
  }
  return { format, characters, lineStarts };
}

/** The line, from 1, on which an offset stands. */
export function lineAt(text: Text, offset: number): number {
  let low = 0;
  let high = text.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((text.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The column, from 1, at which an offset stands in its line. */
export function columnAt(text: Text, offset: number): number {
  return offset - (text.lineStarts[lineAt(text, offset) - 1] ?? 0) + 1;
}

/** The span of a line, from 1, without its line end. */
export function lineSpan(text: Text, line: number): Span {
  const start = text.lineStarts[line - 1] ?? text.characters.length;
  let end = text.lineStarts[line] ?? text.characters.length;
  while (end > start && isLineEnd(text.characters.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The characters of a span. */
export function quote(text: Text, span: Span): string {
  return text.characters.slice(span.start, span.end);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
