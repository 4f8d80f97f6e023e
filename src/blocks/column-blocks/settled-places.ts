import { crossFootings, crossFoots } from "./cross-footing.ts";
import type { Dealt } from "./likeness.ts";
import { findSections } from "./sums.ts";

interface Row {
  readonly cells: Dealt;
  readonly isUnsure: boolean;
  readonly isPlaced: boolean;
}

// Work is bounded: each place of each figure is tried, and all rows summed.
const mostTrials = 6000;
const mostChoices = 70;

/**
 * Rows that have fewer figures than there are columns, each figure in the one column in which the columns foot, where
 * sums tell it from every other. Where columns sum others, a row that does so too holds all of its figures, and no other's.
 */
export function settlePlaces<R extends Row>(given: readonly R[]): R[] {
  const footings = crossFootings(given.map((row) => row.cells));
  const rows = [...given];
  const open = rows.flatMap(({ isPlaced, cells }, at) => (isPlaced || isOfPercents(cells) ? [] : [at]));
  let trials = 0;
  for (const at of open) {
    const row = rows[at];
    const choices = row === undefined ? [] : choicesOf(row.cells.filter(isPrinted), row.cells.length);
    trials += choices.length * rows.length;
    if (trials > mostTrials) break;
    const settled = settledCells(at, rows, choices, (cells) => crossFoots(footings, cells));
    if (row !== undefined && settled !== undefined) rows[at] = { ...row, cells: settled, isPlaced: true };
  }
  return rows.map((row) =>
    row.isPlaced && row.isUnsure && crossFoots(footings, row.cells) ? { ...row, isUnsure: false } : row,
  );
}

function isPrinted(cell: Dealt[number]): boolean {
  return cell !== undefined;
}

function settledCells(
  at: number,
  rows: readonly Row[],
  choices: readonly Dealt[],
  isCrossFooted: (cells: Dealt) => boolean,
): Dealt | undefined {
  const scoreOf = (choice: Dealt) => {
    const sections = findSections(
      rows.map((row, each) => (each === at ? choice : row.cells)),
      "any signs",
    );
    const isTerm = sections.some((section) => section.length > 1 && section.includes(at));
    return (isTerm ? 1 : 0) + (isCrossFooted(choice) ? 1 : 0);
  };
  let best: { readonly cells: Dealt; readonly score: number; readonly isAlone: boolean } | undefined;
  for (const choice of choices) {
    const score = scoreOf(choice);
    if (best === undefined || score > best.score) best = { cells: choice, score, isAlone: true };
    else if (score === best.score) best = { ...best, isAlone: false };
  }
  return best !== undefined && best.isAlone && best.score > 0 ? best.cells : undefined;
}

function isOfPercents(cells: Dealt): boolean {
  return cells.some((cell) => cell?.shape.kind === "percent");
}

/** Every way to put figures in columns, in their order; none where there are too many. */
function choicesOf(figures: Dealt, width: number): Dealt[] {
  let ways: Dealt[] = [[]];
  for (let column = 0; column < width; column++) {
    ways = ways.flatMap((way) => {
      const next = way.filter((cell) => cell !== undefined).length;
      const left = figures.length - next;
      return [...(left > 0 ? [[...way, figures[next]]] : []), ...(left < width - column ? [[...way, undefined]] : [])];
    });
    if (ways.length > mostChoices) return [];
  }
  return ways;
}
