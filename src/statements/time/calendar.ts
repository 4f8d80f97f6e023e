import { matchesIn, withNamedGroups } from "../../source/index.ts";
import type { Groups, IsoDate } from "../../source/index.ts";
import { daysIn, isoDate } from "./period.ts";

const monthNames = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];
const month = `(?:${monthNames.flat().join("|")})\\.?`;
const year = String.raw`(?:19|20)\d\d`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;

const units =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = ["twenty", "thirty", "forty", "fifty"];
const count = String.raw`(?:(?:${tens.join("|")})(?:[- ](?:${units.slice(0, 9).join("|")}))?|${units.join("|")}|\d{1,2})`;

/** "Thirty-nine" is 39, and so is "39". */
function numberOf(printed: string): number {
  const words = printed.toLowerCase().split(/[- ]/);
  return words.reduce((sum, word) => {
    const [ten, one] = [tens.indexOf(word), units.indexOf(word)];
    return sum + (ten !== -1 ? (ten + 2) * 10 : one !== -1 ? one + 1 : Number(word));
  }, 0);
}

/** A piece of a column header that says something of time. */
export type TimeWord =
  | { readonly kind: "date"; readonly date: IsoDate }
  | { readonly kind: "monthDay"; readonly month: number; readonly day: number }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "length"; readonly months: number; readonly weeks?: number }
  /** "Q1 FY24", "Second Quarter": it ends where the issuer's fiscal year says. */
  | { readonly kind: "quarter"; readonly quarter: number; readonly year?: number }
  /** "Fiscal 2022", "FY22": likewise. */
  | { readonly kind: "fiscalYear"; readonly year: number }
  /** "H1 2024", "9M24": so many months of a fiscal year, the last of them `through` months after it opened. */
  | { readonly kind: "partOfYear"; readonly months: number; readonly through: number; readonly year?: number }
  /** "Jan-Jun 2024", "April–June": from the first day of one month to the last of another. */
  | { readonly kind: "monthRange"; readonly months: number; readonly lastMonth: number; readonly year?: number }
  /** "R12", "LTM": the twelve months up to the latest date, or to the one that is said. */
  | { readonly kind: "trailing" }
  /** "Year-to-date": from the beginning of the fiscal year. */
  | { readonly kind: "yearToDate" };

const fiscal = String.raw`(?:FY|fiscal(?: year)?)`;

const named = new RegExp(
  [
    String.raw`\b(?<amount>${count})[- ]?(?<unit>months?|weeks?|quarters)\b`,
    String.raw`\b(?<span>quarter|year)s?[ -](?:to[ -]date[ -])?(?:ended|ending)\b`,
    String.raw`\b(?<halfYear>half[- ]years?|six months)\b`,
    String.raw`\b(?<r1>${month}) ?(?:[-–—/]|to|through) ?(?<r2>${month})(?![a-z])(?! \d{1,2}\b)(?:,? (?<ry>${year}))?`,
    String.raw`\b(?<m1>${month}) (?<d1>${day}),? ?(?<y1>${year})\b`,
    String.raw`\b(?<d2>${day}) (?<m2>${month}),? (?<y2>${year})\b`,
    String.raw`(?<![\d.])(?<n1>\d{1,2})\.(?<n2>\d{1,2})\.(?<n3>${year})(?![\d.])`,
    String.raw`\b(?<trailing>R12M?|LTM|TTM|L12M)\b`,
    String.raw`\b(?<us1>\d{1,2})/(?<us2>\d{1,2})/(?<us3>(?:19|20)?\d\d)\b`,
    String.raw`\b(?:Q(?<q1>[1-4])|(?<q2>[1-4])Q)(?:[ -]?(?:${fiscal}[ -]?)?${yearOf("qy1")})?\b`,
    String.raw`\b(?:H(?<h1>[12])|(?<h2>[12])H|(?<hy>HY))(?:[ -]?(?:${fiscal}[ -]?)?${yearOf("hyr")})?\b`,
    String.raw`(?<![\w$€£¥.,])(?<nm>[369]|12)M(?:[ -]?(?:${fiscal}[ -]?)?${yearOf("nmy")})?\b`,
    String.raw`\b(?<q3>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarters?\b(?: of)?(?:,? (?:${fiscal} )?(?<qy2>${year}))?`,
    String.raw`\b(?<ytd>(?:fiscal )?year[ -]to[ -]date|YTD)\b`,
    String.raw`\b(?<full>full[ -]year|twelve months)\b`,
    String.raw`\b${fiscal}[ -]?${yearOf("fy")}\b`,
    // "February 29/28," ends in a leap year and in another.
    String.raw`\b(?<m4>${month}) (?<d4>${day})(?:/\d{1,2})?\b`,
    // "30 June" above its year.
    String.raw`\b(?<d6>${day}) (?<m6>${month})\b(?!,? ${year})`,
    String.raw`\b(?<m5>${month}),? (?<y5>${year})\b`,
    String.raw`(?<![\d/])(?<sy>(?:19|20)\d\d)[/–-](?<sy2>\d\d)(?![\d/–-])`,
    String.raw`\b(?<y6>${year})\b`,
  ].join("|"),
  "gi",
);

