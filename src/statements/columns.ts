import type { GridRow, Heading } from "../blocks/index.ts";
import { isOnlyTime, readTimeWords } from "./calendar.ts";
import type { TimeWord } from "./calendar.ts";
import { isoDate, daysIn } from "./period.ts";
import type { Column, Period, RowUnit, StatementKind } from "./types.ts";
import type { ValueRow } from "./value-row.ts";

/** Where the figures of a table stand: one grid column for each column of values, left to right. */
export interface ValueColumns {
  readonly count: number;
  readonly grid: readonly number[];
}

/** A piece of a header and the columns [from, to) that it stands over. */
export interface HeaderPiece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** As many columns as most rows have figures; ties go to more, since cells are lost more often than made up. */
export function findValueColumns(rows: readonly ValueRow[]): ValueColumns {
  const byCount = new Map<number, ValueRow[]>();
  for (const row of rows) {
    if (row.values.length > 0) byCount.set(row.values.length, [...(byCount.get(row.values.length) ?? []), row]);
  }
  let best: readonly ValueRow[] = [];
  let count = 0;
  for (const [each, like] of byCount) {
    if (like.length > best.length || (like.length === best.length && each > count)) [best, count] = [like, each];
  }
  const grid = Array.from({ length: count }, (_, at) => mostCommon(best.map((row) => row.values[at]?.column ?? 0)));
  return { count, grid };
}

/** Reads the columns from the header lines above a table and the header rows within it. */
export function readColumns(
  above: readonly Heading[],
  within: readonly GridRow[],
  values: ValueColumns,
  kind: StatementKind,
): Column[] {
  const pieces = [
    ...above.flatMap((heading) => spread(heading.text, 0, values.count)),
    ...within.flatMap((row) => placeRow(row, values)),
  ];
  return columnsOf(pieces, values.count, kind);
}

/** The columns under the pieces of a header. */
export function columnsOf(pieces: readonly HeaderPiece[], count: number, kind: StatementKind): Column[] {
  return Array.from({ length: count }, (_, at) =>
    columnOf(
      pieces.filter((piece) => piece.from <= at && at < piece.to),
      kind,
    ),
  );
}

function placeRow(row: GridRow, values: ValueColumns): HeaderPiece[] {
  const cells = row.cells.filter((cell) => (cell.column > 0 || isOnlyTime(cell.text)) && !isDashes(cell.text));
  const inOrder = cells.length === values.count;
  const byPlace = cells.every((cell, at) => at === 0 || values.grid.includes(cell.column));
  const inGroups = values.count % Math.max(1, cells.length) === 0;
  return cells.flatMap((cell, at) => {
    const next = cells[at + 1];
    if (inOrder) return spread(cell.text, at, at + 1);
    if (byPlace || !inGroups) {
      const from =
        at === 0 && cells.length > 1 ? 0 : firstAtOrAfter(values, at === 0 && cell.column <= 1 ? 0 : cell.column);
      return spread(cell.text, from, next === undefined ? values.count : firstAtOrAfter(values, next.column));
    }
    const width = values.count / cells.length;
    return spread(cell.text, at * width, (at + 1) * width);
  });
}

/** "2006 2005" over two columns is a year over each; "March 31," over two stands over both. */
function spread(printed: string, from: number, to: number): HeaderPiece[] {
  const text = printed
    .replace(/[-=_–—]{2,}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const words = isOnlyTime(text) ? repeated(text) : [];
  const width = (to - from) / words.length;
  if (words.length < 2 || !Number.isInteger(width)) return [{ text, from, to }];
  return words.map((word, at) => ({ text: word, from: from + at * width, to: from + (at + 1) * width }));
}

/** The printed dates or years of a line that holds two or more of one kind, and nothing else. */
function repeated(text: string): string[] {
  const words = readTimeWords(text);
  const [first] = words;
  if (words.length < 2 || !words.every((word) => word.kind === first?.kind)) return [];
  switch (first?.kind) {
    case "year":
      return text.match(/\b(?:19|20)\d\d\b/g) ?? [];
    case "date":
      return text.match(/[A-Z]+\.? \d{1,2},? \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2} [A-Z]+\.?,? \d{4}/gi) ?? [];
    case "monthDay":
      return text.match(/[A-Z]+\.? \d{1,2}\b,?/gi) ?? [];
    case "length":
    case undefined:
      return [];
  }
}

function columnOf(pieces: readonly HeaderPiece[], kind: StatementKind): Column {
  const label = pieces.map((piece) => piece.text).join(" ");
  const period = periodOf(
    pieces.flatMap((piece) => readTimeWords(piece.text)),
    kind,
  );
  const others = pieces.map((piece) => piece.text).filter((text) => !isOnlyTime(text) && !isAside(text));
  const qualifier = others.length > 0 ? others.join(" ") : undefined;
  return { label, period, qualifier, unit: unitOf(qualifier), scale: undefined };
}

/** `undefined` where the words do not settle both an end and, for a flow, a length. */
function periodOf(words: readonly TimeWord[], kind: StatementKind): Period | undefined {
  const end = endOf(words);
  if (end === undefined) return undefined;
  const length = last(words, "length");
  if (length === undefined || kind === "balanceSheet") return isFlow(kind) ? undefined : { kind: "instant", on: end };
  const { months, weeks } = length;
  return weeks === undefined ? { kind: "duration", months, end } : { kind: "duration", months, weeks, end };
}

function endOf(words: readonly TimeWord[]) {
  const date = last(words, "date");
  if (date !== undefined) return date.date;
  const monthDay = last(words, "monthDay");
  const year = last(words, "year");
  if (monthDay === undefined || year === undefined) return undefined;
  return isoDate(year.year, monthDay.month, Math.min(monthDay.day, daysIn(year.year, monthDay.month)));
}

function last<K extends TimeWord["kind"]>(
  words: readonly TimeWord[],
  kind: K,
): Extract<TimeWord, { kind: K }> | undefined {
  return words.filter((word): word is Extract<TimeWord, { kind: K }> => word.kind === kind).at(-1);
}

function isFlow(kind: StatementKind): boolean {
  return kind === "incomeStatement" || kind === "cashFlow" || kind === "comprehensiveIncome";
}

function unitOf(qualifier: string | undefined): RowUnit | undefined {
  return qualifier !== undefined && /%|\bpercent/i.test(qualifier) ? "percent" : undefined;
}

/** What says how the figures were made, and tells no column from another. */
function isAside(text: string): boolean {
  return /^\(?(?:un)?audited\)?$/i.test(text) || text === "";
}

function isDashes(text: string): boolean {
  return !/[^-=_–—\s]/.test(text);
}

function firstAtOrAfter(values: ValueColumns, gridColumn: number): number {
  const at = values.grid.findIndex((column) => column >= gridColumn);
  return at === -1 ? values.count : at;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  let best = numbers[0] ?? 0;
  for (const [each, times] of counts) if (times > (counts.get(best) ?? 0)) best = each;
  return best;
}
