import type { ValueColumns } from "./columns.ts";
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
  const shares = counts.map(({ figures, percents }) => (figures === 0 ? undefined : percents / figures));
  const hasAmounts = shares.some((share, at) => share !== undefined && share < 0.5 && columns[at]?.unit === undefined);
  return columns.map((column, at) =>
    column.unit === undefined && hasAmounts && (shares[at] ?? 0) >= 0.8
      ? { ...column, unit: "percent", scale: 1 }
      : column,
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
