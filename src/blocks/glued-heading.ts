import { matchesIn } from "../source/index.ts";
import type { Span, Text } from "../source/index.ts";
import { legible } from "./legible.ts";
import type { Heading } from "./types.ts";

// Where the lines of a caption met when their ends were lost. A small letter before a capital is a seam only where words
// of a caption follow: many a company is called like "CrowdCompany".
const seams = [
  /\b(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD|plc|PLC|L\.P|N\.V|S\.A)\.(?=[A-Z][A-Za-z])/g,
  /\)(?=[A-Z][A-Za-z]{2})/g,
  /[a-z](?=(?:Condensed|Consolidated|Unaudited|Interim|Statements?|Balance|Reconciliation|Selected|Supplement\w{0,4}|Summary|Financial) [A-Za-z(])/g,
  /[A-Za-z)](?=\((?:In|in|IN|Unaudited|unaudited|UNAUDITED|Audited|audited|Dollars|dollars|Amounts|amounts|Expressed|expressed|All|all)\b)/g,
  /[A-Za-z)](?=\([A-Z]{0,2}[$€£¥])/g,
];

/** A heading cut into the lines that were glued together in it: company, title, units. */
export function cutHeading(heading: Heading, text: Text): Heading[] {
  const raw = text.characters.slice(heading.span.start, heading.span.end);
  const cuts = seams.flatMap((seam) => matchesIn(raw, seam).map((found) => found.index + found[0].length));
  if (cuts.length === 0) return [heading];
  const ends = [...new Set(cuts)].sort((left, right) => left - right);
  return [0, ...ends].flatMap((from, index) => {
    const start = heading.span.start + from;
    const span = trimmed(text, { start, end: heading.span.start + (ends[index] ?? raw.length) });
    const printed = legible(text.characters.slice(span.start, span.end));
    return printed === "" ? [] : [{ ...heading, text: printed, capitals: isCapitals(printed), span }];
  });
}

function isCapitals(printed: string): boolean {
  return /[A-Z]{2}/.test(printed) && !/[a-z]{2}/.test(printed);
}

function trimmed(text: Text, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.characters.charAt(start))) start++;
  while (end > start && /\s/.test(text.characters.charAt(end - 1))) end--;
  return { start, end };
}
