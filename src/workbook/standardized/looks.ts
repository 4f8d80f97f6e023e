import { a1Range, fixed, operation } from "../formulas/index.ts";
import type { Book } from "../book.ts";
import { numberFormat } from "../grid/index.ts";
import { summaryOf } from "./line-formulas.ts";
import type { CellFormat } from "../types.ts";
import { divisorAt } from "../units-switch.ts";
import type { Grid } from "../grid/index.ts";
import { checkColumn, firstPeriodColumn, firstRow, keyOf, labelColumn, unitColumn } from "../template/index.ts";
import type { StandardizedPlaces, StandardizedRow } from "../template/index.ts";
import * as styles from "../styles.ts";

const percentFormat = "0.0%_);(0.0%)";

/**
 * Lays the looks of all rows, each over its whole width, so that equal neighbours make one range. Amounts show the
 * places that were printed; while the switch has them in larger units than those, at least one.
 */
export function layLooks(grid: Grid, book: Book): void {
  const { standardized: places } = book;
  const { rows, width } = places;
  const digits = digitsOf(book);
  const last = firstPeriodColumn + width - 1;
  for (const [at, content] of rows.entries()) {
    const row = firstRow + at;
    const { label, periods, whole } = isEmptyTotal(content, places) ? emptyLook : lookOf(content, digits);
    if (label !== undefined) grid.formats.lay(row, labelColumn, row, labelColumn, label);
    if (periods !== undefined) grid.formats.lay(row, firstPeriodColumn, row, last, periods);
    if (periods !== undefined) layDerived(grid, places, row, periods);
    if (whole !== undefined) grid.formats.lay(row, labelColumn, row, derivedEnd(places), whole);
  }
  layLargerUnits(grid, book, Math.max(1, digits));
  const lastRow = firstRow + rows.length - 1;
  grid.formats.lay(firstRow, places.notesColumn, lastRow, places.notesColumn, styles.note);
  grid.formats.lay(firstRow, checkColumn, lastRow, checkColumn, { italic: true, align: "center" });
  if (places.checkRows !== undefined) grid.judged(firstRow, checkColumn, lastRow - 1, checkColumn);
  grid.formats.lay(firstRow, unitColumn, lastRow, unitColumn, { numberFormat: "General" });
}

/** The last column of figures; the gap before the derived ones belongs to the rules too. */
function derivedEnd({ notesColumn }: StandardizedPlaces): number {
  return notesColumn - 2;
}

/** What is worked out and nowhere printed looks like nothing that is. */
function layDerived(
  grid: Grid,
  { derived, firstDerivedColumn }: StandardizedPlaces,
  row: number,
  look: CellFormat,
): void {
  if (derived.length === 0) return;
  const last = firstDerivedColumn + derived.length - 1;
  grid.formats.lay(row, firstDerivedColumn, row, last, { ...look, ...styles.derived });
}

/** How amounts look while the switch has them in larger units than they were printed in. */
function layLargerUnits(grid: Grid, book: Book, digits: number): void {
  const { standardized: places } = book;
  if (places.largestScale === undefined) return;
  const isLarger = operation(fixed(divisorAt(summaryOf(book))), ">", fixed(places.scaleAt(places.largestScale)));
  const lastColumn = derivedEnd(places);
  for (const { first, last } of amountRows(places)) {
    const address = a1Range(first, firstPeriodColumn, last, lastColumn);
    grid.while(isLarger, address, { numberFormat: numberFormat("currency", digits, "dash") });
  }
  if (places.checkRows === undefined) return;
  const { first, last } = places.checkRows;
  const checks = a1Range(first, firstPeriodColumn, last, firstPeriodColumn + places.width - 1);
  grid.while(isLarger, checks, { numberFormat: numberFormat("currency", digits + 3, "dash") });
}

/** The places of the amounts that the statements print. */
function digitsOf({ places, standardized }: Book): number {
  const rows = standardized.statements.flatMap(({ statements }) =>
    statements.flatMap((id) => places.statementOf(id).rows.filter(({ unit }) => unit === "currency")),
  );
  return rows.reduce(
    (most, { figures }) => Math.max(most, ...figures.map((figure) => (figure.kind === "value" ? figure.places : 0))),
    0,
  );
}

/** Blocks of rows that hold amounts. */
function amountRows({ rows }: StandardizedPlaces): readonly { readonly first: number; last: number }[] {
  const blocks: { readonly first: number; last: number }[] = [];
  for (const [at, content] of rows.entries()) {
    const { kind } = content;
    const isSum = kind === "measure" && content.measure.kind === "sum";
    if (kind !== "line" && kind !== "total" && kind !== "outside" && kind !== "workingCapital" && !isSum) continue;
    const row = firstRow + at;
    const block = blocks.at(-1);
    if (block?.last === row - 1) block.last = row;
    else blocks.push({ first: row, last: row });
  }
  return blocks;
}

interface RowLook {
  readonly label?: CellFormat;
  readonly periods?: CellFormat;
  readonly whole?: CellFormat;
}

/** A total that would say nothing is named and left empty, without rules. */
function isEmptyTotal(content: StandardizedRow, { rowOf }: StandardizedPlaces): boolean {
  return content.kind === "total" && rowOf(keyOf(content.statement, content.total)) === undefined;
}

const emptyLook: RowLook = { label: { color: styles.colors.faint } };
const indented: CellFormat = { indent: 1 };

function lookOf(content: StandardizedRow, digits: number): RowLook {
  const amountFormat = numberFormat("currency", digits, "dash");
  switch (content.kind) {
    case "blank":
      return {};
    case "heading":
      return { whole: { bold: true, fill: styles.colors.band } };
    case "line":
    case "outside":
      return { label: indented, periods: { ...styles.linked, numberFormat: amountFormat } };
    case "total": {
      const isLast = content.total.isLast === true;
      const rule = isLast ? ({ top: "single", bottom: "double" } as const) : ({ top: "single" } as const);
      return {
        periods: { ...styles.computed, numberFormat: amountFormat },
        whole: { bold: true, ...rule },
      };
    }
    case "measure":
      return {
        label: indented,
        periods: {
          ...styles.computed,
          align: "right",
          numberFormat: content.measure.kind === "sum" ? amountFormat : percentFormat,
        },
      };
    case "check": {
      const isLink = content.part === "printed" || content.part === "allowance";
      const color = isLink ? styles.linked : styles.computed;
      return {
        label: indented,
        periods: { ...color, align: "right", numberFormat: numberFormat("currency", digits + 1, "dash") },
      };
    }
    case "workingCapital":
      return { label: indented, periods: { ...styles.computed, align: "right", numberFormat: amountFormat } };
    case "yearBefore":
    case "balanceColumn":
      return { label: indented, periods: { ...styles.typed, numberFormat: "0_)" } };
    case "count":
    case "scale":
      return { label: indented };
  }
}
