import type { Severity, Span } from "../../source/index.ts";

/** Where a rule comes from, as it is cited. */
export type Basis =
  | "Regulation G, 17 CFR 244.100(a)(1)"
  | "Regulation G, 17 CFR 244.100(a)(2)"
  | "Regulation G, 17 CFR 244.100(b)"
  | "Regulation S-K Item 10(e)(1)(i)(A)"
  | "Regulation S-K Item 10(e)(1)(i)(B)"
  | "Regulation S-K Item 10(e)(1)(i)(C)"
  | "Regulation S-K Item 10(e)(1)(ii)(A)"
  | "Regulation S-K Item 10(e)(1)(ii)(B)"
  | "Regulation S-K Item 10(e)(1)(ii)(C)"
  | "Regulation S-K Item 10(e)(1)(ii)(E)"
  | `C&DI Non-GAAP Financial Measures, Question ${number}.${string}`
  | "SAB Topic 11.B"
  | "Regulation S-X Article 11"
  | "Release No. 33-10751"
  | "Securities Exchange Act section 21E(c)"
  | "ASC 230-10-45-3";

/**
 * Whom a rule speaks to. registrant: all that report to the SEC; a foreign private issuer too, unless 17 CFR 244.100(c)
 * excepts its measure, which is why it is told as a note only. domestic: those that furnish earnings releases under Item
 * 2.02 of Form 8-K, to which Item 10(e)(1)(i) applies; of the others, none.
 */
export type Addressee = "registrant" | "domestic";

/**
 * A rule of disclosure as data. It advises: what it sights is for a person to judge, and what it does not sight is not
 * thereby in order.
 */
export interface DisclosureRule {
  /** Stable: the code of its findings. */
  readonly id: string;
  readonly basis: readonly Basis[];
  readonly addressee: Addressee;
  /** What is looked for, in a sentence. */
  readonly looksFor: string;
  readonly severity: Exclude<Severity, "error">;
  /** What would settle it, in a sentence. */
  readonly settles: string;
  readonly search: Search;
}

/** How a rule looks for its matter. */
export type Search =
  /**
   * Sentences of the prose, headings included, that match: not those that match `unless`, nor where `unlessNear` stands in
   * the same paragraph or beside it, or `unlessAnywhere` in the release.
   */
  | {
      readonly kind: "words";
      readonly pattern: RegExp;
      readonly unless?: RegExp;
      readonly unlessNear?: RegExp;
      readonly unlessAnywhere?: RegExp;
      /** Only where the release states measures of no standard in amounts. */
      readonly isOfMeasures?: true;
    }
  /** Labels of lines that match: of reconciliations, between their ends; or of the main statements. */
  | {
      readonly kind: "lines";
      readonly of: "reconciliations" | "mainStatements";
      readonly pattern: RegExp;
      readonly unless?: RegExp;
      /** Only lines that have amounts in columns of more than one end. */
      readonly isRecurring?: true;
    }
  /** Something is in the release, and no words that match anywhere. */
  | { readonly kind: "missingWords"; readonly given: Given; readonly words: RegExp }
  /** What takes more than words. */
  | { readonly kind: "inspection"; readonly of: InspectionName };

/** measures: ones of no standard, in amounts. measuresAhead: such, of what is to come. outlook: any guidance. constantCurrency: growth in it. */
export type Given = "measures" | "measuresAhead" | "outlook" | "constantCurrency" | "freeCashFlow";

export type InspectionName =
  | "unreconciledMeasure"
  | "unreconciledPeriod"
  | "unfootedReconciliation"
  | "differentStart"
  | "ebitdaFromOperatingIncome"
  | "reversedReconciliation"
  | "measureStatement"
  | "headlineOrder"
  | "paragraphOrder"
  | "changeAlone"
  | "ratioAlone"
  | "praiseAlone"
  | "ebitdaWithMore"
  | "unshownTax"
  | "perShareEndsOnly"
  | "marginWithoutDepreciation"
  | "proFormaLabel"
  | "measureOnStatement"
  | "liquidityFromIncome"
  | "gainsKept";

/** A place at which a rule found its matter. */
export interface Sighting {
  readonly span: Span;
  /** What was seen, in a sentence. */
  readonly saw: string;
  /** Sightings of one rule with the same key are told once. */
  readonly key: string;
}

/** What a rule says of one place: advice, never a verdict. */
export interface Advice {
  /** The id of the rule. */
  readonly code: string;
  readonly severity: Exclude<Severity, "error">;
  /** What was seen, and what would settle it. */
  readonly message: string;
  readonly span: Span;
  /** The words, as they stand in the release. */
  readonly quote: string;
  readonly settles: string;
  readonly basis: readonly Basis[];
  /** How many more places there are that say the same. */
  readonly more: number;
}
