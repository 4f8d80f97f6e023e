import { matchesIn } from "../../source/index.ts";
import { periodRules } from "./period-rules.ts";
import type { PeriodMention, PeriodWords } from "./types.ts";

const anyTime = /(?:19|20)\d\d|quarter|year|month|week|period|half|sequential|Q[1-4]|[1-4]Q|ytd|yoy|y\/o\/y|FY/i;

/** The time words of a sentence, left to right, none overlapping another. "2020 and 2019" after a date repeats its day. */
export function findPeriods(sentence: string): PeriodMention[] {
  if (!anyTime.test(sentence)) return [];
  const found = periodRules.flatMap(({ pattern, read }) =>
    matchesIn(sentence, pattern).flatMap((match): PeriodMention[] => {
      const words = read(match.groups ?? {});
      return words === undefined ? [] : [{ words, start: match.index, end: match.index + match[0].length }];
    }),
  );
  const kept: PeriodMention[] = [];
  // Of two that overlap the longer is meant: "the year" in "the year ended May 31, 2014" is none.
  for (const mention of found.sort((left, right) => right.end - right.start - (left.end - left.start))) {
    if (!kept.some(({ start, end }) => start < mention.end && mention.start < end)) kept.push(mention);
  }
  kept.sort((left, right) => left.start - right.start);
  for (const [at, mention] of kept.entries()) {
    const before = kept[at - 1];
    if (before !== undefined) kept[at] = { ...mention, words: repeated(mention, before, sentence) };
  }
  return kept;
}

/** "March 31, 2020 and 2019": the second year stands for the same day of another year. */
function repeated({ words, start }: PeriodMention, before: PeriodMention, sentence: string): PeriodWords {
  if (
    words.kind !== "year" ||
    !/^,? ?(?:and|versus|vs\.?|compared (?:to|with)|,) $/.test(sentence.slice(before.end, start))
  )
    return words;
  const { year } = words;
  switch (before.words.kind) {
    case "date":
      return { kind: "date", date: `${year}-${before.words.date.slice(5)}` as typeof before.words.date };
    case "ended":
      return { ...before.words, date: `${year}-${before.words.date.slice(5)}` as typeof before.words.date };
    case "quarter":
    case "part":
    case "fiscalYear":
      return { ...before.words, year };
    case "year":
    case "current":
    case "yearToDate":
    case "yearBefore":
    case "same":
    case "quarterBefore":
    case "yearEndBefore":
    case "other":
      return words;
  }
}
