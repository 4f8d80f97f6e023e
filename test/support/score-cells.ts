import type { Statement, StatementRow } from "../../src/statements/index.ts";
import { contentOfFigure, contentsOfTruth, isAmount, isSamePeriod } from "./same-cell.ts";
import type { TruthRow, TruthTable } from "./truth.ts";

/** For each cell of a truth's row, the column in which it was read: the first of its content, period and unit; or -1. */
export function placesOf(table: TruthTable, row: TruthRow, statement: Statement, read: StatementRow): number[] {
  const places: number[] = [];
  contentsOfTruth(row).forEach((content, at) => {
    const fits = read.figures.findIndex((figure, q) => {
      if (places.includes(q) || contentOfFigure(figure) !== content) return false;
      return isSameColumn(table, at, row, statement, q, read, isAmount(content));
    });
    places.push(fits);
  });
  return places;
}

function isSameColumn(
  table: TruthTable,
  at: number,
  row: TruthRow,
  statement: Statement,
  q: number,
  read: StatementRow,
  hasUnit: boolean,
): boolean {
  const [printed, column] = [table.columns[at], statement.columns[q]];
  if (printed === undefined || column === undefined) return false;
  if (printed.period !== null && !isSamePeriod(printed.period, column.period)) return false;
  return !hasUnit || (column.unit ?? read.unit) === (printed.unit ?? row.rowUnit);
}

/**
 * The column in which most amounts of each of the truth's columns were read. Columns of one period differ only in what
 * stands above them; an amount that is right but in another column than its kin was moved there.
 */
export function homesOf(
  table: TruthTable,
  statement: Statement,
  rows: ReadonlyMap<TruthRow, StatementRow>,
): readonly number[] {
  const counts = table.columns.map(() => new Map<number, number>());
  for (const [row, read] of rows) {
    placesOf(table, row, statement, read).forEach((q, at) => {
      const figure = read.figures[q];
      if (figure?.kind === "value") counts[at]?.set(q, (counts[at].get(q) ?? 0) + 1);
    });
  }
  return counts.map((count, at) => [...count].sort(([, one], [, other]) => other - one)[0]?.[0] ?? at);
}

/** "2.95 as currency in 2019-03-31". */
export function showCell(statement: Statement, read: StatementRow, q: number): string {
  const [column, figure] = [statement.columns[q], read.figures[q]];
  const { period } = column ?? {};
  const when = period?.kind === "duration" ? `${period.months}M ${period.end}` : period?.on;
  return `${figure?.raw ?? ""} as ${column?.unit ?? read.unit} in ${when ?? column?.label ?? "no column"}`;
}
