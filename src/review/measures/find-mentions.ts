import type { MeasureCore, MeasureMention } from "./types.ts";
import { basisWords, fillerWords, measureWords } from "./vocabulary.ts";

const share = String.raw` per (?:(?:fully|diluted|basic|and|common|ordinary) ){0,4}(?:share|unit|ADS)\b`;
const ratio = String.raw` (?:margins?|as a (?:percentage|percent|%) of (?:total )?(?:net )?(?:revenues?|sales))\b`;
const heads = measureWords.map(({ words }) => `(?:${words})`).join("|");
const pattern = new RegExp(
  String.raw`(?<![\w-])(?:(?<both>GAAP [a-z &/]{1,6} )?(?<basis>(?:${basisWords})(?:[ -](?:${basisWords})){0,2})[ -])?(?:(?:${fillerWords}) ){0,4}(?<head>${heads})(?![\w-])(?<share>${share})?(?<ratio>${ratio})?`,
  "gi",
);
const kinds = measureWords.map((each) => ({ ...each, exact: new RegExp(`^(?:${each.words})$`, "i") }));

/** The measures of results that some words name, in their order. */
export function findMentions(words: string): MeasureMention[] {
  return [...words.matchAll(pattern)].flatMap((match) => mentionsOf(match));
}

function mentionsOf(match: RegExpExecArray): MeasureMention[] {
  const { both, basis, head = "", share: perShare, ratio: margin } = match.groups ?? {};
  const kind = kinds.find(({ exact }) => exact.test(head));
  if (kind === undefined || (kind.standing === "worded" && basis === undefined)) return [];
  const name = match[0].replace(/^and /i, "");
  const start = match.index + match[0].length - name.length;
  const core = perShare !== undefined && kind.core === "netIncome" ? "earningsPerShare" : kind.core;
  const mention: MeasureMention = {
    core,
    isGaap: kind.standing !== "own" && basis === undefined,
    basis: (basis ?? "").toLowerCase().replace(/[ -]/g, (joint) => (joint === "-" ? "-" : " ")),
    isRatio: margin !== undefined || /margins?$/i.test(head),
    isPerShare: core === "earningsPerShare" || perShare !== undefined,
    name,
    start,
    end: start + name.length,
  };
  // "GAAP and non-GAAP net income" names both; a PDF may have broken the "and".
  return both === undefined ? [mention] : [{ ...mention, isGaap: true, basis: "" }, mention];
}

/** The measures of the standards that are most directly comparable with one that is not of them, the closest first. */
export function comparableCores(core: MeasureCore): readonly MeasureCore[] {
  switch (core) {
    // C&DI 103.02: EBIT and EBITDA are reconciled to net income.
    case "ebitda":
      return ["netIncome"];
    case "freeCashFlow":
      return ["operatingCash"];
    case "fundsFromOperations":
      return ["netIncome", "earningsPerShare"];
    case "netDebt":
    case "tangibleEquity":
      return [];
    case "netIncome":
    case "earningsPerShare":
    case "operatingIncome":
    case "pretaxIncome":
    case "grossProfit":
    case "revenue":
    case "expenses":
    case "taxRate":
    case "operatingCash":
      return [core];
  }
}
