import type { Text } from "../source/index.ts";
import { readTabbedRow, shapeOfCell } from "./cells-of-line.ts";
import type { Layout } from "./layout.ts";
import { legible } from "./legible.ts";
import type { Line } from "./line.ts";
import { shapeOf } from "./piece-shape.ts";
import type { Cell } from "./types.ts";

const mostLines = 20;
const mostRows = 12;

/**
 * Header rows of tabs whose cells are broken over lines: "Three Months Ended" ends one line, "March 31," begins the next,
 * and the tab after it goes on with the row. The figures below say how many cells a row has.
 */
export const brokenRow: Layout = (lines, from, text) => {
  const begun = lines[from];
  if (begun?.kind !== "cells" && (begun?.kind !== "heading" || lines[from + 1]?.kind !== "cells")) return undefined;
  if (!isOneRow(headerFrom(lines, from, text, 2))) return undefined;
  const header = headerFrom(lines, from, text, mostLines);
  if (header.length < 2) return undefined;
  if (begun.kind === "heading" && !isAgain(header, header[0], header[1])) return undefined;
  const count = figureCount(lines, from + header.length, text);
  const cuts = cutRows(header, count);
  const [, first] = cuts;
  if (first === undefined || first < 2) return undefined;
  const span = { start: begun.span.start, end: lines[from + first - 1]?.span.end ?? begun.span.end };
  return {
    rows: [{ kind: "cells", cells: joined(header.slice(0, first)), isPlaced: true, span }],
    next: from + first,
  };
};

/** A line of a header: its cells, and whether a tab ends it. */
interface HeaderLine {
  readonly cells: readonly Cell[];
  readonly isClosed: boolean;
  readonly hasTabs: boolean;
}

function headerFrom(lines: readonly Line[], from: number, text: Text, most: number): HeaderLine[] {
  const header: HeaderLine[] = [];
  for (let at = from; at < lines.length && header.length < most; at++) {
    const cells = headerCells(lines[at], text);
    if (cells === undefined) break;
    const line = lines[at];
    const raw = line === undefined ? "" : text.characters.slice(line.span.start, line.span.end);
    if (isSection(cells, raw)) break;
    header.push({ cells, isClosed: endsWithTab(raw), hasTabs: raw.includes("\t") });
  }
  return header;
}

/** A name at the left of blank cells is a section of the table below the header. */
function isSection(cells: readonly Cell[], raw: string): boolean {
  const [cell, another] = cells;
  const isLone = cell?.column === 0 && another === undefined && shapeOfCell(cell).kind === "words";
  return isLone && raw.split("\t", 4).length > 3;
}

/** The cells of a line with nothing but words and dates; a year alone is a date. */
function headerCells(line: Line | undefined, text: Text): readonly Cell[] | undefined {
  if (line?.kind !== "cells" && line?.kind !== "heading") return undefined;
  const { cells } = readTabbedRow(line.span, text);
  return cells.length > 0 && !cells.some(isNumber) ? cells : undefined;
}

/** A figure, or digits set apart in a way that others know to read. */
function isNumber(cell: Cell): boolean {
  const { kind } = shapeOfCell(cell);
  return kind === "figure" || (kind === "words" && /\d/.test(cell.text) && !/\p{L}/u.test(cell.text));
}

function endsWithTab(raw: string): boolean {
  return legible(raw.slice(raw.lastIndexOf("\t") + 1)) === "";
}

/** The most figures in one of the next rows. */
function figureCount(lines: readonly Line[], from: number, text: Text): number {
  let most = 0;
  let rows = 0;
  for (let at = from; at < lines.length && at < from + mostLines && rows < mostRows; at++) {
    const line = lines[at];
    if (line?.kind !== "cells") continue;
    rows++;
    const { cells } = readTabbedRow(line.span, text);
    most = Math.max(most, cells.filter((cell) => cell.column > 0 && shapeOfCell(cell).kind === "figure").length);
  }
  return most;
}

/** Where the rows of a header begin and end: the cut in which they have as many cells as the figures have columns. */
function cutRows(header: readonly HeaderLine[], count: number): number[] {
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= header.length; end++) {
    let [cost, from] = [Infinity, end - 1];
    for (let start = end - 1; start >= 0; start--) {
      const row = header.slice(start, end);
      if (!isOneRow(row)) break;
      const here =
        (best[start]?.cost ?? Infinity) + costOf(row, count, header) + costOfCut(header[start - 1], row[0], header);
      if (here < cost) [cost, from] = [here, start];
    }
    best.push({ cost, from });
  }
  const cuts = [header.length];
  while ((cuts[0] ?? 0) > 0) cuts.unshift(best[cuts[0] ?? 0]?.from ?? 0);
  return cuts;
}

/** A line that no tab ends may go on with the next, but for units, a complete date, and rows of one kind of thing. */
function isOneRow(row: readonly HeaderLine[]): boolean {
  const [first, second] = row;
  if (first === undefined || second === undefined) return true;
  const [above, below] = [first.cells.at(-1), second.cells[0]];
  if (first.isClosed || above === undefined || below === undefined || below.column > 0) return false;
  if (/\b(?:thousands|millions|billions|(?:un)?audited)\b/i.test(below.text)) return false;
  const [upper, lower] = [shapeOf(above.text), shapeOf(below.text)];
  if (upper.kind === "time" && lower.kind === "time") return goesOn(first.cells, second.cells);
  // "ASSETS" alone below a row of years is a section of the table below.
  if (endsInYear(first, second)) return second.hasTabs && (second.cells.length > 1 || !isRowOfItsOwn(first.cells));
  return !isRowOfItsOwn(second.cells);
}

