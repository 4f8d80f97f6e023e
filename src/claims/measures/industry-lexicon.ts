import type { Wording } from "./lexicon.ts";
import { keyOf } from "./measure-key.ts";
import { wordsIn } from "./words.ts";

// How banks, insurers, landlords, shops and issuers under IFRS name their measures. Without a concept a name only says
// that a measure is spoken of: it then binds to a line of that name, or to nothing.
const named: readonly {
  readonly names: readonly string[];
  readonly concepts?: readonly string[];
  readonly isLoose?: true;
}[] = [
  {
    names: ["provision for loan losses", "provision for credit losses", "credit loss expense", "loan loss provision"],
    concepts: ["us-gaap:ProvisionForLoanLeaseAndOtherLosses"],
  },
  {
    names: [
      "net interest margin",
      "net interest spread",
      "efficiency ratio",
      "return on average assets",
      "return on average equity",
      "return on average common equity",
      "return on equity",
      "return on average tangible common equity",
      "return on invested capital",
      "return on capital employed",
      "allowance for credit losses",
      "allowance for loan losses",
      "net charge-offs",
      "nonperforming loans",
      "nonperforming assets",
      "tangible book value per share",
      "book value per share",
      "common equity tier 1 ratio",
      "CET1 ratio",
      "total capital ratio",
      "tangible common equity",
    ],
  },
  { names: ["earned premiums", "net earned premiums", "premiums earned"], concepts: ["us-gaap:PremiumsEarnedNet"] },
  { names: ["net written premiums", "net premiums written"], concepts: ["us-gaap:PremiumsWrittenNet"] },
  { names: ["net investment income"], concepts: ["us-gaap:NetInvestmentIncome"] },
  {
    names: [
      "written premiums",
      "gross written premiums",
      "premiums written",
      "combined ratio",
      "loss ratio",
      "expense ratio",
      "underwriting income",
      "underwriting gain",
      "catastrophe losses",
      "assets under management",
    ],
  },
  {
    names: [
      "funds from operations",
      "FFO",
      "AFFO",
      "net operating income",
      "NOI",
      "same store NOI",
      "rental income",
      "occupancy",
    ],
  },
  {
    names: [
      "comparable sales",
      "comparable store sales",
      "same store sales",
      "like-for-like sales",
      "like-for-like revenue",
    ],
  },
  {
    names: [
      "EBITDA",
      "EBIT",
      "EBITA",
      "free cash flow",
      "net debt",
      "net finance costs",
      "working capital",
      "backlog",
      "operating ratio",
    ],
  },
  { names: ["finance costs"], concepts: ["ifrs-full:FinanceCosts"] },
  { names: ["finance income"], concepts: ["ifrs-full:FinanceIncome"] },
  { names: ["goodwill"], concepts: ["us-gaap:Goodwill", "ifrs-full:Goodwill"], isLoose: true },
  // Retained earnings, earnings after tax and the like are measures of their own; these are only one with a basis before them.
  { names: ["earnings", "losses"] },
];

/** The wordings of industries, in folded words. */
export const industryWordings: readonly Wording[] = named.map(({ names, concepts = [], isLoose }) => ({
  phrases: names.map((name) => keyOf(wordsIn(name)).core),
  concepts,
  ...(isLoose === undefined ? {} : { isLoose }),
}));

/** Names that are a measure only where a basis stands before them: "core earnings", "adjusted loss". */
export const needsBasis: ReadonlySet<string> = new Set(["income", "losses"]);
