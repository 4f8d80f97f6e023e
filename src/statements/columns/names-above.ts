import { periodKey } from "../time/index.ts";
import type { Column } from "../types.ts";

/**
 * The names of the columns above: "Electric", "Gas" and "Total" stand once over the lines of 2023, and those of 2022 below
 * have nothing but that year over them, all of them the same.
 */
export function withNamesAbove(columns: readonly Column[], above: readonly Column[] | undefined): readonly Column[] {
  const isNamed = above?.length === columns.length && columns.length > 1 && new Set(above.map(nameOf)).size > 1;
  if (!isNamed || !isOfOnePeriod(columns) || !isOfOnePeriod(above)) return columns;
  if (columns.some(({ qualifier, unit }) => qualifier !== undefined || unit !== undefined)) return columns;
  return columns.map((column, at): Column => {
    const name = above[at];
    if (name === undefined) return column;
    const label = [column.label, name.qualifier ?? ""].filter((part) => part !== "").join(" ");
    return { ...column, label, qualifier: name.qualifier, unit: name.unit, scale: name.scale };
  });
}

function nameOf({ qualifier, unit }: Column): string {
  return JSON.stringify([qualifier, unit]);
}

function isOfOnePeriod(columns: readonly Column[]): boolean {
  const keys = columns.map(({ period }) => (period === undefined ? "" : periodKey(period)));
  return new Set(keys).size === 1 && keys[0] !== "";
}
