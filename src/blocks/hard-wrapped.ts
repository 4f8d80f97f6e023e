import type { Text } from "../source/index.ts";
import { legible } from "./legible.ts";
import type { Line } from "./line.ts";

// Prose is wrapped at some seventy columns in filings, at more than a hundred on a PDF's page.
const shortestFull = 50;
const longestWrapped = 220;
// Out of a PDF, the lines of a paragraph are of one width on the page and not quite of one length.
const fullness = 0.86;

/** A line of prose as it is printed: its characters, and where they begin. */
interface Printed {
  readonly at: number;
  readonly indent: number;
  readonly text: string;
}

/**
 * Joins the lines of paragraphs that were broken at a fixed width: the first line takes the whole paragraph, the others
 * become blank. A paragraph is told by its lines: each but the last had no room for the first word of the next.
 */
export function joinWrapped(lines: readonly Line[], text: Text): Line[] {
  const joined = [...lines];
  for (let at = 0; at < lines.length; at++) {
    const block: Printed[] = [];
    for (let line = lines[at]; line !== undefined && isPrinted(line); line = lines[++at]) {
      block.push(readPrinted(line, at, text));
    }
    for (const paragraph of paragraphsOf(block)) {
      const [first, last] = [lines[paragraph[0]?.at ?? 0], lines[paragraph.at(-1)?.at ?? 0]];
      if (first === undefined || last === undefined) continue;
      joined[paragraph[0]?.at ?? 0] = whole(first, last, paragraph);
      for (const { at: rest } of paragraph.slice(1)) {
        joined[rest] = { kind: "blank", span: lines[rest]?.span ?? first.span };
      }
    }
  }
  return joined;
}

function isPrinted(line: Line): boolean {
  return line.kind === "heading" || line.kind === "prose" || line.kind === "note";
}

function readPrinted(line: Line, at: number, text: Text): Printed {
  const { start, end } = line.span;
  const raw = text.characters.slice(start, Math.min(end, start + longestWrapped + 1)).replace(/\f/g, "");
  return { at, indent: raw.length - raw.trimStart().length, text: raw.trim() };
}

/** Runs of full lines, each with the line that ends it. */
function paragraphsOf(block: readonly Printed[]): Printed[][] {
  if (block.length < 2) return [];
  const width = block.reduce(
    (most, { indent, text }) => (isGapped(text) ? most : Math.max(most, indent + text.length)),
    0,
  );
  if (width > longestWrapped) return [];
  const paragraphs: Printed[][] = [];
  let open: Printed[] = [];
  const close = () => {
    if (open.length > 1 && isSentence(open)) paragraphs.push(open);
    open = [];
  };
  for (const line of block) {
    if (open.length > 0 && !goesOn(open, line, width)) close();
    open.push(line);
  }
  close();
  return paragraphs;
}

function goesOn(open: readonly Printed[], line: Printed, width: number): boolean {
  const last = open.at(-1);
  if (
    last === undefined ||
    isMarked(line.text) ||
    isUnits(last.text) ||
    isUnits(line.text) ||
    [last, line].some(({ text }) => isGapped(text) || isPiped(text) || endsInFigures(text))
  ) {
    return false;
  }
  if (isTitleBelow(last.text, line.text) || isPageBelow(last.text, line.text)) return false;
  if (open.length > 1 ? Math.abs(line.indent - last.indent) > 1 : isCentred(last, line)) return false;
  const [word] = line.text.split(" ", 1);
  const used = last.indent + last.text.length;
  return used >= shortestFull && used + 1 + (word?.length ?? 0) > width * fullness;
}

/** "Reconciliation of Net Income" below the end of a sentence: all its words but the small ones have capitals. */
function isTitleBelow(last: string, line: string): boolean {
  const words = line.split(" ");
  const isTitle = words.every(
    (word) => /^[A-Z\d(“"&–—-]/.test(word) || /^(?:and|of|the|to|for|in|by|on|at|with)$/.test(word),
  );
  return isTitle && words.length > 2 && /[.!?]["”’)]{0,2}$/.test(last) && !/[.!?;:,]["”’)]{0,2}$/.test(line);
}

/** "(unaudited; in thousands, except per share amounts)" stands between a title and the columns. */
function isUnits(text: string): boolean {
  return /^\([^()]{1,150}\)$/.test(text) && /\b(?:thousands|millions|billions|unaudited|audited|except)\b/i.test(text);
}

/** The number of a page below the end of a sentence. */
function isPageBelow(last: string, line: string): boolean {
  return /^\d{1,3}$/.test(line) && /[.!?:;]["”’)]{0,2}$/.test(last);
}

/** Lines of a title stand about one middle. */
function isCentred(upper: Printed, lower: Printed): boolean {
  const off = upper.indent * 2 + upper.text.length - lower.indent * 2 - lower.text.length;
  return Math.min(upper.indent, lower.indent) >= 8 && upper.indent !== lower.indent && Math.abs(off) <= 4;
}

/** Gaps part cells; in prose they stand after a sentence, after the mark of a list, or by a slip before a word. */
function isGapped(text: string): boolean {
  const gaps = text.replace(/^\S{1,5} {2,}(?=\S)/, "").replace(/[.:;,?!"”’)] {2,3}(?=\S)/g, ". ");
  return / {4}/.test(gaps) || (/ {2}/.test(gaps) && !/[a-z]{2}[.,]?$/.test(gaps));
}

/** A row of markdown. */
function isPiped(text: string): boolean {
  return text.startsWith("|") || text.split("|", 3).length > 2;
}

/** The beginning of another item or note: "-- ", "o  ", "• ", "(1) ", "2. ". */
function isMarked(text: string): boolean {
  return /^(?:[-–—•·*o▪●◦]{1,3}|\(?(?:\d{1,2}|[a-z]|\*{1,3})[).])\s/i.test(text) || /^notes? \d{1,2}:/i.test(text);
}

/** "Revenue $ 9,583 $ 10,329" is a row out of a PDF. */
function endsInFigures(text: string): boolean {
  const words = text
    .slice(-80)
    .split(" ")
    .filter((word) => /[^$€£¥()%]/.test(word))
    .slice(-2);
  return (
    words.length === 2 &&
    words.every((word) => /^(?:[-$€£¥(]{0,3}[,.]*\d[\d,.]*[)%]{0,2}|[-–—]{1,3}|nmf?|n\/[am])$/i.test(word))
  );
}

function isSentence(lines: readonly Printed[]): boolean {
  const text = lines.map((line) => line.text).join(" ");
  const isEnded = /[.!?:;]["”’)]{0,2}$/.test(text);
  const small = text.match(/(?<![\w.'’-])[a-z]{2,}(?![\w'’])/g)?.length ?? 0;
  return isEnded ? small >= 6 || lines.length > 2 : small >= 12 && lines.length > 2;
}

function whole(first: Line, last: Line, lines: readonly Printed[]): Line {
  const span = { start: first.span.start, end: last.span.end };
  const parts = [first.kind === "note" ? first.text : legible(lines[0]?.text ?? "")];
  for (const line of lines.slice(1)) {
    const part = legible(line.text);
    // A word broken at its hyphen keeps it: "non-" and "GAAP".
    const isBroken = /\w-$/.test(parts.at(-1)?.slice(-2) ?? "") && /^\w/.test(part);
    parts.push(isBroken ? part : ` ${part}`);
  }
  const text = parts.join("");
  return first.kind === "note" ? { ...first, text, span } : { kind: "prose", text, span };
}
