import type { Amount } from "../amounts/index.ts";
import type { Period } from "../../statements/index.ts";
import type { Clause } from "./pieces.ts";
import type { Segment } from "./segments.ts";

/** Where an amount stands: in which segment of its clause, and as which piece of it. */
export interface Place {
  readonly clause: Clause;
  readonly segments: readonly Segment[];
  readonly segment: number;
  readonly piece: number;
  readonly amount: Amount;
}

/** A period, and whether the words themselves say it. */
export interface DatedPeriod {
  readonly period: Period;
  readonly isSure: boolean;
  /** No word says it: a change without one is from a year before, or of a balance from the opening one. */
  readonly isDefault?: true;
}
