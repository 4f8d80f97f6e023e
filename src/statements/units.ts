import type { RowUnit } from "./types.ts";

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
  [/\bmillions?\b|[$€£]\s?m\b/i, 1_000_000],
  [/\bthousands?\b|\b000['’]?s\b|[$€£(]\s?['’]?000s?\b/i, 1000],
];

const currencies: readonly (readonly [RegExp, string])[] = [
  [/\bU\.?S\.? dollars?\b|US\$|\bUSD\b/i, "USD"],
  [/\beuros?\b|\bEUR\b|€/i, "EUR"],
  [/\b(?:pounds? sterling|sterling|GBP)\b|£/i, "GBP"],
  [/\b(?:Canadian dollars?|CAD)\b|C\$/i, "CAD"],
  [/\b(?:yen|JPY)\b|¥/i, "JPY"],
  [/\b(?:Swiss francs?|CHF)\b/i, "CHF"],
  [/\$|\bdollars?\b/i, "USD"],
];

/** `undefined` where a line says nothing of scale or currency. */
export function readUnitsLine(text: string): UnitsLine | undefined {
  const beforeExcept = text.split(/\bexcept\b/i)[0] ?? text;
  const scale = scales.find(([pattern]) => pattern.test(beforeExcept))?.[1];
  const isUnits =
    scale !== undefined && /\b(?:in|expressed|amounts?|dollars?)\b|[$€£('’]/i.test(text) && text.length <= 160;
  if (!isUnits) return undefined;
  const currency = currencies.find(([pattern]) => pattern.test(text))?.[1];
  const sharesApart = /\bexcept\b.*(?<!per[- ])\bshares?\b(?! ?(?:data|amounts|information|and per))/i.test(
    text.replace(/\bper[- ](?:\w+ )?shares?\b/gi, ""),
  );
  const sharesWhole = /\bexcept (?:for )?(?:share|shares)\b/i.test(text) || sharesApart;
  return { scale, currency, shareScale: sharesWhole ? 1 : undefined };
}

/** The currency of a printed sign. */
export function currencyOfSign(sign: string): string | undefined {
  return { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY" }[sign];
}

/** A row's unit, from its label, the headings above it and the signs that its figures bear. */
export function readRowUnit(
  label: string,
  section: readonly string[],
  signs: readonly (string | undefined)[],
): RowUnit {
  if (signs.includes("%")) return "percent";
  const words = isBare(label) ? [...section.slice(-1), label].join(" ") : label;
  if (isShareCount(words)) return "shares";
  if (/\bper\b.{0,40}\bshares?\b|\bper (?:diluted|basic)\b|\beps\b/i.test(words)) return "perShare";
  return "currency";
}

/** "Weighted average shares used in computing basic net income per share" counts shares. */
function isShareCount(words: string): boolean {
  return (
    /\bshares\b.*\b(?:used in|outstanding|for)\b|\bweighted[- ]average\b.*\bshares?\b|\bshares used\b/i.test(words) &&
    !/\bpar value\b|\bissued\b|^(?:preferred|common|ordinary) (?:stock|shares)/i.test(words)
  );
}

/** "Basic" and "Diluted" say what they are through the heading above. */
function isBare(label: string): boolean {
  return /^(?:basic|diluted|basic and diluted|assuming dilution)\b/i.test(label) && label.length <= 30;
}
