import { changeWords } from "../change-words.ts";
import type { Piece } from "../line-pieces.ts";
import { takeTurns } from "./beside-dates.ts";
import { joinBrokenNames } from "./broken-names.ts";
import { cutHeader, isUnitsAside, leastGap, namesBelowDate, rowsApart, rowsOf, textOf } from "./cut-header.ts";
import { isUnitOverColumn, joinCells } from "./header-cells.ts";
import type { HeaderCell } from "./header-cells.ts";
import { withQuarterTotals } from "./quarter-totals.ts";
import { columnCount, isAside, readRecords } from "./records.ts";

/** The pieces over the columns, and the rest. */
export interface SplitHeader {
  readonly header: readonly Piece[];
  readonly body: readonly Piece[];
  /** Names are broken over lines, and could be joined otherwise. */
  readonly isUnsure?: true;
}

/** Tells the pieces over the columns from the body: the time words at the top, and words that go on beside or below. */
export function splitHeader(printed: readonly Piece[]): SplitHeader {
  const pieces = withQuarterTotals(printed);
  const figureAt = pieces.findIndex((piece) => piece.kind === "figure");
  let cut = lastTimeBefore(pieces, figureAt) + 1;
  if (cut === 0) return { header: [], body: pieces };
  // A time right before a figure is a label: "2025", "$1,200".
  if (cut === figureAt) cut = lastTimeBefore(pieces, figureAt - 1) + 1;
  else {
    const words =
      wordsApart(pieces, cut, figureAt) ??
      wordsToFullRow(pieces, cut, figureAt) ??
      wordsOfHeader(pieces, cut, figureAt);
    const broken = words === 0 ? brokenNames(pieces, cut, figureAt) : undefined;
    if (broken !== undefined)
      return { header: [...pieces.slice(0, cut), ...broken], body: pieces.slice(figureAt - 1), isUnsure: true };
    cut += words;
  }
  cut += unitsBelow(pieces.slice(cut, figureAt - 1));
  return { header: pieces.slice(0, cut), body: pieces.slice(cut) };
}

/** "£'000" under each date, whether audited, and "Notes" over the references to them: no labels of rows. */
function unitsBelow(pieces: readonly Piece[]): number {
  const end = pieces.findIndex(({ text }) => !isAside(text) && !isUnitOverColumn(text));
  const below = pieces.slice(0, end === -1 ? pieces.length : end);
  return below.some(({ text }) => isUnitOverColumn(text)) ? below.length : 0;
}

/** How many of the pieces after the last time word end a header whose cells stand apart; "Change" and "%", maybe none. */
function wordsApart(pieces: readonly Piece[], from: number, figureAt: number): number | undefined {
  const count = columnCount(readRecords(pieces.slice(from)));
  const touch = leastGap(pieces);
  // Where dates tell all columns apart, only units may stand below them.
  const isTold = tellsAll(rowsOf(pieces.slice(0, from), count, touch).at(-1), count);
  const most = Math.min(mostNames, figureAt - 1 - from);
  for (let taken = most; taken > 0; taken--) {
    const next = pieces[from + taken];
    if (next === undefined || next.gap <= touch) continue;
    if (isTold && !pieces.slice(from, from + taken).every(({ text }) => isUnitOverColumn(text))) continue;
    const header = pieces.slice(0, from + taken).filter((piece) => !isUnitsAside(piece.text) && !isAside(piece.text));
    const lowest = rowsApart(header, count, touch)?.at(-1);
    if (lowest !== undefined && isWithTimes(lowest)) return taken;
  }
  return undefined;
}

function isWithTimes(row: HeaderCell[]): boolean {
  return row.some((cell) => cell.some(({ time }) => time !== undefined));
}

const mostNames = 40;

/**
 * How many of the pieces after the last time word make, with those before it, a row with a cell for each column in which
 * words and dates take turns. `undefined` where no such row can be made.
 */
function wordsToFullRow(pieces: readonly Piece[], from: number, figureAt: number): number | undefined {
  const count = columnCount(readRecords(pieces.slice(from)));
  const touch = leastGap(pieces);
  const hasSection = isBelowSection(pieces, figureAt - 1);
  const names = pieces.slice(from, figureAt - (hasSection ? 2 : 1)).slice(0, mostNames);
  const isTold = tellsAll(rowsOf(pieces.slice(0, from), count, touch).at(-1), count);
  let best: { readonly cost: number; readonly taken: number } | undefined;
  for (let taken = 0; taken <= names.length; taken++) {
    const last = names[taken - 1];
    if (last !== undefined && (last.text.endsWith(":") || isUnitsAside(last.text))) break;
    const { rows, cost } = cutHeader(pieces.slice(0, from + taken), count, touch);
    const lowest = rows.at(-1);
    if (lowest?.length !== count || !takeTurns(lowest) || (isTold && !isWithTimes(lowest))) continue;
    if (best === undefined || cost <= best.cost) best = { cost, taken };
  }
  return best?.taken;
}

