import type { Layout } from "./layout.ts";
import { legible } from "./legible.ts";
import type { Line } from "./line.ts";
import { shapeOf } from "./piece-shape.ts";
import type { Cell, GridRow } from "./types.ts";
import { matchesIn } from "../source/index.ts";
import type { Text } from "../source/index.ts";

const fewestRows = 3;
const longestLabel = 200;
const longestLine = 400;

/**
 * Labels on lines of their own, their figures on the line below, blanks between them: what is copied of a table whose
 * labels alone are paragraphs. The figures begin where the labels have not ended, so that no column stands beside these.
 */
export const labelOverFigures: Layout = (lines, from, text) => {
  const header = piecesOf(lines[from], text, "time");
  const rows: { label: Cell; figures: readonly Cell[] }[] = [];
  let next = header.length > 1 ? from + 1 : from;
  for (;;) {
    const [at, below] = twoFrom(lines, next);
    const label = labelOf(lines[at], text);
    const figures = piecesOf(lines[below], text, "figure");
    if (label === undefined || figures.length < 2 || !isUnder(figures, label, lines[below])) break;
    rows.push({ label, figures });
    next = below + 1;
  }
  if (rows.length < fewestRows) return undefined;
  const most = rows.reduce((count, { figures }) => Math.max(count, figures.length), header.length);
  const read = rows.map(({ label, figures }) => rowOf([label, ...figures], figures.length === most));
  return { rows: header.length > 1 ? [rowOf(header, header.length === most), ...read] : read, next };
};

/** The next two lines that are not blank. */
function twoFrom(lines: readonly Line[], from: number): [number, number] {
  let at = from;
  while (lines[at]?.kind === "blank") at++;
  let below = at + 1;
  while (lines[below]?.kind === "blank") below++;
  return [at, below];
}

function labelOf(line: Line | undefined, text: Text): Cell | undefined {
  if (line === undefined || line.kind === "blank" || line.kind === "rule" || line.kind === "cells") return undefined;
  const raw = text.characters.slice(line.span.start, line.span.end);
  const printed = legible(raw);
  const isLabel = raw.length <= longestLabel && shapeOf(printed).kind === "words" && !/\S\s{3,}\S/.test(raw.trim());
  return isLabel ? { text: printed, span: line.span, column: 0, columnSpan: 1 } : undefined;
}

/** The pieces of an indented line, two blanks or more between them, if all are figures, or all times. */
function piecesOf(line: Line | undefined, text: Text, kind: "figure" | "time"): Cell[] {
  if (line === undefined || line.kind === "blank" || line.kind === "rule" || line.kind === "cells") return [];
  const { start, end } = line.span;
  if (end - start > longestLine) return [];
  const raw = text.characters.slice(start, end);
  if (!/^ {2}/.test(raw)) return [];
  const cells: Cell[] = [];
  for (const { 0: piece, index } of matchesIn(raw, /\S(?:\S| (?=\S))*/g)) {
    const printed = legible(piece);
    if (shapeOf(printed).kind !== kind) return [];
    const span = { start: start + index, end: start + index + piece.length };
    cells.push({ text: withNearMark(printed), span, column: cells.length + 1, columnSpan: 1 });
  }
  return cells;
}

/** "$ 22,976 (2)" bears the mark of a note. */
function withNearMark(figure: string): string {
  return figure.replace(/(\d\)?) (\(\d\))$/, "$1$2");
}

function isUnder(figures: readonly Cell[], label: Cell, line: Line | undefined): boolean {
  const indent = (figures[0]?.span.start ?? 0) - (line?.span.start ?? 0);
  return indent < label.text.length;
}

function rowOf(cells: readonly Cell[], isPlaced: boolean): GridRow {
  const [start, end] = [cells[0]?.span.start ?? 0, cells.at(-1)?.span.end ?? 0];
  return { kind: "cells", cells, isPlaced, span: { start, end } };
}
