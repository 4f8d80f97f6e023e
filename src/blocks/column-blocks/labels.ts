import { costOfAligning } from "./align.ts";
import { isTotal, textOf } from "./headings.ts";
import {
  alignInOrder,
  byBlock,
  costOfLabel,
  inBlockWorth,
  inTurns,
  mostBeside,
  offersOf,
  subtotalAlone,
} from "./in-order.ts";
import type { Labelled, Leaning } from "./in-order.ts";
import { interleave } from "./interleave.ts";
import { evidenceOf, headingsBesideSums, noRun, sureHeading } from "./label-evidence.ts";
import type { Evidence, PlacedRow } from "./label-evidence.ts";
import { findSums } from "./sums.ts";
import type { LabelBook } from "./wording.ts";

/** Pairs rows with labels: first in the order of both, then what is left over of either, in order again. */
export function pairLabels(rows: readonly PlacedRow[], printed: LabelBook): Labelled {
  const evidence = evidenceOf(rows, printed);
  const book = { ...printed, headings: headingsBesideSums(evidence, printed) };
  const [first, ...others] = leaningsOf(book).map((leaning) => pairLeaning(rows, evidence, book, leaning));
  if (first === undefined) return { labelsOf: [], isDisplaced: [] };
  let [best, most] = [first, agreement(first, evidence, book)];
  for (const paired of others) {
    const agreed = agreement(paired, evidence, book);
    if (agreed > most) [best, most] = [paired, agreed];
  }
  const isDisputed = (at: number) =>
    others.some((paired) => paired.labelsOf[at]?.from !== first.labelsOf[at]?.from) && !isBeside(best.labelsOf[at], at);
  const isBeside = (range: Labelled["labelsOf"][number], at: number) =>
    range !== undefined && book.labels[range.to - 1]?.order === (rows[at]?.order ?? 0) - 1;
  const isDisplaced = best.isDisplaced.map((isOut, at) => isOut || isDisputed(at));
  return { ...best, isDisplaced };
}

/** How unlikely the labels of a table are for these rows. Costs are only to be compared under the same leaning. */
export function costOfLabels(rows: readonly PlacedRow[], book: LabelBook): number {
  const evidence = evidenceOf(rows, book);
  return costOfAligning(
    rows.length,
    headingsBesideSums(evidence, book),
    offersOf({
      rowIndices: inOrderOf(rows),
      labelIndices: inOrderOf(book.labels),
      rows: evidence,
      book,
      leaning: byBlock,
      inPlace: true,
    }),
  );
}

export function interleaved(
  evidence: readonly Evidence[],
  book: LabelBook,
  block: readonly number[],
): Labelled["labelsOf"] {
  const inBlock = new Set(block);
  const streams = [book.labels.flatMap((_, at) => (inBlock.has(at) ? [] : [at])), block] as const;
  const inRun = evidence.map(({ run }, row) => evidence.slice(0, row).filter((each) => each.run === run).length);
  const headings = streams.map((stream) => stream.map((at) => book.headings[at] ?? 0));
  const taken = interleave({
    rows: evidence.length,
    headings: [headings[0] ?? [], headings[1] ?? []],
    costOf: (row, stream, end, count) => {
      const [first, last] = [streams[stream][end - count] ?? 0, streams[stream][end - 1] ?? 0];
      const [wording, label, figures] = [book.wordings[first]?.[count - 1], book.labels[last], evidence[row]];
      if (last - first !== count - 1 || wording === undefined || label === undefined || figures === undefined)
        return undefined;
      // Of a run of labels that stands before more figures than its own, the first figures are its own.
      const isAlone = (inRun[row] ?? 0) >= (book.together[last] ?? 1);
      return costOfLabel(
        wording,
        label,
        isAlone ? { ...figures, run: noRun } : figures,
        stream === 0 ? byBlock : undefined,
      );
    },
    unlabelled: (row) => (evidence[row]?.isSum === true ? subtotalAlone + inBlockWorth : byBlock.noLabel),
  });
  return taken.map(
    (range) =>
      range && {
        from: streams[range.stream][range.from] ?? 0,
        to: (streams[range.stream][range.to - 1] ?? 0) + 1,
      },
  );
}

function leaningsOf(book: LabelBook): readonly Leaning[] {
  return takesTurns(book) ? inTurns : [byBlock];
}

function takesTurns({ labels }: LabelBook): boolean {
  const sizes = new Map<number, number>();
  for (const { run } of labels) sizes.set(run, (sizes.get(run) ?? 0) + 1);
  const usual = [...sizes.values()].sort((left, right) => left - right)[sizes.size >> 1] ?? 0;
  return usual === 1 && sizes.size > 3;
}

