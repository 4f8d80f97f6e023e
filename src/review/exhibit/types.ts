import type { Claim, Guidance, Prose, Sentence } from "../../claims/index.ts";
import type { Relation } from "../../relations/index.ts";
import type { Report } from "../../report/index.ts";
import type { Span, Text } from "../../source/index.ts";
import type { Statement } from "../../statements/index.ts";
import type { MeasureCore, MeasureMention } from "../measures/index.ts";

/** A release as the rules of disclosure look at it. */
export interface Exhibit {
  readonly text: Text;
  readonly audience: Audience;
  readonly report: Report;
  readonly relations: readonly Relation[];
  readonly claims: readonly Claim[];
  readonly guidance: readonly Guidance[];
  /** The prose in its order, headings included. */
  readonly stretches: readonly Stretch[];
  /** What the prose states in amounts, in the order of the text. */
  readonly statedMeasures: readonly StatedMeasure[];
  readonly reconciliations: readonly Reconciliation[];
  /** Measures of no standard that a table, or its title, works out from one of a standard. */
  readonly reconciled: ReadonlySet<MeasureCore>;
  /** Measures that the release gives of its segments, and need no reconciliation there (ASC 280). */
  readonly ofSegments: ReadonlySet<MeasureCore>;
}

/** Whose rules a release is under. */
export interface Audience {
  readonly framework: "us-gaap" | "ifrs";
  /** Does anything in it say that the issuer reports to the SEC, or is listed in the United States? */
  readonly isSecRegistrant: boolean;
}

/** headline: above the first sentence of the release. highlight: a bullet. */
export type StretchRole = "headline" | "heading" | "highlight" | "paragraph" | "note";

export interface Stretch {
  readonly index: number;
  readonly role: StretchRole;
  readonly prose: Prose;
  readonly sentences: readonly TellingSentence[];
}

/** A sentence with the measures that it names. */
export interface TellingSentence extends Sentence {
  readonly mentions: readonly MeasureMention[];
  /** Where it stands in the release. */
  readonly span: Span;
}

/** A measure that a sentence names with an amount. */
export interface StatedMeasure {
  readonly mention: MeasureMention;
  readonly sentence: TellingSentence;
  readonly stretch: Stretch;
  /** Is it said of what is to come, or might be? */
  readonly isAhead: boolean;
  /** Is it guidance? */
  readonly isGuided: boolean;
  /** Do the words say how it changed: "up 31%", "an improvement of $2.0 million"? */
  readonly tellsChange: boolean;
  readonly span: Span;
}

/** The lines of a table that lead from a measure of the standards to one that is not. Rows from 0. */
export interface Reconciliation {
  readonly statement: Statement;
  readonly start: number;
  readonly end: number;
  readonly measure: MeasureMention;
  readonly from: MeasureMention;
  /** The rows between that have amounts, subtotals and percentages left out. */
  readonly items: readonly number[];
}
