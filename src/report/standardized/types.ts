import type { RowRef } from "../types.ts";

export type StandardizedKind = "incomeStatement" | "balanceSheet" | "cashFlow";

/** Whose lines a template has: a bank earns interest and an insurer premiums, so each has a template of its own. */
export type Variant = "general" | "bank" | "insurer";

/** A sum that was found in a statement: the target is the terms with their signs. A footing relation is one. */
export interface Calculation {
  readonly target: RowRef;
  readonly terms: readonly (RowRef & { readonly sign: 1 | -1 })[];
}

/** What the user decided: the line of the statement with this label belongs to that line of the template. */
export interface Mapping {
  readonly statement: string;
  /** As printed. */
  readonly label: string;
  /** The key of a template line; `undefined` takes the line out of the template. */
  readonly line: string | undefined;
}

/**
 * Where in a statement's calculation a line stands. It limits what the line can be: "Depreciation" among the costs of
 * revenue is a cost of revenue, or gross profit would not be the printed one.
 */
export type Region =
  | "revenue"
  | "costOfRevenue"
  | "operating"
  | "nonoperating"
  | "tax"
  | "afterTax"
  | "discontinued"
  | "noncontrolling"
  | "preferred"
  | "comprehensive"
  | "interestIncome"
  | "interestExpense"
  | "provision"
  | "noninterestIncome"
  | "noninterestExpense"
  | "liquid"
  | "currentAssets"
  | "assets"
  | "currentLiabilities"
  | "liabilities"
  | "mezzanine"
  | "equity"
  | "noncontrollingEquity"
  | "operatingCash"
  | "workingCapital"
  | "investingCash"
  | "financingCash"
  | "exchangeRates"
  | "openingCash";

/** A line of a template, which sums lines of a statement. */
export interface TemplateLine {
  readonly kind: "line";
  readonly key: string;
  readonly label: string;
  readonly region: Region;
  /** Concepts without their prefix; of a region's lines the first that fits takes a printed line. */
  readonly concepts?: readonly string[];
  /** Labels in the patterns of `LabelIndex`, where no concept decides. */
  readonly labels?: readonly string[];
  /** Takes what no other line of its region does. */
  readonly isRest?: true;
  /** Stands for a day though its statement tells of a period: no quarter comes off a year of it. */
  readonly isBalance?: true;
}

/** A total of a template: the plain sum of lines, since costs and outflows are negative. */
export interface TemplateTotal {
  readonly kind: "total";
  readonly key: string;
  readonly label: string;
  /** Keys of lines, in the order of the template. */
  readonly of: readonly string[];
  /** Without any of these lines the total would say nothing, and is left out. */
  readonly needs?: readonly string[];
  /** Left out where the statement has no such total: a sheet that tells nothing current from noncurrent. */
  readonly onlyIfPrinted?: true;
  /** Concepts, without their prefix, of the printed totals that it must equal; the first that is printed counts. */
  readonly printedAs: readonly string[];
  /** Closes the statement or its half of it. */
  readonly isLast?: true;
  readonly isBalance?: true;
}

export interface Template {
  readonly kind: StandardizedKind;
  readonly variant: Variant;
  readonly lines: readonly (TemplateLine | TemplateTotal)[];
}

/** A printed line with the sign that makes it fit the convention: income and inflows positive, costs and outflows negative. */
export interface SignedLine extends RowRef {
  readonly sign: 1 | -1;
}

/** Why a printed line is in no line of the template. */
export type Outside =
  /** It takes no part in the sum that leads to the statement's totals: supplemental disclosures, memo lines. */
  | "supplemental"
  /** It states again what another line states. */
  | "repeated"
  /** It stands among the lines of the statement, but no sum was found that it belongs to. */
  | "unmapped";

export interface OutsideLine extends RowRef {
  readonly why: Outside;
}

/** A statement of the release in a template's lines. */
export interface StandardizedStatement {
  readonly template: Template;
  /** The statements that it takes its lines from: more than one where each prints other periods. */
  readonly statements: readonly string[];
  /** By the key of the template line. Each leaf of the statements stands here or in `outside`, once. */
  readonly lines: ReadonlyMap<string, readonly SignedLine[]>;
  /** By the key of the template total: the lines that print it, one for each statement at most. */
  readonly printed: ReadonlyMap<string, readonly SignedLine[]>;
  readonly outside: readonly OutsideLine[];
}
