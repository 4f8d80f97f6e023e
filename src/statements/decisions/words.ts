import type { IsoDate } from "../../source/index.ts";
import { daysIn, monthsOfWeeks, partsOf } from "../time/index.ts";
import type { Period, Statement } from "../types.ts";
import { findNamed } from "./names.ts";
import type { Decision } from "../types.ts";

/** What was read where the decision now speaks, in the words in which decisions are printed; "" for nothing. */
export function readWords(decision: Decision, statement: Statement): string {
  switch (decision.kind) {
    case "kind":
      return statement.kind;
    case "title":
      return statement.title;
    case "scale":
      return String(statement.scale);
    case "currency":
      return statement.currency;
    case "period":
      return periodWords(findNamed(statement.columns, decision.column)?.period);
    case "qualifier":
      return findNamed(statement.columns, decision.column)?.qualifier ?? "";
    case "role":
      return findNamed(statement.rows, decision.row)?.role ?? "";
    case "exclude":
    case "join":
    case "mapping":
      return "";
  }
}

/** "2026-03-31", "3 months to 2026-03-31", "13 weeks to 2026-03-28". */
export function periodWords(period: Period | undefined): string {
  if (period === undefined) return "";
  switch (period.kind) {
    case "instant":
      return period.on;
    case "duration":
      return period.weeks === undefined
        ? `${period.months} months to ${period.end}`
        : `${period.weeks} weeks to ${period.end}`;
  }
}

/** Reads `periodWords` back; `undefined` where it says no period. */
export function readPeriodWords(words: string): Period | undefined {
  const {
    count,
    unit,
    end = "",
  } = /^(?:(?<count>\d{1,3}) (?<unit>months?|weeks?) to )?(?<end>\d{4}-\d\d-\d\d)$/.exec(words.trim())?.groups ?? {};
  if (!isDate(end)) return undefined;
  if (count === undefined) return { kind: "instant", on: end };
  const length = Number(count);
  if (length === 0) return undefined;
  return unit?.startsWith("week") === true
    ? { kind: "duration", months: monthsOfWeeks(length), weeks: length, end }
    : { kind: "duration", months: length, end };
}

function isDate(words: string): words is IsoDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(words)) return false;
  const { year, month, day } = partsOf(words as IsoDate);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}
