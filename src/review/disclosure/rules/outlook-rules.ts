import type { DisclosureRule } from "../types.ts";

/** What is said of what is to come. */
export const outlookRules: readonly DisclosureRule[] = [
  {
    id: "unreasonable-efforts-not-said",
    basis: ["Regulation S-K Item 10(e)(1)(i)(B)", "C&DI Non-GAAP Financial Measures, Question 102.10"],
    addressee: "domestic",
    looksFor:
      "guidance for a non-GAAP measure without a reconciliation, and without the words that it is not available without unreasonable efforts",
    severity: "warning",
    settles:
      "Reconcile the guidance, or say that the reconciliation is not available without unreasonable efforts, what is missing and how much it may matter.",
    search: {
      kind: "missingWords",
      given: "measuresAhead",
      words: /\bunreasonabl[ey] (?:efforts?|burdens?|costs?)\b|\bundue (?:efforts?|burden)\b/i,
    },
  },
  {
    id: "unreasonable-efforts-bare",
    basis: ["Regulation S-K Item 10(e)(1)(i)(B)", "C&DI Non-GAAP Financial Measures, Question 102.10"],
    addressee: "domestic",
    looksFor: '"unreasonable efforts" without the information that is missing and its probable significance',
    severity: "info",
    settles: "Name the items that cannot be estimated and say that they may be significant.",
    search: {
      kind: "words",
      pattern: /\bunreasonable efforts?\b/i,
      unlessNear:
        /\b(?:significan\w+|material\w*|substantial\w*|variab\w+|uncertain\w*|inherent\w*|difficult\w*|unpredictab\w+|predict|timing|reconciling items|such items|depend\w*|unavailab\w+)\b/i,
    },
  },
  {
    id: "cautionary-words-missing",
    basis: ["Securities Exchange Act section 21E(c)"],
    addressee: "domestic",
    looksFor: "guidance without words that mark it as forward-looking and tell what may turn out otherwise",
    severity: "warning",
    settles:
      "Identify the statements as forward-looking and name the important factors; paste the end of the release if it was left out.",
    search: {
      kind: "missingWords",
      given: "outlook",
      words: /\bforward[- ]looking\b|\bsafe harbou?r\b|\bcautionary (?:statement|note)/i,
    },
  },
];
