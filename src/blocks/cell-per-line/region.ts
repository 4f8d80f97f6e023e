import type { Text } from "../../source/index.ts";
import { readTabbedRow, shapeOfCell } from "../cells-of-line.ts";
import { legible } from "../legible.ts";
import type { Line } from "../line.ts";
import { isUnitsAside } from "./cut-header.ts";
import { shapeOf } from "../piece-shape.ts";

const mostHeaderLines = 90;
const mostLabelLines = 6;
const longestLabel = 1000;
const longestHeading = 200;

/**
 * The line after the last figure of a table that begins at `from`, with its header or with a label; `undefined` where
 * none begins. A table ends where another header, a sentence or a rule stands, or a run of lines without figures.
 */
export function findTableEnd(
  lines: readonly Line[],
  from: number,
  text: Text,
  mostFigures = Infinity,
): number | undefined {
  const first = look(lines, from, text);
  if (first === undefined || !mayBegin(lines, from, first, text)) return undefined;

  let end: number | undefined;
  let withoutFigures = 0;
  let figures = 0;
  let previous: Look["kind"] | undefined;
  for (let at: number | undefined = from; at !== undefined;) {
    const here = look(lines, at, text);
    if (here === undefined) break;
    const nextAt = nextFilled(lines, at + 1);
    const next = nextAt === undefined ? undefined : look(lines, nextAt, text);
    if (here.kind === "figure") {
      // A whole row in one line of tabs is another layout's; so is a label over such a line.
      if (end === undefined && here.figures > 1) return undefined;
      end = at + 1;
      withoutFigures = 0;
      figures += here.figures;
      if (figures > mostFigures) break;
    } else if (here.kind === "sign") {
      if (end !== undefined && here.isAfter && previous === "figure") end = at + 1;
    } else {
      const isLabel = next?.kind === "figure" || (next?.kind === "sign" && !next.isAfter);
      if (here.isEnd || here.length > (isLabel ? longestLabel : longestHeading)) break;
      withoutFigures++;
      if (end === undefined ? withoutFigures > mostHeaderLines : withoutFigures > mostLabelLines) break;
      if (end !== undefined && !continues(here, isLabel, previous)) break;
    }
    previous = here.kind;
    at = nextAt;
  }
  return end;
}

/** A line by what stands first in it, and how many figures stand in it. */
interface Look {
  readonly kind: "words" | "time" | "year" | "figure" | "sign";
  readonly isAfter: boolean;
  readonly isEnd: boolean;
  readonly isUnits: boolean;
  readonly length: number;
  readonly figures: number;
}

function look(lines: readonly Line[], at: number, text: Text): Look | undefined {
  const line = lines[at];
  if (line === undefined || line.kind === "blank") return undefined;
  const known = looks.get(line) ?? lookAt(line, text);
  looks.set(line, known);
  return known;
}

// A line is looked at as the first of a table, and as the next and the one before of others.
const looks = new WeakMap<Line, Look>();

function lookAt(line: Exclude<Line, { kind: "blank" }>, text: Text): Look {
  const { cells } = readTabbedRow(line.span, text);
  const shapes = cells.map(shapeOfCell);
  const figures = shapes.filter((shape) => shape.kind === "figure").length;
  const first = shapes.find((shape) => shape.kind !== "before") ?? shapes[0];
  const printed = cells[0]?.text ?? "";
  const kind = kindOf(first, figures);
  return {
    kind,
    isAfter: first?.kind === "after",
    isEnd:
      line.kind === "rule" || isSentence(line.kind, printed) || isNote(line.kind, printed) || /^[•●▪·◦○]/.test(printed),
    isUnits: isUnitsAside(printed),
    length: line.span.end - line.span.start,
    figures,
  };
}

function kindOf(first: ReturnType<typeof shapeOf> | undefined, figures: number): Look["kind"] {
  if (first === undefined) return "words";
  switch (first.kind) {
    case "before":
    case "after":
      return figures > 0 ? "figure" : "sign";
    case "figure":
      return "figure";
    case "time":
      return first.time === "year" && figures === 0 ? "year" : "time";
    case "words":
      return figures > 0 ? "figure" : "words";
  }
}

