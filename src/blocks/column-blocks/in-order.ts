import { align } from "./align.ts";
import type { PlacedLabel } from "./headings.ts";
import { asElsewhere, noRun, sumsNothing } from "./label-evidence.ts";
import type { Evidence } from "./label-evidence.ts";
import type { LabelBook, Wording } from "./wording.ts";

/** Which labels each row takes, joined where one was wrapped; headings are left over. */
export interface Labelled {
  /** For each row, the indices [from, to) of its labels; `undefined` for a row without. */
  readonly labelsOf: readonly ({ readonly from: number; readonly to: number } | undefined)[];
  /** Rows whose label stands after their figures, or, where labels and figures take turns, not right before them. */
  readonly isDisplaced: readonly boolean[];
}

/** How much a row without a label costs, and how much the label right before a row's figures is worth. */
export interface Leaning {
  readonly noLabel: number;
  readonly rightBefore: number;
}

// Where labels and figures stand in blocks, the order of the blocks tells; where they take turns, what stands next to what.
export const byBlock: Leaning = { noLabel: 2.5, rightBefore: 0.8 };
export const inTurns: readonly Leaning[] = [byBlock, { noLabel: 2, rightBefore: 3.5 }, { noLabel: 1, rightBefore: 6 }];
// The last of so many labels on end may be the one of the figures right after it; of more, it is the last of a block.
export const mostBeside = 3;
// A subtotal is often printed without a label: little dearer than a label of its block.
export const subtotalAlone = -0.3;
// What it is worth that a label stands in the block right before its figures.
export const inBlockWorth = 0.8;

/** Rows and labels that are to be paired, each in an order of their own. */
export interface ToPair {
  readonly rowIndices: readonly number[];
  readonly labelIndices: readonly number[];
  readonly rows: readonly Evidence[];
  readonly book: LabelBook;
  readonly leaning: Leaning;
  /** Both stand in the order of the text, so that what stands next to what tells something. */
  readonly inPlace: boolean;
}

/** The cheapest pairing that crosses nothing. */
export function alignInOrder(toPair: ToPair): Aligned {
  const { rowIndices, labelIndices, book } = toPair;
  const heading = labelIndices.map((label) => book.headings[label] ?? 0);
  const offers = offersOf(toPair);
  const { taken, isDoubtful } = align(rowIndices.length, heading, offers);
  const labelsOf = taken.map(
    (range) => range && { from: labelIndices[range.from] ?? 0, to: (labelIndices[range.to - 1] ?? 0) + 1 },
  );
  return { labelsOf, isDoubtful };
}

/** What it costs that a row takes some labels, or none. */
export function offersOf({
  rowIndices,
  labelIndices,
  rows,
  book,
  leaning,
  inPlace,
}: ToPair): (i: number, j: number, count: number) => number | undefined {
  return (i, j, count) => {
    const row = rows[rowIndices[i] ?? 0];
    if (row === undefined) return undefined;
    if (count === 0) return row.isSum ? subtotalAlone + (row.run === noRun ? inBlockWorth : 0) : leaning.noLabel;
    const first = labelIndices[j - count] ?? 0;
    const last = labelIndices[j - 1] ?? 0;
    if (last - first !== count - 1) return undefined;
    const wording = book.wordings[first]?.[count - 1];
    const label = book.labels[last];
    if (wording === undefined || label === undefined) return undefined;
    const isInBlock = (book.together[last] ?? 1) > mostBeside;
    return costOfLabel(wording, label, row, inPlace ? (isInBlock ? byBlock : leaning) : undefined);
  };
}

export interface Aligned {
  readonly labelsOf: Labelled["labelsOf"];
  /** Rows for which another label, or none, would do nearly as well. */
  readonly isDoubtful: readonly boolean[];
}

export function costOfLabel(wording: Wording, last: PlacedLabel, row: Evidence, leaning: Leaning | undefined): number {
  let cost = wording.cost;
  if (row.kind === "percent" && !wording.mayBePercent) cost += 0.5;
  if (row.kind !== "percent" && row.kind !== "none" && wording.isPercent) cost += 2;
  if (row.kind === "cents" && !wording.mayBePerShare) cost += 0.7;
  if (row.kind !== "cents" && wording.isPerShare) cost += 0.7;
  if (wording.isTotal) cost += row.isSum ? -0.8 : sumsNothing;
  else if (row.isSum) cost += wording.mayBeSum ? 0.2 : 1.3;
  if (row.isNegative && wording.isNegative) cost -= 0.5;
  if (!row.isNegative && wording.isAlwaysNegative) cost += 0.7;
  if (row.isNegative && wording.isNeverNegative) cost += 2;
  if (row.isTwin && row.twinLabels.has(wording.text)) cost -= 1;
  if (wording.figures !== undefined && row.digits.some((digits) => wording.figures?.has(digits))) cost -= asElsewhere;
  if (leaning === undefined) return cost;
  if (last.order > row.order) return cost + 1.5;
  if (last.order === row.order - 1) return cost - leaning.rightBefore;
  return last.run === row.run ? cost - inBlockWorth : cost;
}
