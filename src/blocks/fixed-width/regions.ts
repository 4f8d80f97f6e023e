import type { Extent } from "./columns.ts";
import { centerOf } from "./own-columns.ts";
import { isStub, zoneOf } from "./header.ts";
import { segments } from "./line.ts";
import type { PrintedLine, Run } from "./line.ts";

/** The lines of a table's body: from its first row with figures to the line after its last. */
export interface BodyLines {
  readonly first: number;
  readonly next: number;
}

const mostBlankLines = 10;
const mostLabelLines = 12;

/** Finds the runs of rows with figures that nothing but labels, rules and blank lines part. */
export function findBodies(lines: readonly PrintedLine[]): BodyLines[] {
  const bodies: BodyLines[] = [];
  for (let first = 0; first < lines.length; first++) {
    const line = lines[first];
    if (line === undefined || !isRow(line)) continue;
    const next = endOfBody(lines, first);
    if (isTable(lines.slice(first, next))) bodies.push({ first, next });
    first = next - 1;
  }
  return bodies;
}

/** A row with figures; a line of nothing but years dates the columns. */
function isRow(line: PrintedLine): boolean {
  return line.kind === "figures" && !isYears(line) && line.figures.some(({ text }) => /[\d–—-]/.test(text));
}

/** Years, signs of columns of change beside them, and at most the number of a page that ran into their line. */
function isYears({ figures, words }: PrintedLine): boolean {
  const others = figures.filter(({ text }) => !/^(?:19|20)\d\d(?:[*†‡]{1,3}|\(\d\)|\s{0,40}%)?$/.test(text));
  const isPage = others.length === 1 && others[0] === figures.at(-1) && /^\d{1,2}$/.test(others[0]?.text ?? "");
  return others.length === 0 || (isPage && words.length === 0 && figures.length > 2);
}

function endOfBody(lines: readonly PrintedLine[], first: number): number {
  let next = first + 1;
  let left = leftOf(lines[first]);
  let [blanks, labels] = [0, 0];
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.kind === "other") return next;
    if (line.kind === "blank") {
      if (++blanks > mostBlankLines) return next;
      continue;
    }
    if (isRow(line)) {
      left = Math.min(left, leftOf(line));
      next = at + 1;
      labels = 0;
    } else if (line.kind === "rule") {
      if (at === next) next = at + 1;
    } else if (line.kind === "figures" && leftOf(line) < left - 2 && line.words.length === 0) {
      // The year that ends a wrapped label: "Balance at September 30," and "2023".
      if (at === next) next = at + 1;
    } else if (line.kind === "figures" || ++labels > mostLabelLines || isProse(lines, at, left)) {
      return next;
    } else if (standsOver(line, left)) {
      if (!isWithinRows(lines, at, left)) return next;
    } else if (at === next && isRestOfLabel(line)) next = at + 1;
    blanks = 0;
  }
  return next;
}

function leftOf(line: PrintedLine | undefined): number {
  return line?.figures[0]?.from ?? Infinity;
}

/** Words over the columns of figures name them. */
function standsOver(line: PrintedLine, left: number): boolean {
  const last = line.words.at(-1);
  return last !== undefined && (last.from >= left - 2 || (line.words.length === 1 && (last.from + last.to) / 2 > left));
}

/** A row among rows may have words in place of a figure. */
function isWithinRows(lines: readonly PrintedLine[], at: number, left: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  const isLabelled = (line?.words[0]?.from ?? Infinity) < left - 2;
  return isLabelled && above !== undefined && isRow(above) && below !== undefined && isRow(below);
}

