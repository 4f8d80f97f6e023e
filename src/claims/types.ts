import type { Decimal, Span } from "../source/index.ts";
import type { Period, RowUnit } from "../statements/index.ts";
import type { Missing } from "./binding/index.ts";
import type { Guidance } from "./guidance/index.ts";
import type { Definition } from "./definitions/index.ts";
import type { Formula } from "./formulas/index.ts";
import type { Prose } from "./sentences/index.ts";
import type { Judgement } from "./verdicts/index.ts";

/** What the claims stage yields. */
export interface ProseReading {
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  readonly guidance: readonly Guidance[];
  /** Numbers among the words that state nothing, found only by what stands around them. */
  readonly marks: readonly Definition[];
  /** The words that it was read from, in the order of the text. */
  readonly prose: readonly Prose[];
}

/** A number that the prose states: "$42.6 million", "12.6%". */
export interface Claim {
  /** As written, currency sign and scale word included. */
  readonly quote: string;
  /** As written, before the scale word. */
  readonly value: Decimal;
  readonly places: number;
  readonly unit: RowUnit;
  /** 1000000 for "million". */
  readonly scale: number;
  /**
   * tied: what the formula comes to rounds to what is written. rounding: it does within the rounding of the tables.
   * difference: it does not. untied: the words do not settle a measure and a period, or no table has the figure.
   */
  readonly verdict: "tied" | "rounding" | "difference" | "untied";
  readonly binding: Binding | undefined;
  /** What the words of an untied claim leave open. */
  readonly missing: Missing | undefined;
  readonly span: Span;
}

/** What the words of a claim say its number is, and what that comes to, in the claim's unit and scale. */
export interface Binding extends Omit<Judgement, "verdict" | "isTurned"> {
  readonly period: Period;
  readonly formula: Formula;
}
