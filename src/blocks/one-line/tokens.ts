import type { Span, Text } from "../../source/index.ts";

/** A piece of a line: a figure, the sign of one that stands alone, a day of a month, a year, or words. */
export interface Token {
  readonly kind: "figure" | "nil" | "sign" | "monthDay" | "year" | "word";
  readonly text: string;
  readonly span: Span;
  /** No blank stands before it. */
  readonly isGlued: boolean;
}

const names = "January|February|March|April|May|June|July|August|September|October|November|December";
const months = `${names}|${names.toUpperCase()}`;
const short = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";
const monthDay = new RegExp(
  String.raw`(?:${months}|(?:${short})\.?) ?(?:[12]\d|3[01]|0?[1-9])(?!\d),?|(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)? (?:${months}|(?:${short})\b\.?),?`,
  "y",
);
const slashDate = /\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?!\d)/y;
const year = /(?:19|20)\d\d(?=(?:(?:19|20)\d\d){0,12}(?![\d,.%]*\d|%))/y;
const figure =
  /[-–+]?(?:[A-Z]{1,2}(?=\$))?(?:[$€£¥] ?)?(?:\( ?)?[-–+]?(?:[$€£¥] ?)?(?:\d[\d,.]*\d|\d|\.\d+)(?: ?\))?(?: ?%)?(?: ?\))?/y;
const nil = /[$€£¥]? ?(?:---|--|[-–—])(?: ?%)?(?=$|[\s$€£¥(\dA-Z–—-])/y;
const state = /(?:N\/A|n\/a|N\/M|n\/m|NM|n\.m\.|N\.M\.|n\.a\.)(?=$|[\s$(\d])/y;

// Within a word or at its beginning: no other token begins with one of these.
const mereLetters = /[^\s\d$€£¥(.,+–—A-Z-]+/y;

/** Cuts a line into tokens, left to right. */
export function readTokens(text: Text, line: Span): Token[] {
  const { printed, offsetOf } = withoutRuns(text, line);
  const tokens: Token[] = [];
  let word = -1;
  const push = (kind: Token["kind"], from: number, to: number) => {
    const span = { start: offsetOf(from), end: offsetOf(to - 1) + 1 };
    const isGlued = from > 0 && printed.charAt(from - 1) !== " ";
    tokens.push({ kind, text: printed.slice(from, to).trim(), span, isGlued });
  };
  for (let at = 0; at <= printed.length;) {
    const letters = ends(mereLetters, printed, at);
    if (letters !== undefined) {
      if (word === -1) word = at;
      at = letters;
      continue;
    }
    const found = at < printed.length ? tokenAt(printed, at) : undefined;
    const isBlank = at === printed.length || printed.charAt(at) === " ";
    if ((found !== undefined || isBlank) && word !== -1) {
      push("word", word, at);
      word = -1;
    }
    if (found === undefined) {
      if (!isBlank && word === -1) word = at;
      at += isBlank ? 1 : wordLength(printed, at);
    } else {
      push(found.kind, at, found.to);
      at = found.to;
    }
  }
  return tokens;
}

function tokenAt(printed: string, at: number): { kind: Token["kind"]; to: number } | undefined {
  const first = printed.charAt(at);
  if (!/[\d$€£¥(.+–—A-Z-]/.test(first)) return undefined;
  const before = at === 0 ? " " : printed.charAt(at - 1);
  if (/[A-Z]/.test(first) || /\d/.test(first)) {
    const to = /[A-Z0-9]/.test(before) ? undefined : ends(monthDay, printed, at);
    if (to !== undefined) return { kind: "monthDay", to };
    const stateTo = /[A-Z]/i.test(before) ? undefined : ends(state, printed, at);
    if (stateTo !== undefined) return { kind: "nil", to: stateTo };
  }
  if (/\d/.test(first) && !/[A-Z]/.test(before)) {
    const to = ends(slashDate, printed, at) ?? ends(year, printed, at);
    if (to !== undefined) return { kind: "year", to };
  }
  const figureTo = ends(figure, printed, at);
  if (figureTo !== undefined && isFigure(printed, at, figureTo)) {
    const opens = printed.slice(at, figureTo).includes("(");
    const to = opens ? figureTo : figureTo - (/ ?\)$/.exec(printed.slice(at, figureTo))?.[0].length ?? 0);
    return { kind: "figure", to };
  }
  const nilTo = /[\s\d$€£¥%)–—-]/.test(before) ? ends(nil, printed, at) : undefined;
  if (nilTo !== undefined) return { kind: "nil", to: nilTo };
  return /[$€£¥]/.test(first) ? { kind: "sign", to: at + 1 } : undefined;
}

/** "COVID-19", "Q1", "10-K" and "2nd" are words; "profit24,377" is a word and a figure. */
function isFigure(printed: string, from: number, to: number): boolean {
  const before = printed.slice(Math.max(0, from - 2), from);
  const after = printed.slice(to, to + 2);
  const isPartOfWord = /[A-Z]$|[A-Za-z][-–/.]$|[#§]$/.test(before) && !/^[$€£¥(]/.test(printed.slice(from, from + 1));
  return !isPartOfWord && !/^[a-z]|^-[A-Z](?![a-z])|^\//.test(after);
}

function ends(pattern: RegExp, printed: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(printed) ? pattern.lastIndex : undefined;
}

/** A whole number that is no figure is passed over at once, so that no digit is looked at twice. */
function wordLength(printed: string, at: number): number {
  let to = at + 1;
  while (/[\d,.]/.test(printed.charAt(at)) && /[\d,.]/.test(printed.charAt(to))) to++;
  return to - at;
}

const strange = /^\s|\s{2}|\s$|[^\S ]|[\u200B-\u200D\u2060\u00AD\u2212]/;

/** The line with runs of blanks as one, without rules, and where each character of it stands in the text. */
function withoutRuns(text: Text, line: Span): { printed: string; offsetOf: (at: number) => number } {
  const ruled = text.characters.slice(line.start, line.end).replace(/[-=_]{4,}/g, (rule) => " ".repeat(rule.length));
  if (!strange.test(ruled)) return { printed: ruled, offsetOf: (at) => line.start + at };
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    const character = ruled.charAt(at - line.start);
    if (character > " " && character <= "~") {
      characters.push(character);
      offsets.push(at);
      continue;
    }
    if (/[\u200B-\u200D\u2060\uFEFF\u00AD]/.test(character)) continue;
    const isBlank = /\s/.test(character);
    if (isBlank && (characters.length === 0 || characters.at(-1) === " ")) continue;
    characters.push(isBlank ? " " : character === "\u2212" ? "-" : character);
    offsets.push(at);
  }
  const offsetOf = (at: number) => offsets[at] ?? (at < 0 ? line.start : line.end - 1);
  return { printed: characters.join(""), offsetOf };
}
