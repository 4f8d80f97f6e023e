import type { Span, Text } from "../source/index.ts";

/** A release cut into blocks, in the order of the text. */
export interface Document {
  /** What every span points into; for HTML it was derived from the markup. */
  readonly text: Text;
  readonly blocks: readonly Block[];
  /** Numbers stand in the blocks as "1,234.5", other than the text prints them. */
  readonly isRewritten?: true;
}

export type Block = Table | Heading | Paragraph | Note | Rule;

/** A cell of a grid, trimmed; `column` counts grid columns from 0, blank ones included. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
  readonly column: number;
  readonly columnSpan: number;
  /** The copy was cut off within the column: what stands here may be half of what was printed. */
  readonly isCut?: true;
  /** A dash stood here that the text has lost: `text` is empty, and the sums show that nothing else stood here. */
  readonly isLostDash?: true;
}

/** A line of a table. Blank cells are left out: a cell's `column` tells what stood before it. */
export interface GridRow {
  readonly kind: "cells";
  readonly cells: readonly Cell[];
  /** False where the layout has lost blank cells: then only the order of the cells is known, and `column` counts them. */
  readonly isPlaced: boolean;
  /** True where the columns and spans of the cells are those of the grid, as markup has it: a header cell stands over what it spans. */
  readonly isAligned?: boolean;
  /** The layout put the row together from pieces that stood apart, and another way would do nearly as well. */
  readonly isUnsure?: true;
  readonly span: Span;
}

/** A line of dashes or equals signs inside a table: what precedes it is summed, or closed, by what follows. */
export interface RuleRow {
  readonly kind: "rule";
  readonly weight: "single" | "double";
  readonly span: Span;
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly (GridRow | RuleRow)[];
  readonly span: Span;
}

/** A short line that is no sentence: a title, a section, a header line above a table. */
export interface Heading {
  readonly kind: "heading";
  readonly text: string;
  readonly capitals: boolean;
  readonly span: Span;
  /** It was said in the paragraph above a table, which may have a title of its own besides. */
  readonly isProse?: true;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly span: Span;
}

/** A footnote: "(a) Includes …", "(1) Net loss …". `mark` is the bare "a" or "1". */
export interface Note {
  readonly kind: "note";
  readonly mark: string;
  readonly text: string;
  readonly span: Span;
}

/** A line of dashes or equals signs that stands between blocks. */
export interface Rule {
  readonly kind: "rule";
  readonly weight: "single" | "double";
  readonly span: Span;
}
