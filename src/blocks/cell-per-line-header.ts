import { columnCount, readRecords } from "./cell-per-line-records.ts";
import type { Piece } from "./line-pieces.ts";
import type { Cell, GridRow } from "./types.ts";

/** Tells the pieces over the columns from the body: the time words at the top, and words that go on beside them. */
export function splitHeader(pieces: readonly Piece[]): { header: readonly Piece[]; body: readonly Piece[] } {
  const figureAt = pieces.findIndex((piece) => piece.kind === "figure");
  const lastTime = lastTimeBefore(pieces, figureAt);
  if (lastTime === -1) return { header: [], body: pieces };
  // A time right before a figure is a label: "2025", "$1,200".
  if (lastTime === figureAt - 1) {
    const above = lastTimeBefore(pieces, lastTime);
    return { header: pieces.slice(0, above + 1), body: pieces.slice(above + 1) };
  }

  const count = columnCount(readRecords(pieces.slice(lastTime + 1)));
  const timeRows = rowsOf(pieces.slice(0, lastTime + 1), count);
  const dated = timeRows.at(-1)?.cells.length ?? 0;
  const words = pieces.slice(lastTime + 1, figureAt);
  const missing = count - dated;
  const isUneven = dated === 0 || count % dated !== 0 || (words[0] !== undefined && namesColumn(words[0].text));
  let taken = 0;
  if (missing > 0 && isUneven) {
    // The last line is the label of the first row at the least.
    for (let cells = 0; taken < words.length - 1; taken++) {
      const joins = taken > 0 && goesOnInCell(words[taken]);
      if (!joins && cells === missing) break;
      if (!joins) cells++;
    }
  }
  const cut = lastTime + 1 + taken;
  return { header: pieces.slice(0, cut), body: pieces.slice(cut) };
}

function lastTimeBefore(pieces: readonly Piece[], end: number): number {
  for (let at = end - 1; at >= 0; at--) if (pieces[at]?.kind === "time") return at;
  return -1;
}

function namesColumn(printed: string): boolean {
  return /\b(?:change|variance|increase|decrease|growth|total|adjust\w+)\b|%|^\$/i.test(printed);
}

function goesOnInCell(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.gap <= 1 && /^[(a-z%$]/.test(piece.text);
}

/** "(In thousands)" among the header says what the table is in, and stands over no column. */
export function isUnitsAside(printed: string): boolean {
  return (
    /^[([].{0,120}\b(?:thousands|millions|billions)\b/i.test(printed) ||
    /^(?:dollars|amounts|in|\$) .{0,20}\b(?:thousands|millions|billions)\b/i.test(printed)
  );
}

interface HeaderRow {
  readonly stub: readonly Piece[];
  readonly cells: readonly (readonly Piece[])[];
}

/** The rows of a header, each piece over its share of the columns. */
export function readHeaderRows(header: readonly Piece[], count: number): GridRow[] {
  return rowsOf(header, count).map(({ stub, cells }) => {
    const inGroups = cells.length > 0 && count % cells.length === 0;
    const width = inGroups ? count / cells.length : 1;
    const printed = [
      ...stub.map((piece) => cellOf([piece], 0, 1)),
      ...cells.map((cell, at) => cellOf(cell, 1 + at * width, width)),
    ];
    const span = { start: printed[0]?.span.start ?? 0, end: printed.at(-1)?.span.end ?? 0 };
    return { kind: "cells", cells: printed, isPlaced: inGroups, span };
  });
}

function cellOf(pieces: readonly Piece[], column: number, columnSpan: number): Cell {
  const span = { start: pieces[0]?.span.start ?? 0, end: pieces.at(-1)?.span.end ?? 0 };
  return { text: pieces.map((piece) => unglued(piece.text)).join(" "), span, column, columnSpan };
}

/** A lost line break glues words: "Three Months EndedSeptember 30,". */
function unglued(printed: string): string {
  return printed.replace(/([a-z])(?=[A-Z][a-z])|(?<=\d,?)(?=\()/g, "$1 ");
}

/** Runs of like pieces are rows; pieces that recur in turn ("Mar 28," "2020" "Mar 30," "2019") are parts of cells. */
function rowsOf(header: readonly Piece[], count: number): HeaderRow[] {
  const stub = header.filter((piece) => isUnitsAside(piece.text));
  const cells = joinTurns(header.filter((piece) => !stub.includes(piece)).map((piece) => [piece]));
  const rows: (readonly Piece[])[][] = [];
  let kind: string | undefined;
  for (const cell of cells) {
    const row = rows.at(-1);
    const like = likeness(cell);
    if (row !== undefined && row.length < count && (like === kind || like === "words")) row.push(cell);
    else if (row?.length === count && like === "words") row[count - 1] = [...(row[count - 1] ?? []), ...cell];
    else {
      rows.push([cell]);
      kind = like;
    }
  }
  return rows.map((row, at) => ({ stub: at === rows.length - 1 ? stub : [], cells: row }));
}

function likeness(cell: readonly Piece[]): string {
  return cell.map((piece) => piece.time ?? "words").join(" ");
}

/** Joins the parts of cells where two or three kinds of piece take turns. */
function joinTurns(cells: readonly (readonly Piece[])[]): (readonly Piece[])[] {
  const joined: (readonly Piece[])[] = [];
  for (let at = 0; at < cells.length;) {
    const turn = [2, 3].find((length) => takesTurns(cells, at, length)) ?? 1;
    joined.push(cells.slice(at, at + turn).flat());
    at += turn;
    if (turn === 1) continue;
    const like = likeness(joined.at(-1) ?? []);
    while (likeness(cells.slice(at, at + turn).flat()) === like) {
      joined.push(cells.slice(at, at + turn).flat());
      at += turn;
    }
  }
  return joined;
}

function takesTurns(cells: readonly (readonly Piece[])[], at: number, length: number): boolean {
  const [first, second] = [cells.slice(at, at + length), cells.slice(at + length, at + 2 * length)];
  const kinds = first.map(likeness);
  return (
    second.length === length &&
    new Set(kinds).size === length &&
    kinds.every((kind, part) => kind === likeness(second[part] ?? []))
  );
}
