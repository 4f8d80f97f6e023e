import type { ExcelHost } from "../host.ts";
import { HostError } from "../protocol/errors.ts";
import { enclose, readArea, splitSheet, wholeSheet, type Area } from "../model/area.ts";
import { Range } from "../model/range.ts";
import { enter } from "../model/range-input.ts";
import type { Worksheet } from "../model/worksheet.ts";
import type { Grid } from "./grid.tsx";
import { typedInput } from "./grid-input.ts";

/** Takes over to the host what the user has done in the grid: tabs, typing, going somewhere. */
export function takeDeeds(grid: Grid, host: ExcelHost, isClick: boolean): void {
  // The queue holds what has been done to the grid's workbook since it was last asked; empty, it is one byte.
  const hasChanged = grid.model.flushSendQueue().length > 1;
  grid.ahead(() => {
    if (hasChanged) takeTabs(grid, host);
    if (hasChanged) takeTyping(grid);
    takeSelection(grid);
    host.workbook.settle();
  });
  grid.model.flushSendQueue();
  if (isClick) followLink(host);
}

function takeTabs(grid: Grid, host: ExcelHost): void {
  const { workbook } = host;
  const tabs = grid.model.getWorksheetsProperties().map(({ name }) => name);
  const names = workbook.worksheets.items().map(({ name }) => name);
  if (tabs.length === names.length) {
    for (const [place, name] of tabs.entries()) {
      const sheet = workbook.worksheets.items()[place];
      if (sheet && sheet.name !== name && !names.includes(name)) sheet.rename(name);
    }
    return;
  }
  for (const name of tabs) if (!names.includes(name)) workbook.addSheet(name, "the user");
  for (const name of names) if (!tabs.includes(name)) workbook.deleteSheet(workbook.worksheets.index(name), "the user");
}

function takeTyping(grid: Grid): void {
  const at = grid.model.getSelectedSheet();
  const sheet = grid.sheets[at];
  if (!sheet) return;
  const { row, column, rows, columns } = near(grid, sheet);
  let changed: Area | undefined;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      if (grid.isInStep(sheet, r, c)) continue;
      const held = grid.model.getCellContent(at, r + 1, c + 1);
      if (!take(sheet, r, c, typedInput(held))) {
        grid.restore(sheet, r, c);
        continue;
      }
      const cell = { row: r, column: c, rows: 1, columns: 1 };
      changed = changed ? enclose(changed, cell) : cell;
    }
  if (changed) sheet.workbook.events.changed(sheet, changed);
}

/** Excel shows a message when it cannot take an entry, a formula that is none or a locked cell; here it is put back. */
function take(sheet: Worksheet, row: number, column: number, typed: string): boolean {
  try {
    sheet.protection.guardContents({ row, column, rows: 1, columns: 1 }, "the user");
    enter(sheet, row, column, typed, "the user");
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** Where the user may have typed or pasted: what is in use, and around what is selected. */
function near(grid: Grid, sheet: Worksheet): Area {
  const [firstRow, firstColumn, lastRow, lastColumn] = grid.model.getSelectedView().range;
  const row = Math.max(0, Math.min(firstRow, lastRow) - 2);
  const column = Math.max(0, Math.min(firstColumn, lastColumn) - 2);
  const selected = {
    row,
    column,
    rows: Math.min(500, Math.abs(lastRow - firstRow) + 3),
    columns: Math.min(50, Math.abs(lastColumn - firstColumn) + 3),
  };
  const used = sheet.cells.used(wholeSheet, false);
  return used ? enclose(used, selected) : selected;
}

function takeSelection(grid: Grid): void {
  const { sheet: at, range } = grid.model.getSelectedView();
  const [firstRow, firstColumn, lastRow, lastColumn] = range;
  const sheet = grid.sheets[at];
  if (!sheet) return;
  const selected = new Range(sheet, {
    row: Math.min(firstRow, lastRow) - 1,
    column: Math.min(firstColumn, lastColumn) - 1,
    rows: Math.abs(lastRow - firstRow) + 1,
    columns: Math.abs(lastColumn - firstColumn) + 1,
  });
  if (selected.address !== sheet.workbook.selection.address) sheet.workbook.select(selected);
}

/** A click on a cell with a link leads where the link leads. */
function followLink({ workbook }: ExcelHost): void {
  const { sheet, area } = workbook.selection;
  if (area.rows > 1 || area.columns > 1) return;
  const { documentReference } = sheet.cells.linkAt(area.row, area.column) ?? {};
  if (documentReference === undefined) return;
  const { sheet: name, rest } = splitSheet(documentReference);
  const target = name === undefined ? sheet : workbook.worksheets.find(name);
  const place = readArea(rest);
  if (!target || !place) return;
  workbook.select(new Range(target, place));
  workbook.settle();
}
