import { samePeriod } from "../time/index.ts";
import type { Column, Figure, Statement, StatementRow } from "../types.ts";

/**
 * One statement that goes on with the lines of another. Columns of the same period and qualifier are one; where the
 * other's headers tell nothing, its columns are taken in order; what only it has stands to the right.
 */
export function joinStatements(above: Statement, below: Statement): Statement {
  const columns = [...above.columns];
  const isUndated = below.columns.every(({ period }) => period === undefined);
  const isInOrder = isUndated && below.columns.length === above.columns.length;
  const places = below.columns.map((column, at) => {
    const found = isInOrder ? at : above.columns.findIndex((own) => sameColumn(own, column));
    return found === -1 ? columns.push(column) - 1 : found;
  });
  const moved = below.rows.map((row) => placed(row, places, columns.length));
  return {
    ...above,
    columns,
    rows: [...above.rows.map((row) => widened(row, columns.length)), ...moved],
    notes: [...above.notes, ...below.notes],
    span: {
      start: Math.min(above.span.start, below.span.start),
      end: Math.max(above.span.end, below.span.end),
    },
  };
}

function sameColumn(left: Column, right: Column): boolean {
  if (left.period === undefined && right.period === undefined) return left.label === right.label;
  return samePeriod(left.period, right.period) && left.qualifier === right.qualifier && left.unit === right.unit;
}

function placed(row: StatementRow, places: readonly number[], width: number): StatementRow {
  if (row.figures.length === 0) return row;
  const figures = Array.from({ length: width }, () => blankAfter(row));
  row.figures.forEach((figure, at) => {
    figures[places[at] ?? at] = figure;
  });
  return { ...row, figures };
}

function widened(row: StatementRow, width: number): StatementRow {
  if (row.figures.length === 0 || row.figures.length === width) return row;
  const added = Array.from({ length: width - row.figures.length }, () => blankAfter(row));
  return { ...row, figures: [...row.figures, ...added] };
}

function blankAfter({ span }: StatementRow): Figure {
  return { kind: "blank", raw: "", span: { start: span.end, end: span.end } };
}
