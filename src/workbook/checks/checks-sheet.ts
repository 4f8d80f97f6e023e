import type { Verdict } from "../../relations/index.ts";
import { Decimal, lineAt } from "../../source/index.ts";
import type { Address } from "../formulas/index.ts";
import type { Book, SheetPlanner } from "../book.ts";
import {
  allowanceFormula,
  checkFormulas,
  differenceFormula,
  printedFormula,
  verdictFormula,
} from "./check-formulas.ts";
import { checkColumns, firstCheckRow, tickMarks, verdictsOf } from "../places/index.ts";
import type { Check, CheckRows } from "../places/index.ts";
import { checkWords } from "./check-words.ts";
import { culpritWords } from "./culprit-words.ts";
import { a1Range, call, range, text } from "../formulas/index.ts";
import { Grid, dateFormat, differenceFormat, numberFormat, zeroLook } from "../grid/index.ts";
import { endOf, periodWords } from "../words/index.ts";
import { sourceTip } from "../source-tip.ts";
import { writeWaivers } from "../waivers/index.ts";
import * as styles from "../styles.ts";

const headRow = firstCheckRow - 1;
const firstCountRow = 4;
const countColumn = checkColumns.line;

const waiverColumns = {
  code: checkColumns.statement,
  words: checkColumns.line,
  reason: checkColumns.words,
  by: checkColumns.period,
  on: checkColumns.end,
  source: checkColumns.source,
} as const;

/** One row for each relation in each period, worked out over the figures as printed. */
export const checksSheet: SheetPlanner = {
  wanted: ({ report }) =>
    report.statements.statements.length === 0
      ? []
      : [{ name: "Checks", purpose: "Every sum, link and ratio, worked out on the figures as printed" }],
  build: (book, names) => names.map((name) => buildSheet(book, name)),
};

export const verdicts: readonly { readonly verdict: Verdict; readonly label: string; readonly meaning: string }[] = [
  { verdict: "tied", label: "Tied", meaning: "No difference" },
  { verdict: "rounding", label: "Rounding", meaning: "A difference that rounding explains" },
  { verdict: "difference", label: "Difference", meaning: "A difference that rounding cannot explain" },
  { verdict: "untested", label: "Untested", meaning: "A figure is missing" },
];

/** The cell that counts the checks with a verdict. */
export function countAt({ sheet }: CheckRows, verdict: Verdict): Address {
  const at = verdicts.findIndex((each) => each.verdict === verdict);
  return { sheet, row: firstCountRow + at, column: countColumn };
}

/** The cell that counts all checks. */
export function totalAt({ sheet }: CheckRows): Address {
  return { sheet, row: firstCountRow + verdicts.length, column: countColumn };
}

/** The checks, below their heads. */
export function rowsAt({ sheet, checks }: CheckRows): { readonly sheet: string; readonly address: string } {
  const last = Math.max(firstCheckRow, headRow + checks.length);
  return { sheet, address: a1Range(headRow, 1, last, checkColumns.written) };
}

function buildSheet(book: Book, name: string): Grid {
  const grid = new Grid(name);
  grid.text(1, 1, "Checks", styles.company);
  grid.text(
    2,
    1,
    "Worked out on the figures as printed, so that one difference does not spread to other checks.",
    styles.subtitle,
  );
  writeCounts(grid, book);
  writeHeads(grid);
  for (const check of book.checks.checks) writeCheck(grid, book, check);
  writeLooks(grid, book);
  writeWaivers(grid, book, headRow + book.checks.checks.length + 3, waiverColumns);
  grid.frame = {
    widths: [6, 5, 24, 38, 48, 11, 13, 13, 13, 12, 12, 8, hasCulprits(book) ? 50 : 14, 11, 9, 12, 8, 9, 11, 9],
    frozen: { rows: headRow, columns: checkColumns.tick },
    print: { landscape: true, repeatRows: headRow, repeatFrom: headRow, area: printedArea(grid, book) },
    tabColor: styles.tabColors.checks,
  };
  return grid;
}

