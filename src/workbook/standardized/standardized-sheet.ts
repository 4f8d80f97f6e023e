import type { AxisColumn, RowRef, SignedLine, StandardizedStatement } from "../../report/index.ts";
import type { Address } from "../formulas/index.ts";
import type { Book, SheetPlanner } from "../book.ts";
import { cell, operation, text } from "../formulas/index.ts";
import { Grid, dateFormat } from "../grid/index.ts";
import { lengthWords } from "../words/index.ts";
import { writeCheckRow, writeCountRow, writeRowVerdict } from "./total-checks.ts";
import { scaledLines, sumOfCells } from "./line-formulas.ts";
import { derivedColumnsOf, writeDerivedHeads, writeDerivedLine } from "./derived-cells.ts";
import { writeMeasure, writeYearBefore } from "./measure-row.ts";
import { layLooks } from "./looks.ts";
import {
  checkColumn,
  firstPeriodColumn,
  firstRow,
  isStandardizable,
  keyOf,
  labelColumn,
  unitColumn,
} from "../template/index.ts";
import type { StandardizedPlaces, StandardizedRow } from "../template/index.ts";
import { writeBalanceColumn, writeWorkingCapital } from "./working-capital-rows.ts";
import * as styles from "../styles.ts";
import { inUnits } from "../units-switch.ts";
import { Decimal } from "../../source/index.ts";

/** The printed lines in the lines of one template, by formulas, with what was left out and whether the totals agree. */
export const standardizedSheet: SheetPlanner = {
  wanted: (release) =>
    isStandardizable(release)
      ? [{ name: "Standardized", purpose: "The statements in the lines of one comparable template" }]
      : [],
  build: (book, names) => names.map((name) => buildSheet(book, name)),
};

function buildSheet(book: Book, name: string): Grid {
  const { standardized } = book;
  const grid = new Grid(name);
  layLooks(grid, book);
  writeHead(grid, book);
  for (const [at, row] of standardized.rows.entries()) writeRow(grid, book, row, firstRow + at);
  grid.frame = {
    widths: [50, 11, 11, ...periodWidths(book), 2, ...derivedWidths(book), 70],
    frozen: { rows: firstRow - 1, columns: labelColumn },
    print: { landscape: true, repeatRows: firstRow - 1 },
    tabColor: styles.tabColors.statement,
  };
  groupChecks(grid, standardized);
  return grid;
}

function writeHead(grid: Grid, book: Book): void {
  const { standardized, release, index } = book;
  const { company, statements } = release.report.statements;
  const [summary] = index;
  const currency = statements.find(({ id }) =>
    standardized.statements.some((each) => each.statements.includes(id)),
  )?.currency;
  grid.text(1, labelColumn, company ?? "", styles.company);
  grid.text(2, labelColumn, "Standardized statements", styles.title);
  grid.formula(3, labelColumn, inUnits(summary?.name ?? "", `${currency ?? ""} `), { ...styles.linked, italic: true });
  grid.text(
    4,
    labelColumn,
    "Income and inflows are positive, costs and outflows negative; assets, liabilities and equity are positive.",
    styles.subtitle,
  );
  if (standardized.checkRows !== undefined) {
    const words = (at: Address, after: string) => operation(cell(at), "&", text(after));
    const differences = words(standardized.countAt("difference"), " differences, ");
    const rounding = words(standardized.countAt("rounding"), " explained by rounding, ");
    const tied = words(standardized.countAt("tied"), " tied: the template's totals against the printed ones");
    const sentence = operation(operation(differences, "&", rounding), "&", tied);
    grid.formula(5, labelColumn, sentence, { ...styles.computed, italic: true });
  }
  const last = standardized.notesColumn;
  grid.formats.lay(firstRow - 2, labelColumn, firstRow - 1, last, styles.columnHead);
  grid.formats.lay(firstRow - 1, labelColumn, firstRow - 1, last, { bottom: "single" });
  grid.text(firstRow - 1, unitColumn, "Input", { align: "right" });
  grid.text(firstRow - 1, checkColumn, "Check", { align: "center" });
  grid.text(firstRow - 1, last, "Printed lines");
  writeDerivedHeads(grid, book);
  const used = usedSlots(book);
  for (const [slot, column] of release.report.axis.entries())
    if (used.has(slot)) writePeriod(grid, column, firstPeriodColumn + slot);
}

/** The columns of the axis in which any of the statements has figures. */
function usedSlots({ standardized }: Book): ReadonlySet<number> {
  return new Set(standardized.statements.flatMap((statement) => standardized.slotsOf(statement)));
}