/** "(loss) of affiliates" right below the row whose label it ends. */
function isRestOfLabel(line: PrintedLine): boolean {
  return /^\(?[a-z]/.test(line.words[0]?.text ?? "") && line.words.length === 1;
}

/** Lines that run on below the figures: a footnote, a paragraph. */
function isProse(lines: readonly PrintedLine[], at: number, left: number): boolean {
  const line = lines[at];
  if (line === undefined || /^\((?:[a-z]|\d{1,2}|\*{1,3})\)\s+\S/i.test(line.characters.trimStart())) return true;
  if (!runsUnder(line, left)) return false;
  const printed = line.characters.trim();
  return (
    runsUnder(lines[at - 1], left) || runsUnder(lines[at + 1], left) || (printed.length > 60 && /[.;]$/.test(printed))
  );
}

function runsUnder(line: PrintedLine | undefined, left: number): boolean {
  return line?.kind === "words" && (line.words.at(-1)?.to ?? 0) > left + 2 && (line.words[0]?.from ?? 0) < left - 2;
}

/** Two rows make a table; one makes one if it has several figures. Figures a blank apart hold no columns. */
function isTable(lines: readonly PrintedLine[]): boolean {
  const rows = lines.filter(isRow);
  // A figure to a line, each at the margin: a copy with each cell on a line of its own.
  if (rows.every(({ figures, words }) => figures.length === 1 && words.length === 0 && figures[0]?.from === 0))
    return false;
  const several = rows.filter((row) => row.figures.length > 1);
  if (several.filter(isApart).length * 2 < several.length) return false;
  return rows.length > 1 || several.length > 0;
}

function isApart({ figures }: PrintedLine): boolean {
  return figures.some(({ from }, at) => at > 0 && from - (figures[at - 1]?.to ?? 0) > 1);
}

const mostHeaderLines = 14;

/** The first line of the header above a body's first row, and the line after its last. */
export function headerAbove(
  lines: readonly PrintedLine[],
  body: number,
  floor: number,
  extents: readonly Extent[],
): { top: number; end: number } {
  let top = body;
  let end = body;
  let [blanks, labels] = [0, 0];
  for (let at = body - 1; at >= floor && body - at <= mostHeaderLines * 2; at--) {
    const line = lines[at];
    if (line === undefined || line.kind === "other" || isRow(line)) break;
    if (line.kind === "blank") {
      if (++blanks > 3) break;
      continue;
    }
    if (line.kind === "rule") {
      if (isUnderLabels(line, extents)) break;
    } else if (
      namesColumns(line, extents, top < body && blanks > 0) ||
      (top === body && isAudit(line) && at > floor && isOver(lines[at - 1], extents))
    ) {
      if (top === body) end = at + 1;
      top = at;
      labels = 0;
    } else if (top < body) {
      const above = lines[at - 1];
      const isStubLine =
        blanks === 0 && isLeft(line, extents) && above !== undefined && namesColumns(above, extents, false);
      const isUnits = blanks === 0 && isLeft(line, extents) && line.characters.trimStart().startsWith("(");
      if (!isStubLine && !isUnits) break;
      if (isUnits) top = at;
    } else if (++labels > 6 || !isLeft(line, extents)) break;
    blanks = 0;
  }
  return top === body ? { top: body, end: body } : { top, end };
}

/** "(unaudited)" right below the dates of a header is said of some of them, wherever on the page it stands. */
/** A rule that begins under the labels parts what is above from the table; one under a column of notes does not. */
function isUnderLabels({ words }: PrintedLine, extents: readonly Extent[]): boolean {
  const [from, left] = [words[0]?.from ?? 0, extents[0]?.from ?? 0];
  return from < left - 12 && (words.length <= extents.length || from < left / 2);
}

function isAudit(line: PrintedLine): boolean {
  return line.kind === "words" && /^\s{0,200}\((?:un)?audited\)\s*$/i.test(line.characters);
}

function isOver(line: PrintedLine | undefined, extents: readonly Extent[]): boolean {
  return line !== undefined && namesColumns(line, extents, false);
}

/** Every piece of a header, but for a stub at its left, stands over columns. */
function namesColumns(line: PrintedLine, extents: readonly Extent[], isApart: boolean): boolean {
  const zone = zoneOf(extents);
  const runs = segments(line.characters, line.span);
  const [first] = runs;
  if (first === undefined || line.kind === "rule" || line.kind === "blank" || line.kind === "other") return false;
  if (line.kind === "figures" && !isYears(line)) return false;
  const over = runs.length > 1 && runs.length !== extents.length && isStub(first, extents) ? runs.slice(1) : runs;
  if (runs.length !== extents.length && !over.every((run) => centerOf(run) > zone.from && centerOf(run) < zone.to))
    return false;
  return runs.length > 1 || !isCentredOnPage(first, extents, isApart);
}

/** A title is centred on the page, a piece of a header over its columns. */
function isCentredOnPage(run: Run, extents: readonly Extent[], isApart: boolean): boolean {
  const [left, right] = [extents[0]?.from ?? 0, extents.at(-1)?.to ?? 0];
  const off = Math.abs(centerOf(run) - right / 2);
  if (!isApart && isOverColumn(run, extents)) return false;
  if (!isApart && run.from >= left - 2) return off + 2 < Math.abs(centerOf(run) - (left + right) / 2) && off < 6;
  return off < Math.abs(centerOf(run) - (left + right) / 2);
}

/** "Share" right above "based", and that above "payment": one word of a column's name. */
function isOverColumn(run: Run, extents: readonly Extent[]): boolean {
  return extents.some(
    (extent) =>
      run.to - run.from <= extent.to - extent.from + 4 &&
      (Math.abs(centerOf(run) - centerOf(extent)) <= 1.5 || Math.abs(run.to - extent.to) <= 1),
  );
}

function isLeft(line: PrintedLine, extents: readonly Extent[]): boolean {
  return line.kind === "words" && line.words.length === 1 && (line.words[0]?.from ?? 0) < (extents[0]?.from ?? 0) - 2;
}
