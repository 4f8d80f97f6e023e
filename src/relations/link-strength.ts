import { bitsOf, looksLikeMisprint } from "./evidence.ts";
import type { Bond } from "./bond.ts";
import { lastPlaceAt, scaleAt } from "./cells.ts";
import type { Draft } from "./draft.ts";
import { agrees } from "./interval.ts";
import type { LabelWords } from "./label-words.ts";
import { explainsBasis } from "./other-basis.ts";
import type { Result } from "./types.ts";

/** What words and numbers together say of a link. */
export interface Strength {
  readonly bond: Bond;
  readonly agreeing: number;
  readonly disagreeing: number;
  readonly bits: number;
  /** The two are printed with opposite signs. */
  readonly isReversed: boolean;
}

/**
 * Weighs a link; `undefined` if it does not stand. The same words and one agreement outlive a disagreement elsewhere:
 * then it is the figures that disagree. Words that are only alike need agreement throughout, in enough digits.
 */
export function strengthOf(draft: Draft, bond: Bond, words: LabelWords): Strength | undefined {
  const tested = draft.results.filter(({ verdict }) => verdict !== "untested");
  const agreeing = tested.filter(({ verdict }) => agrees(verdict));
  const disagreeing = tested.filter((result) => !agrees(result.verdict) && !explainsBasis(draft, result));
  const bits = bitsOfDraft(draft);
  const isReversed = draft.terms.some(({ sign }) => sign === -1);
  const strength: Strength = { bond, agreeing: agreeing.length, disagreeing: disagreeing.length, bits, isReversed };
  if (tested.length === 0 || agreeing.length === 0) return isMisprint(draft, disagreeing, bond) ? strength : undefined;
  if (disagreeing.length === 0) {
    if (bond === "near" || words.generic) return bits >= nearNeed ? strength : undefined;
    if (isReversed) return bits >= reversedNeed ? strength : undefined;
    // Nil on both sides tells nothing; an amount per share is often too small to tell more.
    return bits > 0 || draft.target.row.unit === "perShare" ? strength : undefined;
  }
  if (bond === "near" || words.generic || isReversed || bits === 0) return undefined;
  return strength;
}

/** Whether all that disagrees in a link differs as a misprint differs. */
export function isMisprinted(draft: Draft): boolean {
  return isMisprint(
    draft,
    draft.results.filter(({ verdict }) => verdict === "difference"),
    "same",
  );
}

const nearNeed = 10;
const reversedNeed = 4;

function isMisprint(draft: Draft, disagreeing: readonly Result[], bond: Bond): boolean {
  if (bond !== "same" || disagreeing.length === 0) return false;
  return disagreeing.every(({ target, computed, reported }) => {
    if (computed === undefined || reported === undefined) return false;
    const place = lastPlaceAt(draft.target, target.column).div(scaleAt(draft.target, target.column));
    return looksLikeMisprint(computed.div(place).toNumber(), reported.div(place).toNumber());
  });
}

/** What the agreements of a draft tell against chance, in bits. */
export function bitsOfDraft(draft: Draft): number {
  return draft.results.reduce((sum, result) => sum + (agrees(result.verdict) ? bitsOfResult(draft, result) : 0), 0);
}

/** What an agreement tells against chance. */
export function bitsOfResult(draft: Draft, { target, reported, difference }: Result): number {
  if (reported === undefined || difference === undefined) return 0;
  const place = lastPlaceAt(draft.target, target.column).div(scaleAt(draft.target, target.column));
  return bitsOf(reported, difference, place);
}
