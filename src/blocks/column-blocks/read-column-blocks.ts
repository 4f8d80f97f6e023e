import type { Text } from "../../source/index.ts";
import { lineAt, quote } from "../../source/index.ts";
import { readColumnsBelowNames } from "./columns-below-names.ts";
import { withReading } from "./elsewhere.ts";
import type { Elsewhere } from "./elsewhere.ts";
import { textOf } from "./headings.ts";
import type { PlacedLabel } from "./headings.ts";
import { readApart } from "./reading.ts";
import { findRegions } from "./regions.ts";
import { losesDashes } from "./lost-dashes.ts";
import { readNamedColumns } from "./named-columns.ts";
import { provenGrid } from "./proof-of-grid.ts";
import { rowsOfReading } from "./rows.ts";
import { withStrayed } from "./strayed.ts";
import { leavesOf, splitTables } from "./tables.ts";
import type { ApartTable } from "./tables.ts";
import { legible } from "../legible.ts";
import type { Layout, Taken } from "../layout.ts";
import { readLines } from "../line.ts";
import type { Line } from "../line.ts";
import type { GridRow, Heading } from "../types.ts";

/**
 * Pages whose tables came apart, as a PDF's text does that was taken out column by column: the labels in one run of
 * lines, the figures in others, row by row or column by column.
 */
export const columnBlocks: Layout = (lines, from, text) => takenOnce(lines, text).get(from);

/**
 * On pages whose tables came apart, a label and a figure on the lines below it may stand there by accident: a row that
 * another layout made of such lines is a guess, unless sums leave it no other label and no other figures.
 */
export function withGuesses(taken: Taken, lines: readonly Line[], text: Text): Taken {
  const isGuess = taken.rows.map((row) => row.kind === "cells" && isApartInText(row, text));
  if (!isGuess.includes(true) || [...takenOnce(lines, text).values()].every(({ rows }) => rows.length === 0))
    return taken;
  const isProven = provenGrid(taken.rows);
  const rows = taken.rows.map((row, at) =>
    row.kind === "cells" && isGuess[at] === true && !isProven.has(row) ? { ...row, isUnsure: true as const } : row,
  );
  return { ...taken, rows };
}

/** The figures stand on other lines than the label. */
function isApartInText({ cells }: GridRow, text: Text): boolean {
  const [label, ...figures] = cells;
  if (label?.column !== 0 || figures.length === 0 || !text.characters.includes("\f")) return false;
  const [from, to] = [lineAt(text, label.span.start), lineAt(text, label.span.end)];
  return !figures.some(({ span }) => from <= lineAt(text, span.start) && lineAt(text, span.start) <= to);
}

function takenOnce(lines: readonly Line[], text: Text): Map<number, Taken> {
  const taken = takenOf.get(lines) ?? readAll(lines, text);
  takenOf.set(lines, taken);
  return taken;
}

// A page is read as a whole, so each text is read once, at the first of its lines that is asked for.
const takenOf = new WeakMap<readonly Line[], Map<number, Taken>>();

function readAll(given: readonly Line[], text: Text): Map<number, Taken> {
  // As they were printed: labels on end may have been taken for a sentence and joined. Notes stay what they are.
  let noted = -1;
  const lines = given.map((line, at) => {
    if (line.kind === "note") noted = line.span.end;
    if (line.span.start < noted) return line;
    const length = (text.lineStarts[at + 1] ?? text.characters.length) - (text.lineStarts[at] ?? 0);
    return length > longestPrinted ? line : (readLines(text)[at] ?? line);
  });
  const all = new Map<number, Taken>();
  // Only a PDF's text has page ends; there, a table that stands in place for the most part has come apart elsewhere.
  const isPaged = text.characters.includes("\f");
  const { regions, pageNumbers } = findRegions(lines, text);
  let known: Elsewhere = new Map();
  const { regions: whole, moved } = isPaged ? withStrayed(regions) : { regions, moved: [] };
  for (const region of whole) {
    const tables = splitTables(region.chunks);
    tables.forEach((table, at) => {
      const named = isPaged ? (readNamedColumns(table) ?? readColumnsBelowNames(table)) : undefined;
      if (named === undefined && !isApart(table, isPaged)) return;
      const reading = named?.reading ?? readApart(table, known);
      if (reading === undefined) return;
      known = withReading(known, named?.table ?? table, reading);
      const title = at === 0 ? region.title : [];
      const from = at === 0 ? (title[0] ?? region.from) : lineAt(text, table.start) - 1;
      const after = tables[at + 1];
      const next = after === undefined ? region.to : lineAt(text, after.start) - 1;
      const headings = title.flatMap((index) => headingAt(lines[index], text) ?? []);
      const units = region.title.flatMap((index) => headingAt(lines[index], text) ?? []).filter(saysScale);
      const own = units.length > 0 ? [] : unitsOf(table);
      const rows = rowsOfReading(
        named?.table ?? table,
        reading,
        isSameList(table, tables[at - 1]),
        [...units, ...own],
        losesDashes(text),
      );
      all.set(from, { rows: [...headings, ...own, ...rows], next, isWhole: true });
    });
  }
  // Left alone, the number of a page is a figure to other layouts, and begins a table with the page after it.
  if (all.size > 0) for (const at of pageNumbers) if (!all.has(at)) all.set(at, { rows: [], next: at + 1 });
  for (const { span } of moved) {
    const at = lineAt(text, span.start) - 1;
    if (!all.has(at)) all.set(at, { rows: [], next: at + 1, isWhole: true });
  }
  return all;
}

