import type { KeptRow } from "./types.ts";

/** "table 0 3+2 6" begins a table with cells in grid columns 0, 3 (two wide) and 6; its other rows lack the first word. */
export function printKeptRow({ begins, cells }: KeptRow): string {
  const places = cells.map(({ column, columnSpan }) => (columnSpan === 1 ? `${column}` : `${column}+${columnSpan}`));
  return [...(begins ? [beginning] : []), ...places].join(" ");
}

/** Reads `printKeptRow` back; `undefined` where the words say no such thing. */
export function readKeptRow(line: number, words: string): KeptRow | undefined {
  const [first, ...others] = words.trim().split(/\s+/);
  const begins = first === beginning;
  const places = begins ? others : [first ?? "", ...others];
  const cells = places.flatMap((place) => {
    const { column, columnSpan = "1" } = /^(?<column>\d{1,6})(?:\+(?<columnSpan>\d{1,6}))?$/.exec(place)?.groups ?? {};
    return column === undefined ? [] : [{ column: Number(column), columnSpan: Number(columnSpan) }];
  });
  return cells.length === places.length ? { line, begins, cells } : undefined;
}

const beginning = "table";
