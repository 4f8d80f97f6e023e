import type { Dealt } from "./column-blocks-likeness.ts";
import { headingCosts, isTotal, textOf } from "./column-blocks-headings.ts";
import type { PlacedLabel } from "./column-blocks-headings.ts";
import { findSums } from "./column-blocks-sums.ts";

export interface PlacedRow {
  readonly cells: Dealt;
  readonly order: number;
  /** The run of labels that came last before its first figure. */
  readonly run: number;
}

/** Which labels each row takes, joined where one was wrapped; headings are left over. */
export interface Labelled {
  /** For each row, the indices [from, to) of its labels; `undefined` for a row without. */
  readonly labelsOf: readonly ({ readonly from: number; readonly to: number } | undefined)[];
  readonly cost: number;
}

const noLabel = 2.5;
const mostWrapped = 4;

/** Pairs rows with labels: first in the order of both, then what is left over of either, in order again. */
export function pairLabels(rows: readonly PlacedRow[], labels: readonly PlacedLabel[]): Labelled {
  const cells = rows.map((row) => row.cells);
  const sums = findSums(cells, true);
  const all = labels.map((_, at) => at);
  const page = { rows, labels, sums, headings: headingCosts(labels), twins: findTwins(rows, labels) };
  const first = alignInOrder(
    rows.map((_, at) => at),
    all,
    page,
    true,
  );
  const labelsOf = [...first.labelsOf];
  const taken = new Set(labelsOf.flatMap((range) => (range === undefined ? [] : indices(range))));
  const openRows = rows.flatMap((_, at) => (labelsOf[at] === undefined ? [at] : []));
  const openLabels = all.filter((at) => !taken.has(at));
  if (openRows.length > 0 && openLabels.length > 0) {
    const second = alignInOrder(openRows, openLabels, page, false);
    openRows.forEach((row, at) => (labelsOf[row] = second.labelsOf[at]));
  }
  swapTotals(labelsOf, labels, findSums(cells, false));
  return { labelsOf, cost: first.cost };
}

