import type { Text } from "../source/index.ts";
import { lineAt, quote } from "../source/index.ts";
import { headerRows } from "./column-blocks-header.ts";
import { isTotal, textOf } from "./column-blocks-headings.ts";
import type { PlacedLabel } from "./column-blocks-headings.ts";
import { foots } from "./column-blocks-sums.ts";
import type { LabelPiece } from "./column-blocks-pieces.ts";
import { readApart } from "./column-blocks-reading.ts";
import type { Reading, ReadingRow } from "./column-blocks-reading.ts";
import { findRegions } from "./column-blocks-regions.ts";
import { leavesOf, splitTables } from "./column-blocks-tables.ts";
import type { ApartTable } from "./column-blocks-tables.ts";
import { legible } from "./legible.ts";
import type { Layout, Taken } from "./layout.ts";
import type { Line } from "./line.ts";
import type { Cell, GridRow, Heading } from "./types.ts";

/**
 * Pages whose tables came apart, as a PDF's text does that was taken out column by column: the labels in one run of
 * lines, the figures in others, row by row or column by column.
 */
export const columnBlocks: Layout = (lines, from, text) => {
  let taken = takenOf.get(lines);
  if (taken === undefined) {
    taken = readAll(lines, text);
    takenOf.set(lines, taken);
  }
  return taken.get(from);
};

// A page is read as a whole, so each text is read once, at the first of its lines that is asked for.
const takenOf = new WeakMap<readonly Line[], Map<number, Taken>>();

function readAll(lines: readonly Line[], text: Text): Map<number, Taken> {
  const all = new Map<number, Taken>();
  // Only a PDF's text has page ends; there, a table that stands in place for the most part has come apart elsewhere.
  const isPaged = text.characters.includes("\f");
  for (const region of findRegions(lines, text)) {
    const tables = splitTables(region.chunks);
    tables.forEach((table, at) => {
      if (!isApart(table, isPaged)) return;
      const reading = readApart(table);
      if (reading === undefined) return;
      const title = at === 0 ? region.title : [];
      const from = at === 0 ? (title[0] ?? region.from) : lineAt(text, table.start) - 1;
      const after = tables[at + 1];
      const next = after === undefined ? region.to : lineAt(text, after.start) - 1;
      const headings = title.flatMap((index) => headingAt(lines[index], text) ?? []);
      all.set(from, { rows: [...headings, ...rowsOf(table, reading)], next, isWhole: true });
    });
  }
  return all;
}

const fewestValues = 6;
const fewestLabels = 3;

/** Labels in runs, figures in runs: a table of one cell per line has at most a row of figures after a label. */
function isApart({ labels, panels }: ApartTable, isPaged: boolean): boolean {
  const values = panels.flatMap((panel) => panel.runs.flat());
  if (!isPaged && panels.every((panel) => leavesOf(panel.header) === 0)) return false;
  if (values.length < fewestValues || labels.length < fewestLabels) return false;
  const perRun = new Map<number, number>();
  for (const value of values) perRun.set(value.labelRun, (perRun.get(value.labelRun) ?? 0) + 1);
  const longest = Math.max(...perRun.values());
  const inRuns = new Map<number, number>();
  for (const label of labels) inRuns.set(label.run, (inRuns.get(label.run) ?? 0) + 1);
  const together = [...inRuns.values()].filter((count) => count >= 3).reduce((sum, count) => sum + count, 0);
  if (labels.filter((label) => endsInFigure(label)).length > labels.length / 5) return false;
  const usual = [...perRun.values()].sort((left, right) => left - right)[perRun.size >> 1] ?? 0;
  return (isPaged && longest >= 2 * usual) || (longest > 4 && together >= 0.6 * labels.length);
}

/** A row of one line, label and figures: of another layout. */
function endsInFigure(label: PlacedLabel): boolean {
  return /[a-z)%] (?:[$€£] ?)?[-(]{0,2}(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,9}(?:\.\d{1,4})?)?(?:(?<=\d)\)?(?: ?%)?|[-–—])$/i.test(
    label.pieces.at(-1)?.text ?? "",
  );
}

function headingAt(line: Line | undefined, text: Text): Heading | undefined {
  if (line === undefined || line.kind === "blank") return undefined;
  if (line.kind === "heading") return line;
  const printed = legible(quote(text, line.span));
  return { kind: "heading", text: printed, capitals: !/[a-z]{2}/.test(printed), span: line.span };
}

function rowsOf(table: ApartTable, reading: Reading): GridRow[] {
  const rows: GridRow[] = [];
  let from = 1;
  const panels = table.panels.filter((panel) => panel.runs.length > 0);
  panels.forEach((panel, at) => {
    rows.push(...headerRows(panel.header, from, reading.widths[at] ?? 0));
    from += reading.widths[at] ?? 0;
  });
  const isOpen = isUnproven(table, reading);
  const taken = new Set(reading.rows.flatMap(({ labels }) => (labels === undefined ? [] : [labels.from])));
  let done = 0;
  for (const { labels, cells, isPlaced, isUnsure } of reading.rows) {
    if (labels !== undefined) {
      for (; done < labels.from; done++) {
        const heading = table.labels[done];
        const isTaken = reading.rows.some(
          (row) => row.labels !== undefined && row.labels.from <= done && done < row.labels.to,
        );
        if (heading !== undefined && !isTaken && !taken.has(done)) rows.push(headingOf(heading.pieces));
      }
      done = Math.max(done, labels.to);
    }
    const pieces =
      labels === undefined ? [] : table.labels.slice(labels.from, labels.to).flatMap((label) => label.pieces);
    const figures = cells.flatMap((cell, column): Cell[] =>
      cell === undefined ? [] : [{ text: cell.text, span: cell.span, column: column + 1, columnSpan: 1 }],
    );
    const [first] = figures;
    const doubt = isOpen || isUnsure || labels === undefined ? { isUnsure: true as const } : {};
    if (first === undefined) continue;
    rows.push({
      kind: "cells",
      cells: [...labelCell(pieces), ...figures],
      isPlaced,
      isAligned: isPlaced,
      ...doubt,
      span: first.span,
    });
  }
  return rows;
}

/** No total of it is the sum of lines above: then the order alone put figures beside labels. */
function isUnproven(table: ApartTable, reading: Reading): boolean {
  const labelOf = ({ labels }: ReadingRow) =>
    labels === undefined ? "" : textOf(table.labels.slice(labels.from, labels.to));
  const rows = reading.rows.map((row) => row.cells);
  const saysTotal = reading.rows.map((row) => isTotal(labelOf(row)));
  return foots(rows, saysTotal) !== true;
}

function headingOf(pieces: readonly LabelPiece[]): GridRow {
  const cells = labelCell(pieces);
  const span = cells[0]?.span ?? { start: 0, end: 0 };
  return { kind: "cells", cells, isPlaced: true, isAligned: true, span };
}

function labelCell(pieces: readonly LabelPiece[]): Cell[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = pieces.map((piece) => piece.text).join(" ");
  return [
    { text, span: { start: first.span.start, end: Math.max(first.span.end, last.span.end) }, column: 0, columnSpan: 1 },
  ];
}
