import type { Decimal, IsoDate } from "../source/index.ts";
import type { Duration, Figure, Period, RowUnit, Statement, StatementRow, Statements } from "../statements/index.ts";

/** A row of a statement: the statement's id, and the row's index from 0. */
export interface RowRef {
  readonly statement: string;
  readonly row: number;
}

/** One cell of a statement; columns from 0. */
export interface CellRef extends RowRef {
  readonly column: number;
}

/** A row with the concept that its label names; `undefined` where the taxonomy does not know the label. */
export interface Line {
  readonly ref: RowRef;
  readonly statement: Statement;
  readonly row: StatementRow;
  /** A taxonomy name such as "us-gaap:NetIncomeLoss". */
  readonly concept: string | undefined;
}

/** A figure once it has a concept, period, unit and decimals. */
export interface Fact {
  readonly cell: CellRef;
  readonly concept: string | undefined;
  readonly period: Period | undefined;
  readonly qualifier: string | undefined;
  readonly unit: RowUnit;
  /** In whole units (dollars, shares); `undefined` unless the figure is a value. */
  readonly value: Decimal | undefined;
  /** XBRL decimals: 0 to the unit, -3 to the thousand, 2 to the cent; `undefined` unless the figure is a value. */
  readonly decimals: number | undefined;
  readonly figure: Figure;
}

/**
 * An amount that is not printed: a printed period less others that begin with it, the fourth quarter as the year less
 * nine months. No fact: it is as exact as its terms, and is marked wherever it is shown.
 */
export interface DerivedFact {
  readonly line: RowRef;
  readonly concept: string | undefined;
  readonly period: Duration;
  /** In whole units of the statement's currency. */
  readonly value: Decimal;
  /** Of the least exact term. */
  readonly decimals: number;
  /** The longer period first, then what is taken off it. */
  readonly terms: readonly { readonly sign: 1 | -1; readonly cell: CellRef }[];
}

/**
 * One column of the time axis. An instant shares the column of the shortest duration that ends on its date, so that a
 * balance sheet stands in the same columns as the income statement of its quarter.
 */
export interface AxisColumn {
  readonly end: IsoDate;
  /** `undefined` where only instants fall on the date. */
  readonly duration: { readonly months: number; readonly weeks?: number } | undefined;
}

export type Measure =
  "revenue" | "operatingIncome" | "netIncome" | "dilutedEps" | "totalAssets" | "operatingCashFlow" | (string & {});

/** A headline figure of the fiscal period, in whole units. */
export interface KeyFigure {
  readonly measure: Measure;
  readonly concept: string | undefined;
  readonly value: Decimal;
  /** Printed without a sign under "Net loss": the value is the figure with its sign turned. */
  readonly isReversed: boolean;
  readonly unit: "currency" | "perShare";
  readonly period: Period;
  readonly cell: CellRef;
}

export interface Report {
  readonly statements: Statements;
  /** One list per statement, one line per row, headings included: `lines[s][r]`. */
  readonly lines: readonly (readonly Line[])[];
  readonly facts: readonly Fact[];
  /** Quarters that are not printed, and follow from what is. */
  readonly derived: readonly DerivedFact[];
  /** Oldest first. */
  readonly axis: readonly AxisColumn[];
  readonly keyFigures: readonly KeyFigure[];
}
