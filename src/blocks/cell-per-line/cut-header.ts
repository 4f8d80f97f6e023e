import { changeWords } from "../change-words.ts";
import type { Piece } from "../line-pieces.ts";
import { isNamedDate } from "./beside-dates.ts";
import { isUnitOverColumn, joinCells, joinNamedDates } from "./header-cells.ts";
import type { HeaderCell } from "./header-cells.ts";
import { cutRows } from "./header-rows.ts";
import type { CutRows } from "./header-rows.ts";
import { isAside } from "./records.ts";

export function leastGap(pieces: readonly Piece[]): number {
  let least = Infinity;
  for (const piece of pieces.slice(1)) least = Math.min(least, piece.gap);
  return least;
}

/** "(In thousands)" among the header says what the table is in, and stands over no column. */
export function isUnitsAside(printed: string): boolean {
  return /^(?:[([]|(?:dollars|amounts|in|\$)\b).{0,120}\b(?:thousands|millions|billions)\b/i.test(printed);
}

/** A lost line break glues words: "Three Months EndedSeptember 30,". */
export function textOf(cell: HeaderCell): string {
  const printed = cell.map((piece) => piece.text).join(" ");
  return printed.replace(/([a-z])(?=[A-Z][a-z])|(?<=\d,?)(?=\()/g, "$1 ");
}

export function rowsOf(header: readonly Piece[], count: number, touch: number): HeaderCell[][] {
  return cutHeader(header, count, touch).rows;
}

export function cutHeader(header: readonly Piece[], count: number, touch: number): CutRows {
  const pieces = header.filter((piece) => !isUnitsAside(piece.text) && !isAside(piece.text));
  const apart = rowsApart(pieces, count, touch);
  if (apart !== undefined) return { rows: apart, cost: 0 };
  const names = namesBelowDate(pieces, count);
  if (names !== undefined) return { rows: [[pieces.slice(0, -count)], names], cost: 0 };
  const plain = cutRows(joinCells(pieces, touch), count, touch);
  const cells = joinNamedDates(pieces, touch);
  // A single date with words below it heads them.
  if (cells.filter(isNamedDate).length < 2) return plain;
  const named = cutRows(cells, count, touch);
  return named.cost < plain.cost ? named : plain;
}

/**
 * The rows of a header whose cells stand apart, farther than the lines within each: "Six months", "ended", "30 June",
 * "2024" over every column, or "2024", "$m" beside "Change", "%". The cells left over stand above, over groups of them.
 */
export function rowsApart(pieces: readonly Piece[], count: number, touch: number): HeaderCell[][] | undefined {
  if (count < 2) return undefined;
  const cells: Piece[][] = [];
  for (const piece of pieces) {
    const last = cells.at(-1);
    if (last !== undefined && piece.gap <= touch) last.push(piece);
    else cells.push([piece]);
  }
  const rest = cells.length % count;
  if (cells.length < count || (rest > 0 && !areOver(cells.slice(0, rest)))) return undefined;
  const rows: HeaderCell[][] = rest > 0 ? [cells.slice(0, rest)] : [];
  for (let at = rest; at < cells.length; at += count) rows.push(cells.slice(at, at + count));
  const full = rest > 0 ? rows.slice(1) : rows;
  const isTold = full.some(isDatedRow);
  return isTold && full.every(isOfOneKind) && isUneven(rows) ? rows : undefined;
}

/** Dates, the first at the left, and what stands beside them. */
function isDatedRow(row: readonly HeaderCell[]): boolean {
  const [first] = row;
  return first !== undefined && isWhollyDated(first) && row.every((cell) => isWhollyDated(cell) || isBeside(cell));
}

/** "Electric", "Gas", "Other", "Total" below the one date over all columns: a name each, all as far from one another. */
export function namesBelowDate(pieces: readonly Piece[], count: number): HeaderCell[] | undefined {
  const names = pieces.slice(-count);
  const above = pieces.slice(0, -count);
  const [, second] = names;
  if (count < 3 || names.length < count || above.length === 0 || second === undefined) return undefined;
  const isEven = names.slice(1).every(({ gap }) => gap === second.gap);
  const isOneDate = above.every(({ kind }) => kind === "time") && timesOf(above) === "lengthdayyear";
  const isNames = names.every(({ kind, text }) => kind === "words" && !isUnitOverColumn(text) && /^[A-Z]/.test(text));
  return isEven && isOneDate && isNames ? names.map((name) => [name]) : undefined;
}

/** Where no cell has several lines and no words stand beside dates, other rules tell the rows as well. */
function isUneven(rows: readonly (readonly HeaderCell[])[]): boolean {
  return rows.some(
    (row) => row.some((cell) => cell.length > 1) || (row.some(isWhollyDated) && !row.every(isWhollyDated)),
  );
}

/** Cells above the others are lengths or dates, all of one kind unless their lines show where each ends. */
function areOver(cells: readonly HeaderCell[]): boolean {
  const isTimed = cells.every((cell) => cell.some((piece) => piece.time !== undefined));
  return isTimed && (cells.some((cell) => cell.length > 1) || new Set(cells.map(timesOf)).size === 1);
}

/** "Six months", "ended", "30 June", "2024" stands beside "Year", "ended", "31 December", "2023". */
function isOfOneKind(row: readonly HeaderCell[]): boolean {
  const times = row.map(timesOf).filter((each) => each !== "");
  return times.every((each) => each.endsWith("year")) || new Set(times).size <= 1;
}

function timesOf(cell: HeaderCell): string {
  return cell.flatMap(({ time }) => time ?? []).join("");
}

/** A cell that ends its period: a year, or a day and a year, maybe below a length. */
function isWhollyDated(cell: HeaderCell): boolean {
  return (timesOf(cell).match(/year/g)?.length ?? 0) === 1;
}

/** "Change" and "% of Net Sales" stand beside dates. */
function isBeside(cell: HeaderCell): boolean {
  const printed = textOf(cell);
  return changeWords.test(printed) || /^\(?[%$]|\bpercent/i.test(printed);
}
