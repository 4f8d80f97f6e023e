import type { Text } from "../source/index.ts";
import type { Line } from "./line.ts";
import type { GridRow, Heading, RuleRow } from "./types.ts";

/** Rows that a layout made of some lines, and the index of the first line that it did not take. */
export interface Taken {
  /** A heading among them ends a table, and the next begins after it. */
  readonly rows: readonly (GridRow | RuleRow | Heading)[];
  readonly next: number;
  /** The rows are a table from its first to its last: no row before or after belongs to it. */
  readonly isWhole?: boolean;
}

/**
 * A way in which tables are laid out as text. It takes lines from `from` (an index into `lines`) on if they are laid out
 * its way, headings and blank lines between the rows included; `undefined` if they are not. What it does not take is read
 * by the next layout, or is a heading, a footnote or prose.
 */
export type Layout = (lines: readonly Line[], from: number, text: Text) => Taken | undefined;
