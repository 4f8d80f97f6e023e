import type { DisclosureRule } from "../types.ts";

/** What must be said beside the measures. */
export const statementRules: readonly DisclosureRule[] = [
  {
    id: "usefulness-not-said",
    basis: ["Regulation S-K Item 10(e)(1)(i)(C)"],
    addressee: "domestic",
    looksFor:
      "non-GAAP measures in amounts, and no statement why management believes that they are useful to investors",
    severity: "warning",
    settles: "Say for each measure why it is useful to investors, in words that are its own.",
    search: {
      kind: "missingWords",
      given: "measures",
      words:
        /\b(?:useful(?:ness)?|helps?|helpful|assists?|enables?|allows?|meaningful|facilitates?|important (?:measure|indicator|metric|supplemental)|insight|better understand\w*|(?:evaluat|assess|understand|compar|analy[sz])\w+ (?:the |our |its )?(?:\w+ ){0,3}(?:performance|results|operations|trends|business))\b/i,
    },
  },
  {
    id: "constant-currency-not-explained",
    basis: ["Regulation G, 17 CFR 244.100(a)(2)"],
    addressee: "domestic",
    looksFor: "growth in constant currency, with no words on how it is worked out",
    severity: "warning",
    settles: "Give the historical amounts beside it and say which rates the current results were converted at.",
    search: {
      kind: "missingWords",
      given: "constantCurrency",
      words:
        /\bconstant[- ]currenc\w+\b[^.]{0,240}\b(?:defin\w+|calculat\w+|comput\w+|convert\w+|translat\w+|comparative|prior[- ](?:period|year)|exchange rates?|eliminat\w+|exclud\w+)\b|\b(?:convert|translat|exchange rate)\w*\b[^.]{0,240}\b(?:constant[- ]currenc\w+|prior[- ](?:period|year)|comparable period)/i,
    },
  },
  {
    id: "comparable-sales-not-defined",
    basis: ["Release No. 33-10751"],
    addressee: "domestic",
    looksFor: "growth of comparable or same-store sales, with no words on which sales are comparable",
    severity: "info",
    settles: "Define the metric and say how it is calculated.",
    search: {
      kind: "words",
      pattern:
        /\b(?:comparable|same[- ](?:store|restaurant|center|unit)|like[- ]for[- ]like) (?:\w+ ){0,2}(?:sales|revenues?)\b[^.;]{0,80}\d(?:\.\d+)? ?(?:%|percent)/i,
      unlessAnywhere:
        /\b(?:comparable|same[- ](?:store|restaurant|center|unit)|like[- ]for[- ]like) (?:\w+ ){0,3}(?:sales|revenues?|base|stores?|restaurants?)\b[^.]{0,60}\b(?:include\w*|exclud\w+|consist\w*|defin\w+|represent\w*|reflect\w*|calculat\w+|means?|refers?|compris\w+)\b|\b(?:defin\w+|calculat\w+)\b[^.]{0,80}\b(?:comparable|same[- ]store) (?:\w+ ){0,2}(?:sales|revenues?)\b|\bopen(?:ed)? (?:for )?(?:at least|more than)/i,
    },
  },
];
