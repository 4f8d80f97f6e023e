import { matchesIn } from "../../source/index.ts";
import { foldWord } from "../../report/index.ts";

/** A word of a label or a sentence as it is looked up: lower case, singular, one word for every kind of result. */
export interface Word {
  readonly folded: string;
  /** As printed, in lower case; a bracket, comma or other mark stands for itself. */
  readonly printed: string;
  /** Two capitals or more, as in "NOI" and "SaaS". */
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}

const pattern =
  /\b[A-Z]{1,3}&[A-Z]{1,3}\b|\bnon[- ]?gaap\b|\bnon[- ][a-z]+(?!\.[a-z]\.)|\bu\.s\. gaap\b|\b(?:non-)?u\.[sk]\.|\bpro[- ]?forma\b|[a-z]+(?:['’][a-z]{1,2}(?![a-z]))?(?:\d{1,2}(?![\w.,%]))?|\d+(?:[.,]\d+)*|[&%(),;:.—–]/gi;

/** The words and marks of a text. "Stock-based" is two words; "pro forma" and "non-GAAP" are one. */
export function wordsIn(text: string): Word[] {
  return matchesIn(text, pattern).map((match) => {
    // "Adjusted EBITDA1": the mark of a note that is glued to its word.
    const printed = match[0].toLowerCase().replace(/(?<=[a-z])\d{1,2}$/, "");
    const isCapital = /[A-Z][a-z]{0,2}[A-Z&]/.test(match[0]);
    return { folded: foldedOf(printed), printed, isCapital, start: match.index, end: match.index + match[0].length };
  });
}

function foldedOf(printed: string): string {
  if (/^non[- ]?gaap$/.test(printed)) return "nongaap";
  if (/^non[- ]/.test(printed)) return `non${foldWord(printed.slice(4))}`;
  if (printed === "u.s. gaap") return "gaap";
  if (/^pro[- ]?forma$/.test(printed)) return "proforma";
  if (printed === "&") return "and";
  if (printed.length > 1 && printed.includes("&")) return printed.replace("&", "and");
  const own = foldWord(printed.replace(/['’]s?$/, "").replace(/['’]/g, ""));
  return sameWords[own] ?? own;
}

// Spellings and short forms that mean one thing wherever they stand.
const sameWords: Readonly<Record<string, string>> = {
  normalised: "normalized",
  shareholder: "stockholder",
  shareowner: "stockholder",
  amortisation: "amortization",
  capex: "capitalexpenditure",
  turnover: "revenue",
};
