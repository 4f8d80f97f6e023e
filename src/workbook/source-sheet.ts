import { Decimal, lineAt, printKeptRow } from "../source/index.ts";
import type { Book, SheetPlanner } from "./book.ts";
import { claimTick, firstSourceRow, sourceTextColumn, tickMarks } from "./places/index.ts";
import { a1Range } from "./formulas/index.ts";
import { Grid } from "./grid/index.ts";
import * as styles from "./styles.ts";

const headRow = firstSourceRow - 1;
const lineColumn = 1;
const tickColumn = 2;
const cellsColumn = sourceTextColumn + 1;

/** The release as it was pasted, line by line, with the tick marks of the figures that stand on each. */
export const sourceSheet: SheetPlanner = {
  wanted: () => [{ name: "Source", purpose: "The text as it was pasted, line by line" }],
  build: (book, names) => names.map((name) => buildSheet(book, name)),
};

function buildSheet(book: Book, name: string): Grid {
  const grid = new Grid(name);
  const { parts, linesLeftOut } = book.source;
  const ticks = ticksByLine(book);
  grid.text(1, lineColumn, "Source", styles.company);
  grid.text(
    2,
    lineColumn,
    "The text as it was pasted. Ticks: see the legend on the first sheet; • marks figures that were read.",
    styles.subtitle,
  );
  grid.text(headRow, lineColumn, "Line");
  grid.text(headRow, tickColumn, "Ticks");
  grid.text(headRow, sourceTextColumn, "Text");
  const lastColumn = writeCells(grid, book) ? cellsColumn : sourceTextColumn;
  grid.formats.lay(headRow, lineColumn, headRow, lastColumn, { ...styles.columnHead, bottom: "single" });
  for (const [at, { line, isFirst, start, end }] of parts.entries()) {
    const row = firstSourceRow + at;
    if (isFirst) grid.number(row, lineColumn, new Decimal(line));
    const tick = isFirst ? ticks.get(line) : undefined;
    if (tick !== undefined) grid.text(row, tickColumn, tick);
    const text = book.release.text.characters.slice(start, end);
    if (end > start) grid.put(row, sourceTextColumn, { kind: "text", text, source: { start, end } });
  }
  const last = headRow + parts.length;
  if (linesLeftOut > 0)
    grid.text(last + 1, sourceTextColumn, `${linesLeftOut} further lines found no room on this sheet.`);
  grid.formats.lay(firstSourceRow, lineColumn, last, sourceTextColumn, { vertical: "top" });
  grid.formats.lay(firstSourceRow, lineColumn, last, lineColumn, { color: styles.colors.muted, align: "left" });
  grid.formats.lay(firstSourceRow, tickColumn, last, tickColumn, {
    color: styles.colors.right,
    bold: true,
    align: "center",
  });
  grid.formats.lay(firstSourceRow, sourceTextColumn, last, sourceTextColumn, { wrap: true });
  grid.frame = {
    widths: [7, 9, 120, ...(lastColumn === cellsColumn ? [16] : [])],
    frozen: { rows: headRow, columns: tickColumn },
    print: { landscape: true, repeatRows: headRow, area: a1Range(1, lineColumn, last, sourceTextColumn) },
    tabColor: styles.tabColors.record,
  };
  return grid;
}

/**
 * Of a page, which columns of its table's grid the cells of each row stood in: with them the add-in reads the release
 * again, as it was pasted, out of the workbook alone. Gives whether there are any.
 */
function writeCells(grid: Grid, { release, source }: Book): boolean {
  const rows = new Map(release.text.rows?.map((row) => [row.line, row]));
  if (rows.size === 0) return false;
  grid.text(headRow, cellsColumn, "Cells");
  for (const [at, { line, isFirst }] of source.parts.entries()) {
    const row = rows.get(line);
    if (row === undefined || !isFirst) continue;
    grid.text(firstSourceRow + at, cellsColumn, printKeptRow(row), { color: styles.colors.muted, vertical: "top" });
  }
  return true;
}

function ticksByLine(book: Book): ReadonlyMap<number, string> {
  const lineOf = (offset: number) => lineAt(book.release.text, offset);
  const marks = new Map<number, Set<string>>();
  for (const { figure } of book.release.report.facts) {
    if (figure.kind !== "blank") marks.set(lineOf(figure.span.start), new Set());
  }
  for (const { relation, result } of book.checks.checks) {
    if (result.verdict === "untested") continue;
    marks.get(lineOf(book.places.figureOf(result.target).span.start))?.add(tickMarks[relation.kind]);
  }
  for (const { verdict, span } of book.release.claims) {
    if (verdict === "untied") continue;
    const line = lineOf(span.start);
    marks.set(line, (marks.get(line) ?? new Set<string>()).add(claimTick));
  }
  return new Map(Array.from(marks, ([line, set]) => [line, set.size === 0 ? "•" : [...set].join(" ")]));
}
