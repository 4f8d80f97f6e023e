import type { Verdict } from "../../src/relations/index.ts";
import type { Severity } from "../../src/source/index.ts";
import type { Figure, RowUnit, StatementKind } from "../../src/statements/index.ts";

/** What must be read of a whole release: `expected.json` of a case. Dates and periods are as `tickmark parse` prints them. */
export interface ExpectedRelease {
  readonly company: string;
  readonly releaseDate: string;
  readonly fiscalPeriod: ExpectedPeriod;
  readonly statements: readonly ExpectedStatement[];
}

export type ExpectedPeriod =
  | { readonly kind: "instant"; readonly date: string }
  | { readonly kind: "duration"; readonly months: number; readonly end: string };

export interface ExpectedStatement {
  /** A name for the other files of the case; the reader's own ids may differ. */
  readonly id: string;
  readonly title: string;
  readonly kind: StatementKind;
  readonly scale: number;
  readonly currency: string;
  readonly columns: readonly { readonly period: ExpectedPeriod }[];
  /** Rows with figures; headings are left out. */
  readonly rows: readonly ExpectedRow[];
}

export interface ExpectedRow {
  /** Line of the input on which the figures stand, from 1. */
  readonly line: number;
  readonly label: string;
  readonly footnotes?: readonly string[];
  readonly labelInferred?: boolean;
  readonly unit: RowUnit;
  /** The statement's where absent. */
  readonly scale?: number;
  /** As printed, without grouping; `null` unless the state is value. */
  readonly values: readonly (string | null)[];
  readonly states: readonly Figure["kind"][];
}

/** A relation that must be found: `expected-relations.json`. A row is named `statement:line`. */
export interface ExpectedRelation {
  readonly kind: string;
  readonly op: "sum" | "ratio" | "product";
  readonly target: string;
  readonly terms: readonly (string | readonly [1 | -1, string] | readonly [1 | -1, string, "opening"])[];
  /** End dates. */
  readonly periods: readonly string[];
  /** computed - reported by period, a missing figure counted as zero. */
  readonly difference: Readonly<Record<string, string>>;
  /** doesNotFoot: the column must not be forced to foot. */
  readonly expect: Exclude<Verdict, "untested"> | "doesNotFoot";
}

/** What must be said of a text that is not a whole release: `expected.json` of a smaller case. */
export interface ExpectedReading {
  readonly statements: number;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: Severity;
    /** First and last line that it may point at. */
    readonly lines: readonly [number, number];
  }[];
}
