import type { CellRef, RowRef } from "../../report/index.ts";
import type { Figure, StatementRow } from "../../statements/index.ts";
import type { Book } from "../book.ts";
import { checkVerdict } from "../checks/index.ts";
import {
  amountOf,
  differenceColumn,
  isOpenFooting,
  labelColumn,
  onlyHere,
  rowKey,
  sourceColumn,
  tickWords,
  unitColumn,
} from "../places/index.ts";
import { computedLine } from "./computed-line.ts";
import type { Driver, StatementBlocks } from "../places/index.ts";
import { cell, operation, round, signedSum } from "../formulas/index.ts";
import type { Grid } from "../grid/index.ts";
import { differenceFormat, numberFormat, zeroLook } from "../grid/index.ts";
import { sourceTip } from "../source-tip.ts";
import * as styles from "../styles.ts";
import { typedFigure } from "./typed-figure.ts";
import { unitWords } from "../words/index.ts";

const deepestIndent = 6;

/** Writes a line: its label, unit and place in the text, its figures, and beside a computed one what was printed. */
export function writeStatementRow(grid: Grid, book: Book, blocks: StatementBlocks, ref: RowRef): void {
  const row = book.places.rowOf(ref);
  const sheetRow = book.places.sheetRowOf(ref);
  const driver = book.drivers.get(rowKey(ref));
  const isTotal = row.role === "total" || driver?.relation.kind === "footing";
  const isBold = isTotal || row.role === "heading";

  const indent = Math.min(row.depth, deepestIndent);
  grid.label(sheetRow, labelColumn, labelOf(row), { wrap: true, ...(indent > 0 ? { indent } : {}) });
  if (isBold) {
    grid.formats.lay(sheetRow, labelColumn, sheetRow, labelColumn, styles.heading);
    grid.formats.lay(sheetRow, blocks.values, sheetRow, blocks.values + blocks.width - 1, styles.heading);
  }
  const target = book.source.lineAt(row.line);
  grid.linked(sheetRow, sourceColumn, `L${row.line}`, target, sourceTip(book, row.line), styles.sourceLink);
  if (row.figures.length === 0) return;

  const { currency } = book.places.statementOf(ref.statement);
  grid.text(sheetRow, unitColumn, unitWords(row.unit, currency, row.scale), { color: styles.colors.muted });
  writeLooks(grid, blocks, sheetRow, row, isTotal ? ruleOf(book, ref) : undefined);
  for (const column of row.figures.keys()) writeFigure(grid, book, blocks, { ...ref, column }, driver);
  if (driver === undefined) writeOpenDifferences(grid, book, blocks, ref);
  writeVerdict(grid, book, blocks, ref);
}

function labelOf({ label, footnotes }: StatementRow): string {
  return label + footnotes.map((mark) => ` (${mark})`).join("");
}

/** The looks that hold for the whole row, so that they make few ranges; single cells differ from them. */
function writeLooks(
  grid: Grid,
  blocks: StatementBlocks,
  sheetRow: number,
  row: StatementRow,
  rule: "single" | "double" | undefined,
): void {
  const places = placesOf(row);
  const { values, width, printed, difference, computed } = blocks;
  const last = computed.count === 0 ? values + width : printed + computed.count;
  const format = { numberFormat: numberFormat(row.unit, places, "dash") };
  grid.formats.lay(sheetRow, values, sheetRow, last - 1, format);
  const differences = { numberFormat: differenceFormat(places) };
  grid.formats.lay(sheetRow, difference, sheetRow, difference + computed.count - 1, differences);
  if (rule === undefined) return;
  const rules = rule === "double" ? ({ top: "single", bottom: rule } as const) : { top: rule };
  grid.formats.lay(sheetRow, values, sheetRow, values + width - 1, rules);
}

/**
 * The rules of a line that sums what stands above it: a single one above, and a double one below where no other total
 * takes it up, since it closes its statement or its half of it. One for which no sum was found has a rule if it says
 * that it is a total of amounts; a percentage has none.
 */