/** "2024" above "Adjusted": one cell, or the end of a row and the beginning of the next. */
function endsInYear(above: HeaderLine, below: HeaderLine | undefined): boolean {
  const [upper, lower] = [above.cells.at(-1)?.text ?? "", below?.cells[0]?.text ?? ""];
  const shape = shapeOf(upper);
  return shape.kind === "time" && shape.time.includes("year") && !/^[a-z(]/.test(lower);
}

/** "Amount of" and "Increase" belong together, and so does what meets more than once. */
function costOfCut(
  above: HeaderLine | undefined,
  below: HeaderLine | undefined,
  header: readonly HeaderLine[],
): number {
  if (above === undefined || below === undefined || above.isClosed || (below.cells[0]?.column ?? 1) > 0) return 0;
  return goesOn(above.cells, below.cells) || (above.cells.length > 1 && isAgain(header, above, below)) ? 1 : 0;
}

function costOf(row: readonly HeaderLine[], count: number, header: readonly HeaderLine[]): number {
  const cells = row.reduce((sum, line) => sum + line.cells.length, 1 - row.length);
  const [first] = row;
  // A line without tabs may be a section of the table, and rather not if it is a date.
  if (row.length === 1 && first?.hasTabs === false)
    return shapeOf(first.cells[0]?.text ?? "").kind === "time" ? 0.5 : 0.2;
  // One cell more stands over the labels, and is no date. Only as many cells as there are columns show that a year goes on with a name.
  const isFull = cells === count || (cells === count + 1 && shapeOf(first?.cells[0]?.text ?? "").kind !== "time");
  if (!isFull && row.some((line, at) => row[at + 1] !== undefined && endsInYear(line, row[at + 1]))) return 100;
  const joins = row.slice(1).reduce((sum, line, at) => sum + costOfJoin(row[at], line, header), 0);
  if (count > 1 && isFull) return joins + (cells === count ? 0 : 0.3) + (namesMoreThanDates(row) ? 0.5 : 0);
  if (count > 1 && cells > count) return joins + 4;
  return joins + (count > 0 && count % cells === 0 ? 1 : 2);
}

/** Years at the left of many names are rather the row above them. */
function namesMoreThanDates(row: readonly HeaderLine[]): boolean {
  const dated = row.flatMap(({ cells }) => cells).map((cell) => shapeOf(cell.text).kind === "time");
  const dates = dated.indexOf(false);
  return dates > 1 && !dated.slice(dates).includes(true) && dated.length - dates > dates * 2;
}

function costOfJoin(above: HeaderLine | undefined, below: HeaderLine, header: readonly HeaderLine[]): number {
  return isAgain(header, above, below) || (above !== undefined && goesOn(above.cells, below.cells)) ? 0.1 : 0.25;
}

/** "Average" and "Rate" meet at the ends of lines more than once, or "Change" begins more than one of them. */
function isAgain(header: readonly HeaderLine[], above: HeaderLine | undefined, below: HeaderLine | undefined): boolean {
  const [end, start] = [above?.cells.at(-1)?.text, below?.cells[0]?.text];
  const meets = header.flatMap(({ cells, isClosed }, at) =>
    !isClosed && header[at + 1]?.cells[0]?.text === start ? [cells.at(-1)?.text] : [],
  );
  const isLast = meets.length > 1 && header.at(-1) === below && (below?.cells.length ?? 0) === 1;
  return isLast || meets.filter((each) => each === end).length > 1;
}

/** "2020", "2019", "2019" are the years under the months above, and not the end of one and the beginning of others. */
function isRowOfItsOwn(cells: readonly Cell[]): boolean {
  const kinds = cells.map((cell) => {
    const shape = shapeOf(cell.text);
    return shape.kind === "time" ? shape.time : shape.kind;
  });
  return kinds.length > 1 && kinds[0] !== "words" && kinds.every((kind) => kind === kinds[0]);
}

/** A length is followed by a day, a day by its year, and "Amount of" by what there is an amount of. */
function goesOn(line: readonly Cell[], next: readonly Cell[]): boolean {
  const [above, below] = [line.at(-1)?.text ?? "", next[0]?.text ?? ""];
  const [upper, lower] = [shapeOf(above), shapeOf(below)];
  if (upper.kind === "time" && lower.kind === "time") {
    const parts = ["length", "day", "year"] as const;
    const has = parts.map((part) => upper.time.includes(part)).lastIndexOf(true);
    return !isRowOfItsOwn(next) && has < parts.findIndex((part) => lower.time.includes(part));
  }
  if (upper.kind !== "words" || lower.kind !== "words") return false;
  return /\b(?:of|in|per|and|to|from|for|the|by)$/i.test(above) || /^[a-z(]/.test(below);
}

function joined(row: readonly HeaderLine[]): readonly Cell[] {
  return row.reduce<readonly Cell[]>((cells, line) => {
    const [last, first] = [cells.at(-1), line.cells[0]];
    if (last === undefined || first === undefined) return line.cells;
    const rest = line.cells.slice(1).map((cell) => ({ ...cell, column: cell.column + last.column }));
    return [...cells.slice(0, -1), join(last, first), ...rest];
  }, []);
}

function join(above: Cell, below: Cell): Cell {
  return { ...above, text: `${above.text} ${below.text}`, span: { start: above.span.start, end: below.span.end } };
}
