import { isHundredth } from "./per-share-scale.ts";
import type { Figure, RowUnit } from "./types.ts";

/** A printed value, as far as it tells money from money per share. */
export type ReadAmount = Pick<Extract<Figure, { kind: "value" }>, "amount" | "places">;

export { currencyOfSign } from "./figure-signs.ts";

/** What a units line says: "(in thousands, except per share amounts)". */
export interface UnitsLine {
  readonly scale: number | undefined;
  /** ISO 4217. */
  readonly currency: string | undefined;
  /** The scale of share counts where the line sets it apart: 1 for "except share and per share amounts". */
  readonly shareScale: number | undefined;
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/\bbillions?\b/i, 1_000_000_000],
  [/\bcrores?\b/i, 10_000_000],
  [
    /\bmillions?\b|\bmn\b|(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CAD|AUD|NZD|HKD|SGD|TWD|BRL|RMB|CNY|JPY|CHF|INR|KRW|SEK|NOK|DKK|ZAR|MXN|ILS))\s?m\b/i,
    1_000_000,
  ],
  [/\blakhs?\b/i, 100_000],
  [
    /\bthousands?\b|\b000['’]?s\b|(?:[$€£¥₹(]|\b(?:USD|EUR|GBP|CAD|AUD|NZD|HKD|SGD|TWD|BRL|RMB|CNY|JPY|CHF|INR|KRW|SEK|NOK|DKK|ZAR|MXN|ILS))\s?['’]?000s?\b|(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CAD|AUD|NZD|HKD|SGD|TWD|BRL|RMB|CNY|JPY|CHF|INR|KRW|SEK|NOK|DKK|ZAR|MXN|ILS))\s?k\b/i,
    1000,
  ],
];

const currencies: readonly (readonly [RegExp, string])[] = [
  [/\bU\.?S\.? dollars?\b|US\$|\bUSD\b/i, "USD"],
  [/\beuros?\b|\bEUR\b|€/i, "EUR"],
  [/\b(?:pounds? sterling|sterling|GBP)\b|£/i, "GBP"],
  [/\b(?:Canadian dollars?|CAD)\b|\bCA?\$/i, "CAD"],
  [/\b(?:Australian dollars?|AUD)\b|\bAU?\$/i, "AUD"],
  [/\b(?:New Zealand dollars?|NZD)\b|\bNZ\$/i, "NZD"],
  [/\b(?:Hong Kong dollars?|HKD)\b|\bHK\$/i, "HKD"],
  [/\b(?:New Taiwan dollars?|TWD)\b|\bNT\$/i, "TWD"],
  [/\b(?:Singapore dollars?|SGD)\b|\bS\$/i, "SGD"],
  [/\b(?:Brazilian )?reais\b|\bBRL\b|\bR\$/i, "BRL"],
  [/\b(?:renminbi|RMB|CNY|yuan)\b/i, "CNY"],
  [/\b(?:yen|JPY)\b|¥/i, "JPY"],
  [/\b(?:Swiss francs?|CHF)\b/i, "CHF"],
  [/\b(?:rupees?|INR|Rs)\b|₹/i, "INR"],
  [/\b(?:won|KRW)\b|₩/i, "KRW"],
  [/\b(?:Swedish kron(?:or|a)|SEK|MSEK)\b/i, "SEK"],
  [/\b(?:Norwegian kroner?|NOK)\b/i, "NOK"],
  [/\b(?:Danish kroner?|DKK)\b/i, "DKK"],
  [/\$|\bdollars?\b/i, "USD"],
];

// The sign of a currency alone over the columns: whole pounds. Of dollars it may say no more than which of two columns is
// the change in dollars, and which in percent.
const loneSign = /^\(?(?:[€£¥₹] ?){1,12}\)?$/;

