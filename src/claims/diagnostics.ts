import type { Decimal, Diagnostic } from "../source/index.ts";
import { printGrouped } from "../source/index.ts";
import { sayFormula } from "./formulas/index.ts";
import type { Formula } from "./formulas/index.ts";
import type { Binding, Claim } from "./types.ts";

export function claimDiffers(claim: Claim, binding: Binding): Diagnostic {
  return {
    code: "claim-differs",
    severity: "warning",
    message: `The text says ${claim.quote}; ${sayFormula(binding.formula)} comes to ${shown(claim, binding.computed)}. One of them is wrong, or the words mean something else.`,
    span: claim.span,
  };
}

export function claimTurned(claim: Claim, binding: Binding): Diagnostic {
  return {
    code: "claim-direction",
    severity: "warning",
    message: `The words around ${claim.quote} say the opposite direction: ${sayFormula(binding.formula)} comes to ${shown(claim, binding.computed)}.`,
    span: claim.span,
  };
}

export function claimUnconfirmed(claim: Claim, binding: Binding, open: "measure" | "period"): Diagnostic {
  return {
    code: "claim-unconfirmed",
    severity: "info",
    message: `${claim.quote} was tied to nothing: its words do not settle the ${open}. If ${sayFormula(binding.formula)} is meant, that comes to ${shown(claim, binding.computed)}.`,
    span: claim.span,
  };
}

export function claimMisdated({ quote, span }: Pick<Claim, "quote" | "span">, formula: Formula): Diagnostic {
  return {
    code: "claim-misdated",
    severity: "info",
    message: `${quote} was tied to nothing: no table has its figure for the period that its words name. It is what the tables say for ${sayFormula(formula)}.`,
    span,
  };
}

/** An amount in the unit and scale of the claim, to two places more than were written. */
function shown({ unit, places, scale }: Claim, amount: Decimal): string {
  const printed = printGrouped(
    amount.toDecimalPlaces(places + 2),
    Math.max(places, Math.min(places + 2, amount.decimalPlaces())),
  );
  if (unit === "percent") return `${printed}%`;
  return unit === "basisPoints" ? `${printed} basis points` : scale === 1 ? printed : `${printed} in the same unit`;
}
