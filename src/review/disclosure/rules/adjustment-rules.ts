import type { DisclosureRule } from "../types.ts";

/** What is taken out of a measure, and what it is called. */
export const adjustmentRules: readonly DisclosureRule[] = [
  {
    id: "non-recurring-recurs",
    basis: ["Regulation S-K Item 10(e)(1)(ii)(B)", "C&DI Non-GAAP Financial Measures, Question 102.03"],
    addressee: "domestic",
    looksFor:
      "an adjustment called non-recurring, one-time, infrequent or unusual that has amounts in more than one period of two years",
    severity: "warning",
    settles: "Name the item for what it is, without such a word; it may still be adjusted for.",
    search: {
      kind: "lines",
      of: "reconciliations",
      pattern: /\b(?:non-?recurring|one-?time|infrequent|unusual|extraordinary|exceptional)\b/i,
      unless: /\bextraordinary (?:items?|gain|loss)\b/i,
      isRecurring: true,
    },
  },
  {
    id: "items-called-one-time",
    basis: ["Regulation S-K Item 10(e)(1)(ii)(B)", "C&DI Non-GAAP Financial Measures, Question 102.03"],
    addressee: "domestic",
    looksFor: "a measure that leaves out items which the words call non-recurring, one-time, infrequent or unusual",
    severity: "info",
    settles:
      "Say so only if there was no similar item in two years and none is likely in the next two; else name the items.",
    search: {
      kind: "words",
      pattern:
        /\b(?:excluding|excludes?|without|adjust(?:ed|ing|s) (?:for|to exclude)|before)\b[^.;]{0,120}\b(?:non-?recurring|one-?time|infrequent|unusual)\b[^.;]{0,40}\b(?:items?|charges?|costs?|expenses?|gains?|benefits?|events?)\b/i,
      isOfMeasures: true,
    },
  },
  {
    id: "operating-expense-excluded",
    basis: ["Regulation G, 17 CFR 244.100(b)", "C&DI Non-GAAP Financial Measures, Question 100.01"],
    addressee: "registrant",
    looksFor:
      "an adjustment for what looks like a normal, recurring cash expense of the business: pre-opening, start-up, recruiting, public company costs",
    severity: "warning",
    settles: "Leave the expense in the measure, or say why it is not one that the business needs.",
    search: {
      kind: "lines",
      of: "reconciliations",
      pattern:
        /\b(?:pre-?opening|store[- ]opening|new[- ]store|start-?up (?:costs|expenses)|public company (?:costs|expenses)|recruiting|board (?:fees|compensation)|cash rent|advertising|customer acquisition costs?)\b/i,
    },
  },
  {
    id: "only-charges-excluded",
    basis: ["Regulation G, 17 CFR 244.100(b)", "C&DI Non-GAAP Financial Measures, Question 100.03"],
    addressee: "registrant",
    looksFor:
      "a gain on a line of the income statement that no adjustment takes out, where losses or charges of the same kind are taken out",
    severity: "info",
    settles: "Take gains of the same kind out too, or say why not.",
    search: { kind: "inspection", of: "gainsKept" },
  },
  {
    id: "revenue-measured-otherwise",
    basis: ["Regulation G, 17 CFR 244.100(b)", "C&DI Non-GAAP Financial Measures, Question 100.04"],
    addressee: "registrant",
    looksFor: "an adjustment that changes how revenue is recognized: deferred revenue added back, billings for revenue",
    severity: "info",
    settles: "Check that the measure does not put another way of recognizing revenue in the place of GAAP's.",
    search: {
      kind: "lines",
      of: "reconciliations",
      pattern:
        /\b(?:(?:change in |acquired |acquisition[- ]related )deferred revenues?|deferred revenues? (?:adjustments?|write-?downs?|haircuts?|fair value)|(?:software|support|subscription)[\w ]{0,30} deferred revenues?)\b/i,
    },
  },
];
