import type { FailureReason, SelectedCell } from "../types.ts";

/** What a cell of the workbook stands for, read from the workbook alone. */
export interface TracedCell extends NamedCell {
  /** What it is worked out from; `undefined` for a cell that is typed in. */
  readonly formula: TracedFormula | undefined;
  /** The line of the release that it comes from; `undefined` where the sheet names none. */
  readonly source: SourceLine | undefined;
}

/** A cell by the words beside and above it. */
export interface NamedCell extends SelectedCell {
  /** "Revenue"; empty where no words stand in its row. */
  readonly label: string;
  /** "3 months, Mar 31, 2006". */
  readonly head: string;
  /** As the cell shows it. */
  readonly shown: string;
  readonly isComputed: boolean;
}

export interface TracedFormula {
  /** As it stands in the cell. */
  readonly text: string;
  readonly words: readonly FormulaPiece[];
  /** The cells that it names, in its order. */
  readonly terms: readonly NamedCell[];
  /** The typed-in cells that it rests on in the end, where any of its terms is worked out itself. */
  readonly leaves: readonly NamedCell[];
  /** Further ones that are not listed. */
  readonly leavesLeftOut: number;
}

/** A piece of a formula in words; cells lead somewhere. */
export type FormulaPiece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "cells"; readonly text: string; readonly sheet: string; readonly address: string };

export interface SourceLine extends SelectedCell {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Where in the text the cell's number stands; several where it stands there more than once. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export type TraceOutcome =
  | { readonly kind: "traced"; readonly cell: TracedCell }
  | { readonly kind: "empty"; readonly sheet: string; readonly address: string }
  | { readonly kind: "failed"; readonly reason: FailureReason; readonly message: string };
