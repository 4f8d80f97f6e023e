import { matchesIn } from "../../source/index.ts";
import type { Text } from "../../source/index.ts";
import { openingLines } from "./running-text.ts";

const word = String.raw`(?:[a-z]{0,2}[A-Z0-9][\w.&'’+-]{0,40}|&|plc)`;
const joint = "(?:of|and|the|for|de|in)";
const name = String.raw`(?:${word},? (?:${joint} ){0,2}){0,8}${word},?`;
const exchange = String.raw`NYSE|NASDAQ|Nasdaq|AMEX|ASX|LSE|AIM|TSX|OTC|SIX|Euronext|EURONEXT|XETRA|Oslo|JSE|HKEX|CBOE|Cboe`;
const ticker = String.raw`[[(][^()[\]]{0,30}\b(?:${exchange})[^()[\]:]{0,30}: ?[^()[\]]{1,60}[)\]]`;
const anyExchange = new RegExp(exchange);
const aliases = String.raw`(?: ?\((?:[“"‘']|the |collectively|together|or |hereinafter)[^()]{0,160}\))?`;

const beforeTicker = new RegExp(`(?<![\\w&.'’-])(${name})${aliases},? ?${ticker}`, "g");
const afterTicker = new RegExp(`${ticker} ?[-–—]{0,2} ?(${name})(?: \\(|,| today| announced| reported)`, "g");
const legalForm =
  /\b(?:Inc|Incorporated|Corp|Corporation|Company|Co|Ltd|Limited|LLC|L\.L\.C|plc|L\.?P|N\.?V|S\.?A|S\.?p\.?A|AG|SE|AB|ASA|Oyj|Group|Holdings?|Trust|Bancorp|Bancshares|Partners|Properties|REIT)\.?$/i;
const legalName = new RegExp(
  String.raw`(?<![\w&.'’-])((?:${word},? (?:${joint} ){0,2}){1,8}(?:Inc\.?|Incorporated|INC\.?|Corp\.?|CORP\.?|Corporation|CORPORATION|Company|COMPANY|Co\.|Ltd\.?|Limited|LIMITED|LLC|plc|Plc|PLC|L\.P\.|N\.V\.|S\.A\.|AG|SE|ASA|Holdings|Group|Trust|Bancorp))(?![\w&])`,
  "g",
);
const saying =
  /^(.{2,80}?)(?: today| has)? (?:reports?|announces?|posts|delivers|releases|reported|announced|becomes|provides|achieves)\b/i;

/** The company that reports, by its full legal name where the release bears it; nothing rather than half a name. */
export function readCompany(text: Text, companyLines: readonly string[]): string | undefined {
  const lines = openingLines(text);
  const listed = lines
    .filter((line) => anyExchange.test(line))
    .flatMap((line) => [...matchesIn(line, beforeTicker), ...matchesIn(line, afterTicker)])
    .flatMap((found) => cleaned(found[1] ?? "") ?? []);
  const captions = companyLines.flatMap((line) => cleaned(line) ?? []);
  const headlined = lines.slice(0, 30).flatMap((line) => cleaned(saying.exec(line.slice(0, 200))?.[1] ?? "") ?? []);
  const isLegal = (named: string) => legalForm.test(named);
  const [named] = [...listed, ...captions.filter(isLegal), ...headlined.filter(isLegal), ...headlined, ...captions];
  return named === undefined ? undefined : inMixedCase(fullName(named, [...listed, ...captions], text), text);
}

/** "The Hartford" and "Acme Corp." are short for a legal name that begins so, in a caption or in the text. */
function fullName(named: string, others: readonly string[], text: Text): string {
  const isLegal = legalForm.test(named);
  const stem = isLegal ? withoutForm(named) : plain(named);
  const isFuller = (candidate: string) =>
    isLegal ? withoutForm(candidate) === stem : plain(candidate).startsWith(`${stem} `) && legalForm.test(candidate);
  const counts = new Map<string, number>();
  const inText = matchesIn(text.characters.slice(0, 200_000), legalName).map((found) => found[1] ?? "");
  for (const candidate of [...others, ...inText.flatMap((found) => cleaned(found) ?? [])]) {
    const key = plain(candidate);
    if (isFuller(candidate)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // A name in full is longer than "Corp."; among several companies of one name, the one named most.
  const [best] = [...counts].sort(
    (left, right) => (isLegal ? right[0].length - left[0].length : 0) || right[1] - left[1],
  );
  if (best === undefined || best[0] === plain(named)) return named;
  return (
    [...others, ...inText.flatMap((found) => cleaned(found) ?? [])].find((each) => plain(each) === best[0]) ?? named
  );
}

/** A name without the dateline before it and what describes it after; `undefined` where no name is left. */
function cleaned(found: string): string | undefined {
  const afterDateline = found
    .replace(/\s+/g, " ")
    .replace(/^.*(?:--|[–—]| - |\/ ?(?=[A-Z]))/, "")
    .replace(/^[A-Z][A-Z .]{2,30}, (?:[A-Z][a-z.]+|[A-Z]{2}),? /, "")
    .replace(/^(?:(?:19|20)\d\d|\d{1,2}),? /, "")
    .replace(/^[#*\s]+/, "");
  const bare = afterDateline
    .replace(/,? and (?:its )?(?:consolidated )?subsidiar(?:y|ies)\b.*$/i, "")
    .replace(/\s{0,5}\((?:“|"|the\b)[^()]{0,300}\)$/i, "")
    .replace(/[,:;]{1,10}$/, "")
    .replace(/^(?:by|of|for|at|about|and|from) /i, "")
    .trim();
  const isName =
    /[a-z]{2}/i.test(bare) &&
    bare.length <= 80 &&
    !notName.test(bare) &&
    !onlyForm.test(bare) &&
    /^[a-z]{0,2}[A-Z0-9]/.test(bare);
  return isName ? bare : undefined;
}

const notName =
  /^(?:exhibit|table|page|unaudited|consolidated|condensed|schedule|appendix|reconciliation|supplement|selected|financial|results|first|second|third|fourth|quarter|fiscal|full|contact|date|the company|company|net|total|this|our|we|it|for immediate|rns|note|news|press|interim|half|annual|year|new york stock|nasdaq|london stock)\b|[:?@]|\b(?:said|stated|commented)\b|\b(?:19|20)\d\d\b|www\./i;
const onlyForm =
  /^(?:the |and |, )?(?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|plc|group|holdings)\.?$/i;

/** A name in capitals as the prose writes it; else with the first letter of each word large. */
function inMixedCase(named: string, text: Text): string {
  if (/[a-z]/.test(named)) return named;
  const wanted = plain(named);
  for (const found of text.characters.slice(0, 200_000).matchAll(legalName)) {
    const candidate = cleaned(found[1] ?? "");
    if (candidate !== undefined && /[a-z]/.test(candidate) && plain(candidate) === wanted) return candidate;
  }
  return named
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/ (?:And|Of|The|For|De)\b/g, (joining) => joining.toLowerCase())
    .replace(/\b(?:Llc|Plc|Lp|Nv|Sa|Ag|Se|Reit|Usa|Uk|Ai)\b/g, (form) => form.toUpperCase());
}

function plain(named: string): string {
  return named
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[.,’']/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function withoutForm(named: string): string {
  return plain(named).replace(/ (?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|plc)$/, "");
}
