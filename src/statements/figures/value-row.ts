import type { Cell, GridRow } from "../../blocks/index.ts";
import { onceFor } from "../../source/index.ts";
import { isSplitSign, readFigure } from "./read-figure.ts";
import type { ReadFigure } from "./read-figure.ts";

/** A value cell of a row after signs that were split off it are joined to it again. */
export interface ValueCell extends ReadFigure {
  /** Grid column of its first piece. */
  readonly column: number;
  readonly columnSpan: number;
}

/** A line of a table, taken apart: the label at its left, the figures after it. */
export interface ValueRow {
  readonly label: Cell | undefined;
  readonly values: readonly ValueCell[];
  /** Cells right of the label that are no figure. */
  readonly words: readonly Cell[];
  readonly grid: GridRow;
}

/**
 * Tells label, figures and words apart, and joins `$`, `(`, `)` and `%` that stand in cells of their own. What stands left
 * of the grid column `stub` is the label, where the grid is known.
 */
export function readValueRow(grid: GridRow, stub = 1): ValueRow {
  return grid.isAligned === true ? readAlignedRow(grid, stub) : readPlainRow(grid);
}

const readPlainRow = onceFor((grid: GridRow): ValueRow => {
  const [first, ...others] = grid.cells;
  const isNamed = first?.column === 0 && (!grid.isPlaced || !isLoneFigure(first, others));
  const isLabelled = first !== undefined && (isNamed || (first.column > 0 && isWords(first)));
  const label = isLabelled ? first : undefined;
  return { label, ...readCells(isLabelled ? others : grid.cells), grid };
});

function readAlignedRow(grid: GridRow, stub: number): ValueRow {
  const inStub = grid.cells.filter((cell, at) => cell.column < stub || (at === 0 && isWords(cell)));
  return (readings(grid)[inStub.length] ??= readFrom(grid, inStub));
}

// By how many cells are the label: the columns of the whole table seldom say another number than the row itself.
const readings = onceFor((_grid: GridRow): (ValueRow | undefined)[] => []);

function readFrom(grid: GridRow, inStub: readonly Cell[]): ValueRow {
  const [first, ...more] = inStub;
  const label = first && more.reduce(join, first);
  return { label, ...readCells(grid.cells.slice(inStub.length)), grid };
}

function readCells(cells: readonly Cell[]): Pick<ValueRow, "values" | "words"> {
  const values: ValueCell[] = [];
  const words: Cell[] = [];
  for (const cell of joinSigns(cells)) {
    const read = readFigure(cell);
    if (read === undefined) words.push(cell);
    else values.push({ ...read, column: cell.column, columnSpan: cell.columnSpan });
  }
  return { values, words };
}

/** A number at the very left is a figure only in a row of nothing but figures; a year there names the row. */
function isLoneFigure(first: Cell, others: readonly Cell[]): boolean {
  if (isYear(first) && others.some((cell) => !isYear(cell))) return false;
  return readFigure(first) !== undefined && others.length > 0 && others.every((cell) => !isWords(cell));
}

function isYear({ text }: Cell): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function isWords(cell: Cell): boolean {
  return readFigure(cell) === undefined && isSplitSign(cell.text) === undefined;
}

function joinSigns(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  let before: Cell | undefined;
  for (const cell of cells) {
    const last = joined.at(-1);
    switch (isSplitSign(cell.text)) {
      case "before":
        before = before === undefined ? cell : join(before, cell);
        continue;
      case "after":
        if (last !== undefined) joined[joined.length - 1] = join(last, cell);
        continue;
      case undefined:
        joined.push(before === undefined ? cell : join(before, cell));
        before = undefined;
    }
  }
  return joined;
}

function join(left: Cell, right: Cell): Cell {
  return {
    text: `${left.text} ${right.text}`,
    span: { start: left.span.start, end: right.span.end },
    column: left.column,
    columnSpan: right.column + right.columnSpan - left.column,
  };
}
