import type { Span, Text } from "../source/index.ts";
import { onceFor, onceForPart } from "../source/index.ts";
import { legible } from "./legible.ts";
import { shapeOf } from "./piece-shape.ts";
import type { Cell, GridRow } from "./types.ts";

/**
 * Cuts a line at its tabs. Each tab begins a grid column, so a blank cell keeps its place. One layout after another looks
 * at the same line, so it is cut once.
 */
export const readTabbedRow: (line: Span, text: Text) => GridRow = onceForPart(cutAtTabs);

/** What a cell is by its characters alone. */
export const shapeOfCell = onceFor((cell: Cell) => shapeOf(cell.text));

function cutAtTabs(line: Span, text: Text): GridRow {
  const cells: Cell[] = [];
  let start = line.start;
  for (let column = 0; start <= line.end; column++) {
    const tab = text.characters.indexOf("\t", start);
    const end = tab === -1 || tab > line.end ? line.end : tab;
    const span = trimmed(text, { start, end });
    const printed = legible(text.characters.slice(span.start, span.end));
    if (printed !== "") cells.push({ text: printed, span, column, columnSpan: 1 });
    start = end + 1;
  }
  return { kind: "cells", cells, isPlaced: true, span: line };
}

function trimmed(text: Text, { start, end }: Span): Span {
  const raw = text.characters.slice(start, end);
  const words = raw.trimStart();
  const from = end - words.length;
  return { start: from, end: from + words.trimEnd().length };
}
