import { sayFormula } from "../../claims/index.ts";
import type { Binding, Claim } from "../../claims/index.ts";
import { Decimal, lineAt } from "../../source/index.ts";
import type { Book, SheetPlanner } from "../book.ts";
import { claimFormula, claimVerdict, extraPlaces } from "./claim-formulas.ts";
import { missingWords, unitWords, wordsAround } from "./claim-words.ts";
import { call, cell, isNumber, operation, range, round, text, when } from "../formulas/index.ts";
import { Grid, dateFormat, differenceFormat, numberFormat } from "../grid/index.ts";
import { endOf, periodWords } from "../words/index.ts";
import { sourceTip } from "../source-tip.ts";
import * as styles from "../styles.ts";

const columns = {
  number: 1,
  words: 2,
  quote: 3,
  unit: 4,
  meaning: 5,
  period: 6,
  end: 7,
  written: 8,
  computed: 9,
  difference: 10,
  verdict: 11,
  half: 12,
  allowance: 13,
  source: 14,
  factors: 15,
} as const;

const heads: Readonly<Record<keyof typeof columns, string>> = {
  number: "#",
  words: "The words",
  quote: "Number",
  unit: "Unit",
  meaning: "What it is by its words",
  period: "Period",
  end: "End",
  written: "As written",
  computed: "From the tables",
  difference: "Difference",
  verdict: "Verdict",
  half: "Half a unit",
  allowance: "Allowance",
  source: "Source",
  factors: "Factors",
};

const firstCountRow = 4;
const verdicts: readonly (readonly [verdict: Claim["verdict"], label: string, meaning: string])[] = [
  ["tied", "Tied", "The tables round to the number as it is written"],
  ["rounding", "Rounding", "They do within the rounding of the tables"],
  ["difference", "Difference", "They do not: the number, its words or the table is wrong"],
  ["untied", "Untied", "The words leave measure or period open, or no table bears it"],
];
const headRow = firstCountRow + verdicts.length + 2;

/** One row for each number that the prose states, held by a live formula against the statements. */
export const claimsSheet: SheetPlanner = {
  wanted: ({ claims }) =>
    claims.length === 0
      ? []
      : [{ name: "Claims", purpose: "Every number of the text, tied to the statements by its words" }],
  build: (book, names) => names.map((name) => buildSheet(book, name)),
};

function buildSheet(book: Book, name: string): Grid {
  const grid = new Grid(name);
  const { claims } = book.release;
  const last = headRow + claims.length;
  grid.text(1, 1, "Claims", styles.company);
  grid.text(
    2,
    1,
    "What the sentences of the release say in numbers, worked out from the statements as printed.",
    styles.subtitle,
  );
  writeCounts(grid, last);
  grid.formats.lay(headRow, 1, headRow, columns.factors + 2, { ...styles.columnHead, bottom: "single", wrap: true });
  for (const [key, column] of Object.entries(columns) as [keyof typeof columns, number][])
    grid.text(headRow, column, heads[key]);
  grid.formats.lay(headRow, columns.written, headRow, columns.difference, { align: "right" });
  grid.formats.lay(headRow, columns.half, headRow, columns.allowance, { align: "right" });
  for (const [at, claim] of claims.entries()) writeClaim(grid, book, claim, headRow + 1 + at);
  writeLooks(grid, last);
  grid.frame = {
    widths: [6, 60, 16, 14, 56, 11, 13, 13, 15, 13, 12, 11, 11, 9, 11, 9, 9],
    frozen: { rows: headRow, columns: columns.number },
    print: { landscape: true, repeatRows: headRow },
    tabColor: styles.tabColors.checks,
  };
  return grid;
}

function writeCounts(grid: Grid, last: number): void {
  const block = range(grid.at(headRow, columns.verdict), grid.at(last, columns.verdict));
  const look = { align: "left", numberFormat: "0" } as const;
  for (const [at, [verdict, label, meaning]] of verdicts.entries()) {
    const row = firstCountRow + at;
    grid.text(row, columns.number, label, styles.heading);
    grid.formula(row, columns.quote, call("COUNTIF", block, text(verdict)), look);
    grid.text(row, columns.unit, meaning, styles.subtitle);
  }
}

