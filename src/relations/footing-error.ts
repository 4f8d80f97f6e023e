import { looksLikeMisprint } from "./evidence.ts";
import { readSum, sumIn } from "./footing-fit.ts";
import type { Reading } from "./footing-fit.ts";
import { labelSigns, lessRestSigns, plainSigns } from "./footing-hypotheses.ts";
import type { Fit, Hypothesis, OpenLine } from "./footing-hypotheses.ts";
import { looksLikeTotal } from "./footing-search.ts";
import { saysTotal } from "./label-signs.ts";
import type { CountedLine } from "./units.ts";

/**
 * Finds the sum that a total was meant to be, where no sum holds in every column: an error of the issuer, or of the
 * reading. Only sums that the structure itself offers (a whole section, with the plain signs), and only where most
 * columns foot, or where the others differ as a misprint differs.
 */
export function searchBrokenFooting(
  open: readonly OpenLine[],
  target: CountedLine,
  voting: readonly number[],
): Fit | undefined {
  if (!looksLikeTotal(target)) return undefined;
  let best: { fit: Hypothesis; bits: number } | undefined;
  for (const hypothesis of structuralHypotheses(open)) {
    const terms = open.slice(hypothesis.start);
    const reading = readSum(terms, hypothesis.signs, target, voting);
    const bits = reading.bits + misprintBits(terms, hypothesis, target, reading) - hypothesis.cost;
    if (reading.denying.length > reading.agreeing.length && !allMisprints(terms, hypothesis, target, reading)) continue;
    if (bits >= need(target) && (best === undefined || bits > best.bits)) best = { fit: hypothesis, bits };
  }
  return best?.fit;
}

function need({ line }: CountedLine): number {
  return saysTotal(line.row.label) || line.row.role === "total" ? 7 : 10;
}

function* structuralHypotheses(open: readonly OpenLine[]): Generator<Hypothesis> {
  let tried = 0;
  for (let start = open.length - 2; start >= 0 && tried < 6; start--) {
    const first = open[start];
    if (first === undefined) continue;
    if (!(first.afterHeading || first.isSum || start === 0 || open[start - 1]?.isSum === true)) continue;
    const terms = open.slice(start);
    yield { start, signs: plainSigns(terms.length), cost: tried };
    yield { start, signs: lessRestSigns(terms.length), cost: tried + 1 };
    yield { start, signs: labelSigns(terms), cost: tried + 1 };
    tried++;
  }
}

/** A figure that is one slip away from the sum is not so by chance: one in a thousand or so. */
function misprintBits(terms: readonly OpenLine[], fit: Fit, target: CountedLine, reading: Reading): number {
  return misprints(terms, fit, target, reading).reduce(
    (bits, reported) => bits + Math.max(0, Math.log2(Math.abs(reported)) - Math.log2(10 * String(reported).length)),
    0,
  );
}

function allMisprints(terms: readonly OpenLine[], fit: Fit, target: CountedLine, reading: Reading): boolean {
  return misprints(terms, fit, target, reading).length === reading.denying.length;
}

function misprints(terms: readonly OpenLine[], fit: Fit, target: CountedLine, reading: Reading): readonly number[] {
  return reading.denying.flatMap((column) => {
    const tested = sumIn(column, terms, fit.signs, target);
    if (tested === undefined) return [];
    const reported = tested.reported / 2;
    return looksLikeMisprint(reported + tested.difference / 2, reported) ? [reported] : [];
  });
}
