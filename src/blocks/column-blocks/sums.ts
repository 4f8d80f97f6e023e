import { onceFor } from "../../source/index.ts";
import type { Dealt } from "./likeness.ts";

// The longest section of a real statement has some twenty lines.
const longestSection = 24;

/** Whether all lines of a sum are added, or the first may be what the others are taken from, or each is added or taken. */
export type Signs = "sums" | "differences" | "any signs";

// Income before taxes, taxes, what associates earned, and what discontinued operations did.
const longestMixed = 4;

// Revenue less cost of sales is a difference of two; longer ones are accidents.
const longestDifference = 3;

/**
 * Which rows sum rows above them, in every column at once. A row that sums others takes their place for the totals below
 * it. The first of the lines may be what the others are taken from, as cost of sales from revenue.
 */
export function findSums(rows: readonly Dealt[], signs: Signs): boolean[] {
  return findSections(rows, signs).map((section) => section.length > 0);
}

/** For each row the rows above that it sums. */
export function findSections(rows: readonly Dealt[], signs: Signs): (readonly number[])[] {
  const open: number[] = [];
  const counts = rows.map(countsOf);
  return counts.map((total, at) => {
    const isAmount = total.some((count) => count !== undefined && count !== 0);
    const isAlone = isAmount && repeats(total, counts[at - 1]) && open.at(-1) === at - 1;
    const length = isAlone ? 1 : isAmount ? sectionOf(total, at, open, counts, signs) : 0;
    const section = length > 0 ? open.splice(open.length - length) : [];
    if (isAmount) open.push(at);
    return section;
  });
}

export function countSums(rows: readonly Dealt[]): number {
  return findSums(rows, "differences").filter(Boolean).length;
}

/**
 * Whether sums bear a reading out: of the lines that say they are totals, most sum what stands above them. `undefined`
 * where no line says so.
 */
export function foots(rows: readonly Dealt[], saysTotal: readonly boolean[]): boolean | undefined {
  const sums = findSums(rows, "differences");
  const totals = saysTotal.filter(Boolean).length;
  const proven = sums.filter((isSum, at) => isSum && saysTotal[at] === true).length;
  return totals === 0 ? undefined : proven * 2 >= totals;
}

/** The total of one line alone. */
function repeats(total: readonly Count[], line: readonly Count[] | undefined): boolean {
  return (
    line !== undefined &&
    total.length > 1 &&
    total.every((count, column) => count === line[column]) &&
    total.some((count) => Math.abs(count ?? 0) >= 1000)
  );
}

type Count = number | undefined;

/** How many of the open rows, from the last, a row sums; 0 for one that sums none. */
function sectionOf(
  total: readonly Count[],
  at: number,
  open: readonly number[],
  counts: readonly (readonly Count[])[],
  signs: Signs,
): number {
  const sums = total.map(() => 0);
  const next = counts[at + 1];
  for (let length = 1; length <= Math.min(longestSection, open.length); length++) {
    const row = counts[open[open.length - length] ?? 0] ?? [];
    const mayDiffer = signs !== "sums" && length > 1 && length <= longestDifference;
    const taken = mayDiffer ? sums.map((sum, column) => (row[column] ?? 0) - sum) : [];
    for (let column = 0; column < sums.length; column++) sums[column] = (sums[column] ?? 0) + (row[column] ?? 0);
    if (length < 2) continue;
    if (meets(total, sums)) return length;
    if (mayDiffer && meets(total, taken) && !goesInto(next, at, open, counts)) return length;
    if (signs === "any signs" && mixes(total, open.slice(-length), counts)) return length;
  }
  return 0;
}

/** What is left of the first of some lines with each of the others added or taken off. */
function mixes(total: readonly Count[], section: readonly number[], counts: readonly (readonly Count[])[]): boolean {
  if (section.length < 3 || section.length > longestMixed || total.length < 2) return false;
  const [first, ...others] = section.map((row) => counts[row] ?? []);
  for (let mask = 1; mask < 1 << others.length; mask++) {
    const sums = total.map((_, column) =>
      others.reduce((sum, row, at) => sum + ((mask >> at) & 1 ? -1 : 1) * (row[column] ?? 0), first?.[column] ?? 0),
    );
    if (meets(total, sums)) return true;
  }
  return false;
}

/** The next row plainly sums this one with lines above: then it is one of them, as what assets leave for the last holders. */
function goesInto(
  next: readonly Count[] | undefined,
  at: number,
  open: readonly number[],
  counts: readonly (readonly Count[])[],
): boolean {
  if (next === undefined) return false;
  const sums = (counts[at] ?? []).map((count) => count ?? 0);
  for (let length = 1; length <= Math.min(longestSection, open.length); length++) {
    counts[open[open.length - length] ?? 0]?.forEach(
      (count, column) => (sums[column] = (sums[column] ?? 0) + (count ?? 0)),
    );
    if (meets(next, sums)) return true;
  }
  return false;
}

/** In every column that has the total, and in one whose digits no accident makes. */
function meets(total: readonly Count[], sums: readonly number[]): boolean {
  let tells = false;
  for (let column = 0; column < total.length; column++) {
    const count = total[column];
    if (count === undefined) continue;
    if (Math.abs(count - (sums[column] ?? 0)) > 1) return false;
    tells ||= Math.abs(count) >= 10;
  }
  return tells;
}

// The same rows are summed again with every other way of dealing the figures around them.
const countsOf = onceFor((cells: Dealt): readonly Count[] => cells.map(countOf));

/** An amount in its own last places, so that sums are whole numbers; a percentage is no part of a sum. */
export function countOf(cell: Dealt[number]): Count {
  if (cell?.shape.kind !== "amount") return undefined;
  return Math.round(cell.shape.size * 10 ** cell.shape.places);
}
