import type { Result } from "../types.ts";

/**
 * Whether a line that does not add up over time may yet be one that should. Averages, balances and whatever stands for a
 * day do not; they come to about as much in a quarter as in the year, so their sum is off by as much as they are.
 */
export function mayFlow({ difference, reported }: Pick<Result, "difference" | "reported">): boolean {
  if (difference === undefined || reported === undefined) return false;
  return difference.abs().times(2).lt(reported.abs());
}
