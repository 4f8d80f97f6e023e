import type { SheetText } from "./sheet-text.ts";

/** A larger sheet is read from its top to this many cells: what it holds further down goes without names. */
const mostCells = 60_000;

/** A sheet of which more is asked in the next batch: its block in use, and its panes. */
export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly frozen: Excel.Range;
}

/** Asks where a sheet is in use; nothing is read before the next sync. */
export function askSheet(context: Excel.RequestContext, name: string): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  sheet.load("name");
  used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  frozen.load(["rowCount", "columnCount"]);
  return { sheet, used, frozen };
}

/** Asks for the cells themselves; `undefined` for a sheet that is gone or empty. */
export function askCells({ sheet, used }: AskedSheet): Excel.Range | undefined {
  if (sheet.isNullObject || used.isNullObject) return undefined;
  const rows = Math.min(used.rowCount, Math.max(1, Math.floor(mostCells / used.columnCount)));
  const cells = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, rows, used.columnCount);
  cells.load(["formulas", "text"]);
  return cells;
}

const wholeSheet = 16_384;

export function sheetText({ sheet, used, frozen }: AskedSheet, cells: Excel.Range): SheetText {
  const isFrozen = !frozen.isNullObject;
  return {
    name: sheet.name,
    row: used.rowIndex,
    column: used.columnIndex,
    formulas: cells.formulas as unknown[][],
    shown: cells.text,
    // Where only rows stay, or only columns, the range is all of the other.
    frozenRows: isFrozen && frozen.rowCount < wholeSheet ? frozen.rowCount : 0,
    frozenColumns: isFrozen && frozen.columnCount < wholeSheet ? frozen.columnCount : 0,
  };
}
