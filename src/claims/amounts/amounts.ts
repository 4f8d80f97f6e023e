import { matchesIn } from "../../source/index.ts";
import { wordAmounts } from "./word-amounts.ts";
import type { RowUnit } from "../../statements/index.ts";
import type { Amount } from "./types.ts";

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+`;
const scaleWord = "thousand|million|billion|trillion|bn|mn|mm|tn|[kmb]";
const sign = String.raw`\\?(?:US|CA|AU|HK|NZ|[ACRS])?[$€£¥]|(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|SEK|NOK|DKK|INR|CNY|RMB|HKD) ?`;
const money = new RegExp(
  String.raw`(?<![a-z](?![$€£]))(?<open>\()?(?:(?<!\d)(?<minus>[-–−]))?(?:${sign})(?<inner>\()?(?<below>[-–−])?(?<digits>${digits})\)?(?:[ -]?(?<word>${scaleWord})\b)?\)?`,
  "gi",
);
// A bare amount: what stands right behind it tells its unit, or else that it counts what the next word names.
const bare = new RegExp(
  String.raw`(?<![\w,$£€¥/:]|(?<!\bc)\.|(?<!\d)-)(?<open>\()?(?<minus>[-–−+])?(?<digits>${digits})\)?(?:[ -]?(?<word>thousand|million|billion|trillion|bn|mn)\b)?(?<unit>\s?(?:%|(?:percentage )?points?\b(?! of)|per ?cent|pct\b|ppts?\b|pp\b|basis[- ]points?|bps?\b)|[ -](?:cents?|pence)\b|p\b|x\b|[-–]basis[-–]points?|[ -]to[ -]1(?:\.0)?\b)?\)?`,
  "gi",
);
const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** The amounts of a sentence, in its order. A row of a table that was not read as one states nothing here. */
export function amountsIn(sentence: string): Amount[] {
  const found = matchesIn(sentence, money)
    .flatMap((match) => moneyOf(match, sentence))
    .map(withoutLooseBracket);
  const taken = found.map(({ at, quote }) => ({ start: at, end: at + quote.length }));
  let next = 0;
  for (const match of matchesIn(sentence, bare)) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= match.index) next++;
    const isTaken = (taken[next]?.start ?? Infinity) < match.index + match[0].length;
    if (!isTaken) found.push(...bareOf(match, sentence).map(withoutLooseBracket));
  }
  found.push(...wordAmounts(sentence));
  return found.sort((left, right) => left.at - right.at);
}

/** "(including a charge of $5 million)": the bracket closes the aside, not the amount; and may open it. */
function withoutLooseBracket(amount: Amount): Amount {
  const { quote, at } = amount;
  if (quote.endsWith(")") && !quote.includes("(")) return { ...amount, quote: quote.slice(0, -1) };
  return quote.startsWith("(") && !quote.includes(")") ? { ...amount, quote: quote.slice(1), at: at + 1 } : amount;
}

function moneyOf(match: RegExpMatchArray, sentence: string): Amount[] {
  const { open, minus, inner, below, digits: printed = "", word } = match.groups ?? {};
  const at = match.index ?? 0;
  const after = sentence.slice(at + match[0].length, at + match[0].length + 60);
  const isPerShare = /^ (?:(?:diluted|basic) )?(?:per|a) (?:\w+ ){0,3}(?:share|unit|ads)\b/i.test(after);
  return [
    {
      quote: match[0],
      at,
      digits: printed.replaceAll(",", ""),
      isNegative: (minus ?? below ?? inner) !== undefined || (open !== undefined && isClosed(match[0])),
      unit: isPerShare ? "perShare" : "currency",
      scale: isPerShare ? 1 : scaleOf(word ?? rangeWord(after)),
    },
  ];
}

function bareOf(match: RegExpMatchArray, sentence: string): Amount[] {
  const { open, minus, digits: printed = "", word, unit: behind } = match.groups ?? {};
  const at = match.index ?? 0;
  const after = sentence.slice(at + match[0].length, at + match[0].length + 60);
  const scale = scaleOf(word ?? rangeWord(after));
  const unit = unitOf(behind?.trim().toLowerCase(), scale, after, sentence.slice(Math.max(0, at - 40), at));
  if (unit === undefined) return [];
  const isNegative = minus !== undefined && minus !== "+" ? true : open !== undefined && isClosed(match[0]);
  // Twelve cents are 0.12 of what a statement's amounts per share are in.
  const own = /^(?:cent|pence|p$)/.test(behind?.trim().toLowerCase() ?? "") ? 0.01 : scale;
  return [{ quote: match[0], at, digits: printed.replaceAll(",", ""), isNegative, unit, scale: own }];
}

function unitOf(behind: string | undefined, scale: number, after: string, before: string): RowUnit | undefined {
  if (behind !== undefined && behind !== "") {
    if (/^(?:bps?|basis)/.test(behind)) return "basisPoints";
    if (/^(?:cent|pence|p$)/.test(behind)) return "perShare";
    return /^(?:x|to)/.test(behind) ? "ratio" : "percent";
  }
  if (/^ (?:\w+ ){0,4}shares?\b/i.test(after)) return "shares";
  if (/\bratio\b[^.]{0,30}$/i.test(before)) return "ratio";
  if (scale > 1 || /^(?:[cmkn]m|kg|[kMGT][WB])\b/.test(after)) return "count";
  if (leadsToCount.test(before) && /^[\s,.;)]/.test(after)) return "count";
  return /^[ -][a-z]{2,}/i.test(after) || /^ ?(?:or|and|to|–|-) ?\d/.test(after) ? "count" : undefined;
}

const leadsToCount =
  /\b(?:totall?ed|totall?ing|was|were|of|to|from|at|than|reached|averaged|over|nearly|about|approximately|(?:19|20)\d\d:) $/i;

/** "from $12 to $14 million", "27 to 29 million shares": the first amount borrows the word of the second. */
function rangeWord(after: string): string | undefined {
  return /^\)?(?: (?:to|and|or) | ?[-–—] ?)[^\d\s]{0,4}[\d.,]{1,12}[ -]?(thousand|million|billion|trillion|bn|mn|m)\b/i.exec(
    after,
  )?.[1];
}

function scaleOf(word: string | undefined): number {
  return word === undefined ? 1 : (scales[word.toLowerCase()] ?? 1);
}

function isClosed(quote: string): boolean {
  return quote.endsWith(")");
}