// No line of a page is longer.
const longestPrinted = 1000;
const fewestValues = 6;
const fewestLabels = 3;

/** Labels in runs, figures in runs: a table of one cell per line has at most a row of figures after a label. */
function isApart({ labels, panels }: ApartTable, isPaged: boolean): boolean {
  const values = panels.flatMap((panel) => panel.runs.flat());
  if (!isPaged && panels.every((panel) => leavesOf(panel.header) === 0)) return false;
  if (values.length < fewestValues || labels.length < fewestLabels) return false;
  if (isPaged && panels.some(({ columns }) => columns !== undefined)) return true;
  const perRun = new Map<number, number>();
  for (const value of values) perRun.set(value.labelRun, (perRun.get(value.labelRun) ?? 0) + 1);
  const longest = Math.max(...perRun.values());
  const inRuns = new Map<number, number>();
  for (const label of labels) inRuns.set(label.run, (inRuns.get(label.run) ?? 0) + 1);
  const together = [...inRuns.values()].filter((count) => count >= 3).reduce((sum, count) => sum + count, 0);
  const inPlace = labels.filter((label) => endsInFigure(label)).length;
  if (inPlace > (isPaged ? labels.length / 5 : 0)) return false;
  // Row after row of one label and its figures, below a header of many words.
  const after = [...perRun].filter(([run, count]) => inRuns.get(run) === 1 && count === longest).length;
  if (!isPaged && after > 1 && after * longest * 2 > values.length) return false;
  const usual = [...perRun.values()].sort((left, right) => left - right)[perRun.size >> 1] ?? 0;
  return (isPaged && longest >= 2 * usual) || (longest > 4 && together >= 0.6 * labels.length);
}

/** A row of one line, label and figures: of another layout. The mark of a footnote is no figure. */
function endsInFigure(label: PlacedLabel): boolean {
  const printed = label.pieces.at(-1)?.text ?? "";
  if (/\(\d{1,2}\)$/.test(printed)) return false;
  return /[a-z)%] (?:[$€£] ?)?[-(]{0,2}(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,9}(?:\.\d{1,4})?)?(?:(?<=\d)\)?(?: ?%)?|[-–—])$/i.test(
    printed,
  );
}

/** The same lines below another heading: the categories of one segment, and then of the next. */
function isSameList({ labels }: ApartTable, before: ApartTable | undefined): boolean {
  const text = (all: readonly PlacedLabel[] | undefined, at: number) => textOf(all?.slice(at, at + 1) ?? []);
  const [second, third] = [text(labels, 1), text(labels, 2)];
  if (second === "" || text(labels, 0) === text(before?.labels, 0)) return false;
  return second === text(before?.labels, 1) && third === text(before?.labels, 2);
}

/** What is printed among a table's lines of the units of its amounts stands over it, as it does on the page. */
function unitsOf({ units }: ApartTable): Heading[] {
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = units.map((piece) => piece.text).join(" ");
  return [{ kind: "heading", text, capitals: false, span: { start: first.span.start, end: last.span.end } }];
}

function saysScale({ text }: Heading): boolean {
  return /\b(?:thousands|millions|billions)\b|'000/i.test(text);
}

function headingAt(line: Line | undefined, text: Text): Heading | undefined {
  if (line === undefined || line.kind === "blank") return undefined;
  if (line.kind === "heading") return line;
  const printed = legible(quote(text, line.span));
  return { kind: "heading", text: printed, capitals: !/[a-z]{2}/.test(printed), span: line.span };
}
