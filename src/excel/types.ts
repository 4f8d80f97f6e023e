import type { KeptRelease, PlanOptions } from "../workbook/index.ts";

/** How a write ended. Except where `leftover` says so, a workbook that was not written is as it was. */
export type WriteOutcome =
  | { readonly kind: "written"; readonly sheets: readonly string[] }
  | {
      /** Some names are the user's already, and nothing was written: these sheets, these defined names and tables. */
      readonly kind: "taken";
      readonly sheets: readonly string[];
      readonly names: readonly string[];
      /** All names that the workbook has, for a plan that steps aside. */
      readonly existing: PlanOptions["taken"];
      /** All of these are Tickmark's own from an earlier write, which a write in place would fill anew. */
      readonly own?: {
        readonly sheets: readonly string[];
        /** The names that remain the user's, for the plan of a write in place. */
        readonly besides: PlanOptions["taken"];
        /** The earlier write was of the same company and period. */
        readonly isSameRelease: boolean;
      };
    }
  /** The user called it off. `leftover` as below. */
  | { readonly kind: "calledOff"; readonly leftover: readonly string[] }
  | {
      readonly kind: "failed";
      readonly reason: FailureReason;
      /** What happened and what to do, in plain words. */
      readonly message: string;
      /** Sheets and names of ours that are not as they were: still there, or filled again but without their looks. */
      readonly leftover: readonly string[];
    };

export type FailureReason =
  | "cellEditMode"
  | "dialogOpen"
  | "protected"
  | "sessionLost"
  | "tooLarge"
  | "busy"
  | "notSupported"
  | "nameTaken"
  | "changedMeanwhile"
  | "unexpected";

/** What a write is doing; `of` batches go to Excel, of which `done` have arrived. */
export type WriteStep =
  | { readonly kind: "looking" }
  | { readonly kind: "writing"; readonly done: number; readonly of: number }
  | { readonly kind: "removing" };

export interface WriteOptions {
  readonly onStep?: (step: WriteStep) => void;
  /** Fill anew what Tickmark wrote before, where nothing else is in the way. What the user typed on those sheets is lost. */
  readonly inPlace?: boolean;
  /** Asked between two steps: true takes back what was written so far. */
  readonly isCalledOff?: () => boolean;
}

export type ShowOutcome =
  | { readonly kind: "shown" }
  /** The sheet is not there: removed or renamed since it was written. */
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly reason: FailureReason; readonly message: string };

export type ReopenOutcome =
  /** In the order of the tabs; none in a workbook that Tickmark has not written to. */
  | { readonly kind: "found"; readonly releases: readonly KeptRelease[] }
  | { readonly kind: "failed"; readonly reason: FailureReason; readonly message: string };

/** A cell of the workbook: the sheet's name, and A1 without it. */
export interface SelectedCell {
  readonly sheet: string;
  readonly address: string;
}

/** What a recheck found. */
export type RecheckOutcome =
  | {
      readonly kind: "checked";
      /** How many checks there are, and how many of them have a difference now. */
      readonly checks: number;
      readonly differences: number;
      readonly changes: readonly Change[];
    }
  /** Nothing of ours is in the workbook. */
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly reason: FailureReason; readonly message: string };

/** Something that is not as it was when Tickmark wrote it. */
export type Change =
  | {
      readonly kind: "verdict";
      /** The cell of the verdict. */
      readonly at: SelectedCell;
      /** The sheet and line of the figure that is checked, and its period in words. */
      readonly statement: string;
      readonly line: string;
      readonly period: string;
      /** "tied", "rounding", "difference" or "untested"; `now` may be an error of Excel's. */
      readonly before: string;
      readonly now: string;
    }
  | {
      readonly kind: "figure";
      /** The cell that holds the figure. */
      readonly at: SelectedCell;
      readonly statement: string;
      readonly line: string;
      readonly before: number;
      /** Text where a number stood, or "" where it was deleted. */
      readonly now: number | string;
    };