function ruleOf(book: Book, ref: RowRef): "single" | "double" | undefined {
  if (book.checks.ofLine(ref).some(({ relation }) => relation.kind === "footing")) {
    return book.isTakenUp(ref) ? "single" : "double";
  }
  const { label, unit } = book.places.rowOf(ref);
  const above = book.places.statementOf(ref.statement).rows[ref.row - 1];
  const isAmount = unit === "currency" || unit === "shares" || unit === "count";
  return isAmount && /^(?:sub-?)?total\b/i.test(label) && above?.unit === unit && above.figures.length > 0
    ? "single"
    : undefined;
}

function writeFigure(grid: Grid, book: Book, blocks: StatementBlocks, ref: CellRef, driver: Driver | undefined): void {
  const figure = book.places.figureOf(ref);
  if (figure.kind === "blank") return;
  const { row, column } = book.places.valueAt(ref);
  const format = { numberFormat: formatOf(book, ref, figure) };
  if (driver?.columns.has(ref.column) !== true) {
    grid.put(row, column, typedFigure(figure), { ...styles.typed, ...format });
    if (amountOf(figure) === undefined) grid.formats.lay(row, column, row, column, { align: "right" });
    return;
  }
  const printed = book.printedAt(ref);
  const look = driver.isLink ? styles.linked : styles.computed;
  const tree = computedLine(driver, ref, printed, book.places);
  grid.put(row, column, { kind: "formula", tree, source: figure.span }, { ...look, ...format });
  grid.put(row, printed.column, typedFigure(figure), { ...styles.typed, ...format });
  if (amountOf(figure) === undefined) {
    grid.formats.lay(row, column, row, column, { align: "right" });
    grid.formats.lay(row, printed.column, row, printed.column, { align: "right" });
    return;
  }
  const difference = operation(cell(grid.at(row, column)), "-", cell(printed));
  grid.formula(row, differenceColumn(blocks, column), round(difference, placesOf(book.places.rowOf(ref))));
}

/** A total that does not foot stays as printed, and says beside it by how much its sum differs. */
function writeOpenDifferences(grid: Grid, book: Book, blocks: StatementBlocks, ref: RowRef): void {
  const relation = book.checks.ofLine(ref).find((check) => isOpenFooting(check.relation))?.relation;
  if (relation === undefined) return;
  for (const result of relation.results) {
    if (result.verdict === "untested") continue;
    const { row, column } = book.places.valueAt(result.target);
    const terms = relation.terms.flatMap(({ sign }, at) => {
      const term = result.terms[at];
      return term === undefined ? [] : [{ sign, at: book.places.valueAt(term) }];
    });
    const sum = signedSum([...terms, { sign: -1, at: grid.at(row, column) }], book.places.isBridge);
    grid.formula(row, differenceColumn(blocks, column), round(sum, placesOf(book.places.rowOf(ref))));
  }
}

function writeVerdict(grid: Grid, book: Book, blocks: StatementBlocks, ref: RowRef): void {
  const checks = book.checks.ofLine(ref);
  const row = book.places.sheetRowOf(ref);
  const [first] = checks;
  if (first === undefined) {
    if (isOnlyHere(book, ref)) grid.text(row, blocks.ticks, onlyHere, onlyHereLook);
    return;
  }
  grid.formula(row, blocks.check, checkVerdict(book.checks, checks), { align: "center", bold: true });
  const target = { sheet: book.checks.sheet, row: first.row, column: 1 };
  grid.linked(row, blocks.ticks, tickWords(checks), target, "The checks of this line", styles.sourceLink);
}

const onlyHereLook = { ...styles.sourceLink, color: styles.colors.muted, italic: true } as const;

/** An amount of a reconciliation that nothing else in the release says. */
function isOnlyHere({ places }: Book, ref: RowRef): boolean {
  const isReconciliation = places.sheetOf(ref.statement).sections[0]?.statement.kind === "reconciliation";
  return isReconciliation && places.rowOf(ref).figures.some(({ kind }) => kind === "value" || kind === "nil");
}

function formatOf(book: Book, ref: CellRef, figure: Figure): string {
  const places = figure.kind === "value" ? figure.places : placesOf(book.places.rowOf(ref));
  return numberFormat(book.places.unitOf(ref), places, zeroLook(figure));
}

function placesOf({ figures }: StatementRow): number {
  return Math.max(0, ...figures.map((figure) => (figure.kind === "value" ? figure.places : 0)));
}
