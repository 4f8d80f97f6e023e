/** What a units line says: "(in thousands, except per share amounts)". */
export interface UnitsLine {
  readonly scale: number | undefined;
  /** ISO 4217. */
  readonly currency: string | undefined;
  /** "$" and "dollars" alone: those of the release. */
  readonly isAnyDollar?: true;
  /** The scale of share counts where the line sets it apart: 1 for "except share and per share amounts". */
  readonly shareScale: number | undefined;
}

const codes =
  "USD|EUR|GBP|CAD|AUD|NZD|HKD|SGD|TWD|BRL|RMB|CNY|JPY|CHF|INR|KRW|SEK|NOK|DKK|ISK|ZAR|MXN|ILS|NIS|PLN|CZK|HUF|RON|TRY|AED|SAR|QAR|THB|IDR|MYR|PHP|COP|CLP|ARS";
const signOrCode = String.raw`(?:[$€£¥₹₩]|\b(?:${codes}))`;
const scale = (words: string) => new RegExp(words, "i");

const scales: readonly (readonly [RegExp, number])[] = [
  [/\b(?:100|hundred) millions?\b/i, 100_000_000],
  [scale(String.raw`\bbillions?\b|\bMrd\b|\bmilliards?\b|${signOrCode}\s?bn\b|\bbn\s?(?:${codes})\b`), 1_000_000_000],
  [/\bcrores?\b|(?:₹|\bRs\.?|\bINR)\s?(?:in )?cr\b/i, 10_000_000],
  [
    scale(
      String.raw`\bmillions?\b|\bmillones\b|\bmilhões\b|\bMio\b|\bmn\b|${signOrCode}\s?(?:in )?mm?\b|\(['’]?000,000['’]?s?\)|^\(?(?:in )?[mM](?:${codes}|[€£$])|^\(?R\s?m\b`,
    ),
    1_000_000,
  ],
  [/\blakhs?\b/i, 100_000],
  [
    scale(
      String.raw`\bthousands?\b|\b(?:milliers|miles) d|\bTsd\b|\b000['’]?s\b|^\(?(?:in )?(?:${codes}|[€£])\s?1[,.'’]000\)?$|(?:[(R]|${signOrCode})\s?['’]?000s?\b|${signOrCode}\s?k\b|^\(?(?:in )?[kT](?:${codes}|[€£$])`,
    ),
    1000,
  ],
];

