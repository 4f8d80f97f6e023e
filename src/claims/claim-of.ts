import { Decimal } from "../source/index.ts";
import type { Diagnostic, Span, Staged } from "../source/index.ts";
import type { Missing, Reading } from "./binding/index.ts";
import { claimDiffers, claimMisdated, claimTurned, claimUnconfirmed } from "./diagnostics.ts";
import type { Binding, Claim } from "./types.ts";
import { isOneDigitOff, isScaleOff, judge, placesOf } from "./verdicts/index.ts";

/** What becomes of a number: its claim, and a finding where it is not what its words say. */
export function claimOf(reading: Reading, span: Span): Staged<Claim> {
  const { amount } = reading;
  const { quote, digits, isNegative, unit, scale } = amount;
  const value = new Decimal(digits);
  const stated: Stated = {
    quote,
    value: isNegative ? value.neg() : value,
    places: placesOf(amount),
    unit,
    scale,
    span,
  };
  if (reading.kind === "unbound") return told(untied(stated, reading.missing), ...misdated(reading, stated));
  const { formula, period, direction, unsure, isRounded } = reading;
  const judged = judge(amount, formula, direction, isRounded);
  if (judged === undefined) return told(untied(stated, "figure"));
  const { verdict, isTurned, ...amounts } = judged;
  const binding: Binding = { period, formula, ...amounts };
  const claim: Claim = { ...stated, verdict, binding, missing: undefined };
  if (verdict !== "difference") return told(claim);
  if (unsure !== undefined) {
    // Words that could be said of a part of the measure as well tell nothing where the amounts are far apart.
    const isClose = unsure === "period" || isTurned || isOneDigitOff(amount, binding.computed) || isScaleOff(binding);
    return told(untied(stated, unsure), ...(isClose ? [claimUnconfirmed(claim, binding, unsure)] : []));
  }
  return told(claim, isTurned ? claimTurned(claim, binding) : claimDiffers(claim, binding));
}

/** A level that its words date to a period without figures, and that is what the tables say for another one. */
function misdated(reading: Extract<Reading, { kind: "unbound" }>, stated: Stated): readonly Diagnostic[] {
  const fits = (reading.otherwise ?? []).filter(
    (formula) => judge(reading.amount, formula, "either")?.verdict === "tied",
  );
  const [only] = fits;
  return only === undefined || fits.length > 1 || stated.places + stated.value.abs().toFixed(0).length < 2
    ? []
    : [claimMisdated(stated, only)];
}

type Stated = Omit<Claim, "verdict" | "binding" | "missing">;

function untied(stated: Stated, missing: Missing): Claim {
  return { ...stated, verdict: "untied", binding: undefined, missing };
}

function told(claim: Claim, ...diagnostics: readonly Diagnostic[]): Staged<Claim> {
  return { value: claim, diagnostics };
}
