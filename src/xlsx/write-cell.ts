import type * as Library from "wasm-xlsxwriter";
import { dateSerial, type CellFormat, type ExpectedValue, type PlannedCell } from "../workbook/index.ts";
import { textResultMark } from "./amend.ts";
import type { Target } from "./target.ts";

/** A planned cell at its place, counted from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlannedCell;
  readonly format: CellFormat | undefined;
}

/** Writes a cell as what it is: a text is never taken for a number or a formula. */
export function writeCell(target: Target, { row, column, cell, format }: PlacedCell): void {
  const { sheet, styles } = target;
  const style = format && styles.styleOf(format);
  switch (cell.kind) {
    case "text":
      if (looksLikeFormula(cell.text))
        sheet.writeStringWithFormat(row, column, cell.text, styles.quotedStyleOf(format));
      else if (style) sheet.writeStringWithFormat(row, column, cell.text, style);
      else sheet.writeString(row, column, cell.text);
      return;
    case "number":
      writeNumber(sheet, row, column, nearestDouble(cell.value), style);
      return;
    case "date":
      writeNumber(sheet, row, column, dateSerial(cell.date), style);
      return;
    case "formula": {
      const formula = new target.library.Formula(cell.formula).setResult(storedResult(cell.expected));
      if (style) sheet.writeFormulaWithFormat(row, column, formula, style);
      else sheet.writeFormula(row, column, formula);
    }
  }
}

/** Writes an empty cell that has a look. */
export function writeBlank(target: Target, blank: Pick<PlacedCell, "row" | "column"> & { format: CellFormat }): void {
  target.sheet.writeBlank(blank.row, blank.column, target.styles.styleOf(blank.format));
}

function writeNumber(
  sheet: Library.Worksheet,
  row: number,
  column: number,
  value: number,
  style: Library.Format | undefined,
): void {
  if (style) sheet.writeNumberWithFormat(row, column, value, style);
  else sheet.writeNumber(row, column, value);
}

// The file says that this is text; the mark keeps it text when someone edits the cell and presses Enter.
function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

// A spreadsheet knows no negative zero: "-0.00" is stored as 0.
function nearestDouble(value: string): number {
  return Number(value) + 0;
}

function storedResult(expected: ExpectedValue): string {
  switch (expected.kind) {
    case "number":
      return String(nearestDouble(expected.value));
    case "text":
      return textResultMark + expected.text;
  }
}
