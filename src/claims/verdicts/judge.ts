import { Decimal } from "../../source/index.ts";
import type { Amount } from "../amounts/index.ts";
import type { Direction } from "../binding/index.ts";
import { workOut } from "../formulas/index.ts";
import type { Formula } from "../formulas/index.ts";

/** How a number of the prose stands to what the tables say. Amounts are in the unit and scale in which it is written. */
export interface Judgement {
  readonly verdict: "tied" | "rounding" | "difference";
  readonly computed: Decimal;
  /** As written, with the sign that the words give it. */
  readonly written: Decimal;
  /** Are the two compared without their signs, because the words say none? */
  readonly isMagnitude: boolean;
  /** Half a unit of the last place written. */
  readonly half: Decimal;
  /** computed - written, both with the sign that the words give them. */
  readonly difference: Decimal;
  /** Half a unit of the last place written, and what the rounding of the tables adds to it. */
  readonly allowance: Decimal;
  /** The amount agrees, and the words say the opposite direction. */
  readonly isTurned: boolean;
}

/** Holds a number against its formula; `undefined` where the formula divides by zero. */
export function judge(
  amount: Amount,
  formula: Formula,
  direction: Direction,
  isRounded = false,
): Judgement | undefined {
  const worked = workOut(formula);
  if (worked === undefined) return undefined;
  const factor = factorOf(amount, formula);
  const isMagnitude = direction === "either" && (!amount.isNegative || formula.kind === "ratio");
  const [raw, low, high] = [worked.value.times(factor), worked.low.times(factor), worked.high.times(factor)];
  const computed = isMagnitude ? raw.abs() : raw;
  const size = new Decimal(amount.digits).abs();
  const written =
    direction === "negative" || (direction === "either" && amount.isNegative && !isMagnitude) ? size.neg() : size;
  const half =
    amount.leeway !== undefined
      ? new Decimal(amount.leeway)
      : new Decimal(10).pow(isRounded ? lastDigit(amount) : -placesOf(amount)).div(2);
  const difference = computed.minus(written);
  const spread = Decimal.max(high.minus(raw), raw.minus(low));
  const allowance = half.plus(spread);
  const isTurned = computed.abs().minus(size).abs().lte(allowance) && difference.abs().gt(allowance);
  // One figure and the number written for it must share more than the edges of their intervals: 0.00 is not 0.01.
  const isOne = formula.kind === "level" && formula.of.terms.length === 1;
  const isWithin = isOne ? difference.abs().lt(allowance) : difference.abs().lte(allowance);
  const verdict = difference.abs().lte(half) ? "tied" : isWithin ? "rounding" : "difference";
  return { verdict, computed, written, isMagnitude, half, difference, allowance, isTurned };
}

/** The power of ten of the last digit that is not zero: 2 for 400, -1 for 0.5. */
function lastDigit(amount: Amount): number {
  const trailing = /\.\d*$/.test(amount.digits) ? 0 : (/0+$/.exec(amount.digits)?.[0].length ?? 0);
  return Math.min(trailing, amount.digits.length - 1) - placesOf(amount);
}

export function placesOf({ digits }: Amount): number {
  return digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
}

/** What a worked-out amount is multiplied by to be in the unit of the number: a growth of 0.126 is 12.6 %. */
function factorOf({ unit, scale }: Amount, formula: Formula): Decimal {
  const isFraction = formula.kind !== "level" && formula.kind !== "change";
  switch (unit) {
    case "percent":
      return new Decimal(isFraction ? 100 : 1);
    case "basisPoints":
      return new Decimal(isFraction ? 10000 : 100);
    case "currency":
    case "perShare":
    case "shares":
    case "count":
    case "ratio":
    case "text":
      return new Decimal(1).div(scale);
  }
}
