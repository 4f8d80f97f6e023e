import type { Period } from "../types.ts";
import { daysBetween, openingOf } from "./period.ts";

export type Duration = Extract<Period, { readonly kind: "duration" }>;

/**
 * The ways in which shorter periods, end to end, make up a longer one: the first quarter and the second the half-year,
 * nine months and the fourth quarter the year. Each way by the places of its parts in the list, the earliest part first.
 */
export function waysToTile(whole: Duration, parts: readonly (Period | undefined)[]): readonly (readonly number[])[] {
  const ways: (readonly number[])[] = [];
  const extend = (way: readonly number[], last: Duration | undefined): void => {
    if (ways.length >= mostWays) return;
    if (last !== undefined && beginsWith(last, whole)) {
      if (way.length > 1) ways.push(way);
      return;
    }
    if (way.length === mostParts) return;
    for (const [at, part] of parts.entries()) {
      if (part?.kind !== "duration" || part.months >= whole.months) continue;
      if (last === undefined ? isSameDay(part.end, whole.end) : follows(last, part)) extend([at, ...way], part);
    }
  };
  extend([], undefined);
  return ways;
}

// Quarters of a year; and no table prints so many columns of one period that more ways would tell more.
const mostParts = 4;
const mostWays = 12;

/** Whether two periods begin on the same day. */
export function beginsWith(one: Duration, other: Duration): boolean {
  return isSameDay(openingOf(one), openingOf(other));
}

/** Whether a period begins on the day on which an earlier one ends. */
export function follows(later: Duration, earlier: Duration): boolean {
  return isSameDay(openingOf(later), earlier.end);
}

/** Issuers that count in weeks close within a week of the calendar, and their headers often speak of months. */
function isSameDay(one: Duration["end"], other: Duration["end"]): boolean {
  return Math.abs(daysBetween(one, other)) <= 8;
}
