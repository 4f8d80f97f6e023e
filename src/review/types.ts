import type { Claim, Guidance } from "../claims/index.ts";
import type { Relation } from "../relations/index.ts";
import type { Report } from "../report/index.ts";
import type { Diagnostic, Span, Text } from "../source/index.ts";
import type { Advice } from "./disclosure/index.ts";
import type { Waived, WaiverStanding } from "./waivers/index.ts";

/** Why a number of the text states no amount: it dates, names, counts or addresses something. */
export interface Definitional {
  readonly span: Span;
  readonly raw: string;
  readonly why: string;
}

/** Every numeric token of the text, in exactly one place. */
export interface Ledger {
  readonly numbers: number;
  /** In a statement's cell. */
  readonly placed: number;
  readonly claims: number;
  readonly guidance: number;
  readonly definitional: readonly Definitional[];
  readonly unaccounted: readonly { readonly span: Span; readonly raw: string }[];
}

/** What a reviewer is told, worst first, then in the order of the text. */
export type Finding = Waived<Diagnostic>;

export interface Review {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  /** What the rules of disclosure say, in the order of the text: advice, apart from what was read wrong or does not tie. */
  readonly advice: readonly Waived<Advice>[];
  /** What became of each waiver that was given. */
  readonly waivers: readonly WaiverStanding[];
}

/** All that was read of a release, and what a reviewer is told of it. */
export interface Release {
  readonly text: Text;
  readonly report: Report;
  readonly relations: readonly Relation[];
  readonly claims: readonly Claim[];
  readonly guidance: readonly Guidance[];
  readonly review: Review;
}
