import type { Span, Text } from "../../source/index.ts";
import { lineSpan } from "../../source/index.ts";
import { legible } from "../legible.ts";
import { printedLines } from "../line.ts";

/** A line of a page whose table came apart, by what it is a piece of. */
export type Piece = LabelPiece | TimePiece | ValuePiece | SignPiece;

export interface LabelPiece {
  readonly kind: "label";
  readonly text: string;
  readonly span: Span;
  readonly chunk: number;
}

/** A date, a year or a length of time: a piece of the header. */
export interface TimePiece {
  readonly kind: "time";
  readonly text: string;
  /** Of the footnote that was glued to its year. */
  readonly mark?: string;
  readonly span: Span;
  readonly chunk: number;
}

export interface ValuePiece {
  readonly kind: "value";
  readonly text: string;
  readonly span: Span;
  readonly chunk: number;
  readonly shape: Shape;
  /** A currency sign stood with it or right before it. */
  readonly isSigned: boolean;
}

/** A currency sign on a line of its own: it begins the next figure, or a row whose figure stands elsewhere. */
export interface SignPiece {
  readonly kind: "sign";
  readonly text: string;
  readonly span: Span;
  readonly chunk: number;
}

/** What can be seen of a figure without reading it: enough to tell which figures stand in one row. */
export interface Shape {
  readonly kind: "amount" | "percent" | "none";
  readonly places: number;
  /** For comparing sizes only; 0 where there is no number. */
  readonly size: number;
}

/** Cuts one line into pieces; a line of figures alone may hold several. */
export function readPieces(text: Text, line: number, chunk: number): Piece[] {
  const { start, end } = lineSpan(text, line);
  const raw = text.characters.slice(start, end);
  const printed = printedLines(text)[line - 1] ?? "";
  if (printed === "") return [];
  if (isTime(printed)) return [{ kind: "time", ...cutMark(printed), span: trimmed(raw, start), chunk }];
  return readFigures(raw, start, chunk) ?? [{ kind: "label", text: printed, span: trimmed(raw, start), chunk }];
}

const digits = String.raw`(?=[-($€£¥.<>]{0,5}\d)[-($€£¥<>]{0,4}(?:\d{1,3}(?:,\d{3}){1,5}|\d{0,9})(?:\.\d{1,6})?`;
const figure = new RegExp(String.raw`${digits}\)?%?\)?(?:p|bps?\.?)?|[$€£¥]?[-–—]{1,3}%?|n\/?[am]\.?|\*{1,2}`, "iy");
// The longest line of figures has some twelve of them.
const longestLine = 200;

/** The figures of a line that holds nothing else; `undefined` for any other line. */
function readFigures(raw: string, start: number, chunk: number): Piece[] | undefined {
  if (raw.length > longestLine) return undefined;
  const pieces: Piece[] = [];
  let at = 0;
  let opened: { readonly at: number; readonly sign: string } | undefined;
  while (at < raw.length) {
    if (/\s/.test(raw.charAt(at))) {
      at++;
      continue;
    }
    const lone = /[$€£¥](?=\s|$)|\((?=\s)/y;
    lone.lastIndex = at;
    const sign = lone.exec(raw)?.[0];
    if (sign !== undefined) {
      if (opened !== undefined && opened.sign !== "" && sign !== "(") pieces.push(signPiece(opened, start, chunk));
      opened = opened === undefined || sign !== "(" ? { at, sign } : opened;
      at += sign.length;
      continue;
    }
    figure.lastIndex = at;
    const found = figure.exec(raw)?.[0] ?? "";
    if (!/[\d*–—-]|n\/?[am]/i.test(found)) return undefined;
    const after = raw.charAt(at + found.length);
    if (after !== "" && !/[\s$€£¥(]/.test(after)) return undefined;
    let to = at + found.length;
    const tail = /\s{0,3}(?:\)\s?%?|%)(?=\s|$|[$€£¥])/y;
    tail.lastIndex = to;
    to += tail.exec(raw)?.[0].length ?? 0;
    const from = opened?.at ?? at;
    const text = legible(raw.slice(from, to));
    const isSigned = /[$€£¥]/.test(text);
    pieces.push({
      kind: "value",
      text,
      span: { start: start + from, end: start + to },
      chunk,
      shape: shapeOf(text),
      isSigned,
    });
    opened = undefined;
    at = to;
  }
  if (opened !== undefined) pieces.push(signPiece(opened, start, chunk));
  return pieces.length > 0 ? pieces : undefined;
}

function signPiece(opened: { at: number; sign: string }, start: number, chunk: number): SignPiece {
  const from = start + opened.at;
  return { kind: "sign", text: opened.sign, span: { start: from, end: from + opened.sign.length }, chunk };
}

export function shapeOf(text: string): Shape {
  const digits = /\d[\d,]*(?:\.\d+)?|\.\d+/.exec(text)?.[0];
  const isPercent = text.includes("%");
  if (digits === undefined) return { kind: "none", places: 0, size: 0 };
  const plain = digits.replaceAll(",", "");
  const isNegative = /\(|-/.test(text) || text.endsWith(")");
  const places = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  return { kind: isPercent ? "percent" : "amount", places, size: isNegative ? -Number(plain) : Number(plain) };
}

const timeWords =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|one|two|three|four|six|nine|twelve|thirteen|fourteen|twenty|thirty|forty|fifty|months?|weeks?|quarters?|years?|first|second|third|fourth|half|ended|ending|fiscal|period|for|the|as|of|at|and|in|unaudited|audited|restated|q[1-4]|h[12]|fy(?:\d\d)?)\b/gi;

/** Nothing but words of time, with a date, a year or a length among them. */
export function isTime(printed: string): boolean {
  if (printed.length > 120 || /^\(?(?:un)?audited\)?$/i.test(printed)) return false;
  const tells = /\b(?:19|20)\d\d(?:\(?\d\)?)?\b|\bended\b|\b(?:months|weeks|quarter|half)\b|\bq[1-4]\b/i.test(printed);
  const isDay = /^(?:as (?:of|at) )?[A-Z][a-z]{2,8}\.? \d{1,2},?$/.test(printed);
  if (!tells && !isDay) return false;
  const rest = printed.replace(timeWords, " ").replace(/\b(?:19|20)\d\d(?:\(?\d\)?)?(?!\d|,\d)/g, " ");
  return !/[a-z$%.]/i.test(rest) && !/\d{3}/.test(rest) && !/^\d{1,2}$/.test(printed);
}

/** Takes off the mark of a footnote that is glued to a year: "July 29, 20231". */
function cutMark(printed: string): { text: string; mark?: string } {
  const [whole, mark] = /(?<=\b(?:19|20)\d\d)\(?(\d)\)?$/.exec(printed) ?? [];
  return whole === undefined || mark === undefined
    ? { text: printed }
    : { text: printed.slice(0, -whole.length), mark };
}

function trimmed(raw: string, start: number): Span {
  const leading = raw.length - raw.trimStart().length;
  return { start: start + leading, end: start + raw.trimEnd().length };
}
