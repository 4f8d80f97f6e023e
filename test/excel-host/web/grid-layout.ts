import type { Model } from "@ironcalc/wasm";
import type { Worksheet } from "../model/worksheet.ts";
import { applyFormat } from "./grid-format.ts";

/** Sizes, panes, tab and gridlines of a sheet, as the host has them. */
export function layOut(model: Model, at: number, sheet: Worksheet): void {
  const { row, column } = sheet.outline;
  for (const [line, points] of column.sizes) model.setColumnsWidth(at, line + 1, line + 1, pixels(points));
  for (const [line, points] of row.sizes) model.setRowsHeight(at, line + 1, line + 1, pixels(points));
  for (const line of row.hidden) model.setRowsHidden(at, line + 1, line + 1, true);
  for (const line of column.hidden) model.setColumnsHidden(at, line + 1, line + 1, true);
  model.setFrozenRowsCount(at, sheet.freezePanes.rows);
  model.setFrozenColumnsCount(at, sheet.freezePanes.columns);
  model.setShowGridLines(at, sheet.gridlines);
  if (sheet.tabColor !== "") model.setSheetColor(at, sheet.tabColor);
  if (sheet.visibility === "Visible") model.unhideSheet(at);
  else model.hideSheet(at);
  // IronCalc has no tables; their headers are what one misses.
  for (const { headerRow, range } of sheet.workbook.tables.items())
    if (range.sheet === sheet)
      applyFormat(model, at, headerRow.area, { bold: true, fill: "#4472C4", fontColor: "#FFFFFF" });
}

// IronCalc draws 96 pixels to the inch, Excel measures 72 points.
function pixels(points: number): number {
  return Math.round((points * 96) / 72);
}
