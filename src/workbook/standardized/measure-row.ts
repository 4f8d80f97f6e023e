import type { AxisColumn } from "../../report/index.ts";
import { Decimal } from "../../source/index.ts";
import type { Address, Expression } from "../formulas/index.ts";
import type { Book } from "../book.ts";
import {
  call,
  cell,
  dateSerial,
  fixedRange,
  negative,
  one,
  operation,
  signedSum,
  text,
  when,
  zero,
} from "../formulas/index.ts";
import type { Grid } from "../grid/index.ts";
import { isMissing } from "./line-formulas.ts";
import type { Measure, SignedKey } from "../template/index.ts";
import { firstPeriodColumn, labelColumn } from "../template/index.ts";

/** A measure in each period that has its figures; elsewhere it is empty, never an error. */
export function writeMeasure(grid: Grid, book: Book, measure: Measure, row: number): void {
  const { rowOf } = book.standardized;
  grid.text(row, labelColumn, measure.label);
  for (const { column } of periodsOf(book)) {
    const at: At = (key) => {
      const own = rowOf(key);
      const content = own === undefined ? undefined : grid.rows[own - 1]?.[column - 1];
      return own === undefined || content === undefined ? undefined : grid.at(own, column);
    };
    const formula = measure.kind === "growth" ? growth(grid, book, at(measure.of)) : formulaOf(measure, at);
    if (formula !== undefined) grid.formula(row, column, formula);
  }
}

/** Which column of periods, counted from the first, holds the period as long that ended a year before. */
export function writeYearBefore(grid: Grid, book: Book, row: number): void {
  const periods = periodsOf(book);
  grid.text(row, labelColumn, "Growth: the column of the year before");
  for (const now of periods) {
    const before = yearBefore(periods, now);
    if (before !== undefined) grid.number(row, now.column, new Decimal(before.column - firstPeriodColumn + 1));
  }
}

/** A column of the sheet with its period. */
interface PlacedPeriod extends AxisColumn {
  readonly column: number;
}

/** The time axis, then the periods that are worked out. */
function periodsOf({ release, standardized }: Book): readonly PlacedPeriod[] {
  const { derived, firstDerivedColumn } = standardized;
  return [
    ...release.report.axis.map((period, slot) => ({ ...period, column: firstPeriodColumn + slot })),
    ...derived.map(({ period }, at) => ({ end: period.end, duration: period, column: firstDerivedColumn + at })),
  ];
}

/** A line over itself in the column of the year before, which a row of its own names; empty where there is none. */
function growth(grid: Grid, book: Book, now: Address | undefined): Expression | undefined {
  const { yearBeforeRow } = book.standardized;
  if (now === undefined || yearBeforeRow === undefined) return undefined;
  const before = grid.at(yearBeforeRow, now.column);
  const [first, last] = [firstPeriodColumn, Math.max(...periodsOf(book).map(({ column }) => column))];
  const then = call("INDEX", fixedRange(grid.at(now.row, first), grid.at(now.row, last)), cell(before));
  const change = operation(operation(cell(now), "/", then), "-", one);
  const isEmpty = call("OR", isMissing(now), isMissing(before));
  return when(isEmpty, text(""), when(operation(then, "<=", zero), text(""), change));
}

/** A line in the period at hand. */
type At = (key: string) => Address | undefined;

function formulaOf(measure: Exclude<Measure, { kind: "growth" }>, at: At): Expression | undefined {
  switch (measure.kind) {
    case "quotient": {
      const top = at(measure.top.key);
      const bottom = at(measure.bottom[0] ?? "");
      return top && bottom && quotient(signed(measure.top, top), [top, bottom], bottom);
    }
    case "sum": {
      const needed = at(measure.needs);
      const cells = measure.of.flatMap(({ sign, key }) => {
        const found = at(key);
        return found === undefined ? [] : [{ sign, at: found }];
      });
      if (needed === undefined || cells.length === 0) return undefined;
      return when(
        isMissing(needed),
        text(""),
        signedSum(cells, () => false),
      );
    }
  }
}

function signed({ sign }: SignedKey, at: Address): Expression {
  return sign === 1 ? cell(at) : negative(cell(at));
}

/** Empty where a figure is missing, and over nothing or less than nothing, where a quotient has no meaning. */
function quotient(top: Expression, needed: readonly Address[], bottom: Address): Expression {
  const isEmpty = call("OR", ...needed.map(isMissing), operation(cell(bottom), "<=", zero));
  return when(isEmpty, text(""), operation(top, "/", cell(bottom)));
}

/** The column of a period as long, which ended a year before; where weeks are counted, within a week of it. */
function yearBefore(periods: readonly PlacedPeriod[], now: PlacedPeriod): PlacedPeriod | undefined {
  if (now.duration === undefined) return undefined;
  const { months } = now.duration;
  return periods.find(
    ({ end, duration }) => duration?.months === months && Math.abs(dateSerial(now.end) - dateSerial(end) - 365) <= 8,
  );
}