function periodWidths(book: Book): readonly number[] {
  const used = usedSlots(book);
  return Array.from({ length: book.standardized.width }, (_, slot) => (used.has(slot) ? 13 : styles.unusedWidth));
}

/** The columns that are worked out, and the gap behind them. */
function derivedWidths({ standardized: { derived } }: Book): readonly number[] {
  return derived.length === 0 ? [] : [...derived.map(() => 14), 2];
}

function writePeriod(grid: Grid, { end, duration }: AxisColumn, column: number): void {
  grid.text(firstRow - 2, column, duration === undefined ? "At" : lengthWords(duration), { align: "right" });
  grid.date(firstRow - 1, column, end, { align: "right", numberFormat: dateFormat });
}

function writeRow(grid: Grid, book: Book, content: StandardizedRow, row: number): void {
  switch (content.kind) {
    case "blank":
      return;
    case "heading":
      grid.text(row, labelColumn, content.words);
      return;
    case "line": {
      const lines = content.statement.lines.get(content.line.key) ?? [];
      grid.text(row, labelColumn, content.line.label);
      writeLinks(grid, book, content.statement, lines, row);
      if (lines.length > 0) writeDerivedLine(grid, book, content.statement, content.line, row);
      return;
    }
    case "total":
      writeTotal(grid, book, content, row);
      return;
    case "measure":
      writeMeasure(grid, book, content.measure, row);
      return;
    case "yearBefore":
      writeYearBefore(grid, book, row);
      return;
    case "workingCapital":
      writeWorkingCapital(grid, book, content, row);
      return;
    case "balanceColumn":
      writeBalanceColumn(grid, book, content.end, row);
      return;
    case "outside":
      grid.label(row, labelColumn, book.places.rowOf(content.line).label, {});
      writeLinks(grid, book, content.statement, [{ ...content.line, sign: 1 }], row);
      grid.text(row, book.standardized.notesColumn, outsideWords[content.line.why]);
      if (content.line.why === "unmapped") grid.text(row, checkColumn, "unmapped", { color: styles.colors.wrong });
      return;
    case "check":
      writeCheckRow(grid, book, content, row);
      return;
    case "count":
      writeCountRow(grid, book, content.verdict, row);
      return;
    case "scale":
      grid.text(row, labelColumn, "One figure as printed");
      grid.number(row, unitColumn, new Decimal(content.scale), styles.typed);
      return;
  }
}

const outsideWords = {
  supplemental: "Below or beside the totals: no part of their sums",
  repeated: "Prints again what another line prints",
  unmapped: "No sum was found that it belongs to",
} as const;

/** One formula for the row: the printed lines, linked, in the periods of their statements. */
function writeLinks(
  grid: Grid,
  book: Book,
  statement: StandardizedStatement,
  lines: readonly SignedLine[],
  row: number,
): void {
  if (lines.length === 0) return;
  for (const slot of book.standardized.slotsOf(statement)) {
    grid.formula(row, firstPeriodColumn + slot, scaledLines(book, lines, slot));
  }
  grid.text(row, book.standardized.notesColumn, printedWords(book, lines));
}

/** "Revenue; less Returns": what a template line is made of, each wording once. */
function printedWords(book: Book, lines: readonly SignedLine[]): string {
  const words = lines.map((line) => (line.sign === 1 ? "" : "less ") + labelOf(book, line));
  return [...new Set(words)].join("; ");
}

function labelOf(book: Book, line: RowRef): string {
  const { label } = book.places.rowOf(line);
  return label.length <= 60 ? label : `${label.slice(0, 59).trimEnd()}…`;
}

function writeTotal(grid: Grid, book: Book, content: Extract<StandardizedRow, { kind: "total" }>, row: number): void {
  const { statement, total } = content;
  const { standardized } = book;
  grid.text(row, labelColumn, total.label);
  if (standardized.rowOf(keyOf(statement, total)) === undefined) return;
  const rows = total.of.flatMap((key) => standardized.lineRowOf(keyOf(statement, { key })) ?? []);
  const printed = standardized.slotsOf(statement).map((slot) => firstPeriodColumn + slot);
  for (const column of [...printed, ...derivedColumnsOf(book, statement, total)]) {
    const cells = rows.map((each) => grid.at(each, column));
    grid.formula(row, column, sumOfCells(cells));
  }
  writeRowVerdict(grid, book, keyOf(statement, total), row);
}

/** The four rows of each check fold away, since the word beside the total says how it came out. */
function groupChecks(grid: Grid, { checkRows }: StandardizedPlaces): void {
  if (checkRows !== undefined) grid.groups.push({ firstRow: checkRows.first, lastRow: checkRows.last });
}
