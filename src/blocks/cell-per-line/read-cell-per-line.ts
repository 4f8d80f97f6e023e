import { quote } from "../../source/index.ts";
import type { Text } from "../../source/index.ts";
import type { Line } from "../line.ts";
import { readHeaderRows } from "./header.ts";
import { splitHeader } from "./split-header.ts";
import { placeFigures } from "./places.ts";
import { columnCount, namesNotes, readRecords, withoutNotes } from "./records.ts";
import type { RowRecord } from "./records.ts";
import { findTableEnd } from "./region.ts";
import type { Layout } from "../layout.ts";
import { readPieces } from "../line-pieces.ts";
import type { Piece } from "../line-pieces.ts";
import type { Cell, GridRow } from "../types.ts";

/**
 * One cell per line: what a browser copies of a table whose cells hold paragraphs. Blank cells are blank lines, or
 * nothing at all; signs stand on lines of their own. A row is a label and the figures until the next label.
 */
export const cellPerLine: Layout = (lines, from, text) => {
  // The first rows show whether this is a table at all; a long list that is none is not read to its end for each line.
  const glance = readTable(lines, from, findTableEnd(lines, from, text, figuresOfGlance), text);
  if (glance === undefined || !isTable(glance)) return undefined;
  const table = readTable(lines, from, findTableEnd(lines, from, text), text);
  if (table === undefined) return undefined;
  const placed = placeFigures(table.records, table.count);
  const rows = [...headerRows(table), ...placed.flatMap(({ record, columns }) => gridRows(record, columns))];
  return { rows, next: table.end, isWhole: true };
};

const figuresOfGlance = 60;

function headerRows({ header, body, count, isUnsure }: LineTable): readonly GridRow[] {
  const rows = readHeaderRows(header, body, count);
  return isUnsure === true ? rows.map((row) => (row.cells.length < count ? row : { ...row, isUnsure })) : rows;
}

interface LineTable {
  readonly header: readonly Piece[];
  readonly isUnsure?: true;
  readonly body: readonly Piece[];
  readonly records: readonly RowRecord[];
  readonly count: number;
  readonly end: number;
}

function readTable(lines: readonly Line[], from: number, end: number | undefined, text: Text): LineTable | undefined {
  if (end === undefined) return undefined;
  const pieces = readPieces(lines, from, end, text);
  const split = splitHeader(pieces);
  const isHeaded = pieces.some((piece) => namesNotes(piece.text)) || isBelowNotes(lines, from, text);
  const body = withoutNotes(split.body, isHeaded);
  const records = readRecords(body);
  return { ...split, body, records, count: columnCount(records), end };
}

/** "Notes" heads the column of references, which stands left of the dates: the table begins with the first of these. */
function isBelowNotes(lines: readonly Line[], from: number, text: Text): boolean {
  for (let at = from - 1; at >= Math.max(0, from - mostBlanks); at--) {
    const line = lines[at];
    if (line === undefined || line.kind === "blank") continue;
    return line.kind === "heading" && namesNotes(quote(text, line.span).trim());
  }
  return false;
}

const mostBlanks = 8;

/** Enough rows, cut into lines; without dates above them they must look like money, as no list of names and numbers does. */
function isTable({ records, count, header }: LineTable): boolean {
  const filled = records.filter((record) => record.figures.length > 0);
  const figures = filled.flatMap((record) => record.figures);
  if (figures.length === 0 || !figures.some(isTelling)) return false;
  const isSpread = filled.filter(({ label, figures: [first, second] }) => {
    return second === undefined ? label.at(-1)?.line !== first?.line : first?.line !== second.line;
  });
  if (isSpread.length * 2 <= filled.length) return false;
  if (header.length > 0) return filled.length >= 2 || (count >= 2 && figures.length === count);
  if (count >= 2) return filled.length >= 2;
  return filled.length >= 3 && figures.every(isTelling);
}

/** A bare number may count pages or name a year; a sign, a bracket or a group of digits says that it is a figure. */
function isTelling(figure: Piece): boolean {
  return /[,.$€£¥%()—–-]/.test(figure.text);
}

/** A row for each label without figures, then the label with its figures. */
function gridRows(record: RowRecord, columns: readonly number[] | undefined): GridRow[] {
  const rows = record.headings.map((heading) => rowOf([labelCell([heading])], true));
  const label = record.label.length > 0 ? [labelCell(record.label)] : [];
  const figures = record.figures.map((figure, at) => cellOf(figure, (columns?.[at] ?? at) + 1));
  const cells = [...label, ...figures];
  return cells.length === 0 ? rows : [...rows, rowOf(cells, columns !== undefined)];
}

function rowOf(cells: readonly Cell[], isPlaced: boolean): GridRow {
  const span = { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 };
  return { kind: "cells", cells, isPlaced, isAligned: isPlaced, span };
}

function labelCell(pieces: readonly Piece[]): Cell {
  const span = { start: pieces[0]?.span.start ?? 0, end: pieces.at(-1)?.span.end ?? 0 };
  return { text: pieces.map((piece) => piece.text).join(" "), span, column: 0, columnSpan: 1 };
}

function cellOf(piece: Piece, column: number): Cell {
  return { text: piece.text, span: piece.span, column, columnSpan: 1 };
}
