import { firstFigureColumn } from "./statement-places.ts";
import type { PlacedSheet } from "./statement-places.ts";

/** The columns of a statement sheet at which its blocks begin: three times the same columns, with a gap between. */
export interface StatementBlocks {
  /** Columns in each block. */
  readonly width: number;
  readonly values: number;
  readonly printed: number;
  readonly difference: number;
  readonly check: number;
  readonly ticks: number;
}

export function blocksOf({ block }: PlacedSheet): StatementBlocks {
  const width = block.columns.length;
  const values = firstFigureColumn;
  const printed = values + width + 1;
  const difference = printed + width + 1;
  const check = difference + width + 1;
  return { width, values, printed, difference, check, ticks: check + 1 };
}