function isSentence(kind: Line["kind"], printed: string): boolean {
  return kind === "prose" && printed.length > 60 && /[.!?;]["”’]?$/.test(printed) && /[a-z]/.test(printed);
}

function isNote(kind: Line["kind"], printed: string): boolean {
  return /^\[(?:\d{1,2}|[a-z])\] ?\S/i.test(printed) || (kind === "note" && printed.length > 80);
}

/** A table begins with the first line of its header, or with a label right above its figures. */
function mayBegin(lines: readonly Line[], from: number, first: Look, text: Text): boolean {
  if (first.isEnd || first.isUnits) return false;
  if (first.kind === "time" || first.kind === "year") {
    const before = previousFilled(lines, from);
    const above = before === undefined ? undefined : look(lines, before, text)?.kind;
    return above !== "time" && above !== "year" && !isAboveTitle(lines, from, text) && !isReleaseDay(lines, from, text);
  }
  if (first.kind !== "words") return false;
  if (beginsLength(lines, from, text)) return true;
  const nextAt = nextFilled(lines, from + 1);
  const next = nextAt === undefined ? undefined : look(lines, nextAt, text);
  return next?.kind === "figure" || (next?.kind === "sign" && !next.isAfter);
}

/** "Fourteen" above "Weeks Ended" */
function beginsLength(lines: readonly Line[], from: number, text: Text): boolean {
  const [number, unit] = [lines[from], lines[from + 1]].map((line) =>
    line === undefined
      ? ""
      : legible(text.characters.slice(line.span.start, Math.min(line.span.end, line.span.start + 40))),
  );
  if (!/^[a-z-]{3,15}$/i.test(number ?? "") || !/^(?:months?|weeks?|quarters?)\b/i.test(unit ?? "")) return false;
  return shapeOf(`${number} ${unit}`).kind === "time";
}

/** A date that stands above the title of a statement: of the release, or at the end of a report. */
function isAboveTitle(lines: readonly Line[], from: number, text: Text): boolean {
  let at = nextFilled(lines, from + 1);
  for (let seen = 0; at !== undefined && seen < mostLinesToTitle; seen++, at = nextFilled(lines, at + 1)) {
    const here = look(lines, at, text);
    const line = lines[at];
    if (here === undefined || line === undefined || here.kind === "figure") return false;
    const printed = text.characters.slice(line.span.start, Math.min(line.span.end, line.span.start + longestHeading));
    if (/\b(?:statements? of|(?:income|cash flow) statements?|balance sheets?)\b/i.test(printed)) return true;
  }
  return false;
}

/** "12 September 2024", no end of a month, above "Financial summary" and the dates of the columns. */
function isReleaseDay(lines: readonly Line[], from: number, text: Text): boolean {
  const printed = printedAt(lines, from, text);
  const day = /^(\d{1,2}) [A-Z][a-z]{2,8} (?:19|20)\d\d$|^[A-Z][a-z]{2,8}\.? (\d{1,2}), (?:19|20)\d\d$/.exec(printed);
  const number = Number(day?.[1] ?? day?.[2] ?? 0);
  if (day === null || number > 27 || number < 5) return false;
  let isTitled = false;
  let at = nextFilled(lines, from + 1);
  for (let seen = 0; at !== undefined && seen < mostLinesToTitle; seen++, at = nextFilled(lines, at + 1)) {
    const here = look(lines, at, text);
    if (here === undefined || here.kind === "figure" || here.kind === "sign") return false;
    if (here.kind === "time" || here.kind === "year") return isTitled;
    const words = printedAt(lines, at, text);
    isTitled ||= words.includes(" ") && !/^\(|\b(?:restated|audited|unaudited|reported|pro forma)\b/i.test(words);
  }
  return false;
}

function printedAt(lines: readonly Line[], at: number, text: Text): string {
  const line = lines[at];
  if (line === undefined) return "";
  return legible(text.characters.slice(line.span.start, Math.min(line.span.end, line.span.start + longestHeading)));
}

const mostLinesToTitle = 12;

/** Below the first figures, a line of time words heads another table, unless it is the label or a figure of a row. */
function continues(here: Look, isLabel: boolean, previous: Look["kind"] | undefined): boolean {
  if (here.isUnits) return false;
  switch (here.kind) {
    case "time":
      return isLabel;
    case "year":
      return isLabel || previous === "figure" || previous === "sign";
    case "words":
    case "figure":
    case "sign":
      return true;
  }
}

function nextFilled(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length; at++) if (lines[at]?.kind !== "blank") return at;
  return undefined;
}

function previousFilled(lines: readonly Line[], from: number): number | undefined {
  for (let at = from - 1; at >= 0; at--) if (lines[at]?.kind !== "blank") return at;
  return undefined;
}
