import { changeWords } from "../../blocks/index.ts";
import type { ValueColumns } from "./value-columns.ts";
import type { Column } from "../types.ts";
import type { ValueRow } from "../figures/index.ts";
import { namesCount, namesPrice, readScaleOf } from "../units/index.ts";

/**
 * Gives a column its own unit: percent where its figures bear percent signs and those of other columns none, a count or
 * whole units where its header names what is counted ("Oil (Bbl/d)") or a price ("Oil ($/Bbl)").
 */
export function withUnitsOfSigns(
  columns: readonly Column[],
  rows: readonly ValueRow[],
  values: ValueColumns,
): readonly Column[] {
  const counts = columns.map(() => ({ figures: 0, percents: 0, signs: 0 }));
  for (const row of rows) {
    row.values.forEach((value, order) => {
      const at = columnUnder(value, values) ?? (row.values.length === columns.length ? order : -1);
      const count = counts[at];
      if (count === undefined || value.figure.kind !== "value") return;
      count.figures++;
      if (value.sign === "%") count.percents++;
      else if (value.sign !== undefined) count.signs++;
    });
  }
  const shares = counts.map(({ figures, percents }) => (figures === 0 ? 0 : percents / figures));
  const hasAmounts = columns.some(
    (column, at) => !isOfChange(column) && column.unit === undefined && (shares[at] ?? 0) < 0.5,
  );
  return columns.map((column, at) => {
    // A column of changes is in percent where a line is an amount, in points where the line itself is a percentage.
    // Nor is a column without a date among dated ones a period.
    const isUndated = column.period === undefined && columns.some(({ period }) => period !== undefined);
    const least = isOfChange(column) ? 0.2 : isUndated ? 0.6 : 0.8;
    const isPercent = column.unit === undefined && (hasAmounts || isOfChange(column)) && (shares[at] ?? 0) >= least;
    if (isPercent) return { ...column, unit: "percent", scale: 1 };
    // A header that was spread too far names a column of amounts "Percentage of" what stands beside it.
    const isMoney = counts[at] !== undefined && counts[at].signs > 0 && counts[at].percents === 0;
    if (column.unit === "percent" && isMoney) return { ...column, unit: undefined, scale: undefined };
    return column.unit === undefined ? withNamedUnit(column, counts[at]?.signs === 0) : column;
  });
}

function withNamedUnit(column: Column, isBare: boolean): Column {
  const named = column.qualifier ?? "";
  if (namesPrice(named)) return { ...column, scale: 1 };
  return isBare && namesCount(named) ? { ...column, unit: "count", scale: readScaleOf(named) ?? 1 } : column;
}

/** "Change", "Variance", "Increase (decrease)": a column that compares others, and is no period. */
export function isOfChange({ qualifier }: Pick<Column, "qualifier">): boolean {
  return qualifier !== undefined && changeWords.test(qualifier);
}

/** The column with which a figure shares most of its grid columns; `undefined` where the grid is not known. */
export function columnUnder(
  value: { readonly column: number; readonly columnSpan: number },
  { ranges }: ValueColumns,
): number | undefined {
  if (ranges === undefined) return undefined;
  const shared = ranges.map(
    ({ from, to }) => Math.min(to, value.column + value.columnSpan) - Math.max(from, value.column),
  );
  return shared.indexOf(Math.max(...shared));
}