function writeClaim(grid: Grid, book: Book, claim: Claim, row: number): void {
  const { quote, span, binding, missing } = claim;
  const line = lineAt(book.release.text, span.start);
  grid.number(row, columns.number, new Decimal(row - headRow));
  grid.text(row, columns.words, wordsAround(book.release.text, span));
  // A bare number as a text would be taken for a mistake.
  const isBare = /^[-–−(]?[\d,.]+\)?$/.test(quote);
  if (isBare)
    grid.number(row, columns.quote, claim.value, {
      numberFormat: numberFormat(claim.unit, claim.places, "digits"),
      align: "left",
    });
  else grid.text(row, columns.quote, quote);
  grid.text(row, columns.unit, unitWords(claim));
  grid.linked(row, columns.source, `L${line}`, book.source.lineAt(line), sourceTip(book, line));
  if (binding === undefined) {
    grid.text(row, columns.meaning, missing === undefined ? "" : missingWords[missing], { color: styles.colors.muted });
    writeWritten(grid, row, claim, claim.value);
    grid.text(row, columns.verdict, "untied");
    return;
  }
  grid.text(row, columns.meaning, sayFormula(binding.formula));
  grid.text(row, columns.period, periodWords(binding.period));
  grid.date(row, columns.end, endOf(binding.period));
  writeBound(grid, book, claim, binding, row);
}

function writeWritten(grid: Grid, row: number, { unit, places, span }: Claim, number: Decimal): void {
  const format = { numberFormat: numberFormat(unit, places, "digits") };
  grid.put(row, columns.written, { kind: "number", number, source: span }, format);
}

function writeBound(grid: Grid, book: Book, claim: Claim, binding: Binding, row: number): void {
  const { places, unit } = claim;
  const at = (column: number) => grid.at(row, column);
  const { computed, factors } = claimFormula(book, claim, binding, (index) => at(columns.factors + index));
  writeWritten(grid, row, claim, binding.written);
  grid.formula(row, columns.computed, computed, {
    numberFormat: numberFormat(unit, Math.min(places + 3, 6), "digits"),
  });
  const difference = round(operation(cell(at(columns.computed)), "-", cell(at(columns.written))), places + extraPlaces);
  grid.formula(row, columns.difference, when(isNumber(at(columns.computed)), difference, text("")), {
    numberFormat: differenceFormat(places + 2),
  });
  const isOne = binding.formula.kind === "level" && binding.formula.of.terms.length === 1;
  const verdict = claimVerdict(
    at(columns.computed),
    at(columns.difference),
    at(columns.half),
    at(columns.allowance),
    isOne,
  );
  grid.formula(row, columns.verdict, verdict);
  const exact = { numberFormat: "General" };
  grid.number(row, columns.half, binding.half, exact);
  grid.number(row, columns.allowance, binding.allowance.toDecimalPlaces(places + extraPlaces), exact);
  for (const [index, factor] of factors.entries())
    grid.number(row, columns.factors + index, factor, { ...exact, ...styles.typed });
}

function writeLooks(grid: Grid, last: number): void {
  const first = headRow + 1;
  const lay = (column: number, format: Parameters<typeof grid.formats.lay>[4]) => {
    grid.formats.lay(first, column, last, column, format);
  };
  grid.formats.lay(first, 1, last, columns.allowance, { vertical: "top" });
  lay(columns.number, { color: styles.colors.muted, align: "left" });
  lay(columns.words, { wrap: true });
  lay(columns.meaning, { wrap: true });
  lay(columns.end, { numberFormat: dateFormat, align: "left" });
  lay(columns.written, styles.typed);
  lay(columns.computed, styles.linked);
  grid.formats.lay(first, columns.half, last, columns.allowance, styles.typed);
  lay(columns.source, styles.sourceLink);
  grid.judged(first, columns.verdict, last, columns.verdict);
  grid.formats.lay(headRow, columns.verdict, last, columns.verdict, { align: "left", indent: 1 });
}
