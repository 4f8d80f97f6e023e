import { matchesIn } from "../../source/index.ts";
/** A sentence of a stretch of prose: where it begins and ends in the joined words. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// A full stop ends a sentence before a blank and a capital letter, a quotation or the end; not after these.
const abbreviation =
  /(?:\b(?:inc|corp|co|ltd|llc|no|nos|mr|mrs|ms|dr|st|vs|approx|u\.s|u\.k|e\.g|i\.e|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|est|al|fig|sec|dept|wash|calif|ill|mass|conn|fla|tex|va|pa|ga)|(?:^|[\s.])[a-z])$/i;
const stop = /[.!?;]["”’)]{0,2}(?= ["“‘([]{0,2}[A-Z0-9•])|[.!?]["”’)]{0,2}$| [•◦▪‣●] /g;

/** Cuts joined words into sentences; a semicolon before a small letter parts clauses, not sentences. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const found of matchesIn(text, stop)) {
    const end = found.index + found[0].length;
    if (found[0].startsWith(".") && abbreviation.test(text.slice(Math.max(start, found.index - 12), found.index)))
      continue;
    if (end > start) sentences.push({ start, end, text: text.slice(start, end) });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length, text: text.slice(start) });
  return sentences;
}