/** `undefined` where a line says nothing of scale or currency. */
export function readUnitsLine(text: string): UnitsLine | undefined {
  if (loneSign.test(text)) return { scale: 1, currency: currencyOf(text), shareScale: undefined };
  const beforeExcept = text.split(/\bexcept\b/i)[0] ?? text;
  const scale = scales.find(([pattern]) => pattern.test(beforeExcept))?.[1];
  const isUnits =
    scale !== undefined &&
    /\b(?:in|expressed|amounts?|dollars?)\b|[$€£¥₹('’]|^(?:[A-Z]{3}|Rs\.?) /i.test(text) &&
    text.length <= 160;
  if (!isUnits) return undefined;
  const currency = currencyOf(text);
  const sharesApart = /\bexcept\b.*(?<!per[- ])\bshares?\b(?! ?(?:data|amounts|information|and per))/i.test(
    text.replace(/\bper[- ](?:\w+ )?shares?\b/gi, ""),
  );
  const sharesWhole = /\bexcept (?:for )?(?:share|shares)\b/i.test(text) || sharesApart;
  return { scale, currency, shareScale: sharesWhole ? 1 : undefined };
}

function currencyOf(text: string): string | undefined {
  return currencies.find(([pattern]) => pattern.test(text))?.[1];
}

/** The scale that a label states of its own figures: "Revenue (000)", "Diluted shares (in millions)". */
export function readScaleOf(label: string): number | undefined {
  const asides = label.match(/\([^()]{1,60}\)/g) ?? [];
  return asides.map((aside) => readUnitsLine(aside)?.scale).find((scale) => scale !== undefined);
}

/** A row's unit, from its label, the headings above it and the signs that its figures bear. */
export function readRowUnit(
  label: string,
  section: readonly string[],
  signs: readonly (string | undefined)[],
  amounts: readonly ReadAmount[] = [],
): RowUnit {
  if (signs.includes("%")) return "percent";
  if (signs.includes("bps")) return "basisPoints";
  if (signs.includes("x")) return "ratio";
  if (signs.some(isHundredth)) return "perShare";
  const heading = section.at(-1) ?? "";
  const words = isBare(label) ? `${heading} ${label}` : label;
  if (isShareCount(words)) return "shares";
  if (isPerShare(words)) return "perShare";
  if (/\bbasis points?\b|\bbps\b/i.test(label)) return "basisPoints";
  if (/\((?:in )?(?:%|percent|percentages?)\)|^percent(?:age)?\b|\bpercentage of\b|\bas a percent/i.test(label))
    return "percent";
  const isMoney = signs.some((sign) => sign !== undefined);
  if (!isMoney && isCount(label)) return "count";
  // Lines below "Earnings per share" or "Weighted average shares" are what the heading says, until one says otherwise.
  if (isShareCount(heading) && !isMoney) return "shares";
  const isSmall = amounts.length > 0 && amounts.every(({ amount }) => amount.abs().lt(1000));
  if (!isMoney && isSmall && (isRatio(label) || isRatio(heading))) return "ratio";
  return section.some(isPerShare) && isSmall && amounts.every(({ places }) => places > 1) ? "perShare" : "currency";
}

function isRatio(words: string): boolean {
  return /\bratios?(?: to [a-z ]{1,40})?:?$/i.test(words);
}

/** A heading over amounts per share, or over numbers of shares. */
export function speaksOfShares(heading: string): boolean {
  return isPerShare(heading) || isShareCount(heading);
}

function isPerShare(words: string): boolean {
  return /\bper\b.{0,40}\b(?:shares?|ADS|unit)\b|\bper (?:diluted|basic)\b|\beps\b/i.test(words);
}

/** Heads, places and pieces: what is counted and is no money. */
function isCount(label: string): boolean {
  return /\b(?:number of|headcount|employees(?: at| \()|store count|full-time equivalents?)\b|^(?:employees|stores|customers|subscribers|headcount)$/i.test(
    label,
  );
}

/** "Weighted average shares used in computing basic net income per share" counts shares. */
function isShareCount(words: string): boolean {
  return (
    /\bshares\b.{0,80}\b(?:used in|outstanding|for)\b|\bweighted[- ]average\b.{0,80}\bshares?\b|\bshares used\b/i.test(
      words,
    ) && !/\bpar value\b|\bissued\b|^(?:preferred|common|ordinary) (?:stock|shares)/i.test(words)
  );
}

/** "Basic" and "Diluted" say what they are through the heading above. */
function isBare(label: string): boolean {
  return /^(?:basic|diluted|basic and diluted|assuming dilution)\b/i.test(label) && label.length <= 30;
}
