import type { Decimal, Span } from "../source/index.ts";
import type { RowUnit } from "../statements/index.ts";

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
  /** `untied` until its words bind it to a measure and a period. */
  readonly verdict: "tied" | "rounding" | "difference" | "untied";
  readonly span: Span;
}
