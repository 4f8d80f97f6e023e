import type { Heading } from "../../blocks/index.ts";
import { readQuarterNames } from "./quarter-names.ts";
import { findTimeWords } from "../time/index.ts";
import type { TimeWord } from "../time/index.ts";
import { unitInWords } from "../units/index.ts";

/** A line of a header: its time words, and what else stands on it. */
export interface HeaderLine {
  readonly heading: Heading;
  /** Time words that begin on the line. */
  readonly times: readonly TimePiece[];
  readonly isTimed: boolean;
  readonly rest: string;
  /** Words right of the last time word. */
  readonly tail: string;
}

export interface TimePiece {
  readonly kind: (typeof timeKinds)[number];
  readonly text: string;
}

export const timeKinds = ["length", "quarter", "monthDay", "year"] as const;

/** Time words may break across lines ("30", "September", "2024"): they are looked for in all lines at once. */
export function cutHeader(above: readonly Heading[]): HeaderLine[] {
  const starts: number[] = [];
  let joined = "";
  for (const heading of above) {
    starts.push(joined.length);
    joined += `${withoutMarks(isLoneNumber(heading.text) && !isDay(joined) ? "" : heading.text)} `;
  }
  const found = findTimeWords(joined);
  let next = 0;
  return above.map((heading, at) => {
    const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? joined.length];
    while (next > 0 && (found[next - 1]?.end ?? 0) > start) next--;
    const times: TimePiece[] = [];
    const rest: string[] = [];
    let from = start;
    let isTimed = false;
    for (let each = found[next]; each !== undefined && each.start < end; each = found[++next]) {
      if (each.end <= start) continue;
      isTimed = true;
      rest.push(joined.slice(from, Math.max(from, each.start)));
      if (each.start >= start) times.push(...piecesOf(each.word, joined.slice(each.start, each.end)));
      from = Math.max(from, Math.min(end, each.end));
    }
    const tail = joined.slice(from, end);
    if (readQuarterNames(heading.text) !== undefined) return { heading, times, isTimed, rest: "", tail: "" };
    return { heading, times, isTimed, rest: bare([...rest, tail].join(" ")), tail: bare(tail) };
  });
}

function piecesOf(word: TimeWord, text: string): TimePiece[] {
  switch (word.kind) {
    case "length":
    case "partOfYear":
    case "monthRange":
    case "yearToDate":
    case "trailing":
      return [{ kind: "length", text }];
    case "quarter": {
      // "First Quarter" stands over "2023 2022": the first year is no part of it.
      const quarter: TimePiece = { kind: "quarter", text: text.replace(/[\s,]{0,5}(?:19|20)\d\d$/, "") };
      return word.year === undefined ? [quarter] : [quarter, { kind: "year", text: String(word.year) }];
    }
    case "monthDay":
      return [{ kind: "monthDay", text }];
    case "year":
    case "fiscalYear":
      return [{ kind: "year", text }];
    case "date": {
      const [year, month, day] = word.date.split("-");
      const monthDay = `${monthsOfDate[Number(month) - 1] ?? ""} ${Number(day)},`;
      return [
        { kind: "monthDay", text: monthDay },
        { kind: "year", text: year ?? "" },
      ];
    }
  }
}

const monthsOfDate = "January February March April May June July August September October November December".split(" ");

/** "July 29, 20231" bears the mark of a note. */
function withoutMarks(text: string): string {
  return text.replace(/\b((?:19|20)\d\d)\d\b/g, "$1").replace(/\b([a-z]{3,20})\d\b/gi, "$1");
}

function isLoneNumber(text: string): boolean {
  return /^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(text);
}

/** A lone number after "months to" or "as at" is the day of a date, and no page. */
function isDay(before: string): boolean {
  return /\b(?:to|at|of|ended|ending|on|for)\s$/i.test(before);
}

/** What remains of a line without its asides, signs of currency and little words of time. */
function bare(text: string): string {
  return text
    .replace(new RegExp(unitInWords, "g"), " ")
    .replace(/\((?:in|amounts|dollars|unaudited|audited|except|[$€£])[^()]{0,100}\)?/gi, " ")
    .replace(/(?<![A-Z])[A-Z]{0,3}[$€£¥₹] ?(?:['’]?000s?|m|mn|bn|k)\b/g, " ")
    .replace(/\b(?:un)?audited\b|[$€£¥]/gi, " ")
    .replace(/\b(?:for )?the\b|\bas (?:of|at)\b|\bend(?:ed|ing)\b|\bnotes?\b|^\s*(?:to|and|at)\b/gi, " ")
    .replace(/\s+/g, " ")
    .replace(/[,\s]{1,20}$/, "")
    .replace(/^[\s,–-]+/, "")
    .trim();
}
