import type { Guidance } from "../../claims/index.ts";
import { Decimal, lineAt } from "../../source/index.ts";
import type { Book, SheetPlanner } from "../book.ts";
import { call, cell, operation, range, text, when } from "../formulas/index.ts";
import type { Expression } from "../formulas/index.ts";
import { Grid, dateFormat, numberFormat } from "../grid/index.ts";
import { endOf, periodWords } from "../words/index.ts";
import { sourceTip } from "../source-tip.ts";
import * as styles from "../styles.ts";

const columns = {
  number: 1,
  measure: 2,
  period: 3,
  end: 4,
  unit: 5,
  low: 6,
  high: 7,
  middle: 8,
  priorLow: 9,
  priorHigh: 10,
  priorMiddle: 11,
  change: 12,
  said: 13,
  check: 14,
  words: 15,
  source: 16,
} as const;

const heads: Readonly<Record<keyof typeof columns, string>> = {
  number: "#",
  measure: "Measure",
  period: "Period",
  end: "End",
  unit: "Unit",
  low: "Low",
  high: "High",
  middle: "Middle",
  priorLow: "Low before",
  priorHigh: "High before",
  priorMiddle: "Middle before",
  change: "Change of the middle",
  said: "Said to be",
  check: "Low not above high",
  words: "In words",
  source: "Source",
};

const headRow = 4;

/** What the release expects, with what it expected before. */
export const guidanceSheet: SheetPlanner = {
  wanted: ({ guidance }) =>
    guidance.length === 0
      ? []
      : [{ name: "Guidance", purpose: "What the release expects, and what it expected before" }],
  build: (book, names) => names.map((name) => buildSheet(book, name)),
};

function buildSheet(book: Book, name: string): Grid {
  const grid = new Grid(name);
  const { guidance } = book.release;
  const last = headRow + guidance.length;
  grid.text(1, 1, "Guidance", styles.company);
  grid.text(2, 1, "Amounts in whole units, percentages as written.", styles.subtitle);
  grid.formats.lay(headRow, 1, headRow, columns.source, { ...styles.columnHead, bottom: "single", wrap: true });
  for (const [key, column] of Object.entries(columns) as [keyof typeof columns, number][])
    grid.text(headRow, column, heads[key]);
  grid.formats.lay(headRow, columns.low, headRow, columns.change, { align: "right" });
  for (const [at, each] of guidance.entries()) writeGuidance(grid, book, each, headRow + 1 + at);
  const lay = (first: number, to: number, format: Parameters<typeof grid.formats.lay>[4]) => {
    grid.formats.lay(headRow + 1, first, last, to, format);
  };
  lay(1, columns.words, { vertical: "top" });
  lay(columns.number, columns.number, { color: styles.colors.muted, align: "left" });
  lay(columns.measure, columns.measure, { wrap: true });
  lay(columns.end, columns.end, { numberFormat: dateFormat, align: "left" });
  lay(columns.low, columns.high, styles.typed);
  lay(columns.priorLow, columns.priorHigh, styles.typed);
  lay(columns.check, columns.check, { align: "center" });
  lay(columns.source, columns.source, styles.sourceLink);
  grid.judged(headRow + 1, columns.check, last, columns.check);
  grid.frame = {
    widths: [6, 36, 11, 13, 11, 15, 15, 15, 15, 15, 15, 15, 12, 11, 30, 9],
    frozen: { rows: headRow, columns: columns.measure },
    print: { landscape: true, repeatRows: headRow },
    tabColor: styles.tabColors.checks,
  };
  return grid;
}

function writeGuidance(grid: Grid, book: Book, given: Guidance, row: number): void {
  const { measure, period, unit, low, high, priorLow, priorHigh, change, text: words, span } = given;
  const places = Math.max(0, ...[low, high, priorLow, priorHigh].map((each) => each?.decimalPlaces() ?? 0));
  const look = { numberFormat: numberFormat(unit, places, "digits") };
  const more = { numberFormat: numberFormat(unit, places + 1, "digits") };
  grid.number(row, columns.number, new Decimal(row - headRow));
  grid.put(row, columns.measure, { kind: "text", text: measure, source: span });
  if (period !== undefined) {
    grid.text(row, columns.period, periodWords(period));
    grid.date(row, columns.end, endOf(period));
  }
  grid.text(row, columns.unit, unit);
  for (const [column, amount] of [
    [columns.low, low],
    [columns.high, high],
    [columns.priorLow, priorLow],
    [columns.priorHigh, priorHigh],
  ] as const) {
    if (amount !== undefined) grid.number(row, column, amount, look);
  }
  const hasRange = low !== undefined && high !== undefined;
  const hasPrior = priorLow !== undefined && priorHigh !== undefined;
  if (hasRange) {
    const [from, to] = [grid.at(row, columns.low), grid.at(row, columns.high)];
    grid.formula(row, columns.middle, middleOf(range(from, to)), more);
    grid.formula(row, columns.check, when(operation(cell(from), "<=", cell(to)), text("✓"), text("✗")));
  }
  if (hasPrior)
    grid.formula(
      row,
      columns.priorMiddle,
      middleOf(range(grid.at(row, columns.priorLow), grid.at(row, columns.priorHigh))),
      more,
    );
  if (hasRange && hasPrior)
    grid.formula(
      row,
      columns.change,
      operation(cell(grid.at(row, columns.middle)), "-", cell(grid.at(row, columns.priorMiddle))),
      more,
    );
  if (change !== undefined) grid.text(row, columns.said, change);
  if (words !== undefined) grid.text(row, columns.words, words);
  const line = lineAt(book.release.text, span.start);
  grid.linked(row, columns.source, `L${line}`, book.source.lineAt(line), sourceTip(book, line));
}

function middleOf(ends: Expression): Expression {
  return operation(call("SUM", ends), "/", call("COUNT", ends));
}
