import type { ValueColumns } from "./value-columns.ts";
import type { Column } from "./types.ts";
import type { ValueRow } from "./value-row.ts";

/** Gives a column whose figures bear percent signs, beside columns whose figures bear none, its own unit. */
export function withUnitsOfSigns(
  columns: readonly Column[],
  rows: readonly ValueRow[],
  values: ValueColumns,
): readonly Column[] {
  const counts = columns.map(() => ({ figures: 0, percents: 0 }));
  for (const row of rows) {
    row.values.forEach((value, order) => {
      const at = columnUnder(value, values) ?? (row.values.length === columns.length ? order : -1);
      const count = counts[at];
      if (count === undefined || value.figure.kind !== "value") return;
      count.figures++;
      if (value.sign === "%") count.percents++;
    });
  }
  const shares = counts.map(({ figures, percents }) => (figures === 0 ? 0 : percents / figures));
  const hasAmounts = columns.some(
    (column, at) => !isOfChange(column) && column.unit === undefined && (shares[at] ?? 0) < 0.5,
  );
  return columns.map((column, at) => {
    // A column of changes is in percent where a line is an amount, in points where the line itself is a percentage.
    const least = isOfChange(column) ? 0.2 : 0.8;
    const isPercent = column.unit === undefined && (hasAmounts || isOfChange(column)) && (shares[at] ?? 0) >= least;
    return isPercent ? { ...column, unit: "percent", scale: 1 } : column;
  });
}

/** "Change", "Variance", "Increase (decrease)": a column that compares others, and is no period. */
export function isOfChange({ qualifier }: Pick<Column, "qualifier">): boolean {
  return (
    qualifier !== undefined &&
    /\b(?:change|variance|increase|decrease|growth|inc\/\(?dec\)?)(?![a-z])|^[$%]$/i.test(qualifier)
  );
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
