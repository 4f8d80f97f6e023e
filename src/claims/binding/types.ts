import type { Formula } from "../formulas/index.ts";
import type { Catalog, MeasureMention, Part, PhraseTree, SegmentNames } from "../measures/index.ts";
import type { Duration, PeriodWords, Timeline } from "../periods/index.ts";
import type { Period } from "../../statements/index.ts";
import type { Amount } from "../amounts/index.ts";

/** Which way the words say that the number goes. */
export type Direction = "positive" | "negative" | "either";

/** What a number's words bind it to. */
export type Reading =
  | {
      readonly kind: "bound";
      readonly amount: Amount;
      readonly formula: Formula;
      readonly period: Period;
      readonly direction: Direction;
      /** What the words might have meant otherwise; `undefined` where they settle it. */
      readonly unsure: "measure" | "period" | undefined;
      /** "About $400 million" is no closer than its last digit that is not zero. */
      readonly isRounded: boolean;
    }
  | {
      readonly kind: "unbound";
      readonly amount: Amount;
      readonly missing: Missing;
      /** The words date it to a period that no table has, and here is what the tables have in others. */
      readonly otherwise?: readonly Formula[];
    };

/** What the words leave open. */
export type Missing = "measure" | "period" | "figure" | "basis" | "operation";

/** What all sentences of a release share. */
export interface Setting {
  readonly catalog: Catalog;
  readonly tree: PhraseTree;
  readonly names: SegmentNames;
  readonly timeline: Timeline;
  readonly isCompany: (word: string) => boolean;
}

/** What a sentence takes over from those before it. */
export interface Scene {
  readonly about: Duration;
  /** Was the period said, in this paragraph or in the heading above? */
  readonly isDated: boolean;
  /** What changes are measured from where a sentence does not say. */
  readonly comparison: PeriodWords | undefined;
  readonly subject: MeasureMention | undefined;
  /** The part of the company that the heading above, or an earlier sentence, speaks of. */
  readonly part: Part | undefined;
  /** Among or below the tables, whose scale the amounts may share. */
  readonly isBelowTables: boolean;
  /** Below a heading such as "2006 Full Year Guidance"; `period` where the heading says it. */
  readonly outlook: { readonly period: Period | undefined } | undefined;
}
