export type { TimeWord } from "./calendar.ts";
export { findTimeWords, isOnlyTime, monthsOfWeeks, readTimeWords, withoutTime } from "./calendar.ts";
export type { FiscalCalendar } from "./fiscal-calendar.ts";
export {
  endOfQuarter,
  fiscalCalendar,
  latestOfYear,
  monthsIntoYear,
  nearestMonthEnd,
  yearEnd,
  yearToDate,
} from "./fiscal-calendar.ts";
export {
  daysBefore,
  daysBetween,
  daysIn,
  isoDate,
  monthsBefore,
  openingOf,
  partsOf,
  periodKey,
  samePeriod,
} from "./period.ts";
export { beginsWith, follows, waysToTile } from "./tilings.ts";
export type { Duration } from "./tilings.ts";
