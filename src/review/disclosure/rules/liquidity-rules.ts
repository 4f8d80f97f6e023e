import type { DisclosureRule } from "../types.ts";

const per = String.raw`per (?:(?:fully|diluted|basic|common|ordinary|and) ){0,4}(?:share|unit)\b`;

/** Measures of liquidity. */
export const liquidityRules: readonly DisclosureRule[] = [
  {
    id: "liquidity-measure-per-share",
    basis: [
      "C&DI Non-GAAP Financial Measures, Question 102.05",
      "C&DI Non-GAAP Financial Measures, Question 103.02",
      "ASC 230-10-45-3",
    ],
    addressee: "registrant",
    looksFor: "free cash flow, EBITDA, EBIT or cash flow per share",
    severity: "warning",
    settles: "Leave the amount per share out.",
    search: {
      kind: "words",
      pattern: new RegExp(
        String.raw`\b(?:free cash flow|EBITDAX?|EBIT|(?:operating )?cash flow(?: from operations)?) ${per}`,
        "i",
      ),
      unless: /\b(?:not|never|prohibit\w*|rather than)\b/i,
    },
  },
  {
    id: "free-cash-flow-not-defined",
    basis: ["C&DI Non-GAAP Financial Measures, Question 102.07"],
    addressee: "domestic",
    looksFor: "free cash flow in amounts, with no words or table that say how it is calculated",
    severity: "warning",
    settles: "Say how it is calculated: the term has no uniform definition.",
    search: {
      kind: "missingWords",
      given: "freeCashFlow",
      words:
        /\bfree cash (?:fl|f|l)?ows?\b[^.]{0,160}\b(?:defin\w+|calculat\w+|represents?|comput\w+|is (?:net )?cash|equals?|less|minus)\b|\b(?:defin\w+|calculat\w+|comput\w+)\b[^.]{0,80}\bfree cash (?:fl|f|l)?ows?\b/i,
    },
  },
  {
    id: "free-cash-flow-as-residual",
    basis: ["C&DI Non-GAAP Financial Measures, Question 102.07"],
    addressee: "domestic",
    looksFor: "words by which free cash flow is cash that is left for discretionary use",
    severity: "warning",
    settles: "Say that it does not stand for the residual cash flow available for discretionary expenditures.",
    search: {
      kind: "words",
      pattern:
        /\bfree cash (?:fl|f|l)?ows?\b[^.;]{0,120}\b(?:(?:cash|amount|funds) (?:that is |that are |we have |remaining )?(?:available|left)|available) (?:for|to)\b/i,
      unless: /\bnot\b|\bnor\b|\blimitations?\b|\bdoes n[o']t\b/i,
    },
  },
  {
    id: "liquidity-measure-from-income",
    basis: ["Regulation S-K Item 10(e)(1)(i)(B)"],
    addressee: "domestic",
    looksFor: "a measure that the words call one of liquidity, reconciled to net income only",
    severity: "warning",
    settles: "Reconcile it to cash flow from operating activities too, or do not call it a measure of liquidity.",
    search: { kind: "inspection", of: "liquidityFromIncome" },
  },
];
