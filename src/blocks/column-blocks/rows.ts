import { placeFloating } from "./floating.ts";
import { headerRows } from "./header.ts";
import { headingCosts, introducesMeasure, isTotal, likelyHeading, textOf } from "./headings.ts";
import type { PlacedLabel } from "./headings.ts";
import { lostDashes } from "./lost-dashes.ts";
import type { LabelPiece } from "./pieces.ts";
import type { Reading } from "./reading.ts";
import { findSums, foots } from "./sums.ts";
import type { ApartTable, Panel } from "./tables.ts";
import type { Cell, GridRow, Heading } from "../types.ts";

/**
 * A table that was put together again, as rows of a grid: its header, then its lines with the headings above them. Where
 * its header is printed again, or another table came before it, the first heading there is the title of what follows.
 */
export function rowsOfReading(
  table: ApartTable,
  reading: Reading,
  isNext: boolean,
  units: readonly Heading[],
  losesDashes: boolean,
): (GridRow | Heading)[] {
  const panels = table.panels.filter((panel) => panel.runs.length > 0);
  const header = headerRows(panelHeaders(table, panels, reading));
  const labels = reading.rows.map((row) =>
    row.labels === undefined ? [] : table.labels.slice(row.labels.from, row.labels.to),
  );
  const isOpen = isUnproven(labels.map(textOf), reading);
  const { above: headings, beyond } = headingsAbove(table, reading, labels.map(textOf));
  const lacking = labelsWithoutFigures(table, reading);
  const headingOf = (pieces: readonly LabelPiece[]): GridRow => {
    const row = labelRow(pieces);
    return lacking.has(pieces) ? { ...row, isUnsure: true } : row;
  };
  const sums = findSums(
    reading.rows.map((row) => row.cells),
    "differences",
  );
  const again = rowsBelowHeader(panels, reading);
  const titled = new Set(isNext ? [0, ...again] : again);
  // Where a header is printed once more above the lines of a measure, they are a table of their own.
  const isMeasureOf = (row: number) =>
    again.size > 0 && (row === 0 || again.has(row)) && introducesMeasure(textOfPieces(headings.get(row)?.[0] ?? []));
  const dashes = losesDashes ? lostDashes(reading.rows, reading.widths) : [];
  const lines = reading.rows.flatMap(({ cells, isPlaced, isProven, isUnsure }, at): (GridRow | Heading)[] => {
    const first = cells.find((cell) => cell !== undefined);
    if (first === undefined) return [];
    const lost = { start: first.span.end, end: first.span.end };
    const figures = cells.flatMap((cell, column): Cell[] => {
      if (cell !== undefined) return [{ text: cell.text, span: cell.span, column: column + 1, columnSpan: 1 }];
      const isDash = dashes[at]?.has(column) === true;
      return isDash ? [{ text: "", span: lost, column: column + 1, columnSpan: 1, isLostDash: true }] : [];
    });
    const own = labels[at] ?? [];
    const row: GridRow = {
      kind: "cells",
      cells: [...labelCell(own.flatMap((label) => label.pieces)), ...figures],
      isPlaced,
      isAligned: isPlaced,
      ...(!isProven && (isOpen || isUnsure || (own.length === 0 && sums[at] !== true))
        ? { isUnsure: true as const }
        : {}),
      span: first.span,
    };
    const [nearest, ...others] = headings.get(at) ?? [];
    if (nearest === undefined) return [row];
    const isMeasure = isMeasureOf(at);
    if (units.length === 0 && again.has(at) && !isMeasure)
      return [...header, ...[nearest, ...others].map(headingOf), row];
    if (isMeasure) return [...headedBy(nearest, header), ...others.map(headingOf), row];
    const title = titled.has(at) ? titleOf(nearest) : undefined;
    return [
      ...(title === undefined ? [headingOf(nearest)] : [title, ...units, ...header]),
      ...others.map(headingOf),
      row,
    ];
  });
  const isHeaded = lines[0]?.kind === "heading" || isMeasureOf(0);
  const all = isHeaded ? lines : [...header, ...lines];
  return [...all, ...beyond.filter((pieces) => lacking.has(pieces)).map(headingOf)];
}

/** Where rows are unsure, the labels that are likely those of lines, and were left without figures. */
function labelsWithoutFigures({ labels }: ApartTable, { rows }: Reading): ReadonlySet<readonly LabelPiece[]> {
  if (rows.every(({ isUnsure, isProven }) => !isUnsure || isProven)) return new Set();
  const taken = new Set(rows.flatMap((row) => (row.labels === undefined ? [] : indicesOf(row.labels))));
  const costs = headingCosts(labels);
  return new Set(
    labels.flatMap(({ pieces }, at) => (!taken.has(at) && (costs[at] ?? 0) > likelyHeading ? [pieces] : [])),
  );
}

