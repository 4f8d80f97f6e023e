import type { Report } from "../../report/index.ts";
import type { Text } from "../../source/index.ts";
import type { Audience } from "./types.ts";

const secWords =
  /\b(?:Securities and Exchange Commission|Form (?:8-K|10-K|10-Q|20-F|6-K|40-F)|Regulation G|Private Securities Litigation Reform Act|NYSE|Nasdaq|New York Stock Exchange|AMEX|Rule 10b|SEC (?:filings?|rules?))\b/i;
const ifrsWords = /\b(?:IFRSs?|IAS \d{1,2}|International Financial Reporting Standards|UK-adopted international)\b/;
const gaapWords = /\bGAAP\b|\bgenerally accepted accounting principles\b/i;

/** Whose rules a release is under: an issuer that says nothing of the SEC is none of the SEC's. */
export function audienceOf({ characters }: Text, report: Report): Audience {
  const concepts = report.facts.map(({ concept }) => concept ?? "");
  const ifrsConcepts = concepts.filter((concept) => concept.startsWith("ifrs")).length;
  const usConcepts = concepts.filter((concept) => concept.startsWith("us-gaap")).length;
  const isIfrs = ifrsConcepts > usConcepts || (ifrsWords.test(characters) && !gaapWords.test(characters));
  return {
    framework: isIfrs ? "ifrs" : "us-gaap",
    isSecRegistrant: secWords.test(characters) || (!isIfrs && gaapWords.test(characters)),
  };
}
