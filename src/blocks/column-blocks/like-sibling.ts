import { digitsOf } from "./elsewhere.ts";
import type { Dealt } from "./likeness.ts";
import type { ValuePiece } from "./pieces.ts";
import type { LabelBook } from "./wording.ts";

interface PanelRow {
  readonly labels: { readonly from: number; readonly to: number } | undefined;
  readonly cells: Dealt;
  readonly isUnsure: boolean;
}

type Columns = readonly (readonly ValuePiece[])[];

// Work is bounded: each row may take or leave the next figure of each column.
const mostStates = 20_000;
const otherSign = 1;
const lackingBeside = 1;
const asElsewhere = 0.4;
const otherKind = 2;

/**
 * Of two panels under the same names, each name over a column of its own, the one with fewer figures has them in cells
 * that the other has filled: those that agree in kind and sign, beside the figures of their row. `undefined` where it has
 * more figures than the other in some column.
 */
export function likeSibling<Row extends PanelRow>(
  columns: Columns,
  sibling: { readonly columns: number; readonly rows: readonly Row[] },
  book: LabelBook,
): Row[] | undefined {
  const filled = columns.map((_, column) => sibling.rows.filter(({ cells }) => cells[column] !== undefined).length);
  if (columns.length !== sibling.columns || columns.every((figures, at) => figures.length === filled[at]))
    return undefined;
  if (columns.some((figures, at) => figures.length > (filled[at] ?? 0))) return undefined;
  if (columns.reduce((product, figures) => product * (figures.length + 1), sibling.rows.length) > mostStates)
    return undefined;
  const ways = new Map<string, Way>([["", { cost: 0, taken: columns.map(() => 0), rows: [] }]]);
  let open = ways;
  for (const row of sibling.rows) open = withRow(open, row, columns, book);
  let best: Way | undefined;
  for (const way of open.values()) {
    if (way.taken.some((count, at) => count < (columns[at]?.length ?? 0))) continue;
    if (best === undefined || way.cost < best.cost) best = way;
  }
  return best && sibling.rows.map((row, at) => ({ ...row, cells: best.rows[at] ?? [], isUnsure: true }));
}

/** Some of the figures of each column given to the rows so far. */
interface Way {
  readonly cost: number;
  readonly taken: readonly number[];
  readonly rows: readonly Dealt[];
}

function withRow(open: ReadonlyMap<string, Way>, row: PanelRow, columns: Columns, book: LabelBook): Map<string, Way> {
  const next = new Map<string, Way>();
  const figures = row.labels && book.wordings[row.labels.from]?.[row.labels.to - row.labels.from - 1]?.figures;
  for (const way of open.values()) {
    for (let mask = 0; mask < 1 << columns.length; mask++) {
      const cells = columns.map((column, at) => ((mask >> at) & 1 ? column[way.taken[at] ?? 0] : undefined));
      if (cells.some((cell, at) => (cell === undefined) === (((mask >> at) & 1) === 1))) continue;
      if (cells.some((cell, at) => cell !== undefined && row.cells[at] === undefined)) continue;
      const taken = way.taken.map((count, at) => count + ((mask >> at) & 1));
      const cost = way.cost + costOf(cells, row.cells, figures);
      const key = taken.join();
      if (cost < (next.get(key)?.cost ?? Infinity)) next.set(key, { cost, taken, rows: [...way.rows, cells] });
    }
  }
  return next;
}

function costOf(cells: Dealt, sibling: Dealt, figures: ReadonlySet<string> | undefined): number {
  let cost = digitsOf(cells).some((digits) => figures?.has(digits) === true) ? -asElsewhere : 0;
  const isBlank = cells.every((cell) => cell === undefined || cell.shape.kind === "none");
  cells.forEach((cell, column) => {
    const beside = sibling[column];
    if (beside === undefined) return;
    if (cell === undefined) cost += isBlank ? 0 : lackingBeside;
    else if (cell.shape.kind !== "none") {
      if (cell.isSigned !== beside.isSigned) cost += otherSign;
      if (cell.shape.kind !== beside.shape.kind && beside.shape.kind !== "none") cost += otherKind;
    }
  });
  return cost;
}
