import type { Decimal, IsoDate, Span } from "../source/index.ts";

export type StatementKind =
  | "incomeStatement"
  | "balanceSheet"
  | "cashFlow"
  | "reconciliation"
  | "memo"
  | "segment"
  | "metrics"
  | "guidance"
  | "equity"
  | "comprehensiveIncome"
  | "other";

export type RowUnit = "currency" | "perShare" | "shares" | "percent" | "basisPoints" | "count" | "ratio" | "text";

/** A balance-sheet date has no beginning; a duration is its length and its last day. */
export type Period =
  | { readonly kind: "instant"; readonly on: IsoDate }
  | {
      readonly kind: "duration";
      /** Whole months; where the issuer counts in weeks, the weeks over 4.345, rounded. */
      readonly months: number;
      readonly weeks?: number;
      readonly end: IsoDate;
    };

/**
 * What was printed in one cell. A value keeps the places and the sign it was printed with (`0.00`, `(0.00)`).
 * Nil is a dash, not zero; not available, not meaningful and blank are never mixed up with it or each other.
 */
export type Figure =
  | {
      readonly kind: "value";
      /** As printed, before any scale; negative zero where "(0.00)" was printed. */
      readonly amount: Decimal;
      /** Decimal places as printed. */
      readonly places: number;
      readonly raw: string;
      readonly span: Span;
    }
  | { readonly kind: "nil" | "na" | "nm" | "blank"; readonly raw: string; readonly span: Span };

export interface Column {
  /** The header as printed, its pieces joined from top to bottom. */
  readonly label: string;
  readonly period: Period | undefined;
  /** What else tells the column apart: "Adjustments", "% change", a segment's name. */
  readonly qualifier: string | undefined;
  /** Wins over the row's unit where the column has its own. */
  readonly unit: RowUnit | undefined;
  /** Wins over the row's scale where the column has its own. */
  readonly scale: number | undefined;
}

export interface StatementRow {
  /** As printed, footnote marks taken off, wrapped lines joined; a name of ours where `labelInferred`. */
  readonly label: string;
  readonly labelInferred: boolean;
  /** Footnote marks of the label, bare: "a", "1". */
  readonly footnotes: readonly string[];
  readonly role: "heading" | "item" | "total";
  /** 0 for the outermost lines; one more inside each open heading. */
  readonly depth: number;
  /** Labels of the headings that are open above the row, outermost first. */
  readonly section: readonly string[];
  /** A single or double rule, or a bold line, stands right above: the row may sum what precedes it. */
  readonly ruled: boolean;
  readonly unit: RowUnit;
  /** What a figure of the row is printed in: 1, 1000, 1000000 … */
  readonly scale: number;
  /** One per column, in column order; empty for a heading. */
  readonly figures: readonly Figure[];
  /** Line of the text on which the figures stand (the label's for a heading), from 1. */
  readonly line: number;
  readonly span: Span;
}

export interface StatementNote {
  readonly mark: string;
  readonly text: string;
  readonly span: Span;
}

export interface Statement {
  /** Unique in the release, stable for the same text: "income-statement", "reconciliation-2". */
  readonly id: string;
  readonly title: string;
  readonly kind: StatementKind;
  /** ISO 4217, e.g. "USD". */
  readonly currency: string;
  /** What a plain amount is printed in. */
  readonly scale: number;
  readonly columns: readonly Column[];
  readonly rows: readonly StatementRow[];
  /** Footnotes that stand below the statement. */
  readonly notes: readonly StatementNote[];
  /** For a memo table: the statement it belongs to, and the mark that points to it where there is one. */
  readonly memoOf: { readonly statement: string; readonly mark: string | undefined } | undefined;
  readonly span: Span;
}

/** What the statements stage yields. */
export interface Statements {
  readonly company: string | undefined;
  readonly releaseDate: IsoDate | undefined;
  /** What the release reports on. */
  readonly fiscalPeriod: Period | undefined;
  /** In the order of the text. */
  readonly statements: readonly Statement[];
  /** What the user decided, in that order. */
  readonly decided: readonly Decided[];
  /** The names by which decisions know the statements, those left out or joined too, by their ids. */
  readonly names: ReadonlyMap<string, StatementName>;
}

/**
 * What the user decided where the reading was unsure or wrong. What it is about is named by printed words, so that it
 * holds for the company's next release too, where the same words stand.
 */
export type Decision =
  | { readonly kind: "kind"; readonly statement: StatementName; readonly to: StatementKind }
  | { readonly kind: "title"; readonly statement: StatementName; readonly to: string }
  /** What a plain amount is printed in: 1, 1000, 1000000 … Shares and amounts per share keep what they are in. */
  | { readonly kind: "scale"; readonly statement: StatementName; readonly to: number }
  /** ISO 4217. */
  | { readonly kind: "currency"; readonly statement: StatementName; readonly to: string }
  | { readonly kind: "period"; readonly statement: StatementName; readonly column: PrintedName; readonly to: Period }
  /** What else tells a column apart; `undefined` for nothing. */
  | {
      readonly kind: "qualifier";
      readonly statement: StatementName;
      readonly column: PrintedName;
      readonly to: string | undefined;
    }
  | {
      readonly kind: "role";
      readonly statement: StatementName;
      readonly row: PrintedName;
      readonly to: StatementRow["role"];
    }
  /** The table is none of the release's statements. */
  | { readonly kind: "exclude"; readonly statement: StatementName }
  /** The table goes on with the lines of another, which stands above it. */
  | { readonly kind: "join"; readonly statement: StatementName; readonly onto: StatementName }
  /** The line belongs to that line of the standardized template; `undefined` takes it out of the template. */
  | {
      readonly kind: "mapping";
      readonly statement: StatementName;
      readonly row: PrintedName;
      readonly to: string | undefined;
    };

/** A statement by the words of its title as read, or of its first line where it has none; its dates do not count. */
export interface StatementName {
  readonly title: string;
  /** Which of those with the same words, from 1. */
  readonly nth: number;
}

/** A column or a line by its printed label. */
export interface PrintedName {
  readonly label: string;
  /** Which of those with the same label, from 1. */
  readonly nth: number;
}

/** A decision, and what became of it in this release. */
export interface Decided {
  readonly decision: Decision;
  /** What it was about; `undefined` where nothing of that name was read, and the decision changed nothing. */
  readonly found:
    | {
        /** The statement's id. */
        readonly statement: string;
        /** What was read before the decision, in words. */
        readonly asRead: string;
        readonly span: Span;
      }
    | undefined;
}
