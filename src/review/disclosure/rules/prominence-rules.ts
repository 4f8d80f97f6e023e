import type { DisclosureRule } from "../types.ts";

/** The GAAP measure stands with equal or greater prominence. */
export const prominenceRules: readonly DisclosureRule[] = [
  {
    id: "headline-measure-first",
    basis: ["Regulation S-K Item 10(e)(1)(i)(A)", "C&DI Non-GAAP Financial Measures, Question 102.10"],
    addressee: "domestic",
    looksFor:
      "a headline or an opening bullet with a non-GAAP measure, the comparable GAAP measure behind it or missing there",
    severity: "warning",
    settles: "Put the comparable GAAP measure before it, in the same style.",
    search: { kind: "inspection", of: "headlineOrder" },
  },
  {
    id: "paragraph-measure-first",
    basis: ["Regulation S-K Item 10(e)(1)(i)(A)", "C&DI Non-GAAP Financial Measures, Question 102.10"],
    addressee: "domestic",
    looksFor:
      "a paragraph that gives a non-GAAP measure before the GAAP measure of the same name, which no earlier words gave",
    severity: "warning",
    settles: "Give the GAAP measure first.",
    search: { kind: "inspection", of: "paragraphOrder" },
  },
  {
    id: "change-of-measure-alone",
    basis: ["Regulation S-K Item 10(e)(1)(i)(A)", "C&DI Non-GAAP Financial Measures, Question 102.10"],
    addressee: "domestic",
    looksFor:
      "a sentence on how a non-GAAP measure changed, with no words up to there on how the comparable GAAP measure did",
    severity: "warning",
    settles: "Say in the same place how the comparable GAAP measure changed.",
    search: { kind: "inspection", of: "changeAlone" },
  },
  {
    id: "margin-of-measure-alone",
    basis: ["Regulation S-K Item 10(e)(1)(i)(A)", "C&DI Non-GAAP Financial Measures, Question 102.10"],
    addressee: "domestic",
    looksFor: "a margin of a non-GAAP measure where the margin of the comparable GAAP measure is nowhere given",
    severity: "warning",
    settles: "Give the ratio of the comparable GAAP measure with equal or greater prominence.",
    search: { kind: "inspection", of: "ratioAlone" },
  },
  {
    id: "praise-of-measure-alone",
    basis: ["Regulation S-K Item 10(e)(1)(i)(A)", "C&DI Non-GAAP Financial Measures, Question 102.10"],
    addressee: "domestic",
    looksFor:
      "a non-GAAP measure called record, strong or exceptional, where no such word is said of the comparable GAAP measure",
    severity: "warning",
    settles: "Characterize the comparable GAAP measure as prominently, or leave the word out.",
    search: { kind: "inspection", of: "praiseAlone" },
  },
  {
    id: "non-gaap-income-statement",
    basis: ["Regulation S-K Item 10(e)(1)(i)(A)", "C&DI Non-GAAP Financial Measures, Question 102.10"],
    addressee: "domestic",
    looksFor: "a column of non-GAAP amounts over most lines of an income statement",
    severity: "warning",
    settles: "Show only the measures that the release uses, each led to from its GAAP measure.",
    search: { kind: "inspection", of: "measureStatement" },
  },
  {
    id: "measure-on-statement",
    basis: ["Regulation S-K Item 10(e)(1)(ii)(C)"],
    addressee: "domestic",
    looksFor:
      "a non-GAAP measure as a line of an income statement, balance sheet or cash flow statement; in force for filings, good practice in a furnished release",
    severity: "warning",
    settles: "Move the line out of the statement, to a table of its own.",
    search: { kind: "inspection", of: "measureOnStatement" },
  },
];
