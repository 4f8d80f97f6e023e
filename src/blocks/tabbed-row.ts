import type { Span, Text } from "../source/index.ts";
import type { Layout } from "./layout.ts";
import { legible } from "./legible.ts";
import type { Cell, GridRow } from "./types.ts";

/** Cuts a line at its tabs. Each tab begins a grid column, so a blank cell keeps its place. */
export function readTabbedRow(text: Text, line: Span): GridRow {
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

function trimmed(text: Text, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.characters.charAt(start))) start++;
  while (end > start && /\s/.test(text.characters.charAt(end - 1))) end--;
  return { start, end };
}

/** Rows cut by tabs, as a browser copies a table: one line at a time. */
export const tabbed: Layout = (lines, from, text) => {
  const line = lines[from];
  return line?.kind === "cells" ? { rows: [readTabbedRow(text, line.span)], next: from + 1 } : undefined;
};
