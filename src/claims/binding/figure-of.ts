import type { Operand } from "../formulas/index.ts";
import type { MeasureKey, MeasureMention } from "../measures/index.ts";
import type { Period, RowUnit } from "../../statements/index.ts";
import type { Setting } from "./types.ts";

/**
 * The figure of a measure in a period. A day stands for the period that ends on it, of the length that the sentence is
 * about; a period stands for its last day where the measure is a balance.
 */
export function figureOf(
  { key, part, leftOut }: Pick<MeasureMention, "key" | "part" | "leftOut">,
  unit: RowUnit,
  period: Period,
  about: Period,
  { catalog, timeline }: Setting,
): Operand | undefined {
  const periods: Period[] = [period];
  if (period.kind === "instant") {
    const { months } = about.kind === "duration" ? about : timeline.current;
    periods.push({ kind: "duration", months, end: period.on });
  }
  for (const each of periods) {
    const trimmed = leftOut === undefined ? undefined : catalog.findTrimmed(key, unit, each, leftOut, part?.name);
    const answer = trimmed?.kind === "fact" ? trimmed : catalog.find(key, unit, each, part?.name);
    if (answer.kind === "ambiguous") return undefined;
    if (answer.kind === "fact")
      return {
        terms: [{ sign: 1, found: answer.found, isMagnitude: !isSigned(key, answer.found.line.concept) }],
        isSure: answer.isSure && (part?.isSure ?? true),
      };
  }
  return undefined;
}

/** Results count with their signs; expenses, balances and payments count the same however they are printed. */
function isSigned({ core }: MeasureKey, concept: string | undefined): boolean {
  if (concept !== undefined && signed.test(concept)) return true;
  return /^(?:net |operating )?income(?: pershare)?$|ebitda|\bffo\b|free cash flow|cash flow/.test(core);
}

const signed =
  /:(?:NetIncomeLoss\w*|ProfitLoss\w*|OperatingIncomeLoss|EarningsPerShare\w*|\w*EarningsLossPerShare|IncomeLossFromContinuing\w*|GrossProfit|ComprehensiveIncome\w*|NetCashProvidedBy\w+|CashFlowsFromUsedIn\w+)$/;
