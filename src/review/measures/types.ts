/** What a measure is about, whatever it leaves out. */
export type MeasureCore =
  | "netIncome"
  | "earningsPerShare"
  | "operatingIncome"
  | "pretaxIncome"
  | "grossProfit"
  | "revenue"
  | "expenses"
  | "taxRate"
  | "ebitda"
  | "freeCashFlow"
  | "operatingCash"
  | "fundsFromOperations"
  | "netDebt"
  | "tangibleEquity";

/** A measure of results that some words name. */
export interface MeasureMention {
  readonly core: MeasureCore;
  /** Is it one that the accounting standards define? */
  readonly isGaap: boolean;
  /** What the words say of its making, in small letters: "adjusted", "pro forma", "non-gaap"; empty where they say nothing. */
  readonly basis: string;
  /** A margin, or a percentage of revenue. */
  readonly isRatio: boolean;
  readonly isPerShare: boolean;
  /** As written. */
  readonly name: string;
  /** Where it begins and ends in the words. */
  readonly start: number;
  readonly end: number;
}