const currencies: readonly (readonly [RegExp, string])[] = [
  [/\bU\.?S\.? dollars?\b|US\$|\bUSD/i, "USD"],
  [/\beuros?\b|EUR\b|\bEUR|€/i, "EUR"],
  [/\b(?:pounds? sterling|sterling)\b|GBP|£/i, "GBP"],
  [/\b(?:Canadian dollars?|CAD)\b|\bCA?\$/i, "CAD"],
  [/\bAustralian dollars?\b|\bAUD|\bAU?\$/i, "AUD"],
  [/\b(?:New Zealand dollars?|NZD)\b|\bNZ\$/i, "NZD"],
  [/\b(?:Hong Kong dollars?|HKD)\b|\bHK\$/i, "HKD"],
  [/\b(?:New Taiwan dollars?|NT dollars?|TWD)\b|\bNT\$/i, "TWD"],
  [/\b(?:Singapore dollars?|SGD)\b|\bS\$/i, "SGD"],
  [/\b(?:Brazilian )?reais\b|\bBRL\b|\bR\$/i, "BRL"],
  [/\b(?:renminbi|RMB|CNY|yuan)\b/i, "CNY"],
  [/\b(?:yen|JPY)\b|¥/i, "JPY"],
  [/\bSwiss francs?\b|CHF/i, "CHF"],
  [/\b(?:rupees?|INR|Rs)\b|₹/i, "INR"],
  [/\b(?:won|KRW)\b|₩/i, "KRW"],
  [/\bSwedish kron(?:or|a)\b|SEK/i, "SEK"],
  [/\bNorwegian kroner?\b|NOK/i, "NOK"],
  [/\bDanish kroner?\b|DKK/i, "DKK"],
  [/\bMexican pesos?\b|\bMXN|\bPs\.?(?= |$)/i, "MXN"],
  [/\b(?:South African )?rands?\b|\bZAR/i, "ZAR"],
  [/^\(?R ?(?:millions?\b|m\b|bn\b|['’]000)/, "ZAR"],
  [/\b(?:Israeli )?shekels?\b|\b(?:NIS|ILS)\b/i, "ILS"],
  [/\bzlot(?:y|ys|ych)\b|\bPLN\b/i, "PLN"],
  [/\bTurkish lira\b|\bTRY\b/, "TRY"],
  [/\bforints?\b|\bHUF\b/i, "HUF"],
  [/\bCzech (?:koruna|crowns?)\b|\bCZK\b/i, "CZK"],
  [/\bbaht\b|\bTHB\b/i, "THB"],
  [/\b(?:Malaysian )?ringgit\b|\bMYR\b|\bRM(?= ?(?:m|['’]000))/i, "MYR"],
  [/\$|\bdollars?\b/i, "USD"],
];

// The sign of a currency alone over the columns: whole pounds. Of dollars it may say no more than which of two columns is
// the change in dollars, and which in percent.
const loneSign = /^\(?(?:[€£¥₹] ?){1,12}\)?$/;

// "EURm", "JPY bn", "MSEK", "TEUR", "Rm"
const shortUnit = new RegExp(String.raw`^\(?(?:(?:${codes}) ?(?:mm?|bn|k)|(?:in )?[MmkT](?:${codes}|[€£$])|R ?m)\b\)?`);

/** `undefined` where a line says nothing of scale or currency. */
export function readUnitsLine(text: string): UnitsLine | undefined {
  if (loneSign.test(text)) return { scale: 1, currency: currencyOf(text), shareScale: undefined };
  const beforeExcept = text.split(/\bexcept\b/i)[0] ?? text;
  const found = scales.find(([pattern]) => pattern.test(beforeExcept))?.[1];
  const isUnits =
    found !== undefined &&
    // "Millions of yen"
    ((/^\(?(?:units?: ?)?(?:thousands|millions|billions|mio|mrd|tsd)\b\.? ?(?:of )?[a-z€]/i.test(text) &&
      currencyOf(text) !== undefined) ||
      /\b(?:in|en|em|expressed|amounts?|dollars?)\b|[$€£¥₹('’]|^(?:[A-Z]{3}|Rs\.?|R) /i.test(text) ||
      shortUnit.test(text)) &&
    text.length <= 160;
  if (!isUnits) return undefined;
  const currency = currencyOf(text);
  const sharesApart = /\bexcept\b.*(?<!per[- ])\bshares?\b(?! ?(?:data|amounts|information|and per))/i.test(
    text.replace(/\bper[- ](?:\w+ )?shares?\b/gi, ""),
  );
  const sharesWhole = /\bexcept (?:for )?(?:share|shares)\b/i.test(text) || sharesApart;
  const isAnyDollar = currency === "USD" && !(currencies[0]?.[0].test(text) ?? false);
  return { scale: found, currency, ...(isAnyDollar && { isAnyDollar }), shareScale: sharesWhole ? 1 : undefined };
}

function currencyOf(text: string): string | undefined {
  return currencies.find(([pattern]) => pattern.test(text))?.[1];
}

/** The scale that a label states of its own figures: "Revenue (000)", "Diluted shares (in millions)". */
export function readScaleOf(label: string): number | undefined {
  const asides = label.match(/\([^()]{1,60}\)/g) ?? [];
  return asides.map((aside) => readUnitsLine(aside)?.scale).find((scale) => scale !== undefined);
}