function indices({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

interface Page {
  readonly rows: readonly PlacedRow[];
  readonly labels: readonly PlacedLabel[];
  readonly sums: readonly boolean[];
  readonly headings: readonly number[];
  readonly twins: Twins;
}

/** A line that a table states twice has its label twice and its figures twice. */
interface Twins {
  readonly rows: ReadonlySet<number>;
  readonly labels: ReadonlySet<string>;
}

function findTwins(rows: readonly PlacedRow[], labels: readonly PlacedLabel[]): Twins {
  const digits = rows.map(({ cells }) => cells.map((cell) => cell?.text.replace(/[^\d.]/g, "") ?? "").join(" "));
  const texts = labels.map((label) => textOf([label]));
  const isTwin = (all: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
    return (each: string) => counts.get(each) === 2;
  };
  const [isTwinRow, isTwinText] = [isTwin(digits), isTwin(texts)];
  return {
    rows: new Set(digits.flatMap((each, at) => (each.length > 6 && isTwinRow(each) ? [at] : []))),
    labels: new Set(texts.filter(isTwinText)),
  };
}

interface Step {
  readonly cost: number;
  readonly rows: 0 | 1;
  readonly labels: number;
}

/** The cheapest pairing that crosses nothing. */
function alignInOrder(
  rowIndices: readonly number[],
  labelIndices: readonly number[],
  { rows, labels, sums, headings, twins }: Page,
  inPlace: boolean,
): Labelled {
  const [high, wide] = [rowIndices.length, labelIndices.length];
  const steps: Step[][] = [];
  for (let i = 0; i <= high; i++) {
    const line: Step[] = [];
    for (let j = 0; j <= wide; j++) {
      let best: Step = { cost: i === 0 && j === 0 ? 0 : Infinity, rows: 0, labels: 0 };
      const offer = (before: number, cost: number, step: 0 | 1, count: number) => {
        if (before + cost < best.cost) best = { cost: before + cost, rows: step, labels: count };
      };
      if (j > 0) offer(line[j - 1]?.cost ?? Infinity, headings[labelIndices[j - 1] ?? 0] ?? 0, 0, 1);
      if (i > 0) {
        const above = steps[i - 1];
        offer(above?.[j]?.cost ?? Infinity, noLabel, 1, 0);
        const at = rowIndices[i - 1] ?? 0;
        const row = rows[at];
        for (let count = 1; count <= Math.min(mostWrapped, j) && row !== undefined; count++) {
          const used = labelIndices.slice(j - count, j);
          const parts = used.map((index) => labels[index]).filter((part) => part !== undefined);
          if ((used.at(-1) ?? 0) - (used[0] ?? 0) !== count - 1) break;
          const cost =
            costOfJoin(parts) +
            costOfLabel(parts, row, sums[at] === true, twins.rows.has(at) && twins.labels.has(textOf(parts)), inPlace);
          offer(above?.[j - count]?.cost ?? Infinity, cost, 1, count);
        }
      }
      line.push(best);
    }
    steps.push(line);
  }
  const labelsOf: ({ from: number; to: number } | undefined)[] = rowIndices.map(() => undefined);
  for (let i = high, j = wide; i > 0 || j > 0;) {
    const step = steps[i]?.[j];
    if (step === undefined || (step.rows === 0 && step.labels === 0)) break;
    if (step.rows === 1 && step.labels > 0) {
      labelsOf[i - 1] = { from: labelIndices[j - step.labels] ?? 0, to: (labelIndices[j - 1] ?? 0) + 1 };
    }
    i -= step.rows;
    j -= step.labels;
  }
  return { labelsOf, cost: steps[high]?.[wide]?.cost ?? 0 };
}

/** Two lines are one label where the second goes on in lower case, or the first cannot end so. */
function costOfJoin(parts: readonly PlacedLabel[]): number {
  let cost = 0;
  for (let at = 1; at < parts.length; at++) {
    const [before, after] = [textOf(parts.slice(at - 1, at)), textOf(parts.slice(at, at + 1))];
    if (before.endsWith(":")) cost += 4;
    else if (/^[a-z]/.test(after)) cost += 0.1;
    else if (/(?:\b(?:and|of|in|the|to|for|or|on|from|with|by|before|less)|[,–—(-])$/i.test(before)) cost += 0.1;
    else if (/^\([a-z]+\) [a-z]/.test(after)) cost += 0.2;
    else if (after.startsWith("(")) cost += 0.6;
    else cost += 2;
    if (parts[at]?.run !== parts[at - 1]?.run) cost += 2;
  }
  return cost;
}

function costOfLabel(
  parts: readonly PlacedLabel[],
  row: PlacedRow,
  isSum: boolean,
  isTwin: boolean,
  inPlace: boolean,
): number {
  const text = textOf(parts);
  let cost = text.endsWith(":") ? 3 : 0;
  // A second line that goes on the first cannot begin a label.
  if (/^[a-z]/.test(text) && !/^(?:of which|pro forma|e)/.test(text)) cost += 1;
  if (!/[a-z]/.test(text)) cost += 0.1;
  const cells = row.cells.filter((cell) => cell !== undefined && cell.shape.kind !== "none");
  const percents = cells.filter((cell) => cell?.shape.kind === "percent").length;
  const saysPercent = /%|\b(?:percent\w*|rate|margin|growth|ratio|mix|change)\b/i.test(text);
  if (cells.length > 0 && percents === cells.length && !saysPercent) cost += 0.5;
  if (cells.length > 0 && percents === 0 && /%$|^%|\b(?:rate|as a %)\b|% (?:of|change)/i.test(text)) cost += 2;
  const perShare = cells.length > 0 && percents === 0 && cells.every((cell) => cell?.shape.places === 2);
  if (
    perShare !== /\b(?:per|basic|diluted|eps)\b/i.test(text) &&
    (perShare || /\bper (?:\w+ )?share\b|\beps\b/i.test(text))
  )
    cost += 0.7;
  const total = isTotal(text);
  if (total && isSum) cost -= 0.8;
  else if (total) cost += 0.3;
  else if (isSum) cost += 0.2;
  if (isTwin) cost -= 1;
  if (!inPlace) return cost;
  const last = parts.at(-1);
  if (last === undefined) return cost;
  if (last.order > row.order) cost += 1.5;
  else if (last.run === row.run) cost -= 0.8;
  return cost;
}

/** Of two neighbours, the sum takes the label of a total: a page sets a label that wraps above the one before it. */
function swapTotals(
  labelsOf: ({ readonly from: number; readonly to: number } | undefined)[],
  labels: readonly PlacedLabel[],
  sums: readonly boolean[],
): void {
  for (let at = 0; at + 1 < labelsOf.length; at++) {
    const [here, next] = [labelsOf[at], labelsOf[at + 1]];
    if (here === undefined || next === undefined || sums[at] === sums[at + 1]) continue;
    const total = (range: { from: number; to: number }) => isTotal(textOf(labels.slice(range.from, range.to)));
    const [first, second] = [total(here), total(next)];
    if (first !== second && first !== (sums[at] === true)) [labelsOf[at], labelsOf[at + 1]] = [next, here];
  }
}
