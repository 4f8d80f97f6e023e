import { readTabbedRow, shapeOfCell } from "./cells-of-line.ts";
import type { Layout } from "./layout.ts";
import type { Line } from "./line.ts";
import type { Cell, GridRow } from "./types.ts";
import type { Text } from "../source/index.ts";

const longestLabel = 1000;
const mostSections = 3;

/**
 * Labels on lines of their own, their figures in a line of tabs below: what is copied of a table whose labels alone are
 * paragraphs. Labels without figures between such rows are sections of the table.
 */
export const labelAbove: Layout = (lines, from, text) => {
  const rows: GridRow[] = [];
  let next = from;
  for (;;) {
    const taken = takeRow(lines, next, text, rows.length > 0);
    if (taken === undefined) break;
    rows.push(...taken.rows);
    next = taken.next;
  }
  return rows.length === 0 ? undefined : { rows, next };
};

function takeRow(
  lines: readonly Line[],
  from: number,
  text: Text,
  isInside: boolean,
): { rows: GridRow[]; next: number } | undefined {
  const sections: GridRow[] = [];
  for (let at = filledFrom(lines, from); at !== undefined;) {
    const line = lines[at];
    const next = filledFrom(lines, at + 1);
    const shape = line === undefined ? undefined : labelShape(line, text);
    if (line === undefined || shape === undefined) return undefined;
    const figures = next === undefined ? undefined : figuresBelow(lines[next], text);
    // A year alone names a row of what stands above it: a section, or the row of another year.
    const isNamed = shape === "words" || isInside || sections.length > 0;
    if (figures !== undefined && next !== undefined && isNamed)
      return { rows: [...sections, rowOf(line, figures, text)], next: next + 1 };
    // Only inside a table is a lone line a section of it; outside it is a title, unless years stand right below.
    const isSection = isInside || (next !== undefined && isYear(lines[next], text));
    if (shape === "year" || !isSection || sections.length === mostSections) return undefined;
    sections.push(rowOf(line, [], text));
    at = next;
  }
  return undefined;
}

function filledFrom(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length; at++) if (lines[at]?.kind !== "blank") return at;
  return undefined;
}

/** What a line would name a row by; `undefined` where it is no label. */
function labelShape(line: Line, text: Text): "words" | "year" | undefined {
  if (line.kind === "blank" || line.kind === "rule" || line.span.end - line.span.start > longestLabel) return undefined;
  const { cells } = readTabbedRow(line.span, text);
  const [cell, another] = cells;
  if (cell === undefined || another !== undefined) return undefined;
  const printed = cell.text;
  const isUnits = /\b(?:thousands|millions|billions)\b/i.test(printed) && /^[($]|^in\b/i.test(printed);
  if (isUnits) return undefined;
  const shape = shapeOfCell(cell);
  if (shape.kind === "time") return shape.time === "year" ? "year" : undefined;
  return shape.kind === "words" ? "words" : undefined;
}

function isYear(line: Line | undefined, text: Text): boolean {
  return line !== undefined && labelShape(line, text) === "year";
}

/** The cells of a line of tabs that holds a figure, and nothing left of its first tab. */
function figuresBelow(line: Line | undefined, text: Text): readonly Cell[] | undefined {
  if (line?.kind !== "cells") return undefined;
  const { cells } = readTabbedRow(line.span, text);
  const isLabelled =
    cells.some((cell) => cell.column === 0) || cells.every((cell) => shapeOfCell(cell).kind !== "figure");
  return isLabelled ? undefined : cells;
}

function rowOf(label: Line, figures: readonly Cell[], text: Text): GridRow {
  const [first] = readTabbedRow(label.span, text).cells;
  const name: Cell[] = first === undefined ? [] : [{ ...first, column: 0 }];
  const span = { start: label.span.start, end: figures.at(-1)?.span.end ?? label.span.end };
  return { kind: "cells", cells: [...name, ...figures], isPlaced: true, span };
}