/** Dates that differ from column to column leave nothing for names below them to tell: "Assets" begins the rows. */
function tellsAll(row: HeaderCell[] | undefined, count: number): boolean {
  const isDated = row?.every((cell) => cell.some(({ time }) => time !== undefined)) === true;
  return isDated && row.length === count && new Set(row.map(textOf)).size === count;
}

/** A label stands farther below a heading, all of whose cells are blank, than other labels below the row before. */
function isBelowSection(pieces: readonly Piece[], labelAt: number): boolean {
  const gaps = pieces.flatMap((piece, at) =>
    at > labelAt && piece.kind === "words" && pieces[at - 1]?.kind === "figure" ? [piece.gap] : [],
  );
  return (pieces[labelAt]?.gap ?? 0) > Math.min(...gaps);
}

/** How many of the pieces between the last time word and the first figure name columns: the last is a label at least. */
function wordsOfHeader(pieces: readonly Piece[], from: number, figureAt: number): number {
  const count = columnCount(readRecords(pieces.slice(from)));
  const touch = leastGap(pieces);
  const dated = rowsOf(pieces.slice(0, from), count, touch).at(-1)?.length ?? 0;
  if (dated === 0 || dated >= count) return 0;

  const between = pieces.slice(from, figureAt - 1).filter((piece) => !isUnitsAside(piece.text) && !isAside(piece.text));
  const isNamed = namesBelowDate([...pieces.slice(0, from), ...between], count) !== undefined;
  const names = isNamed ? between.map((piece) => [piece]) : joinCells(between, touch);
  const goesBeside = names[0] !== undefined && namesChange(textOf(names[0]));
  const wanted = names.length >= count && !goesBeside ? count : count - dated;
  const taken = names.slice(0, wanted);
  // Fewer dates than columns: only names that are no sections can tell the columns under one date apart.
  if (taken.length < wanted || (!goesBeside && !isRepeated(taken) && taken.some(isSection))) return 0;
  taken.push(...rowBelow(names.slice(wanted), count, taken.at(-1)?.[0]?.gap ?? 0));
  const last = taken.at(-1)?.at(-1);
  return last === undefined ? 0 : pieces.indexOf(last) + 1 - from;
}

/** Names between one date, which is all that stands over the columns, and the first label: more lines than columns. */
function brokenNames(pieces: readonly Piece[], from: number, figureAt: number): readonly Piece[] | undefined {
  const count = columnCount(readRecords(pieces.slice(from)));
  const touch = leastGap(pieces);
  if (rowsOf(pieces.slice(0, from), count, touch).some((row) => row.length > 1)) return undefined;
  const between = pieces.slice(from, figureAt - 1);
  const lines = between.filter((piece) => !isUnitsAside(piece.text) && !isAside(piece.text));
  const names = joinBrokenNames(lines, count, touch);
  return names && [...between.filter((piece) => !lines.includes(piece)), ...names];
}

/** Words that go on below the names of columns stand as far apart as these, after the blank cells under the dates. */
function rowBelow(names: readonly HeaderCell[], count: number, gap: number): readonly HeaderCell[] {
  const [first] = names;
  if (first?.[0] === undefined || first[0].gap <= gap || isSection(first)) return [];
  const end = names.findIndex((cell, at) => at > 0 && (cell[0]?.gap !== gap || isSection(cell)));
  const row = names.slice(0, end === -1 ? names.length : end);
  return row.length < 2 || row.length >= count ? [] : row;
}

function lastTimeBefore(pieces: readonly Piece[], end: number): number {
  for (let at = end - 1; at >= 0; at--) if (pieces[at]?.kind === "time") return at;
  return -1;
}

function namesChange(printed: string): boolean {
  return changeWords.test(printed) || /^\(?[%$]/.test(printed);
}

function isSection(cell: HeaderCell): boolean {
  const printed = textOf(cell);
  return printed.endsWith(":") || (/[A-Z]{4}/.test(printed) && !/[a-z]/.test(printed));
}

/** "GAAP", "Adj.", "GAAP", "Adj.": names that stand over each of several groups of columns. */
function isRepeated(names: readonly HeaderCell[]): boolean {
  const texts = names.map(textOf);
  const again = texts.indexOf(texts[0] ?? "", 1);
  return again > 0 && texts.length % again === 0 && texts.every((text, at) => text === texts[at % again]);
}
