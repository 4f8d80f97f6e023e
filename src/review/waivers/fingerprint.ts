import { lineAt, lineSpan, quote } from "../../source/index.ts";
import type { Diagnostic, Text } from "../../source/index.ts";
import type { Fingerprint } from "./types.ts";

const number = /\d+(?:[.,]\d+)*/g;
const longestWords = 160;

/** What a finding is told by when the same release, or a later draft of it, is read again. */
export function fingerprintOf({ code, message, span }: Diagnostic, text: Text): Fingerprint {
  // A finding on a whole table stands at its first line; on a figure, at the line that it is in.
  const line = lineSpan(text, lineAt(text, span.start));
  const own = quote(text, { start: span.start, end: Math.min(span.end, span.start + longestWords) });
  const words = `${quote(text, { start: line.start, end: Math.min(span.start, line.end) }).slice(-longestWords)}${own}`;
  return {
    code,
    words: words.replace(number, "#").replace(/\s+/g, " ").trim(),
    figures: [...(own.match(number) ?? []), ...(message.match(number) ?? [])].join(" "),
  };
}