/** What a check says and how it came out; on paper, what its allowance is made of would only make the rest small. */
function printedArea({ rows }: Grid, book: Book): string {
  return a1Range(1, 1, rows.length, hasCulprits(book) ? checkColumns.culprits : checkColumns.source);
}

function writeCounts(grid: Grid, book: Book): void {
  const { to } = verdictsOf(book.checks, book.checks.checks);
  // From the heads on, so that it is a block even where there is but one check.
  const from = { ...to, row: headRow };
  const look = { align: "left", numberFormat: "0" } as const;
  for (const [at, { verdict, label, meaning }] of verdicts.entries()) {
    const row = firstCountRow + at;
    grid.text(row, checkColumns.statement, label, styles.heading);
    grid.formula(row, countColumn, call("COUNTIF", range(from, to), text(verdict)), look);
    grid.text(row, checkColumns.words, meaning, styles.subtitle);
  }
  const total = firstCountRow + verdicts.length;
  const counts = range(grid.at(firstCountRow, countColumn), grid.at(total - 1, countColumn));
  grid.text(total, checkColumns.statement, "All checks", styles.heading);
  grid.formula(total, countColumn, call("SUM", counts), { ...look, bold: true });
  grid.formats.lay(total, checkColumns.statement, total, countColumn, { top: "single" });
}

function hasCulprits({ checks }: Book): boolean {
  return checks.checks.some(({ result }) => (result.culprits ?? []).length > 0);
}

function writeHeads(grid: Grid): void {
  const heads: Readonly<Record<keyof typeof checkColumns, string>> = {
    number: "#",
    tick: "Tick",
    statement: "Statement",
    line: "Line",
    words: "Must equal",
    period: "Period",
    end: "End",
    computed: "Computed",
    printed: "As printed",
    difference: "Difference",
    verdict: "Verdict",
    source: "Source",
    culprits: "Likely wrong",
    allowance: "Allowance",
    figures: "Figures",
    halfUnit: "Half a unit",
    found: "Found",
    needed: "Needed",
    written: "When written",
    factors: "Scale",
  };
  const { computed, printed, difference, allowance, figures, halfUnit, found, needed, factors } = checkColumns;
  const numeric = new Set<number>([
    computed,
    printed,
    difference,
    allowance,
    figures,
    halfUnit,
    found,
    needed,
    factors,
  ]);
  grid.formats.lay(headRow, 1, headRow, checkColumns.factors, { ...styles.columnHead, bottom: "single", wrap: true });
  for (const [key, column] of Object.entries(checkColumns) as [keyof typeof checkColumns, number][]) {
    grid.text(headRow, column, heads[key], numeric.has(column) ? { align: "right" } : {});
  }
}

