/** Half-open range of UTF-16 code units into the text of a release. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What came off the clipboard or out of a file: plain text, and the HTML flavour where there was one. */
export interface Pasted {
  readonly text: string;
  readonly html?: string;
  /** The text is that of a page that was read before, and these lines were rows of its tables. */
  readonly rows?: readonly KeptRow[];
}

/** A line of a page's text that is a row of a table: its cells stand between tabs, in these columns of the table's grid. */
export interface KeptRow {
  /** From 1. */
  readonly line: number;
  /** The first of its table. */
  readonly begins: boolean;
  readonly cells: readonly { readonly column: number; readonly columnSpan: number }[];
}

/** The text that every span of a release points into. */
export interface Text {
  readonly format: "text" | "html";
  readonly characters: string;
  /** Offset at which each line begins; line n (from 1) begins at `lineStarts[n - 1]`. */
  readonly lineStarts: readonly number[];
  /** For a page: the rows of its tables, with which it can be read again. */
  readonly rows?: readonly KeptRow[];
}

export type Severity = "error" | "warning" | "info";

/** Something that a stage could not read, or read and found wrong, with its place in the text. */
export interface Diagnostic {
  /** A code of `docs/diagnostics.md`. */
  readonly code: string;
  readonly severity: Severity;
  /** A plain sentence: what was read, and what would settle it. */
  readonly message: string;
  readonly span: Span;
}

/** What a stage did read, plus what it could not. */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A calendar date as `YYYY-MM-DD`: no clock, no time zone. */
export type IsoDate = `${number}-${number}-${number}`;
