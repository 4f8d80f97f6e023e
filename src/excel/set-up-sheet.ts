import type { SheetPlan } from "../workbook/index.ts";
import type { Features } from "./features.ts";
import { addChart } from "./charts.ts";
import { addCondition } from "./conditions.ts";
import { runsOf } from "./runs.ts";

/** Everything of a sheet that is not in its cells: tables, widths, panes, groups, the tab, the page. */
export function setUpSheet(sheet: Excel.Worksheet, plan: SheetPlan, features: Features): void {
  for (const planned of plan.tables) {
    const table = sheet.tables.add(planned.address, true);
    table.name = planned.name;
    table.style = planned.style;
  }
  sizeLines(sheet, plan);
  // A chart is placed over cells, so they must have their sizes.
  for (const chart of plan.charts ?? []) addChart(sheet, chart);
  freeze(sheet, plan.frozen);
  if (features.groups)
    for (const { firstRow, lastRow } of plan.groups) sheet.getRange(`${firstRow}:${lastRow}`).untrack().group("ByRows");
  if (features.choices)
    for (const { address, options } of plan.choices ?? [])
      sheet.getRange(address).untrack().dataValidation.rule = {
        list: { inCellDropDown: true, source: options.join(",") },
      };
  for (const condition of plan.conditions ?? []) addCondition(sheet, condition);
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  if (features.gridlines) sheet.showGridlines = plan.gridlines;
  if (features.pages) setUpPage(sheet.pageLayout, plan.print);
}

function sizeLines(sheet: Excel.Worksheet, { widths, heights = [] }: SheetPlan): void {
  for (const { first, last, size } of runsOf(widths.map((width, at) => ({ at, size: pointsOf(width) }))))
    sheet.getRangeByIndexes(0, first, 1, last - first + 1).untrack().format.columnWidth = size;
  for (const { first, last, size } of runsOf(heights.map(({ row, height }) => ({ at: row, size: height }))))
    sheet.getRange(`${first}:${last}`).untrack().format.rowHeight = size;
}

// Office.js takes points. In the default font a character is 7 pixels wide, a cell has 5 pixels of padding, and a pixel
// is three quarters of a point.
function pointsOf(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

const paperTypes = { a4: "A4", letter: "Letter" } as const;

function setUpPage(layout: Excel.PageLayout, print: SheetPlan["print"]): void {
  layout.orientation = print.landscape ? "Landscape" : "Portrait";
  layout.zoom = { horizontalFitToPages: 1, ...(print.isOnePage && { verticalFitToPages: 1 }) };
  if (print.paper !== undefined) layout.paperSize = paperTypes[print.paper];
  if (print.area !== undefined) layout.setPrintArea(print.area);
  if (print.foot !== undefined) {
    const { left, center, right } = print.foot;
    const pages = layout.headersFooters.defaultForAllPages;
    pages.leftFooter = left;
    pages.centerFooter = center;
    pages.rightFooter = right;
  }
  if (print.repeatRows > 0) layout.setPrintTitleRows(`$${print.repeatFrom ?? 1}:$${print.repeatRows}`);
}
