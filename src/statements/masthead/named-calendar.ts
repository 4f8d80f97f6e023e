import type { IsoDate, Text } from "../../source/index.ts";
import { latestEnd, spokenPeriods } from "./fiscal-period.ts";
import { openingLines } from "./running-text.ts";
import { readReleaseDate } from "./release-date.ts";
import { daysBefore, daysIn, isoDate, nearestMonthEnd, partsOf, readTimeWords } from "../time/index.ts";
import type { FiscalCalendar } from "../time/index.ts";
import type { Period } from "../types.ts";

/** A calendar that no column states, and whether nothing but the day of the release speaks for it. */
export interface NamedCalendar {
  readonly calendar: FiscalCalendar;
  readonly isAssumed: boolean;
}

/**
 * The calendar behind columns that are named "3Q24" and "9M24" and bear no date: the latest of them ended when the prose
 * says that the period reported on did ("the quarter ended September 30, 2024"). Without such a sentence a release of
 * November reports on a quarter that ended in September, if the year is the calendar's.
 */
export function calendarOfNames(labels: readonly string[], text: Text): NamedCalendar | undefined {
  const yearsAlone = isOfYears(text);
  const named = latestNamed(labels, yearsAlone);
  if (named === undefined) return undefined;
  const spoken = spokenPeriods(text);
  const end = latestEnd(spoken);
  if (end !== undefined) {
    const calendar = calendarThrough(named, end);
    return calendar && { calendar: { ...calendar, yearsAlone }, isAssumed: false };
  }
  const released = readReleaseDate(text, undefined, new Set());
  const last = isoDate(named.year, named.through, daysIn(named.year, named.through));
  // "FY25" is named for a year that may well be no calendar year.
  const isInTime =
    released === undefined
      ? !labels.some((label) => /FY|fiscal/i.test(label))
      : daysBefore(released, soonest) >= last && daysBefore(released, latest) <= last;
  return isInTime ? { calendar: { month: 12, latest: last, ends: [last], yearsAlone }, isAssumed: true } : undefined;
}

// No one reports within days, and hardly anyone later than this; a half year is reported once more with the quarter after.
const [soonest, latest] = [5, 130];

/** The calendar that columns state, in a release of nothing but years: "2024" alone over a column of another table is one. */
export function withYearsAlone(calendar: FiscalCalendar, periods: readonly Period[], text: Text): FiscalCalendar {
  const isYearly = periods.every((period) => period.kind === "instant" || period.months === 12);
  return isYearly && isOfYears(text) ? { ...calendar, yearsAlone: true } : calendar;
}

/** "Annual results 2024": its columns are years, and "2024" over one of them is the fiscal year. */
function isOfYears(text: Text): boolean {
  const heads = openingLines(text)
    .slice(0, 20)
    .filter((line) => line.length < 240);
  return (
    heads.some((line) =>
      /\b(?:annual|full[- ]year|fiscal year|year[- ]end|financial year)\b.{0,40}\b(?:results?|reports?|earnings|figures)\b|\b(?:results?|reports?)\b.{0,40}\b(?:fiscal|financial|full)[- ]year\b|\byear ended\b/i.test(
        line,
      ),
    ) && !heads.some((line) => /\bquarter(?:ly)?\b|\bhalf|\b(?:three|six|nine) months\b/i.test(line))
  );
}

/** A year, and how many months after its opening the period ended. */
interface NamedEnd {
  readonly year: number;
  readonly through: number;
}

function calendarThrough({ year, through }: NamedEnd, end: IsoDate): FiscalCalendar | undefined {
  const ended = nearestMonthEnd(end);
  const month = ((ended - through + 23) % 12) + 1;
  const inYear = partsOf(end).year + (ended > month ? 1 : 0);
  return inYear === year ? { month, latest: end, ends: [end] } : undefined;
}

function latestNamed(labels: readonly string[], yearsAlone: boolean): NamedEnd | undefined {
  const ends = labels.flatMap((label) => namedEnd(label, yearsAlone) ?? []);
  return ends.sort((left, right) => right.year - left.year || right.through - left.through)[0];
}

function namedEnd(label: string, yearsAlone: boolean): NamedEnd | undefined {
  const words = readTimeWords(label);
  const through = words.flatMap((word) => {
    if (word.kind === "quarter") return word.quarter * 3;
    return word.kind === "partOfYear" ? word.through : [];
  })[0];
  if (through === undefined && yearsAlone && words[0]?.kind === "year") return { through: 12, year: words[0].year };
  const year = words.flatMap((word) => ("year" in word ? (word.year ?? []) : []))[0];
  return through === undefined || year === undefined ? undefined : { through, year };
}
