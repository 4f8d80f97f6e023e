import type { Release } from "../../review/index.ts";
import { quote } from "../../source/index.ts";
import type { LedgerLists } from "../views/index.ts";
import { placeOf, viewClaim, viewGuidance } from "./view-number.ts";

/** The numbers outside the tables, each with its place and words. */
export function viewLedger(release: Release): LedgerLists {
  const { claims, guidance, review, text } = release;
  const { definitional, unaccounted } = review.ledger;
  return {
    claims: claims.map((claim) => viewClaim(release, claim)),
    guidance: guidance.map((each) => viewGuidance(release, each)),
    definitional: definitional.map(({ span, raw, why }) => ({ raw, why, ...placeOf(release, span) })),
    unaccounted: unaccounted.map(({ span }) => ({
      raw: quote(text, span),
      why: undefined,
      ...placeOf(release, span),
    })),
  };
}
