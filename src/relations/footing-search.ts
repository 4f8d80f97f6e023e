import { readSum } from "./footing-fit.ts";
import type { Sign } from "./footing-fit.ts";
import { namesDeduction, namesTotal } from "./label-signs.ts";
import type { CountedLine } from "./units.ts";

/** A line that no total has taken yet. */
export interface OpenLine extends CountedLine {
  /** A heading, or the top of the statement, stands right above it (above its first line, if it is a sum). */
  readonly afterHeading: boolean;
  readonly isSum: boolean;
}

/** A total takes the open lines from `start` on, with these signs. */
export interface Fit {
  readonly start: number;
  readonly signs: readonly Sign[];
}

/** A way to sum, and what it costs in bits to single it out among all ways that could have been tried. */
export interface Hypothesis extends Fit {
  readonly cost: number;
}

/**
 * Finds the open lines that a line sums. A hypothesis stands if no column denies it and if its agreement outweighs the
 * number of hypotheses: less is asked of a line that looks like a total.
 */
export function searchFooting(
  open: readonly OpenLine[],
  target: CountedLine,
  voting: readonly number[],
): Fit | undefined {
  const isLikely = looksLikeTotal(target);
  let best: { fit: Hypothesis; score: number } | undefined;
  for (const hypothesis of hypotheses(open, isLikely)) {
    const terms = open.slice(hypothesis.start);
    if (!agreesInFirst(terms, hypothesis.signs, target, voting)) continue;
    const reading = readSum(terms, hypothesis.signs, target, voting);
    if (reading.denying.length > 0 || reading.agreeing.length === 0) continue;
    const score = reading.bits - hypothesis.cost;
    if (score < (isLikely ? likelyNeed : unlikelyNeed)) continue;
    if (best === undefined || isBetter(open, hypothesis, score, best)) best = { fit: hypothesis, score };
  }
  return best?.fit;
}

/** Role, rule or label say that the line sums others. */
export function looksLikeTotal({ line }: CountedLine): boolean {
  return line.row.role === "total" || line.row.ruled || line.row.labelInferred || namesTotal(line.row.label);
}

/** What remains of the evidence after the cost of the search, in bits. */
const likelyNeed = 3;
const unlikelyNeed = 12;

/** How far back a total may reach. */
const reach = 60;

function* hypotheses(open: readonly OpenLine[], isLikely: boolean): Generator<Hypothesis> {
  for (let start = open.length - 2; start >= Math.max(0, open.length - reach); start--) {
    const length = open.length - start;
    const cost = startCost(open, start);
    const plain: readonly Sign[] = new Array<Sign>(length).fill(1);
    const lessRest: readonly Sign[] = plain.map((_, at) => (at === 0 ? 1 : -1));
    yield { start, signs: plain, cost };
    yield { start, signs: lessRest, cost: cost + 1 };
    yield { start, signs: labelSigns(open.slice(start)), cost: cost + 2 };
    if (!isLikely) continue;
    for (const signs of [plain, lessRest])
      for (let flipped = 0; flipped < length; flipped++)
        yield { start, signs: flip(signs, flipped), cost: cost + 3 + Math.log2(length) };
    if (length > pairReach) continue;
    for (const signs of [plain, lessRest])
      for (let one = 0; one < length; one++)
        for (let other = one + 1; other < length; other++)
          yield { start, signs: flip(flip(signs, one), other), cost: cost + 4 + 2 * Math.log2(length) };
  }
}

/** Up to how many lines two signs are tried at once. */
const pairReach = 9;

/** A sum begins where a section begins, or at a total; anywhere else is one of many places. */
function startCost(open: readonly OpenLine[], start: number): number {
  const first = open[start];
  if (first === undefined || first.afterHeading || start === 0) return 0;
  return first.isSum ? 1 : 1 + Math.log2(open.length);
}

export function labelSigns(terms: readonly OpenLine[]): readonly Sign[] {
  return terms.map(({ line }, at) => (at > 0 && namesDeduction(line.row.label) ? -1 : 1));
}

function flip(signs: readonly Sign[], flipped: number): readonly Sign[] {
  return signs.map((sign, at) => (at === flipped ? (sign === 1 ? -1 : 1) : sign));
}

/** Most hypotheses fall at the first column; that must cost little. */
function agreesInFirst(
  terms: readonly OpenLine[],
  signs: readonly Sign[],
  target: CountedLine,
  voting: readonly number[],
): boolean {
  for (const column of voting) {
    let difference = target.counts[column];
    if (difference === undefined) continue;
    let allowance = target.halves[column] ?? 0;
    let complete = true;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at];
      const count = term?.counts[column];
      if (count === undefined && term?.blank[column] !== true) {
        complete = false;
        break;
      }
      difference -= (signs[at] ?? 1) * (count ?? 0);
      allowance += term?.halves[column] ?? 0;
    }
    if (complete) return Math.abs(difference) <= allowance;
  }
  return false;
}

/** Of two that say the same, the one that also takes the nil lines above belongs to the section. */
function isBetter(
  open: readonly OpenLine[],
  candidate: Hypothesis,
  score: number,
  best: { readonly fit: Hypothesis; readonly score: number },
): boolean {
  if (Math.abs(score - best.score) > 0.01) return score > best.score;
  if (candidate.start >= best.fit.start) return false;
  const extra = open.slice(candidate.start, best.fit.start);
  return extra.every((line) => line.counts.every((count) => count === 0) && !line.isSum);
}
