import type { StatementKind } from "../../statements/index.ts";

/** The labels under which issuers print a concept, in the patterns of `LabelIndex`. */
export interface ConceptRule {
  /** As the US GAAP taxonomy names it (FASB, 2024), or a name of ours where that has none. */
  readonly concept: string;
  /** As the IFRS taxonomy names it; without one, the line names nothing in an IFRS release. */
  readonly ifrs?: string;
  readonly labels: readonly string[];
}

/** The concepts of some kinds of statements. Of two rules that fit a label, the first one wins: narrow before wide. */
export interface Taxonomy {
  readonly kinds: readonly StatementKind[];
  readonly rules: readonly ConceptRule[];
}
