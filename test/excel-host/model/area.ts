/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;
export const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

/** Reads "B2", "$B$2:C9", "A:C" or "1:3"; `undefined` for anything else. */
export function readArea(address: string): Area | undefined {
  const [, first, second] = /^([A-Z\d$]+)(?::([A-Z\d$]+))?$/.exec(address.toUpperCase()) ?? [];
  if (first === undefined) return undefined;
  const from = readCorner(first);
  const to = second === undefined ? from : readCorner(second);
  if (!from || !to || (from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  // A lone "A" or "1" is no address: "A:A" and "1:1" are.
  if (second === undefined && (from.row === undefined || from.column === undefined)) return undefined;
  const rows = between(from.row, to.row, sheetRows);
  const columns = between(from.column, to.column, sheetColumns);
  const area = { row: rows.first, column: columns.first, rows: rows.count, columns: columns.count };
  return isOnSheet(area) ? area : undefined;
}

export function printArea(area: Area, mark: "" | "$" = ""): string {
  const from = `${mark}${columnName(area.column)}`;
  const to = `${mark}${columnName(area.column + area.columns - 1)}`;
  const top = `${mark}${area.row + 1}`;
  const bottom = `${mark}${area.row + area.rows}`;
  if (isEntireColumn(area)) return `${from}:${to}`;
  if (isEntireRow(area)) return `${top}:${bottom}`;
  return area.rows === 1 && area.columns === 1 ? `${from}${top}` : `${from}${top}:${to}${bottom}`;
}

export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export function isEntireColumn(area: Area): boolean {
  return area.row === 0 && area.rows === sheetRows;
}

export function isEntireRow(area: Area): boolean {
  return area.column === 0 && area.columns === sheetColumns;
}

export function isOnSheet(area: Area): boolean {
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1) return false;
  return row + rows <= sheetRows && column + columns <= sheetColumns;
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** True for a range, by its address with or without its sheet, that lies whole in an area. */
export function isWithin(address: string, area: Area): boolean {
  const inner = readArea(splitSheet(address).rest);
  return (
    inner !== undefined &&
    holds(area, inner.row, inner.column) &&
    holds(area, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

export function intersect(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function enclose(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { row, column, rows, columns };
}

/** The values of each cell, row by row. */
export function gridOf<T>(area: Area, valueAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_column, c) => valueAt(area.row + r, area.column + c)),
  );
}

/** `Sheet1`, `'Income Statement'`, `'Q1''06'`: a sheet's name as formulas have it. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Z_][\w.]*$/i.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'Income Statement'!B2" into the sheet's name and the rest. */
export function splitSheet(reference: string): { readonly sheet: string | undefined; readonly rest: string } {
  const mark = reference.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, rest: reference };
  const before = reference.slice(0, mark);
  const quoted = /^'(?:[^']|'')*'$/.test(before);
  return { sheet: quoted ? before.slice(1, -1).replaceAll("''", "'") : before, rest: reference.slice(mark + 1) };
}

function readCorner(
  text: string,
): { readonly row: number | undefined; readonly column: number | undefined } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text) ?? [];
  if (letters === undefined && digits === undefined) return undefined;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnNumber(letters),
  };
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function between(one: number | undefined, other: number | undefined, all: number): { first: number; count: number } {
  if (one === undefined || other === undefined) return { first: 0, count: all };
  return { first: Math.min(one, other), count: Math.abs(one - other) + 1 };
}
