import type { Span, Text } from "../../source/index.ts";
import { lineAt, lineSpan } from "../../source/index.ts";

const before = 60;
const after = 50;

/** The words of its line in which a number stands, cut between words. */
export function wordsAround(text: Text, { start, end }: Span): string {
  const line = lineSpan(text, lineAt(text, start));
  const from = Math.max(line.start, start - before);
  const to = Math.min(Math.max(line.end, end), end + after);
  const words = text.characters.slice(from, to).replace(/\s+/g, " ");
  const head = from > line.start ? words.replace(/^\S{0,60} /, "… ") : words;
  return (to < line.end ? head.replace(/ \S{0,50}$/, " …") : head).trim();
}
