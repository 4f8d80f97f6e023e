import type { IsoDate } from "../../source/index.ts";
import type { Period, StatementKind } from "../types.ts";
import {
  daysIn,
  endOfQuarter,
  isoDate,
  latestOfYear,
  monthsIntoYear,
  partsOf,
  readTimeWords,
  yearEnd,
  yearToDate,
} from "../time/index.ts";
import type { FiscalCalendar, TimeWord } from "../time/index.ts";

/** What the pieces of a header, top to bottom, say of time so far; a lower piece overrules one above it. */
interface Said {
  readonly length?: { readonly months: number; readonly weeks?: number } | undefined;
  readonly monthDay?: { readonly month: number; readonly day: number };
  /** The full dates so far: "July 3, 2004 and June 28, 2003" over two years gives each year its own. */
  readonly dates?: readonly { readonly year: number; readonly month: number; readonly day: number }[];
  readonly year?: number;
  readonly quarter?: number | undefined;
  /** How many months after the fiscal year opened the period ends. */
  readonly through?: number;
  readonly isFiscalYear?: boolean;
  readonly isYearToDate?: boolean;
  /** Twelve months up to whatever end is said, or the latest. */
  readonly isTrailing?: boolean;
  readonly isInstant?: boolean;
}

/**
 * The period that a column's header names, its pieces from top to bottom. `undefined` where the words do not settle an
 * end and, for a flow, a length; quarters and fiscal years are settled by the issuer's calendar.
 */
export function readPeriod(
  pieces: readonly string[],
  kind: StatementKind,
  calendar: FiscalCalendar | undefined,
): Period | undefined {
  const said = pieces.reduce<Said>(
    (before, piece) => readTimeWords(piece).reduce(hear, withInstant(before, piece)),
    {},
  );
  const ended = endOf(said, calendar);
  if (ended === undefined) return undefined;
  const { end, months } = ended;
  if (kind === "balanceSheet") return { kind: "instant", on: end };
  const since = sinceInception(said, end, pieces.join(" "));
  if (since !== undefined) return { kind: "duration", months: since, end };
  if (said.isTrailing === true) return { kind: "duration", months: 12, end };
  const length = said.isYearToDate === true ? yearToDate(end, calendar) : (said.length ?? (months && { months }));
  if (length === undefined || length === 0 || (said.isInstant === true && months === undefined)) {
    return isFlow(kind) ? undefined : { kind: "instant", on: end };
  }
  return { kind: "duration", ...length, end };
}

/** "Period from March 5, 1999 (inception) to December 31, 2004": the months between, rounded. */
function sinceInception(said: Said, end: IsoDate, printed: string): number | undefined {
  const [from] = said.dates ?? [];
  if (
    from === undefined ||
    said.length !== undefined ||
    !/\bfrom\b/i.test(printed) ||
    !/\b(?:to|through)\b/i.test(printed)
  ) {
    return undefined;
  }
  const { year, month, day } = partsOf(end);
  const months = (year - from.year) * 12 + month - from.month + Math.round((day - from.day) / 30);
  return months > 0 ? months : undefined;
}

/** True where the words name a quarter or a fiscal year that only the issuer's calendar settles. */
export function asksForCalendar(pieces: readonly string[]): boolean {
  const words = pieces.flatMap(readTimeWords);
  return words.some(
    (word) =>
      word.kind === "partOfYear" ||
      word.kind === "quarter" ||
      word.kind === "fiscalYear" ||
      word.kind === "yearToDate" ||
      word.kind === "trailing" ||
      word.kind === "year",
  );
}

/** "As of" says that what follows is a date and no period's end. */
function withInstant(said: Said, piece: string): Said {
  if (/^\(?as (?:of|at)\b(?! (?:and|or) for)/i.test(piece)) return { ...said, isInstant: true };
  return /\bended|\bending/i.test(piece) ? { ...said, isInstant: false } : said;
}

function hear(said: Said, word: TimeWord): Said {
  switch (word.kind) {
    case "date": {
      const [year, month, day] = word.date.split("-").map(Number);
      const date = { year: year ?? 0, month: month ?? 1, day: day ?? 1 };
      return { ...said, monthDay: date, year: date.year, dates: [...(said.dates ?? []), date] };
    }
    case "monthDay":
      return { ...said, monthDay: { month: word.month, day: word.day } };
    case "year": {
      const dated = said.dates?.find((date) => date.year === word.year) ?? said.monthDay;
      return { ...said, year: word.year, ...(dated !== undefined && { monthDay: dated }) };
    }
    case "length": {
      const { months, weeks } = word;
      const length = weeks === undefined ? { months } : { months, weeks };
      return { ...said, length, isYearToDate: false, quarter: undefined };
    }
    case "quarter":
      // "Half-Year Report" above "Q2 2024" is of another length.
      return {
        ...said,
        ...(said.length?.months !== 3 && { length: undefined }),
        quarter: word.quarter,
        ...(word.year !== undefined && { year: word.year }),
      };
    case "partOfYear": {
      const { months, through, year } = word;
      return { ...said, length: { months }, through, quarter: undefined, ...(year !== undefined && { year }) };
    }
    case "monthRange": {
      const { months, lastMonth, year } = word;
      const last = { length: { months }, monthDay: { month: lastMonth, day: 31 }, quarter: undefined };
      return { ...said, ...last, ...(year !== undefined && { year }) };
    }
    case "fiscalYear":
      return { ...said, year: word.year, isFiscalYear: true };
    case "trailing":
      return { ...said, isTrailing: true };
    case "yearToDate":
      return { ...said, isYearToDate: true };
  }
}

function endOf(said: Said, calendar: FiscalCalendar | undefined) {
  const { monthDay, year, quarter } = said;
  const isLatest = said.isTrailing === true && monthDay === undefined && quarter === undefined;
  if (isLatest && said.through === undefined)
    return calendar === undefined || isBefore(year, calendar) ? undefined : { end: calendar.latest, months: 12 };
  if (year === undefined) return undefined;
  if (monthDay !== undefined) {
    const day = Math.min(monthDay.day, daysIn(year, monthDay.month));
    return { end: isoDate(year, monthDay.month, day), months: quarter === undefined ? undefined : 3 };
  }
  if (calendar === undefined) return undefined;
  if (said.isYearToDate === true && said.length === undefined) {
    const end = latestOfYear(year, calendar);
    return { end, months: undefined };
  }
  if (said.through !== undefined)
    return { end: monthsIntoYear(year, said.through, calendar), months: said.length?.months };
  if (quarter !== undefined) return { end: endOfQuarter(year, quarter, calendar), months: 3 };
  const isYear =
    said.isFiscalYear === true ||
    said.length?.months === 12 ||
    (calendar.yearsAlone === true && said.length === undefined && said.isYearToDate !== true);
  return isYear ? { end: yearEnd(year, calendar), months: said.length === undefined ? 12 : undefined } : undefined;
}

/** "LTM 2022" in a release of 2024 ends on a day that is not said. */
function isBefore(year: number | undefined, { latest }: FiscalCalendar): boolean {
  return year !== undefined && year < partsOf(latest).year;
}

function isFlow(kind: StatementKind): boolean {
  return kind === "incomeStatement" || kind === "cashFlow" || kind === "comprehensiveIncome";
}
