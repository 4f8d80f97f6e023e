import type { Statement } from "../../statements/index.ts";
import { a1Range } from "../formulas/index.ts";
import type { Book, SheetPlanner, WantedSheet } from "../book.ts";
import { Grid } from "../grid/index.ts";
import { sectionsOf } from "./outline.ts";
import { nameOfStatement } from "../sheet-names.ts";
import type { PlacedSheet, PlacedStatement, StatementBlocks } from "../places/index.ts";
import { writeStatementHeader } from "./statement-header.ts";
import { pageOf } from "./page.ts";
import { firstFigureRow, groupStatements, labelColumn } from "../places/index.ts";
import { writeStatementRow } from "./statement-row.ts";
import * as styles from "../styles.ts";
import { unitsLine } from "../words/index.ts";

/** One sheet for each statement, with its memo tables below it. */
export const statementSheets: SheetPlanner = {
  wanted: ({ report: { statements } }) =>
    groupStatements(statements.statements).flatMap(([first]) => (first ? [wanted(first, statements.company)] : [])),
  build: (book) => book.places.sheets.map((sheet) => buildSheet(book, sheet)),
};

function wanted(statement: Statement, company: string | undefined): WantedSheet {
  return { name: nameOfStatement(statement, company), purpose: statement.title };
}

function buildSheet(book: Book, sheet: PlacedSheet): Grid {
  const grid = new Grid(sheet.name);
  const blocks = book.blocks.get(sheet.name);
  if (blocks === undefined) throw new Error(`no place for the blocks of ${sheet.name}`);
  const widths = widthsOf(sheet, blocks);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const printed = width <= legible ? width : widths.slice(0, blocks.ticks).reduce((sum, each) => sum + each, 0);
  writeStatementHeader(grid, book, sheet, blocks, width);
  for (const section of sheet.sections) writeSection(grid, book, blocks, section);
  grid.judged(firstFigureRow, blocks.check, Math.max(firstFigureRow, grid.rows.length), blocks.check);
  grid.frame = {
    widths,
    frozen: { rows: firstFigureRow - 1, columns: labelColumn },
    print: { repeatRows: firstFigureRow - 1, ...pageOf(grid.rows.length, printed), ...printArea(grid, blocks, width) },
    tabColor: tabColorOf(sheet),
  };
  return grid;
}

/** What a page can show legibly, in digits across. */
const legible = 175;

/**
 * Where a sheet is wider than that, the figures and their checks are printed; how each computed line was printed, and by
 * how much it differs, is on the sheet of the checks too.
 */
function printArea({ rows }: Grid, { ticks }: StatementBlocks, width: number): { readonly area?: string } {
  return width <= legible ? {} : { area: a1Range(1, labelColumn, rows.length, ticks) };
}

function writeSection(grid: Grid, book: Book, blocks: StatementBlocks, section: PlacedStatement): void {
  const { statement, titleRow, firstRow, notesRow, notes } = section;
  if (titleRow !== undefined) grid.text(titleRow, labelColumn, memoTitle(statement, book), styles.heading);
  for (const row of statement.rows.keys()) writeStatementRow(grid, book, blocks, { statement: statement.id, row });
  for (const [at, line] of notes.entries()) grid.text(notesRow + at, labelColumn, line, styles.note);
  for (const { first, last } of sectionsOf(statement)) {
    grid.groups.push({ firstRow: firstRow + first, lastRow: firstRow + last });
  }
}

function memoTitle(memo: Statement, book: Book): string {
  const parent = memo.memoOf && book.places.statementOf(memo.memoOf.statement);
  const mark = memo.memoOf?.mark === undefined ? "" : `(${memo.memoOf.mark}) `;
  const isSame = parent?.scale === memo.scale && parent.currency === memo.currency;
  return mark + memo.title + (isSame ? "" : ` (${unitsLine(memo)})`);
}

function widthsOf(sheet: PlacedSheet, { computed }: StatementBlocks): readonly number[] {
  const labels = sheet.sections.flatMap(({ statement }) =>
    statement.rows.map((row) => row.label.length + row.depth * 2),
  );
  const label = Math.min(54, Math.max(30, ...labels.map((length) => length + 2)));
  const values = sheet.block.columns.map(({ isUsed, isExtra }) => (isExtra ? 14 : isUsed ? 13 : styles.unusedWidth));
  const again = values.slice(computed.first, computed.first + computed.count);
  return [label, 12, 6, ...values, 2, 8, 10, ...(again.length === 0 ? [] : [2, ...again, 2, ...again])];
}

function tabColorOf({ sections }: PlacedSheet): string {
  switch (sections[0]?.statement.kind) {
    case "incomeStatement":
    case "balanceSheet":
    case "cashFlow":
      return styles.tabColors.statement;
    case "reconciliation":
      return styles.tabColors.reconciliation;
    case "memo":
    case "segment":
    case "metrics":
    case "guidance":
    case "equity":
    case "comprehensiveIncome":
    case "other":
    case undefined:
      return styles.tabColors.supplement;
  }
}
