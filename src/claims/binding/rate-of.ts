import type { Formula, Operand } from "../formulas/index.ts";
import { rates } from "../measures/index.ts";
import type { MeasureKey, MeasureMention } from "../measures/index.ts";
import type { Period } from "../../statements/index.ts";
import { figureOf } from "./figure-of.ts";
import type { Setting } from "./types.ts";

export type Rate = Extract<Formula, { kind: "level" | "ratio" }>;

/** A margin or another rate: the line that states it, or the measures that it is defined over. */
export function rateOf(measure: MeasureMention, period: Period, setting: Setting): Rate | undefined {
  const { key, under: whole } = measure;
  if (whole !== undefined) {
    const [over, under] = [measure, whole].map((each) =>
      figureOf({ ...each, part: measure.part }, "currency", period, period, setting),
    );
    return over && under && { kind: "ratio", over, under };
  }
  const stated =
    figureOf(measure, "percent", period, period, setting) ??
    (isRatio(key) ? figureOf(measure, "ratio", period, period, setting) : undefined);
  if (stated !== undefined) return { kind: "level", of: stated };
  const rate = rates.find(({ core, phrases }) => core === key.core || phrases.includes(key.core));
  if (rate === undefined) return undefined;
  const amount = (core: string, basis: string) =>
    figureOf(
      { key: { core, basis, dilution: undefined, isTotal: false }, part: measure.part },
      "currency",
      period,
      period,
      setting,
    );
  const under = amount(rate.under, "");
  const over =
    rate.over.map((core) => amount(core, key.basis)).find((operand) => operand !== undefined) ??
    lessOf(rate.less, (core) => amount(core, key.basis));
  return over && under && { kind: "ratio", over, under };
}

/** Insurers and carriers print their ratios without a percent sign. */
export function isRatio({ core }: MeasureKey): boolean {
  return core.endsWith(" ratio");
}

function lessOf(
  less: readonly [string, string] | undefined,
  amount: (core: string) => Operand | undefined,
): Operand | undefined {
  if (less === undefined) return undefined;
  const [from, taken] = [amount(less[0]), amount(less[1])];
  return (
    from &&
    taken && {
      terms: [...from.terms, ...taken.terms.map((term) => ({ ...term, sign: -1 as const, isMagnitude: true }))],
      // An issuer may reckon it otherwise, and no line says how.
      isSure: false,
    }
  );
}
