import type * as Library from "wasm-xlsxwriter";
import type { LinkPlan, SheetPlan, TablePlan } from "../workbook/index.ts";
import { parseArea, quoteSheet } from "./address.ts";
import { layFormats } from "./cell-formats.ts";
import type { Target } from "./target.ts";
import { writeChart } from "./write-chart.ts";
import { writeBlank, writeCell } from "./write-cell.ts";

/** Fills one sheet with everything that its plan says, its tab's colour apart (see amend.ts). */
export function writeSheet(target: Target, plan: SheetPlan): void {
  // Tables and links write texts of their own, without the plan's formats: the cells go over them.
  for (const table of plan.tables) writeTable(target, plan, table);
  for (const link of plan.links) writeLink(target, link);
  writeCells(target, plan);
  for (const chart of plan.charts ?? []) writeChart(target, plan, chart);
  setUpView(target.sheet, plan);
  setUpPrint(target.sheet, plan);
}

function writeCells(target: Target, plan: SheetPlan): void {
  const looks = layFormats(plan);
  const rows = Math.max(plan.cells.length, looks.length);
  for (let row = 0; row < rows; row++) {
    const cells = plan.cells[row] ?? [];
    const formats = looks[row] ?? [];
    const columns = Math.max(cells.length, formats.length);
    for (let column = 0; column < columns; column++) {
      const cell = cells[column] ?? null;
      const format = formats[column];
      if (cell !== null) writeCell(target, { row, column, cell, format });
      else if (format !== undefined) writeBlank(target, { row, column, format });
    }
  }
}

function writeTable({ library, sheet }: Target, plan: SheetPlan, table: TablePlan): void {
  const { top, left, bottom, right } = parseArea(table.address);
  const columns: Library.TableColumn[] = [];
  for (let column = left; column <= right; column++) {
    const header = plan.cells[top]?.[column];
    if (header?.kind !== "text") throw new Error(`Table ${table.name} has a header that is not text`);
    columns.push(new library.TableColumn().setHeader(header.text));
  }
  const style = tableStyle(library, table.style);
  sheet.addTable(top, left, bottom, right, new library.Table().setName(table.name).setStyle(style).setColumns(columns));
}

// Excel writes "TableStyleMedium2" for what the library calls Medium2.
function tableStyle(library: typeof Library, name: string): Library.TableStyle {
  const style = Object.entries(library.TableStyle).find(([key]) => `TableStyle${key}` === name)?.[1];
  if (typeof style !== "number") throw new Error(`Not a table style: ${name}`);
  return style;
}

function writeLink({ library, sheet }: Target, link: LinkPlan): void {
  const { top, left } = parseArea(link.address);
  const url = new library.Url(`internal:${quoteSheet(link.sheet)}!${link.target}`);
  sheet.writeUrlWithOptions(top, left, url, link.target, link.tip);
}

function setUpView(sheet: Library.Worksheet, plan: SheetPlan): void {
  for (const [column, width] of plan.widths.entries()) sheet.setColumnWidth(column, width);
  for (const { row, height } of plan.heights ?? []) sheet.setRowHeight(row - 1, height);
  if (plan.frozen.rows > 0 || plan.frozen.columns > 0) sheet.setFreezePanes(plan.frozen.rows, plan.frozen.columns);
  for (const { firstRow, lastRow } of plan.groups) sheet.groupRows(firstRow - 1, lastRow - 1);
  sheet.setScreenGridlines(plan.gridlines);
}

const paperSizes = { letter: 1, a4: 9 } as const;

function setUpPrint(sheet: Library.Worksheet, { print }: SheetPlan): void {
  if (print.landscape) sheet.setLandscape();
  if (print.paper !== undefined) sheet.setPaperSize(paperSizes[print.paper]);
  if (print.repeatRows > 0) sheet.setRepeatRows((print.repeatFrom ?? 1) - 1, print.repeatRows - 1);
  if (print.area !== undefined) {
    const { top, left, bottom, right } = parseArea(print.area);
    sheet.setPrintArea(top, left, bottom, right);
  }
  if (print.foot !== undefined) sheet.setFooter(`&L${print.foot.left}&C${print.foot.center}&R${print.foot.right}`);
  // One page wide, and mostly as many pages high as it takes.
  sheet.setPrintFitToPages(1, print.isOnePage ? 1 : 0);
}