const { pattern, groupsOf } = withNamedGroups(named);

// What most cells over columns hold.
const bareYear = new RegExp(`^${year}$`);

// Every alternative of the pattern holds one of these; most cells hold none, and are told so at once.
const anyTime = new RegExp(
  String.raw`${year}|month|week|quarter|year|FY|YTD|fiscal|Q[1-4]|[1-4]Q|H[12Y]|[12]H|[2369]M|/\d|\.\d|R12|[LT]TM|L12M|${monthNames.map((names) => names.at(-1)).join("|")}`,
  "i",
);

/** The time words of a header or a sentence, left to right. */
export function readTimeWords(text: string): TimeWord[] {
  return findTimeWords(text).map(({ word }) => word);
}

/** The time words with the places at which they begin and end. */
export function findTimeWords(text: string): { word: TimeWord; start: number; end: number }[] {
  const words: { word: TimeWord; start: number; end: number }[] = [];
  if (bareYear.test(text)) return [{ word: { kind: "year", year: Number(text) }, start: 0, end: 4 }];
  if (!anyTime.test(text)) return words;
  for (const found of matchesIn(text, pattern)) {
    const word = timeWord(groupsOf(found));
    if (word !== undefined) words.push({ word, start: found.index, end: found.index + found[0].length });
  }
  return words;
}

/** True where nothing but time words and their connectives was printed: "For the three months ended March 31,". */
export function isOnlyTime(text: string): boolean {
  if (bareYear.test(text)) return true;
  if (!anyTime.test(text)) return false;
  const rest = text
    .replace(markOfYear, "")
    .replace(pattern, " ")
    .replace(
      /\b(?:for|the|as|of|or|at|and|in|to|on|last|trailing|ended|ending|fiscal|periods?|unaudited|audited)\b/gi,
      " ",
    );
  return !/[a-z0-9]/i.test(rest) && readTimeWords(text).length > 0;
}

/** "2020(2)" bears the mark of a note. */
const markOfYear = /(?<=\b(?:19|20)\d\d)\s?\((?:\d{1,2}|[a-z])\)/gi;

/** What else a text says: "2013 GAAP" says "GAAP", "Pro Forma March 31, 2019" says "Pro Forma". */
export function withoutTime(text: string): string {
  const rest = text.replace(pattern, " ").replace(/\s+/g, " ").trim();
  return /[a-z%$]/i.test(rest) ? rest : text;
}

function timeWord(groups: Groups): TimeWord | undefined {
  const {
    amount,
    unit,
    span,
    halfYear,
    r1,
    r2,
    ry,
    m1,
    d1,
    y1,
    d2,
    m2,
    y2,
    us1,
    us2,
    us3,
    n1,
    n2,
    n3,
    trailing,
    sy,
    sy2,
    m4,
    d4,
    m5,
    y5,
    m6,
    d6,
    y6,
  } = groups;
  if (amount !== undefined && unit !== undefined) return lengthOf(amount, unit);
  if (span !== undefined) return { kind: "length", months: span.toLowerCase() === "year" ? 12 : 3 };
  if (halfYear !== undefined) return { kind: "length", months: 6 };
  if (r1 !== undefined && r2 !== undefined) return monthRange(r1, r2, ry);
  if (m1 !== undefined) return dateWord(Number(y1), monthOf(m1), dayOf(d1));
  if (m2 !== undefined) return dateWord(Number(y2), monthOf(m2), dayOf(d2));
  if (us1 !== undefined) return slashedDate(fullYear(us3 ?? ""), Number(us1), Number(us2));
  if (n1 !== undefined) return dateWord(Number(n3), Number(n2), Number(n1));
  if (trailing !== undefined) return { kind: "trailing" };
  if (sy !== undefined) return splitYear(Number(sy), fullYear(sy2 ?? ""));
  if (m4 !== undefined) return monthDayWord(m4, d4);
  // "No more than 5 may" is no date.
  if (m6 !== undefined) return /^[A-Z]/.test(m6) ? monthDayWord(m6, d6) : undefined;
  // "March 2019" is the month's last day.
  if (m5 !== undefined) return dateWord(Number(y5), monthOf(m5), daysIn(Number(y5), monthOf(m5)));
  return y6 === undefined ? fiscalWord(groups) : { kind: "year", year: Number(y6) };
}

