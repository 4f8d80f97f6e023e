/** Which parts of a period a header piece gives: "Three months ended March 31," gives a length, a month and a day. */
export type TimeParts = `${"length" | ""}${"day" | ""}${"year" | ""}`;

/** What a cell is by its characters alone. */
export type Shape =
  | { readonly kind: "figure" }
  /** A sign split off the figure that follows or precedes it. */
  | { readonly kind: "before" | "after" }
  | { readonly kind: "time"; readonly time: TimeParts }
  | { readonly kind: "words" };

const digits = String.raw`(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,15})?(?:\.\d{1,8})?`;
const amount = String.raw`[-+–]?\s?\(?\s?[-+–]?\s?(?:US|C|A)?[$€£¥]?\s?\(?[-+–]?\s?${digits}\s?(?:%|p|(?<=\.\d{1,4})c)?\s?\)?\s?(?:%|p)?`;
const unit = String.raw`(?:\s?(?:x|bps?\.?|pts?\.?|points|basis points))?`;
const mark = String.raw`(?:\s?(?:\*{1,3}|\[\d{1,2}\]|\([a-z\d]\)))?`;
const figure = new RegExp(`^${amount}${unit}${mark}$`, "i");
const range = new RegExp(`^${amount}\\s?(?:[-–—]|to)\\s?${amount}${unit}$`, "i");
const noAmount = /^[$€£¥]?\s?(?:[-–—]{1,3}|\(?[-–—]\)?)\s?%?$|^(?:n\s?\/\s?[am]|n\.\s?[am]\.?|nmf?|not meaningful)$/i;
const longestFigure = 40;

/** Tells figures, signs, times and words apart; a bare "2020" is a time. */
export function shapeOf(printed: string): Shape {
  if (/^(?:US|C|A)?[$€£¥]\s?\(?$|^\($/.test(printed)) return { kind: "before" };
  if (/^\)\s?%?$|^%\s?\)?$/.test(printed)) return { kind: "after" };
  if (/^(?:19|20)\d\d$/.test(printed)) return { kind: "time", time: "year" };
  if (isFigure(printed)) return { kind: "figure" };
  const time = timeOf(printed);
  return time === undefined ? { kind: "words" } : { kind: "time", time };
}

function isFigure(printed: string): boolean {
  if (printed.length > longestFigure) return false;
  if (noAmount.test(printed)) return true;
  return /\d/.test(printed) && (figure.test(printed) || range.test(printed));
}

const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const count = String.raw`(?:\d{1,2}|one|two|three|four|six|nine|ten|twelve|thirteen|fourteen|sixteen|twenty[- ]\w{3,5}|thirty[- ]\w{3,5}|forty|fifty[- ]\w{3,5}|first|second|third|fourth|[1-4](?:st|nd|rd|th))`;
const numericDate = /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b/g;
const dayOfMonth = new RegExp(
  `\\b${month}\\s?\\d{1,2}\\b(?:st|nd|rd|th|\\/\\d{1,2})?|\\b\\d{1,2} ${month}(?![a-z])`,
  "gi",
);
const lengthOfTime = new RegExp(
  `\\b${month} ?[-–—/] ?${month}(?![a-z])|\\b${count}[- ](?:fiscal )?(?:months?|weeks?|quarters?|half)\\b|\\b(?:quarter|half|year|months|weeks|period)s?(?:[- ]to[- ]date)?[- ](?:ended|ending)\\b|\\b(?:[1-4]Q|Q[1-4]|FY|[12]H|H[12]|HY|(?:[369]|12)M)(?=\\W|\\d\\d|$)|\\b(?:R12|L12M|[LT]TM)\\b|\\byear[- ]to[- ]date\\b|\\b(?:fiscal|full) year\\b`,
  "gi",
);
const monthAlone = new RegExp(`\\b${month}(?![a-z])`, "gi");
// "3Q24", "9M'24", "FY24"
const shortYear = /(?<=\b(?:[1-4]Q|Q[1-4] ?|[12]H|H[12] ?|HY|FY|(?:[369]|12)M))['’]?\d\d\b/gi;
const yearAlone = /\b(?:19|20)\d\d\/\d\d\b|(?:\b|(?<=[HQY]|\dM))(?:19|20)\d\d(?!\d)|['’]\d\d\b/g;
const connectives =
  /\b(?:for|the|as|of|at|to|and|in|on|ended|ending|fiscal|period|year|unaudited|audited|restated)\b/gi;
const longestTime = 80;

/** `undefined` unless nothing but time words and their connectives was printed. */
function timeOf(printed: string): TimeParts | undefined {
  if (
    printed.length > longestTime ||
    /[$€£¥%]/.test(printed) ||
    !/\d|ended|ending|month|week|quarter|year|[LT]TM|[a-z]{3} ?[-–—/] ?[a-z]{3}/i.test(printed)
  )
    return undefined;
  let rest = printed.replace(/([a-z])(?=[A-Z][a-z])/g, "$1 ");
  const take = (pattern: RegExp): boolean => {
    const before = rest;
    rest = rest.replace(pattern, " ");
    return rest !== before;
  };
  const hasShortYear = take(shortYear);
  const hasDate = take(numericDate);
  const hasLength = take(lengthOfTime);
  const hasDay = take(dayOfMonth);
  const hasYear = take(yearAlone) || hasShortYear;
  const hasMonth = hasYear && take(monthAlone);
  if (!hasDate && !hasLength && !hasDay && !hasYear) return undefined;
  // A footnote mark may hang on a year: "2020 (2)", "2019*".
  rest = rest.replace(connectives, " ").replace(/\(\d{1,2}\)|\[\d{1,2}\]/g, " ");
  if (/[a-z\d]/i.test(rest)) return undefined;
  return `${hasLength ? "length" : ""}${hasDate || hasDay || hasMonth ? "day" : ""}${hasDate || hasYear ? "year" : ""}`;
}
