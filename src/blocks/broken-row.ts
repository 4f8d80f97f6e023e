import type { Text } from "../source/index.ts";
import type { Layout } from "./layout.ts";
import { legible } from "./legible.ts";
import type { Line } from "./line.ts";
import { shapeOf } from "./piece-shape.ts";
import { readTabbedRow } from "./tabbed-row.ts";
import type { Cell } from "./types.ts";

const mostLines = 20;

/**
 * A header row of tabs whose cells are broken over lines: "Three Months Ended" ends one line, "March 31," begins the next,
 * and the tab after it goes on with the row.
 */
export const brokenRow: Layout = (lines, from, text) => {
  const begun = lines[from];
  if (begun?.kind !== "cells") return undefined;
  let cells: readonly Cell[] | undefined = headerCells(begun, text);
  if (cells === undefined) return undefined;
  let next = from + 1;
  for (; next < lines.length && next - from < mostLines; next++) {
    const more = headerCells(lines[next], text);
    const last: Cell | undefined = cells.at(-1);
    const first = more?.[0];
    if (more === undefined || last === undefined || first === undefined || first.column > 0) break;
    if (endsWithTab(lines[next - 1], text) || isRowOfItsOwn(more) || !goesOn(last.text, first.text)) break;
    cells = [...cells.slice(0, -1), join(last, first), ...more.slice(1).map((cell) => shift(cell, last.column))];
  }
  if (next === from + 1) return undefined;
  const span = { start: begun.span.start, end: lines[next - 1]?.span.end ?? begun.span.end };
  return { rows: [{ kind: "cells", cells, isPlaced: true, span }], next };
};

/** The cells of a line with nothing but words and dates; a year alone is a date. */
function headerCells(line: Line | undefined, text: Text): readonly Cell[] | undefined {
  if (line?.kind !== "cells" && line?.kind !== "heading") return undefined;
  const { cells } = readTabbedRow(text, line.span);
  return cells.length > 0 && cells.every((cell) => shapeOf(cell.text).kind !== "figure") ? cells : undefined;
}

function endsWithTab(line: Line | undefined, text: Text): boolean {
  if (line === undefined) return true;
  const raw = text.characters.slice(line.span.start, line.span.end);
  return legible(raw.slice(raw.lastIndexOf("\t") + 1)) === "";
}

/** "2020", "2019", "2019" are the years under the months above, and not the end of one and the beginning of others. */
function isRowOfItsOwn(cells: readonly Cell[]): boolean {
  const kinds = cells.map((cell) => {
    const shape = shapeOf(cell.text);
    return shape.kind === "time" ? shape.time : shape.kind;
  });
  return kinds.length > 1 && kinds.every((kind) => kind === kinds[0]);
}

/** A length is followed by a day, a day by its year, and "Amount of" by what there is an amount of. */
function goesOn(above: string, below: string): boolean {
  const [upper, lower] = [shapeOf(above), shapeOf(below)];
  if (upper.kind === "time" && lower.kind === "time") {
    const parts = ["length", "day", "year"] as const;
    const has = parts.map((part) => upper.time.includes(part)).lastIndexOf(true);
    return has < parts.findIndex((part) => lower.time.includes(part));
  }
  return upper.kind === "words" && lower.kind === "words" && /\b(?:of|in|per|and|to|from|for|the|by)$/i.test(above);
}

function join(above: Cell, below: Cell): Cell {
  return { ...above, text: `${above.text} ${below.text}`, span: { start: above.span.start, end: below.span.end } };
}

function shift(cell: Cell, columns: number): Cell {
  return { ...cell, column: cell.column + columns };
}
