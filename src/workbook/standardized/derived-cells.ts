import type { StandardizedStatement, TemplateLine, TemplateTotal } from "../../report/index.ts";
import type { Book } from "../book.ts";
import { cell, operation } from "../formulas/index.ts";
import type { Expression } from "../formulas/index.ts";
import { dateFormat } from "../grid/index.ts";
import type { Grid } from "../grid/index.ts";
import { derivedTick } from "../places/index.ts";
import { firstPeriodColumn, firstRow } from "../template/index.ts";
import * as styles from "../styles.ts";

/** Heads of the columns of periods that are not printed, with their tick mark and what they are made of. */
export function writeDerivedHeads(grid: Grid, { standardized }: Book): void {
  const { derived, firstDerivedColumn: first } = standardized;
  if (derived.length === 0) return;
  const last = first + derived.length - 1;
  for (const [at, { period, words }] of derived.entries()) {
    const column = first + at;
    grid.text(firstRow - 3, column, derivedTick, { align: "right", bold: true });
    grid.text(firstRow - 2, column, words, { align: "right" });
    grid.date(firstRow - 1, column, period.end, { align: "right", numberFormat: dateFormat });
  }
  grid.formats.lay(firstRow - 3, first, firstRow - 1, last, styles.derived);
}

/** A line of a period that is not printed: the printed period less those that it begins with. */
export function writeDerivedLine(
  grid: Grid,
  book: Book,
  statement: StandardizedStatement,
  line: TemplateLine,
  row: number,
): void {
  if (line.isBalance === true) return;
  for (const [at, { sources }] of book.standardized.derived.entries()) {
    const source = sources.get(statement);
    if (source === undefined) continue;
    const left = source.less.reduce<Expression>(
      (rest, slot) => operation(rest, "-", cell(grid.at(row, firstPeriodColumn + slot))),
      cell(grid.at(row, firstPeriodColumn + source.whole)),
    );
    grid.formula(row, book.standardized.firstDerivedColumn + at, left);
  }
}

/** The columns in which a total sums derived lines. */
export function derivedColumnsOf(
  { standardized }: Book,
  statement: StandardizedStatement,
  total: TemplateTotal,
): readonly number[] {
  if (total.isBalance === true) return [];
  return standardized.derived.flatMap(({ sources }, at) =>
    sources.has(statement) ? [standardized.firstDerivedColumn + at] : [],
  );
}
