import { matchesIn } from "../../source/index.ts";
import type { Amount } from "./types.ts";

const worded =
  /\b(?:(?<hedge>nearly|almost|more than|over|roughly|about|approximately) )?(?:(?<times>doubled|tripled|quadrupled)(?! up| down|-| the | our | its )|(?<part>one[- ]half|half|one[- ]third|a third|two[- ]thirds|one[- ]quarter|three[- ]quarters)(?= of (?:our |the |its |total |all )?(?:total |net )?[a-z]))/gi;

const growth: Readonly<Record<string, number>> = { doubled: 100, tripled: 200, quadrupled: 300 };
const parts: Readonly<Record<string, string>> = {
  "one half": "50",
  half: "50",
  "one third": "33.3",
  "a third": "33.3",
  "two thirds": "66.7",
  "one quarter": "25",
  "three quarters": "75",
};

/**
 * Numbers that are words, in percent: "doubled" is growth of 100 %, "one-third of" a share of 33.3 %. Nobody writes so of
 * what is not about that: ten points of growth, and two of a share, either way; with "nearly" or "more than" more.
 */
export function wordAmounts(sentence: string): Amount[] {
  if (!/doubled|tripled|quadrupled|half|third|quarters? of/i.test(sentence)) return [];
  return [...matchesIn(sentence, worded)].flatMap((match): Amount[] => {
    const { hedge, times, part } = match.groups ?? {};
    const word = times ?? part ?? "";
    const at = match.index + match[0].length - word.length;
    const digits =
      times === undefined ? parts[word.toLowerCase().replace("-", " ")] : String(growth[times.toLowerCase()] ?? "");
    if (digits === undefined || digits === "") return [];
    const leeway = (times === undefined ? 2 : 10) * (hedge === undefined ? 1 : 3);
    return [{ quote: word, at, digits, isNegative: false, unit: "percent", scale: 1, leeway }];
  });
}
