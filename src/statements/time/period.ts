import type { IsoDate } from "../../source/index.ts";
import type { Period } from "../types.ts";

/** A key that two periods share exactly if they are the same: "2006-03-31" or "3M 2006-03-31". */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case "instant":
      return period.on;
    case "duration":
      return `${period.months}M ${period.end}`;
  }
}

export function samePeriod(left: Period | undefined, right: Period | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return periodKey(left) === periodKey(right);
}

/** The instant at which a duration begins, as the date of the balance sheet that opens it. */
export function openingOf(period: Extract<Period, { kind: "duration" }>): IsoDate {
  return period.weeks === undefined
    ? monthsBefore(period.end, period.months)
    : daysBefore(period.end, period.weeks * 7);
}

/** `months` before a date; the end of a month goes to the end of a month (31 March less 3 months: 31 December). */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) - months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  const last = daysIn(toYear, toMonth);
  const atEnd = day === daysIn(year, month);
  return isoDate(toYear, toMonth, atEnd ? last : Math.min(day, last));
}

export function daysBefore(date: IsoDate, days: number): IsoDate {
  let { year, month, day } = partsOf(date);
  day -= days;
  while (day < 1) {
    month -= 1;
    if (month < 1) {
      month = 12;
      year -= 1;
    }
    day += daysIn(year, month);
  }
  return isoDate(year, month, day);
}

/** How many days a date stands after another; negative before it. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

/** Days of a month of the Gregorian calendar; `month` from 1. */
export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** Days since 1 March of year 0: enough to count the days between two dates. */
function dayNumber(date: IsoDate): number {
  const parts = partsOf(date);
  const month = (parts.month + 9) % 12;
  const year = parts.year - (month >= 10 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((month * 306 + 5) / 10) + parts.day;
}
