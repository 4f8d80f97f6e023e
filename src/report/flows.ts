import type { Line } from "./types.ts";

/** Whether a line is an amount of a period, what a quarter adds to the year, and not one that stands for a day. */
export function isFlow({ row, statement }: Pick<Line, "row" | "statement">): boolean {
  if (statement.kind === "balanceSheet" || (row.unit !== "currency" && row.unit !== "count")) return false;
  return ![row.label, ...row.section].some((words) => standing.test(words));
}

/** Words of what stands for a day, and of what is worked out of several figures. */
const standing =
  /\b(?:average|weighted|per|rate|ratio|balances?|beginning|opening|closing|ending|end of|outstanding|backlog|order book|total (?:assets|liabilities|equity)|net debt|headcount|employees)\b|\bcash(?: and (?:cash )?equivalents)?,? at\b/i;
