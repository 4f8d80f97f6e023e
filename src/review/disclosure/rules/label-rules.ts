import type { DisclosureRule } from "../types.ts";

/** A measure is called what it is. */
export const labelRules: readonly DisclosureRule[] = [
  {
    id: "measure-not-called-non-gaap",
    basis: ["C&DI Non-GAAP Financial Measures, Question 100.05"],
    addressee: "registrant",
    looksFor: "non-GAAP measures in amounts, and nowhere a word that they are not in accordance with GAAP",
    severity: "warning",
    settles: "Identify each as a non-GAAP financial measure and describe how it is made.",
    search: {
      kind: "missingWords",
      given: "measures",
      words:
        /\bnon[- ]?(?:gaap|ifrs)\b|\bnot (?:\w+ ){0,9}(?:US |U\.S\. )?(?:GAAP|IFRS|generally accepted)|\balternative performance measures?\b/i,
    },
  },
  {
    id: "pro-forma-label",
    basis: ["C&DI Non-GAAP Financial Measures, Question 100.05", "Regulation S-X Article 11"],
    addressee: "registrant",
    looksFor:
      '"pro forma" as the name of a measure that leaves out charges, where no acquisition or disposal is shown as if it had been earlier',
    severity: "warning",
    settles: 'Call the measure adjusted or non-GAAP; keep "pro forma" for what Article 11 describes.',
    search: { kind: "inspection", of: "proFormaLabel" },
  },
  {
    id: "title-like-gaap",
    basis: ["Regulation S-K Item 10(e)(1)(ii)(E)", "C&DI Non-GAAP Financial Measures, Question 100.05"],
    addressee: "registrant",
    looksFor:
      'a title that GAAP uses, defined as something else: "operating cash flow" as EBITDA less capital expenditures',
    severity: "warning",
    settles: "Give the measure a title that no reader takes for the GAAP one.",
    search: {
      kind: "words",
      pattern:
        /(?<!adjusted |non-gaap |free |segment |core |underlying |excluding )\b(?:operating cash flows?|operating income|operating profit|gross profit|gross margin|net income|net earnings|net revenues?)["”’)]{0,3},? (?:is |are |which is |which we |we )?(?:defined|calculated|computed|measured)(?: by us| by the Company)? as (?:\w+ ){0,3}(?:adjusted|EBITDA|operating income (?:before|plus|excluding)|net (?:income|earnings|loss)(?: \(loss\))? (?:before|plus|excluding)|revenues? (?:excluding|less \w+ (?:excluding|before)))/i,
    },
  },
  {
    id: "gross-margin-without-depreciation",
    basis: ["SAB Topic 11.B", "C&DI Non-GAAP Financial Measures, Question 100.05"],
    addressee: "domestic",
    looksFor: "gross profit or gross margin on a cost of revenue that leaves out depreciation or amortization",
    severity: "warning",
    settles:
      "Charge the depreciation to the cost, or name the measure for what it is and reconcile it to a gross margin that bears it.",
    search: { kind: "inspection", of: "marginWithoutDepreciation" },
  },
  {
    id: "ebitda-with-other-items",
    basis: ["C&DI Non-GAAP Financial Measures, Question 103.01"],
    addressee: "registrant",
    looksFor: "a measure called EBIT or EBITDA that leaves out more than interest, tax, depreciation and amortization",
    severity: "warning",
    settles: "Call it Adjusted EBITDA, or leave the other items in.",
    search: { kind: "inspection", of: "ebitdaWithMore" },
  },
];
