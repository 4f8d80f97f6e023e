import type { Diagnostic, IsoDate, Span, Text } from "../../source/index.ts";
import { daysBetween } from "../../statements/index.ts";
import type { Statements } from "../../statements/index.ts";
import { dateOf, dateWords } from "./calendar.ts";

const ordinals = ["first", "second", "third", "fourth"];
const labelled = new RegExp(
  String.raw`\b(first|second|third|fourth)(?:\s|-)(?:fiscal\s)?quarter(?:\s(?:of\s(?:fiscal\s)?(?:year\s)?(?:19|20)\d\d)|\sand\s(?:full\s|fiscal\s)?year)?,?\s(?:that\s|which\s)?end(?:ed|ing)\s(?:on\s)?${dateWords}`,
  "gi",
);
const ended = new RegExp(
  String.raw`\b(?:quarters?|months|weeks|year|half|period)\s(?:periods?\s)?end(?:ed|ing)\s(?:on\s)?${dateWords}`,
  "gi",
);

interface Labelled {
  readonly span: Span;
  readonly words: string;
  /** Months from January at which the fiscal year would end, 0 to 11. */
  readonly yearEnd: number;
}

/** "Second quarter ended March 31" in a release whose other quarters say that it was the first. */
export function checkQuarterLabels({ characters }: Text): Diagnostic[] {
  const found = [...characters.matchAll(labelled)].flatMap((match): Labelled[] => {
    const [words, ordinal = "", ...groups] = match;
    const date = dateOf(groups);
    if (date === undefined) return [];
    const quarter = ordinals.indexOf(ordinal.toLowerCase()) + 1;
    const yearEnd = (closestMonth(date) - 1 + (4 - quarter) * 3) % 12;
    return [{ span: { start: match.index, end: match.index + words.length }, words, yearEnd }];
  });
  const counts = new Map<number, number>();
  for (const { yearEnd } of found) counts.set(yearEnd, (counts.get(yearEnd) ?? 0) + 1);
  const most = [...counts].sort(([, left], [, right]) => right - left)[0];
  if (most === undefined || most[1] < 2) return [];
  return found.flatMap(({ yearEnd, words, span }) =>
    // Years of weeks end in one month or the next.
    Math.min((yearEnd - most[0] + 12) % 12, (most[0] - yearEnd + 12) % 12) <= 1 ? [] : [labelDiffers(words, span)],
  );
}

/** A quarter of weeks ends in the first days of a month, or the last. */
function closestMonth(date: IsoDate): number {
  const [, month = 1, day = 1] = date.split("-").map(Number);
  return day <= 10 ? ((month + 10) % 12) + 1 : month;
}

/** "Quarter ended March 30, 2006" over tables whose columns end on March 31. */
export function checkPeriodEnds({ characters }: Text, { statements }: Statements): Diagnostic[] {
  // An issuer that counts in weeks may print month ends "for convenience", and says so.
  if (/\bfor (?:ease|convenience|presentation|clarity|simplicity)\b/i.test(characters)) return [];
  const ends = new Set<IsoDate>(
    statements.flatMap(({ columns }) =>
      columns.flatMap(({ period }) =>
        period === undefined ? [] : [period.kind === "instant" ? period.on : period.end],
      ),
    ),
  );
  return [...characters.matchAll(ended)].flatMap((match): Diagnostic[] => {
    const [words, ...groups] = match;
    const date = dateOf(groups);
    if (date === undefined || ends.has(date)) return [];
    const near = [...ends].find((end) => Math.abs(daysBetween(end, date)) <= nearDays);
    if (near === undefined) return [];
    return [endDiffers(words, near, { start: match.index, end: match.index + words.length })];
  });
}

/** Further apart, they are periods of their own. */
const nearDays = 6;

function labelDiffers(words: string, span: Span): Diagnostic {
  return {
    code: "quarter-label-differs",
    severity: "warning",
    message: `"${words.replace(/\s+/g, " ")}" does not agree with the other quarters that the text names with their ends. Check the quarter and the date.`,
    span,
  };
}

function endDiffers(words: string, near: IsoDate, span: Span): Diagnostic {
  return {
    code: "period-end-differs",
    severity: "warning",
    message: `"${words.replace(/\s+/g, " ")}": no table has a period that ends then, and one ends on ${near}. Check the date.`,
    span,
  };
}
