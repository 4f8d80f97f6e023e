import { matchesIn } from "../../source/index.ts";
import type { IsoDate, Text } from "../../source/index.ts";
import { openingLines } from "./running-text.ts";
import type { Period, Statement } from "../types.ts";
import { daysBefore, monthsOfWeeks, readTimeWords } from "../time/index.ts";

type Duration = Extract<Period, { kind: "duration" }>;

/**
 * What a release reports on: the shortest period that ends last, among the columns of its income statement and the
 * periods that its prose says have ended. Where quarter and year end together it is the quarter, which is the news. A
 * period after the release's own date is an outlook, unless prose and columns agree on it.
 */
export function fiscalPeriodOf(
  spoken: readonly Duration[],
  statements: readonly Statement[],
  releaseDate: IsoDate | undefined,
  text: Text,
): Period | undefined {
  const columns = columnPeriods(statements);
  const endsOn = (end: IsoDate) => (period: Duration) => period.end === end;
  const isKnown = ({ end }: Duration) => {
    if (releaseDate === undefined || end <= releaseDate) return true;
    return columns.some(endsOn(end)) && spoken.some(endsOn(end));
  };
  const end = reportedEnd(columns.filter(isKnown), spoken.filter(isKnown));
  if (end === undefined || isStale(end, releaseDate)) return undefined;
  const printed = shortest(columns.filter(endsOn(end)));
  const said = shortest(spoken.filter(endsOn(end)));
  const isQuarter = namesQuarter(text);
  // A headline that speaks of a quarter, over columns that are all longer: the quarter's column was not read.
  if (isQuarter && printed !== undefined && printed.months > 4)
    return said !== undefined && said.months < 4 ? said : undefined;
  return printed ?? said;
}

/** A column that ends a little after the period that the prose names was not read as it was meant. */
function reportedEnd(columns: readonly Duration[], spoken: readonly Duration[]): IsoDate | undefined {
  const [printed, said] = [latestEnd(columns), latestEnd(spoken)];
  if (printed === undefined || said === undefined) return printed ?? said;
  if (said >= printed) return said;
  return columns.some(({ end }) => end === said) || daysBefore(printed, 80) > said ? printed : said;
}

/** "for the three and nine months ended September 30, 2024": each length, with the date on which it ended. */
export function spokenPeriods(text: Text): Duration[] {
  return openingLines(text).flatMap((line) =>
    matchesIn(line, /\b(?:ended|ending)(?=[ \d])/gi).flatMap((found) => {
      const after = line.slice(found.index, found.index + 32).replace(/^(ended|ending)(?=\d)/i, "$1 ");
      const date = readTimeWords(after).find((word) => word.kind === "date");
      if (date === undefined) return [];
      const before = line.slice(Math.max(0, found.index - 60), found.index);
      return lengthsIn(before).map((length): Duration => ({ kind: "duration", ...length, end: date.date }));
    }),
  );
}

export function latestEnd(periods: readonly Duration[]): IsoDate | undefined {
  return periods.reduce<IsoDate | undefined>(
    (latest, { end }) => (latest === undefined || end > latest ? end : latest),
    undefined,
  );
}

/** The slowest of issuers report within half a year; an older period is another one's, read for want of its own. */
function isStale(end: IsoDate, releaseDate: IsoDate | undefined): boolean {
  return releaseDate !== undefined && end < daysBefore(releaseDate, 200);
}

function columnPeriods(statements: readonly Statement[]): Duration[] {
  const durationsOf = (...kinds: readonly Statement["kind"][]) =>
    statements
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ columns }) => columns.flatMap(({ period }) => (period?.kind === "duration" ? [period] : [])));
  const tries = [
    durationsOf("incomeStatement"),
    durationsOf("cashFlow", "comprehensiveIncome", "reconciliation"),
    durationsOf("segment", "memo", "metrics", "other"),
  ];
  return tries.find((periods) => periods.length > 0) ?? [];
}

const lengths: readonly (readonly [RegExp, number])[] = [
  [/\bquarters?\b|\bthree(?: and (?:six|nine|twelve))?[- ]months?\b/i, 3],
  [/\bhalf\b|\bhalf-year\b|\bsix[- ]months?\b/i, 6],
  [/\bnine[- ]months?\b/i, 9],
  [/\byears?\b|\btwelve[- ]months?\b/i, 12],
];
const weeksWords =
  /\b(?:\d{2}|twelve|thirteen|fourteen|sixteen|twenty-six|thirty-nine|fifty-two|fifty-three)[- ]weeks?\b/i;

function lengthsIn(words: string): { months: number; weeks?: number }[] {
  const counted = weeksWords.exec(words);
  const length = counted && readTimeWords(counted[0]).find((word) => word.kind === "length");
  const months = lengths.flatMap(([pattern, count]) => (pattern.test(words) ? [count] : []));
  const weeks = length?.weeks;
  if (weeks === undefined) return months.map((count) => ({ months: count }));
  const rounded = monthsOfWeeks(weeks);
  return [{ months: rounded, weeks }, ...months.filter((count) => count > rounded).map((count) => ({ months: count }))];
}

function namesQuarter(text: Text): boolean {
  const heads = openingLines(text)
    .slice(0, 20)
    .filter((line) => line.length < 240);
  const headline = heads.find((line) => /\b(?:results?|reports?|announces?|earnings)\b/i.test(line));
  return headline !== undefined && /\bquarter(?:ly)?\b|\bq[1-4]\b|\b[1-4]q|\bthree[- ]months\b/i.test(headline);
}

function shortest(periods: readonly Duration[]): Duration | undefined {
  return periods.reduce<Duration | undefined>(
    (best, period) => (best === undefined || period.months < best.months ? period : best),
    undefined,
  );
}
