import type { Layout } from "./layout.ts";
import { legible } from "./legible.ts";
import type { Line } from "./line.ts";
import { shapeOf } from "./piece-shape.ts";
import { readTabbedRow } from "./tabbed-row.ts";
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
    if (line === undefined || !mayBeLabel(line, text)) return undefined;
    const figures = next === undefined ? undefined : figuresBelow(lines[next], text);
    if (figures !== undefined && next !== undefined)
      return { rows: [...sections, rowOf(line, figures, text)], next: next + 1 };
    // Only inside a table is a lone line a section of it; outside it is a title.
    if (!isInside || sections.length === mostSections) return undefined;
    sections.push(rowOf(line, [], text));
    at = next;
  }
  return undefined;
}

function filledFrom(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length; at++) if (lines[at]?.kind !== "blank") return at;
  return undefined;
}

function mayBeLabel(line: Line, text: Text): boolean {
  if (line.kind === "blank" || line.kind === "rule" || line.span.end - line.span.start > longestLabel) return false;
  const raw = text.characters.slice(line.span.start, line.span.end);
  if (line.kind === "cells" && raw.trim().includes("\t")) return false;
  const printed = legible(raw);
  const isUnits = /\b(?:thousands|millions|billions)\b/i.test(printed) && /^[($]|^in\b/i.test(printed);
  return shapeOf(printed).kind === "words" && !isUnits;
}

/** The cells of a line of tabs that holds a figure, and nothing left of its first tab. */
function figuresBelow(line: Line | undefined, text: Text): readonly Cell[] | undefined {
  if (line?.kind !== "cells") return undefined;
  const { cells } = readTabbedRow(text, line.span);
  const isLabelled =
    cells.some((cell) => cell.column === 0) || cells.every((cell) => shapeOf(cell.text).kind !== "figure");
  return isLabelled ? undefined : cells;
}

function rowOf(label: Line, figures: readonly Cell[], text: Text): GridRow {
  const [first] = readTabbedRow(text, label.span).cells;
  const name: Cell[] = first === undefined ? [] : [{ ...first, column: 0 }];
  const span = { start: label.span.start, end: figures.at(-1)?.span.end ?? label.span.end };
  return { kind: "cells", cells: [...name, ...figures], isPlaced: true, span };
}
