import type { KeptRow } from "./types.ts";

/** "table 0 3+2 6" begins a table with cells in grid columns 0, 3 (two wide) and 6; "row 0 3 6" goes on with it. */
export function printKeptRow({ begins, cells }: KeptRow): string {
  const places = cells.map(({ column, columnSpan }) => (columnSpan === 1 ? `${column}` : `${column}+${columnSpan}`));
  return [begins ? "table" : "row", ...places].join(" ");
}

/** Reads `printKeptRow` back; `undefined` where the words say no such thing. */
export function readKeptRow(line: number, words: string): KeptRow | undefined {
  const [first, ...places] = words.trim().split(/\s+/);
  if (first !== "table" && first !== "row") return undefined;
  const cells = places.flatMap((place) => {
    const { column, columnSpan = "1" } = /^(?<column>\d{1,6})(?:\+(?<columnSpan>\d{1,6}))?$/.exec(place)?.groups ?? {};
    return column === undefined ? [] : [{ column: Number(column), columnSpan: Number(columnSpan) }];
  });
  return cells.length === places.length ? { line, begins: first === "table", cells } : undefined;
}