/** How often sums have labels that say so, less the other labels that say so. */
export function agreement(
  { labelsOf }: Pick<Labelled, "labelsOf">,
  evidence: readonly Evidence[],
  { wordings }: LabelBook,
): number {
  return labelsOf.reduce((sum, range, at) => {
    if (range === undefined || wordings[range.from]?.[range.to - range.from - 1]?.isTotal !== true) return sum;
    return sum + (evidence[at]?.isSum === true ? 1 : -1);
  }, 0);
}

function pairLeaning(
  rows: readonly PlacedRow[],
  evidence: readonly Evidence[],
  book: LabelBook,
  leaning: Leaning,
): Labelled {
  const all = inOrderOf(book.labels);
  const both = { rows: evidence, book, leaning };
  const first = alignInOrder({ ...both, rowIndices: inOrderOf(rows), labelIndices: all, inPlace: true });
  const labelsOf = [...first.labelsOf];
  const taken = new Set(labelsOf.flatMap((range) => (range === undefined ? [] : indices(range))));
  const openRows = rows.flatMap((_, at) => (labelsOf[at] === undefined && evidence[at]?.isSum !== true ? [at] : []));
  const openLabels = all.filter((at) => !taken.has(at));
  if (openRows.length > 0 && openLabels.length > 0) {
    const second = alignInOrder({ ...both, rowIndices: openRows, labelIndices: openLabels, inPlace: false });
    openRows.forEach((row, at) => (labelsOf[row] = second.labelsOf[at]));
  }
  const cells = rows.map((row) => row.cells);
  swapTotals(labelsOf, book, findSums(cells, "sums"));
  const last = labelsOf.map((range) => (range === undefined ? undefined : book.labels[range.to - 1]));
  const isAfter = rows.map(({ order }, at) => (last[at]?.order ?? 0) > order);
  const isMissing = rows.map((_, at) => last[at] === undefined && evidence[at]?.isSum !== true);
  // A label by itself right before figures that another row took, or that took another label.
  const orders = new Set(rows.map(({ order }) => order));
  const alone = book.labels.filter(
    (label, at) => (book.together[at] ?? 1) <= mostBeside && orders.has(label.order + 1),
  );
  const beside = new Map(alone.map((label) => [label.order + 1, label]));
  const isCrossed = rows.map(({ order }, at) => {
    const label = last[at];
    if (label === undefined) return false;
    return (beside.get(order) ?? label) !== label || (alone.includes(label) && label.order !== order - 1);
  });
  // Where one label was printed out of its place, others may have been: those right before their figures are sure.
  const takesHeading = labelsOf.some((range) => range !== undefined && (book.headings[range.from] ?? 1) <= sureHeading);
  const isLoose = isAfter.includes(true) || isMissing.includes(true) || isCrossed.includes(true) || takesHeading;
  const isDisplaced = rows.map(({ order }, at) => {
    const [range, label] = [labelsOf[at], last[at]];
    if (isCrossed[at] === true || isAfter[at] === true || isMissing[at] === true || first.isDoubtful[at] === true)
      return true;
    if (range === undefined || label === undefined) return false;
    const isProven =
      evidence[at]?.isSum === true && book.wordings[range.from]?.[range.to - range.from - 1]?.isTotal === true;
    return label.order !== order - 1 && (takesTurns(book) || (isLoose && !isProven));
  });
  return { labelsOf, isDisplaced };
}

function inOrderOf(all: readonly unknown[]): number[] {
  return all.map((_, at) => at);
}

export function indices({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Of two neighbours, the sum takes the label of a total: a page sets a label that wraps above the one before it. */
function swapTotals(
  labelsOf: ({ readonly from: number; readonly to: number } | undefined)[],
  { labels, wordings }: LabelBook,
  sums: readonly boolean[],
): void {
  for (let at = 0; at + 1 < labelsOf.length; at++) {
    const [here, next] = [labelsOf[at], labelsOf[at + 1]];
    if (here === undefined || next === undefined || sums[at] === sums[at + 1]) continue;
    const total = (range: { from: number; to: number }) => isTotal(textOf(labels.slice(range.from, range.to)));
    const [first, second] = [total(here), total(next)];
    // A result by another name may be the sum as it stands.
    const other = first ? next : here;
    if (wordings[other.from]?.[other.to - other.from - 1]?.isResult === true) continue;
    if (first !== second && first !== (sums[at] === true)) [labelsOf[at], labelsOf[at + 1]] = [next, here];
  }
}
