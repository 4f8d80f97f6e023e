import type { CellRef, Line } from "../../report/index.ts";
import { Decimal } from "../../source/index.ts";
import { daysBetween, openingOf, periodKey } from "../../statements/index.ts";
import type { Column, Figure, Period, RowUnit, Statement } from "../../statements/index.ts";

/** The figure of a line in a column; `undefined` where the line has no such cell. */
export function figureAt(line: Line, column: number): Figure | undefined {
  return line.row.figures[column];
}

/** The unit of a cell: the column's own where it has one. */
export function unitAt(line: Line, column: number): RowUnit {
  return line.statement.columns[column]?.unit ?? line.row.unit;
}

/** What a cell is printed in: 1, 1000, 1000000 … */
export function scaleAt(line: Line, column: number): number {
  return line.statement.columns[column]?.scale ?? line.row.scale;
}

export function cellAt(line: Line, column: number): CellRef {
  return { statement: line.ref.statement, row: line.ref.row, column };
}

/** Decimal places of a cell: as printed; for a nil, those of its row, or of the statement's other rows of the unit. */
export function placesAt(line: Line, column: number): number {
  const figure = figureAt(line, column);
  if (figure?.kind === "value") return figure.places;
  return placesOfRow(line.row.figures) ?? placesOfUnit(line.statement, line.row.unit);
}

/** The column of a statement that stands for a period and for nothing else (no adjustments, no segment). */
export function columnFor(statement: Statement, period: Period): number | undefined {
  const known = knownColumns.get(statement) ?? columnsByPeriod(statement);
  knownColumns.set(statement, known);
  return known.get(periodKey(period));
}

// Asked for every pair of lines that words offer; a statement's columns never change.
const knownColumns = new WeakMap<Statement, ReadonlyMap<string, number | undefined>>();

function columnsByPeriod(statement: Statement): ReadonlyMap<string, number | undefined> {
  const byPeriod = new Map<string, number | undefined>();
  statement.columns.forEach((column, at) => {
    if (column.period === undefined || !isPlain(column)) return;
    const key = periodKey(column.period);
    // Two columns for one period: one of them was misread, or says something else; no telling which.
    byPeriod.set(key, byPeriod.has(key) ? undefined : at);
  });
  return byPeriod;
}

/** The column of the balance that opens a period; issuers that count in weeks open within a week of the calendar. */
export function openingColumnFor(statement: Statement, period: Period): number | undefined {
  if (period.kind === "instant") return undefined;
  const opening = openingOf(period);
  let best: number | undefined;
  let bestDays = 8;
  statement.columns.forEach((column, at) => {
    if (column.period?.kind !== "instant" || !isPlain(column)) return;
    const days = Math.abs(daysBetween(opening, column.period.on));
    // Two columns of one date: one of them was misread, no telling which.
    if (days === bestDays) best = undefined;
    if (days < bestDays) {
      best = at;
      bestDays = days;
    }
  });
  return best;
}

/** The column of the balance that closes a period. */
export function closingColumnFor(statement: Statement, period: Period): number | undefined {
  return columnFor(statement, period.kind === "instant" ? period : { kind: "instant", on: period.end });
}

/** Whether a column tells of its period as a whole, as reported. */
export function isPlain(column: Column): boolean {
  return (
    column.qualifier === undefined || /^(?:\(?(?:un)?audited\)?|gaap|ifrs|as reported)$/i.test(column.qualifier.trim())
  );
}

/** The size of the last printed place of a cell, in whole units. */
export function lastPlaceAt(line: Line, column: number): Decimal {
  return placeOf(placesAt(line, column), scaleAt(line, column)).whole;
}

/** Half of the last printed place of a cell: how far off rounding may be. */
export function halfPlaceAt(line: Line, column: number): Decimal {
  return placeOf(placesAt(line, column), scaleAt(line, column)).half;
}

// Asked for every cell of every relation that is tried, and there are only a handful of them.
const knownPlaces = new Map<string, { readonly whole: Decimal; readonly half: Decimal }>();

function placeOf(places: number, scale: number): { readonly whole: Decimal; readonly half: Decimal } {
  const key = `${places} ${scale}`;
  let place = knownPlaces.get(key);
  if (place === undefined) {
    const whole = new Decimal(10).pow(-places).times(scale);
    place = { whole, half: whole.div(2) };
    knownPlaces.set(key, place);
  }
  return place;
}

function placesOfRow(figures: readonly Figure[]): number | undefined {
  for (const figure of figures) if (figure.kind === "value") return figure.places;
  return undefined;
}

function placesOfUnit(statement: Statement, unit: RowUnit): number {
  for (const row of statement.rows) {
    if (row.unit !== unit) continue;
    const places = placesOfRow(row.figures);
    if (places !== undefined) return places;
  }
  return unit === "perShare" ? 2 : 0;
}
