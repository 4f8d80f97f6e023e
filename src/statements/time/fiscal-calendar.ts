import type { IsoDate } from "../../source/index.ts";
import { daysIn, isoDate, monthsBefore, partsOf } from "./period.ts";
import type { Period } from "../types.ts";

/** When the issuer's years end, and the ends of periods that the release states. */
export interface FiscalCalendar {
  /** Month in which the fiscal year ends, from 1. */
  readonly month: number;
  /** The latest end that the release states: nothing that it reports lies beyond. */
  readonly latest: IsoDate;
  readonly ends: readonly IsoDate[];
  /** The release is of years: "2024" alone over a column is the fiscal year. */
  readonly yearsAlone?: boolean;
}

/**
 * The calendar that the periods of a release imply: its years of twelve months, its year to date beside a quarter, or the
 * balance sheet that opens the year beside that of the quarter. `undefined` where none of them stands in it.
 */
export function fiscalCalendar(periods: readonly Period[]): FiscalCalendar | undefined {
  const ends = periods.map((period) => (period.kind === "instant" ? period.on : period.end));
  const latest = ends.reduce<IsoDate | undefined>(
    (last, end) => (last === undefined || end > last ? end : last),
    undefined,
  );
  const month = monthOfYearEnd(periods);
  return latest === undefined || month === undefined ? undefined : { month, latest, ends };
}

function monthOfYearEnd(periods: readonly Period[]): number | undefined {
  const durations = periods.flatMap((period) => (period.kind === "duration" ? [period] : []));
  const instants = periods.flatMap((period) => (period.kind === "instant" ? [period.on] : []));
  // A year to date opens with the fiscal year; three and twelve months may end anywhere in it.
  const openings = durations.filter(({ months }) => months === 6 || months === 9);
  const last = [...instants].sort().at(-1);
  const others = last === undefined ? [] : instants.filter((on) => monthsBetween(on, last) % 12 !== 0);
  return (
    mostFrequent(openings.map(({ end, months }) => nearestMonthEnd(monthsBefore(end, months)))) ??
    mostFrequent(others.map(nearestMonthEnd)) ??
    mostFrequent(durations.filter(({ months }) => months === 12).map(({ end }) => nearestMonthEnd(end)))
  );
}

/** The last day of a quarter of a fiscal year, which is named for the calendar year in which it ends. */
export function endOfQuarter(year: number, quarter: number, calendar: FiscalCalendar): IsoDate {
  return monthsIntoYear(year, quarter * 3, calendar);
}

/** The last day of the months from the opening of a fiscal year on. */
export function monthsIntoYear(year: number, months: number, calendar: FiscalCalendar): IsoDate {
  return monthsAfter(yearEnd(year - 1, calendar), months, calendar);
}

/** The day of a fiscal year on which that year stood as far as the latest one of the release does: where "YTD 2023" ends. */
export function latestOfYear(year: number, calendar: FiscalCalendar): IsoDate {
  const latest = partsOf(calendar.latest);
  const month = nearestMonthEnd(calendar.latest);
  const ofYear = latest.year + (month > calendar.month ? 1 : 0);
  const inYear = latest.year - ofYear + year;
  return stated(isoDate(inYear, latest.month, Math.min(latest.day, daysIn(inYear, latest.month))), calendar);
}

export function yearEnd(year: number, calendar: FiscalCalendar): IsoDate {
  return stated(isoDate(year, calendar.month, daysIn(year, calendar.month)), calendar);
}

/** The time from the beginning of the fiscal year to a date. */
export function yearToDate(end: IsoDate, calendar: FiscalCalendar | undefined): { months: number } | undefined {
  if (calendar === undefined) return undefined;
  const months = (((nearestMonthEnd(end) - calendar.month) % 12) + 12) % 12;
  return { months: months === 0 ? 12 : months };
}

function monthsAfter(date: IsoDate, months: number, calendar: FiscalCalendar): IsoDate {
  const { year, month } = partsOf(date);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return stated(isoDate(toYear, toMonth, daysIn(toYear, toMonth)), calendar);
}

/** Years of 52 weeks end near a month's end: the date that the release states within ten days, where it states one. */
function stated(date: IsoDate, calendar: FiscalCalendar): IsoDate {
  return calendar.ends.find((end) => Math.abs(dayNumber(end) - dayNumber(date)) <= 10) ?? date;
}

/** The month whose end is nearest: a year that ends on 3 February is January's. */
export function nearestMonthEnd(date: IsoDate): number {
  const { month, day } = partsOf(date);
  return day > 12 ? month : ((month + 10) % 12) + 1;
}

function monthsBetween(from: IsoDate, to: IsoDate): number {
  return nearestMonthEnd(to) - nearestMonthEnd(from) + 12 * (partsOf(to).year - partsOf(from).year);
}

function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return year * 365.25 + month * 30.44 + day;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
}
