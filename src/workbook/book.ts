import type { CellRef, RowRef } from "../report/index.ts";
import type { Release } from "../review/index.ts";
import type { Address } from "./formulas/index.ts";
import type { CheckRows, Drivers, SourceRows, StatementBlocks, StatementPlaces } from "./places/index.ts";
import type { Grid } from "./grid/index.ts";
import type { StandardizedPlaces } from "./template/index.ts";

/** A sheet that is to be there, before it has its final name. */
export interface WantedSheet {
  readonly name: string;
  /** What it holds, for the index on the summary. */
  readonly purpose: string;
}

/**
 * All that is known before any cell is written: the names of the sheets and the place of every figure, check and line,
 * so that each sheet can refer to any other.
 */
export interface Book {
  readonly release: Release;
  /** In the order of the tabs, with their final names. */
  readonly index: readonly WantedSheet[];
  readonly places: StatementPlaces;
  readonly drivers: Drivers;
  /** By the name of the statement sheet. */
  readonly blocks: ReadonlyMap<string, StatementBlocks>;
  readonly checks: CheckRows;
  readonly source: SourceRows;
  readonly standardized: StandardizedPlaces;
  /** The final name of the table of facts. */
  readonly factsTable: string;
  /** The final name of the table of the user's decisions. */
  readonly decisionsTable: string;
  /** Where a figure stands as it was printed: beside the line, if the line itself is computed. */
  readonly printedAt: (ref: CellRef) => Address;
  /** Does another total of the same statement sum this line? */
  readonly isTakenUp: (ref: RowRef) => boolean;
}

/** A kind of sheet: which ones a release calls for, and how they are filled once everything has its place. */
export interface SheetPlanner {
  wanted(release: Release): readonly WantedSheet[];
  /** `names` are the final names of the sheets that it wanted, in order. */
  build(book: Book, names: readonly string[]): readonly Grid[];
}
