import { isWellFormed, sheetsNamed } from "../calculation/formula-text.ts";
import { invalidArgument, sizesDiffer } from "../protocol/errors.ts";
import type { Wire } from "../protocol/wire.ts";
import { isEntireColumn, isEntireRow } from "./area.ts";
import { longestFormula, longestText, readEntry } from "./entry.ts";
import type { Range } from "./range.ts";
import type { Worksheet } from "./worksheet.ts";

/**
 * Sets `values` or `formulas`: Excel reads both alike. A lone value goes to every cell, null leaves its cell alone,
 * the empty string empties it.
 */
export function setFormulasOrValues(range: Range, input: Wire, location: string): void {
  const { sheet, area } = range;
  if (range.isUnbounded()) throw invalidArgument(location);
  sheet.protection.guardContents(area, location);
  const inputAt = spread(range, input, location);
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++) {
      const value = inputAt(r, c);
      if (value === null) continue;
      if (typeof value === "object") throw invalidArgument(location);
      enter(sheet, area.row + r, area.column + c, value, location);
    }
  sheet.workbook.events.changed(sheet, area);
}

/** What typing a value into a cell does to it. */
export function enter(
  sheet: Worksheet,
  row: number,
  column: number,
  value: string | number | boolean,
  location: string,
): void {
  const { workbook, cells } = sheet;
  const { numberFormat } = cells.formatAt(row, column);
  const { content, impliedFormat } = readEntry(value, numberFormat, workbook.year);
  if (content.kind === "text" && content.text.length > longestText) throw invalidArgument(location);
  if (content.kind === "formula") checkFormula(sheet, content.formula, location);
  if (content.kind === "number" && !Number.isFinite(content.value)) throw invalidArgument(location);
  sheet.setContent(row, column, content);
  if (impliedFormat !== undefined && numberFormat === "General") {
    cells.setFormat({ row, column, rows: 1, columns: 1 }, "numberFormat", impliedFormat);
  }
}

export function setNumberFormats(range: Range, input: Wire): void {
  const { sheet, area } = range;
  const location = "Range.numberFormat";
  sheet.protection.guardFormat(location);
  const formatAt = spread(range, input, location);
  // One format over whole columns or rows is a format of the column or row; anything else goes cell by cell.
  const lone = isLone(input);
  if (lone || isEntireColumn(area) || isEntireRow(area)) {
    const format = formatAt(0, 0);
    if (!lone || typeof format !== "string") throw invalidArgument(location);
    sheet.cells.setFormat(area, "numberFormat", format || "General");
    sheet.workbook.displayed(sheet);
    return;
  }
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++) {
      const format = formatAt(r, c);
      if (format === null) continue;
      if (typeof format !== "string") throw invalidArgument(location);
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      sheet.cells.setFormat(cell, "numberFormat", format || "General");
    }
  sheet.workbook.displayed(sheet);
}

function checkFormula(sheet: Worksheet, formula: string, location: string): void {
  if (formula.length > longestFormula || !isWellFormed(formula)) throw invalidArgument(location);
  // Excel would ask for the file that such a sheet is in; an add-in gets the error.
  for (const name of sheetsNamed(formula))
    if (name !== "#REF" && !sheet.workbook.worksheets.find(name)) throw invalidArgument(location);
}

/** Reads an input of the range's size; a plain value, or a grid of one, stands for every cell. */
function spread(range: Range, input: Wire, location: string): (row: number, column: number) => Wire {
  if (!isList(input)) return () => input;
  const rows = input.map((row) => (isList(row) ? row : undefined));
  if (isLone(input)) return () => rows[0]?.[0] ?? null;
  const { area } = range;
  if (rows.length !== area.rows || rows.some((row) => row?.length !== area.columns))
    throw invalidArgument(location, sizesDiffer);
  return (row, column) => rows[row]?.[column] ?? null;
}

function isLone(input: Wire): boolean {
  if (!isList(input)) return true;
  const [first] = input;
  return input.length === 1 && first !== undefined && isList(first) && first.length === 1;
}

function isList(value: Wire): value is readonly Wire[] {
  return Array.isArray(value);
}
