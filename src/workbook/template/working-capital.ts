import { daysBetween, openingOf } from "../../statements/index.ts";
import type { AxisColumn } from "../../report/index.ts";
import type { IsoDate } from "../../source/index.ts";

/** An account of which both the balances and the cash that it took or brought stand in the template. */
export interface WorkingCapitalAccount {
  readonly label: string;
  readonly balance: string;
  readonly flow: string;
  /** An asset takes cash as it grows, a liability brings it. */
  readonly side: "asset" | "liability";
}

/** What the change of the balances comes to in cash, what the cash flow statement says, and what is left between them. */
export type WorkingCapitalPart = "balances" | "flow" | "difference";
export const workingCapitalParts: readonly WorkingCapitalPart[] = ["balances", "flow", "difference"];

/** The accounts that the release has on both sides. */
export function accountsOf(filled: ReadonlySet<string>): readonly WorkingCapitalAccount[] {
  return accounts.filter(({ balance, flow }) => filled.has(balance) && filled.has(flow));
}

/** The columns of the axis that hold the balance sheets at the ends of a period. */
export interface BalanceSlots {
  readonly opening: number;
  readonly closing: number;
}

/**
 * For each column of the axis those of the balance sheets that open and close its period, where the release has both;
 * within a week of it, since issuers that count in weeks open near the calendar's day.
 */
export function balancesOf(
  axis: readonly AxisColumn[],
  balanceSlots: readonly number[],
): ReadonlyMap<number, BalanceSlots> {
  const found = new Map<number, BalanceSlots>();
  const nearest = (day: IsoDate) => balanceSlots.find((at) => Math.abs(daysBetween(axis[at]?.end ?? day, day)) <= 8);
  for (const [slot, { end, duration }] of axis.entries()) {
    if (duration === undefined) continue;
    const closing = balanceSlots.find((at) => axis[at]?.end === end);
    const opening = nearest(openingOf({ kind: "duration", end, ...duration }));
    if (opening !== undefined && closing !== undefined) found.set(slot, { opening, closing });
  }
  return found;
}

const accounts: readonly WorkingCapitalAccount[] = [
  { label: "Receivables", balance: "balanceSheet.receivables", flow: "cashFlow.receivablesChange", side: "asset" },
  { label: "Inventories", balance: "balanceSheet.inventories", flow: "cashFlow.inventoriesChange", side: "asset" },
  { label: "Payables", balance: "balanceSheet.payables", flow: "cashFlow.payablesChange", side: "liability" },
  {
    label: "Deferred revenue",
    balance: "balanceSheet.deferredRevenue",
    flow: "cashFlow.deferredRevenueChange",
    side: "liability",
  },
];