function writeCheck(grid: Grid, book: Book, check: Check): void {
  const { relation, result, row } = check;
  const target = result.target;
  const at = (column: number) => grid.at(row, column);
  const formulas = checkFormulas(book, check);
  const figure = book.places.figureOf(target);
  const unit = book.places.unitOf(target);
  const format = numberFormat(unit, formulas.places, "dash");

  grid.number(row, checkColumns.number, new Decimal(row - headRow));
  grid.text(row, checkColumns.tick, tickMarks[relation.kind]);
  const { name } = book.places.sheetOf(target.statement);
  grid.linked(row, checkColumns.statement, name, book.places.valueAt(target), "The line that is checked");
  grid.text(row, checkColumns.line, book.places.rowOf(target).label);
  grid.text(row, checkColumns.words, checkWords(book, relation));
  if (result.period !== undefined) {
    grid.text(row, checkColumns.period, periodWords(result.period));
    grid.date(row, checkColumns.end, endOf(result.period));
  }
  const zero = { numberFormat: numberFormat(unit, formulas.places, zeroLook(figure)) };
  if (formulas.isIncomparable) grid.text(row, checkColumns.computed, "not compared", { align: "right" });
  else if (formulas.computed !== undefined)
    grid.formula(row, checkColumns.computed, formulas.computed, { numberFormat: format });
  grid.formula(row, checkColumns.printed, printedFormula(book, target), zero);
  const look = { numberFormat: differenceFormat(formulas.places) };
  grid.formula(row, checkColumns.difference, differenceFormula(at, formulas.places), look);
  grid.formula(row, checkColumns.verdict, verdictFormula(at));
  writeAllowance(grid, check, figure.kind === "value" ? figure.places : formulas.places);
  grid.formula(row, checkColumns.found, formulas.found);
  grid.number(row, checkColumns.needed, new Decimal(formulas.needed));
  const line = lineAt(book.release.text, figure.span.start);
  grid.linked(row, checkColumns.source, `L${line}`, book.source.lineAt(line), sourceTip(book, line));
  // What *Recheck* holds the verdict against: typed, so that it stays.
  grid.text(row, checkColumns.written, result.verdict);
  const culprits = culpritWords(book, result);
  if (culprits !== "") grid.text(row, checkColumns.culprits, culprits, { wrap: true });
  for (const [index, factor] of formulas.factors.entries()) {
    grid.number(row, checkColumns.factors + index, factor, { numberFormat: "General", ...styles.typed });
  }
}

/** Half a unit for each rounded figure where that is what the allowance is; typed in where scales or units mix. */
function writeAllowance(grid: Grid, { result, row }: Check, places: number): void {
  const halfUnit = new Decimal(10).pow(-places).div(2);
  const figures = result.allowance.div(halfUnit);
  const format = { numberFormat: `#,##0.${"0".repeat(places + 1)}` };
  if (!figures.isInteger()) {
    const exact = { numberFormat: `#,##0.0${"#".repeat(places + 3)}` };
    grid.number(row, checkColumns.allowance, result.allowance, { ...exact, ...styles.typed });
    return;
  }
  const at = (column: number) => grid.at(row, column);
  grid.formula(row, checkColumns.allowance, allowanceFormula(at, places), format);
  grid.number(row, checkColumns.figures, figures, styles.typed);
  grid.number(row, checkColumns.halfUnit, halfUnit, { ...format, ...styles.typed });
}

function writeLooks(grid: Grid, book: Book): void {
  const last = Math.max(firstCheckRow, headRow + book.checks.checks.length);
  const lay = (column: number, format: Parameters<typeof grid.formats.lay>[4]) => {
    grid.formats.lay(firstCheckRow, column, last, column, format);
  };
  grid.formats.lay(firstCheckRow, 1, last, checkColumns.written, { vertical: "top" });
  lay(checkColumns.number, { color: styles.colors.muted, align: "left" });
  lay(checkColumns.tick, { align: "center", bold: true });
  lay(checkColumns.statement, { color: styles.colors.link });
  lay(checkColumns.line, { wrap: true });
  lay(checkColumns.words, { wrap: true });
  lay(checkColumns.end, { numberFormat: dateFormat, align: "left" });
  // What is taken from other sheets is green.
  grid.formats.lay(firstCheckRow, checkColumns.computed, last, checkColumns.printed, styles.linked);
  lay(checkColumns.needed, styles.typed);
  lay(checkColumns.found, styles.linked);
  lay(checkColumns.source, styles.sourceLink);
  lay(checkColumns.written, { color: styles.colors.muted });
  grid.judged(firstCheckRow, checkColumns.verdict, last, checkColumns.verdict);
  grid.formats.lay(headRow, checkColumns.verdict, last, checkColumns.verdict, { align: "left", indent: 1 });
  grid.formats.lay(headRow, checkColumns.source, headRow, checkColumns.source, { align: "center" });
}
