import type { Dealt } from "./likeness.ts";
import { countOf } from "./sums.ts";

/** A column that sums others right beside it, in all rows that fill them. */
export interface CrossFooting {
  readonly total: number;
  readonly terms: readonly number[];
}

const mostColumns = 14;
const fewestRows = 3;

/** The columns that sum the columns right before or after them: of segments, of quarters, of classes of holders. */
export function crossFootings(rows: readonly Dealt[]): CrossFooting[] {
  const width = rows[0]?.length ?? 0;
  if (width < 3 || width > mostColumns) return [];
  const whole = rows.filter((cells) => !cells.includes(undefined)).map((cells) => cells.map(countOf));
  return candidates(width).filter((footing) => {
    const tested = whole.filter((amounts) => isTelling(footing, amounts));
    return tested.length >= fewestRows && tested.every((amounts) => holds(footing, amounts));
  });
}

/** Whether a row bears out every sum across it, its blanks taken for nil, and says something of each. */
export function crossFoots(footings: readonly CrossFooting[], cells: Dealt): boolean {
  if (footings.length === 0 || cells.some((cell) => cell?.shape.kind === "percent")) return false;
  const amounts = cells.map((cell) => (cell === undefined ? 0 : countOf(cell)));
  const covered = new Set(footings.flatMap(({ total, terms }) => [total, ...terms]));
  return cells.every((_, column) => covered.has(column)) && footings.every((footing) => holds(footing, amounts));
}

function candidates(width: number): CrossFooting[] {
  const found: CrossFooting[] = [];
  for (let total = 0; total < width; total++) {
    for (let count = 2; count < width; count++) {
      const places = Array.from({ length: count }, (_, at) => at);
      if (total >= count) found.push({ total, terms: places.map((at) => total - count + at) });
      if (total + count < width) found.push({ total, terms: places.map((at) => total + 1 + at) });
    }
  }
  return found;
}

type Amount = number | undefined;

function isTelling({ total, terms }: CrossFooting, amounts: readonly Amount[]): boolean {
  return Math.abs(amounts[total] ?? 0) >= 10 && terms.every((term) => amounts[term] !== undefined);
}

/** Rounding apart: each of its terms may be off by half a unit. */
function holds({ total, terms }: CrossFooting, amounts: readonly Amount[]): boolean {
  const sum = terms.reduce((before, term) => before + (amounts[term] ?? 0), 0);
  return Math.abs(sum - (amounts[total] ?? 0)) <= (terms.length > 2 ? 2 : 1);
}
