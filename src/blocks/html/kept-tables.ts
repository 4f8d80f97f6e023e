import { lineSpan, quote } from "../../source/index.ts";
import type { KeptRow, Text } from "../../source/index.ts";
import type { GridRow } from "../types.ts";

/** What a page's tables leave on the lines of its text, so that they can be read again without the page. */
export function keepTables(tables: readonly (readonly GridRow[])[], lineOf: (offset: number) => number): KeptRow[] {
  return tables.flatMap((rows) =>
    rows.map(({ cells, span }, at) => ({
      line: lineOf(span.start),
      begins: at === 0,
      cells: cells.map(({ column, columnSpan }) => ({ column, columnSpan })),
    })),
  );
}

/** The tables that were kept; `undefined` where the text is no longer the one that they were kept of. */
export function tablesOf(kept: readonly KeptRow[], text: Text): readonly (readonly GridRow[])[] | undefined {
  const tables: GridRow[][] = [];
  for (const { line, begins, cells } of kept) {
    const span = lineSpan(text, line);
    const words = quote(text, span).split("\t");
    if (words.length !== cells.length) return undefined;
    let start = span.start;
    const placed = cells.map((cell, at) => {
      const own = words[at] ?? "";
      const of = { start, end: start + own.length };
      start = of.end + 1;
      return { ...cell, text: own, span: of };
    });
    const row: GridRow = { kind: "cells", cells: placed, isPlaced: true, isAligned: true, span };
    const open = tables.at(-1);
    if (begins || open === undefined) tables.push([row]);
    else open.push(row);
  }
  return tables;
}