function indicesOf({ from, to }: { readonly from: number; readonly to: number }): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function panelHeaders({ percentNames }: ApartTable, panels: readonly Panel[], { rows, widths }: Reading) {
  let from = 0;
  return panels.map(({ header }, at) => {
    const width = widths[at] ?? 0;
    const percents = Array.from({ length: width }, (_, column) => column).filter((column) => {
      const cells = rows.flatMap((row) => row.cells[from + column] ?? []);
      return cells.length > 0 && cells.every(({ shape }) => shape.kind !== "amount");
    });
    from += width;
    return { header, width, percents, percentNames };
  });
}

/** The rows right below a header that is printed again, where another part of the table begins. */
function rowsBelowHeader(panels: readonly Panel[], { rows }: Reading): ReadonlySet<number> {
  const again = new Set(panels[0]?.again.map((value) => value.span.start));
  return new Set(
    rows.flatMap(({ cells }, at) => (cells.some((cell) => again.has(cell?.span.start ?? -1)) ? [at] : [])),
  );
}

function titleOf(pieces: readonly LabelPiece[]): Heading | undefined {
  const [cell] = labelCell(pieces);
  if (cell === undefined) return undefined;
  return { kind: "heading", text: cell.text, capitals: !/[a-z]{2}/.test(cell.text), span: cell.span };
}

/** For each row, the labels without figures that stand right above its own; those after all others find their place. */
function headingsAbove(
  table: ApartTable,
  { rows }: Reading,
  labels: readonly string[],
): {
  readonly above: ReadonlyMap<number, readonly (readonly LabelPiece[])[]>;
  /** Those of which nothing tells where they belong. */
  readonly beyond: readonly (readonly LabelPiece[])[];
} {
  const rowOf = new Map<number, number>();
  rows.forEach(({ labels: range }, at) => {
    for (let label = range?.from ?? 0; label < (range?.to ?? 0); label++) rowOf.set(label, at);
  });
  const above = new Map<number, (readonly LabelPiece[])[]>();
  const put = (row: number | undefined, pieces: readonly LabelPiece[]) => {
    if (row !== undefined) above.set(row, [...(above.get(row) ?? []), pieces]);
  };
  const last = Math.max(-1, ...rowOf.keys());
  const printed = rows.map(({ cells }, at) => ({ cells, label: labels[at] ?? "" }));
  const placesOf = (headings: readonly PlacedLabel[]) =>
    placeFloating(
      headings.map((label) => textOf([label])),
      printed,
    );
  let waiting: PlacedLabel[] = [];
  let before = -1;
  table.labels.forEach((label, at) => {
    const row = rowOf.get(at);
    if (row === undefined) {
      waiting.push(label);
      return;
    }
    // Where a block of labels was printed away from its figures, rows with labels of other blocks stand between.
    const places = row > before + 1 ? placesOf(waiting) : [];
    let nearest = row;
    waiting.forEach((heading, index) => {
      const place = places[index];
      if (place !== undefined && place > before && place <= row) nearest = place;
      put(nearest, heading.pieces);
    });
    waiting = [];
    before = row;
  });
  const floating = table.labels.slice(last + 1);
  const places = placesOf(floating);
  floating.forEach((label, at) => {
    put(places[at], label.pieces);
  });
  return { above, beyond: floating.flatMap((label, at) => (places[at] === undefined ? [label.pieces] : [])) };
}

/** No total of it is the sum of lines above: then the order alone put figures beside labels. */
function isUnproven(labels: readonly string[], { rows }: Reading): boolean {
  return (
    foots(
      rows.map((row) => row.cells),
      labels.map(isTotal),
    ) !== true
  );
}

/** A header with the name of what it heads left of its columns. */
function headedBy(name: readonly LabelPiece[], header: readonly GridRow[]): GridRow[] {
  const last = header.at(-1);
  if (last === undefined) return [labelRow(name)];
  return [...header.slice(0, -1), { ...last, cells: [...labelCell(name), ...last.cells] }];
}

function labelRow(pieces: readonly LabelPiece[]): GridRow {
  const cells = labelCell(pieces);
  const span = cells[0]?.span ?? { start: 0, end: 0 };
  return { kind: "cells", cells, isPlaced: true, isAligned: true, span };
}

function labelCell(pieces: readonly LabelPiece[]): Cell[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = textOfPieces(pieces);
  return [
    { text, span: { start: first.span.start, end: Math.max(first.span.end, last.span.end) }, column: 0, columnSpan: 1 },
  ];
}

function textOfPieces(pieces: readonly LabelPiece[]): string {
  return pieces.map((piece) => piece.text).join(" ");
}
