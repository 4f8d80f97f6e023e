import type { Fact } from "../report/index.ts";
import { Decimal, lineAt } from "../source/index.ts";
import { a1Range, cell, isNumber, operation, text, when } from "./formulas/index.ts";
import type { Book, SheetPlanner } from "./book.ts";
import { amountOf } from "./places/index.ts";
import { Grid, dateFormat, numberFormat, zeroLook } from "./grid/index.ts";
import { endOf, lengthWords } from "./words/index.ts";
import * as styles from "./styles.ts";
import type { CellFormat } from "./types.ts";

const headRow = 4;
const columns = {
  statement: 1,
  line: 2,
  concept: 3,
  period: 4,
  length: 5,
  months: 6,
  end: 7,
  qualifier: 8,
  unit: 9,
  currency: 10,
  scale: 11,
  state: 12,
  printed: 13,
  value: 14,
  places: 15,
  decimals: 16,
  source: 17,
  quote: 18,
  written: 19,
} as const;

const heads: Readonly<Record<keyof typeof columns, string>> = {
  statement: "Statement",
  line: "Line",
  concept: "Concept",
  period: "Period",
  length: "Length",
  months: "Months",
  end: "End",
  qualifier: "Qualifier",
  unit: "Unit",
  currency: "Currency",
  scale: "Scale",
  state: "State",
  printed: "As printed",
  value: "Value",
  places: "Places",
  decimals: "Decimals",
  source: "Source line",
  quote: "Quote",
  written: "When written",
};

/** Every figure that was printed, one a row, as an Excel table: for filters, pivots and other models. */
export const factsSheet: SheetPlanner = {
  wanted: ({ report }) =>
    report.facts.some(isPrinted) ? [{ name: "Facts", purpose: "Every figure, one a row, in whole units" }] : [],
  build: (book, names) => names.map((name) => buildSheet(book, name)),
};

function buildSheet(book: Book, name: string): Grid {
  const grid = new Grid(name);
  const facts = book.release.report.facts.filter(isPrinted);
  grid.text(1, 1, "Facts", styles.company);
  grid.text(
    2,
    1,
    "Every figure of the release, one a row, linked to its cell. Value = as printed × scale, in whole units; empty where no amount was printed.",
    styles.subtitle,
  );
  for (const [key, column] of Object.entries(columns) as [keyof typeof columns, number][]) {
    grid.text(headRow, column, heads[key]);
  }
  grid.formats.lay(headRow, 1, headRow, columns.written, { ...styles.columnHead, bottom: "single" });
  grid.formats.lay(headRow, columns.scale, headRow, columns.source, { align: "right" });
  grid.formats.lay(headRow, columns.months, headRow, columns.months, { align: "right" });
  grid.formats.lay(headRow, columns.written, headRow, columns.written, { align: "right" });
  for (const [at, fact] of facts.entries()) writeFact(grid, book, fact, headRow + 1 + at);
  const last = headRow + facts.length;
  writeLooks(grid, last);
  const address = a1Range(headRow, 1, last, columns.written);
  grid.tables.push({ name: book.factsTable, address, style: "TableStyleLight1" });
  grid.frame = {
    widths: [26, 50, 46, 10, 11, 9, 13, 18, 11, 10, 12, 9, 14, 18, 8, 10, 12, 16, 14],
    frozen: { rows: headRow, columns: columns.line },
    print: { landscape: true, repeatRows: headRow },
    tabColor: styles.tabColors.record,
  };
  return grid;
}

function isPrinted({ figure }: Fact): boolean {
  return figure.kind !== "blank";
}

function writeFact(grid: Grid, book: Book, fact: Fact, row: number): void {
  const { cell: ref, concept, period, qualifier, unit, decimals, figure } = fact;
  grid.text(row, columns.statement, book.places.sheetOf(ref.statement).name);
  grid.text(row, columns.line, book.places.rowOf(ref).label);
  if (concept !== undefined) grid.text(row, columns.concept, concept);
  if (period !== undefined) {
    grid.text(row, columns.period, period.kind);
    if (period.kind === "duration") {
      grid.text(row, columns.length, lengthWords(period));
      grid.number(row, columns.months, new Decimal(period.months));
    }
    grid.date(row, columns.end, endOf(period));
  }
  if (qualifier !== undefined) grid.text(row, columns.qualifier, qualifier);
  grid.text(row, columns.unit, unit);
  if (unit === "currency" || unit === "perShare") {
    grid.text(row, columns.currency, book.places.statementOf(ref.statement).currency);
  }
  const scale = new Decimal(book.places.scaleOf(ref));
  grid.number(row, columns.scale, scale, { numberFormat: scale.isInteger() ? "#,##0" : "General" });
  grid.text(row, columns.state, stateWords[figure.kind]);

  const printed = grid.at(row, columns.printed);
  const places = figure.kind === "value" ? figure.places : 0;
  const look = { numberFormat: numberFormat(unit, places, zeroLook(figure)) };
  grid.formula(row, columns.printed, cell(book.printedAt(ref)), look);
  // A text among the values would make a pivot count them instead of adding them up.
  if (amountOf(figure) !== undefined) {
    const whole = operation(cell(printed), "*", cell(grid.at(row, columns.scale)));
    // What is left of the places once the scale is applied: 42,625 thousand have none.
    const wholeLook = { numberFormat: numberFormat("count", Math.max(0, decimals ?? 0), zeroLook(figure)) };
    grid.formula(row, columns.value, when(isNumber(printed), whole, text("")), wholeLook);
  }
  if (figure.kind === "value") grid.number(row, columns.places, new Decimal(figure.places));
  if (decimals !== undefined) grid.number(row, columns.decimals, new Decimal(decimals));
  grid.number(row, columns.source, new Decimal(lineAt(book.release.text, figure.span.start)));
  grid.text(row, columns.quote, figure.raw);
  // What *Recheck* holds the figure against: typed, so that it stays.
  const amount = amountOf(figure);
  if (amount !== undefined) grid.number(row, columns.written, amount, look);
}

const stateWords: Readonly<Record<Fact["figure"]["kind"], string>> = {
  value: "value",
  nil: "nil",
  na: "n/a",
  nm: "n.m.",
  blank: "blank",
};

function writeLooks(grid: Grid, last: number): void {
  const lay = (first: number, end: number, format: CellFormat) => {
    grid.formats.lay(headRow + 1, first, last, end, format);
  };
  lay(columns.months, columns.months, { numberFormat: "0.##" });
  lay(columns.end, columns.end, { numberFormat: dateFormat, align: "left" });
  lay(columns.scale, columns.scale, styles.typed);
  lay(columns.printed, columns.printed, { ...styles.linked, align: "right" });
  lay(columns.value, columns.value, { ...styles.computed, align: "right" });
  lay(columns.places, columns.source, { color: styles.colors.muted });
  lay(columns.quote, columns.written, { color: styles.colors.muted });
  for (const column of [columns.state, columns.quote]) {
    grid.formats.lay(headRow, column, last, column, { align: "left", indent: 1 });
  }
}
