import type { Line } from "../../report/index.ts";
import type { Result } from "../types.ts";

/**
 * Whether a line that does not add up over time may yet be one that should. Averages, balances and whatever stands for a
 * day do not; they come to about as much in a quarter as in the year, so their sum is off by as much as they are.
 */
export function mayFlow({ difference, reported }: Pick<Result, "difference" | "reported">): boolean {
  if (difference === undefined || reported === undefined) return false;
  return difference.abs().times(2).lt(reported.abs());
}

/** Whether a line is an amount of a period: what a quarter adds to the year. */
export function isFlow({ row, statement }: Line): boolean {
  if (statement.kind === "balanceSheet" || (row.unit !== "currency" && row.unit !== "count")) return false;
  return ![row.label, ...row.section].some((words) => standing.test(words));
}

/** Words of what stands for a day, and of what is worked out of several. */
const standing =
  /\b(?:average|weighted|per|balances?|beginning|opening|closing|end of|outstanding|backlog|order book|total (?:assets|liabilities|equity)|net debt|headcount|employees)\b/i;