/** "12/31/2024", and "31/12/2024" where the first number can be no month. */
function slashedDate(inYear: number, first: number, second: number): TimeWord | undefined {
  return first > 12 ? dateWord(inYear, second, first) : dateWord(inYear, first, second);
}

/** "2023/24" is named for the two calendar years that it lies in. */
function splitYear(first: number, second: number): TimeWord {
  return second === first + 1 ? { kind: "fiscalYear", year: second } : { kind: "year", year: first };
}

function monthRange(first: string, last: string, inYear: string | undefined): TimeWord | undefined {
  if (!/^[A-Z]/.test(first) || !/^[A-Z]/.test(last)) return undefined;
  const lastMonth = monthOf(last);
  const months = ((lastMonth - monthOf(first) + 12) % 12) + 1;
  return { kind: "monthRange", months, lastMonth, ...(inYear !== undefined && { year: Number(inYear) }) };
}

function monthDayWord(month: string, day: string | undefined): TimeWord | undefined {
  const [at, on] = [monthOf(month), dayOf(day)];
  return on >= 1 && on <= daysIn(2000, at) ? { kind: "monthDay", month: at, day: on } : undefined;
}

function fiscalWord(groups: Groups): TimeWord | undefined {
  const { q1, q2, q3, qy1, qy2, ytd, full, fy } = groups;
  if (ytd !== undefined) return { kind: "yearToDate" };
  if (full !== undefined) return { kind: "length", months: 12 };
  if (fy !== undefined) return { kind: "fiscalYear", year: fullYear(fy) };
  const printed = q1 ?? q2 ?? q3;
  if (printed === undefined) return partOfYear(groups);
  const ordinal = ["first", "second", "third", "fourth"].indexOf(printed.toLowerCase());
  const quarter = ordinal === -1 ? Number(printed.charAt(0)) : ordinal + 1;
  const inYear = qy1 ?? qy2;
  return inYear === undefined ? { kind: "quarter", quarter } : { kind: "quarter", quarter, year: fullYear(inYear) };
}

function partOfYear({ h1, h2, hy, hyr, nm, nmy }: Groups): TimeWord | undefined {
  const half = h1 ?? h2 ?? (hy === undefined ? undefined : "1");
  const inYear = hyr ?? nmy;
  const year = inYear === undefined ? {} : { year: fullYear(inYear) };
  if (half !== undefined) return { kind: "partOfYear", months: 6, through: Number(half) * 6, ...year };
  return nm === undefined ? undefined : { kind: "partOfYear", months: Number(nm), through: Number(nm), ...year };
}

function lengthOf(number: string, unit: string): TimeWord | undefined {
  const amount = numberOf(number);
  if (!Number.isInteger(amount) || amount < 1) return undefined;
  if (unit.toLowerCase() === "quarters") return amount <= 12 ? { kind: "length", months: amount * 3 } : undefined;
  if (unit.toLowerCase().startsWith("month")) return amount <= 36 ? { kind: "length", months: amount } : undefined;
  return { kind: "length", months: monthsOfWeeks(amount), weeks: amount };
}

/** Weeks over 4.345, rounded: 13 weeks are 3 months, 53 are 12. */
export function monthsOfWeeks(weeks: number): number {
  return Math.floor((weeks * 2000 + 4345) / 8690);
}

function dateWord(inYear: number, inMonth: number, onDay: number): TimeWord | undefined {
  if (inMonth < 1 || inMonth > 12 || onDay < 1 || onDay > daysIn(inYear, inMonth)) return undefined;
  return { kind: "date", date: isoDate(inYear, inMonth, onDay) };
}

function monthOf(name: string): number {
  return monthNames.findIndex((names) => names.includes(name.toLowerCase().replace(".", ""))) + 1;
}

function dayOf(printed: string | undefined): number {
  return Number.parseInt(printed ?? "", 10);
}

/** "2024", "24" and "’24", under a name. */
function yearOf(name: string): string {
  return String.raw`['’]?(?<${name}>(?:19|20)?\d\d)`;
}

function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
}
