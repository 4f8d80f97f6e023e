import type { Amount } from "../amounts/index.ts";
import type { CueKind } from "../cues/index.ts";
import type { MeasureMention } from "../measures/index.ts";
import type { DatedPeriod } from "./place.ts";

export type Operation =
  | { readonly kind: "level" }
  /** So much of another measure. */
  | { readonly kind: "share"; readonly of: MeasureMention }
  | { readonly kind: "change" | "growth" | "rateChange"; readonly direction: CueKind };

/** What an amount was found to state, before the figures are looked up. */
export interface Statement {
  readonly amount: Amount;
  readonly measures: readonly MeasureMention[];
  /** Do the words settle the measure? */
  readonly isSure: boolean;
  readonly operation: Operation;
  readonly now: DatedPeriod;
  readonly before: DatedPeriod | undefined;
  /** The words right behind the amount: "per basic and diluted share". */
  readonly after: string;
  /** What the words leave out of the measure: "these items". */
  readonly leftOut: string | undefined;
  /** "About $400 million": no closer than its last digit that is not zero. */
  readonly isRounded: boolean;
  /** Does it stand among or below the tables, whose scale may be its own? */
  readonly isBelowTables: boolean;
}
