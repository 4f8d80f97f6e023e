import type { DisclosureRule } from "../types.ts";

/** Each measure of no standard leads to one of a standard, for each period, by amounts that add up. */
export const reconciliationRules: readonly DisclosureRule[] = [
  {
    id: "measure-not-reconciled",
    basis: ["Regulation G, 17 CFR 244.100(a)(2)", "Regulation S-K Item 10(e)(1)(i)(B)"],
    addressee: "registrant",
    looksFor: "a non-GAAP measure with an amount, which no table works out and no sentence defines by amounts",
    severity: "warning",
    settles:
      "Add a reconciliation to the most directly comparable GAAP measure, or paste the table if it was left out.",
    search: { kind: "inspection", of: "unreconciledMeasure" },
  },
  {
    id: "period-not-reconciled",
    basis: ["Regulation G, 17 CFR 244.100(a)(2)", "Regulation S-K Item 10(e)(1)(i)(B)"],
    addressee: "registrant",
    looksFor: "a non-GAAP measure given for a period for which its reconciliation has no column",
    severity: "warning",
    settles: "Add a column for that period to the reconciliation, or leave the amount out.",
    search: { kind: "inspection", of: "unreconciledPeriod" },
  },
  {
    id: "reconciliation-does-not-foot",
    basis: ["Regulation G, 17 CFR 244.100(a)(2)", "Regulation G, 17 CFR 244.100(b)"],
    addressee: "registrant",
    looksFor: "a line of a reconciliation that is not the sum of those which it sums, by more than rounding explains",
    severity: "warning",
    settles: "Find the amount that is wrong or missing; the check names the likeliest.",
    search: { kind: "inspection", of: "unfootedReconciliation" },
  },
  {
    id: "reconciliation-from-other-amount",
    basis: ["Regulation G, 17 CFR 244.100(a)(2)", "Regulation S-K Item 10(e)(1)(i)(B)"],
    addressee: "registrant",
    looksFor: "a reconciliation whose GAAP measure is not the amount of the statement",
    severity: "warning",
    settles: "Let the reconciliation start from the amount of the statement.",
    search: { kind: "inspection", of: "differentStart" },
  },
  {
    id: "ebitda-from-operating-income",
    basis: ["C&DI Non-GAAP Financial Measures, Question 103.02"],
    addressee: "registrant",
    looksFor:
      "EBIT, EBITDA or a measure made of it that is reconciled to operating income, with no net income in the table",
    severity: "warning",
    settles: "Start the reconciliation from net income as the statement of operations shows it.",
    search: { kind: "inspection", of: "ebitdaFromOperatingIncome" },
  },
  {
    id: "reconciliation-begins-with-measure",
    basis: ["Regulation S-K Item 10(e)(1)(i)(A)", "C&DI Non-GAAP Financial Measures, Question 102.10"],
    addressee: "domestic",
    looksFor: "a reconciliation that begins with the non-GAAP measure and ends with the GAAP one",
    severity: "warning",
    settles: "Turn it round: begin with the GAAP measure.",
    search: { kind: "inspection", of: "reversedReconciliation" },
  },
  {
    id: "per-share-start-and-end-only",
    basis: ["Regulation G, 17 CFR 244.100(a)(2)", "C&DI Non-GAAP Financial Measures, Question 102.05"],
    addressee: "registrant",
    looksFor:
      "non-GAAP earnings per share below GAAP earnings per share, without a line between that leads from one to the other",
    severity: "warning",
    settles: "Show each adjustment per share, as the table does for the amounts.",
    search: { kind: "inspection", of: "perShareEndsOnly" },
  },
  {
    id: "tax-effect-not-shown",
    basis: ["C&DI Non-GAAP Financial Measures, Question 102.11"],
    addressee: "domestic",
    looksFor:
      "adjustments of net income or earnings per share with no line for their tax, where the issuer has income tax",
    severity: "warning",
    settles:
      "Show the tax effect as an adjustment of its own and say how it was worked out, or say that there is none.",
    search: { kind: "inspection", of: "unshownTax" },
  },
  {
    id: "adjustment-net-of-tax",
    basis: ["C&DI Non-GAAP Financial Measures, Question 102.11"],
    addressee: "domestic",
    looksFor: "an adjustment that is presented net of tax",
    severity: "warning",
    settles: "Show the adjustment before tax and the tax on a line of its own.",
    search: {
      kind: "lines",
      of: "reconciliations",
      pattern: /\b(?:net of (?:income )?tax(?:es)?|after[- ]tax|tax[- ]effected)\b/i,
      unless:
        /\bdiscontinued\b|\bextraordinary\b|\baccounting change\b|\bcumulative effect\b|\bcomprehensive\b|\bnet of tax (?:benefits?|expenses?) of\b/i,
    },
  },
];
