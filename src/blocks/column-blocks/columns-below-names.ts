import { isTotal, textOf } from "./headings.ts";
import type { PlacedLabel } from "./headings.ts";
import type { Dealt } from "./likeness.ts";
import { isOfKind } from "./named-columns.ts";
import type { Named } from "./named-columns.ts";
import type { LabelPiece, TimePiece } from "./pieces.ts";
import { leavesOf } from "./tables.ts";
import type { ApartTable, Panel, PlacedValue } from "./tables.ts";
import { findSections } from "./sums.ts";

/** A column of figures, below the labels that name it. */
interface Group {
  readonly labels: readonly PlacedLabel[];
  readonly values: readonly PlacedValue[];
}

const fewestRows = 3;
const mostLines = 4;

/**
 * A table of which the page has first the labels of all rows with the first column, then each other column below its
 * name: "Industrial", "Office", "Total" and three amounts, "Percentage" over "collected" and three percentages. Each column
 * has a figure for each row. They are of the kind that its name says, and of several kinds, or their totals foot.
 */
export function readColumnsBelowNames(table: ApartTable): Named | undefined {
  const panels = table.panels.filter((panel) => panel.runs.length > 0);
  const [panel] = panels;
  if (panel === undefined || panels.length > 1 || panel.columns !== undefined) return undefined;
  const [first, ...others] = groupsOf(table.labels, panel.runs.flat());
  if (first === undefined || others.length === 0) return undefined;
  const lastChunk = first.labels.at(-1)?.pieces[0]?.chunk;
  const labels = first.labels.filter(({ pieces: [piece] }) => piece?.chunk === lastChunk);
  const height = labels.length;
  if (height < fewestRows || first.values.length !== height) return undefined;
  if (others.some(({ values }) => values.length !== height)) return undefined;
  if (others.some((group) => group.labels.length > mostLines || group.labels.length === height)) return undefined;

  const columns = [first, ...others].map(({ values }) => values);
  const says = others.every(({ labels: name, values }) => isOfKind(values, textOf(name)));
  const rows = labels.map((_, at): Dealt => columns.map((values) => values[at]));
  const named = [first.labels.filter((label) => !labels.includes(label)), ...others.map((group) => group.labels)].map(
    (own) => nameOf(own, panel),
  );
  const times = panel.header.filter((piece) => !named.some(({ chunk }) => chunk === piece.chunk));
  if (leavesOf(times) > 1 || named.some(({ name }) => name.length === 0)) return undefined;
  if (!says || !(areMixed(columns) || areSummed(rows, labels))) return undefined;
  return {
    table: {
      ...table,
      labels,
      panels: [{ ...panel, header: [...times, ...named.flatMap(({ name }) => pieceOf(name) ?? [])] }],
    },
    reading: {
      widths: [columns.length],
      rows: rows.map((cells, at) => ({
        labels: { from: at, to: at + 1 },
        cells,
        isUnsure: true,
        isProven: false,
        isPlaced: true,
      })),
      cost: 0,
    },
  };
}

/** The labels of each run with the figures between them and the next; all labels before the first figure are of one. */
function groupsOf(labels: readonly PlacedLabel[], values: readonly PlacedValue[]): Group[] {
  const runs = [...new Set(values.map(({ labelRun }) => labelRun))];
  return runs.map((run, at) => ({
    labels: labels.filter((label) => (at === 0 ? label.run <= run : label.run === run)),
    values: values.filter(({ labelRun }) => labelRun === run),
  }));
}

/** Figures of another kind in some column than in others. */
function areMixed(columns: readonly Dealt[]): boolean {
  const kindOf = (cells: Dealt) => (cells.every((cell) => cell?.shape.kind === "percent") ? "percent" : "amount");
  return new Set(columns.map(kindOf)).size > 1;
}

function areSummed(rows: readonly Dealt[], labels: readonly PlacedLabel[]): boolean {
  return isTotal(textOf(labels.slice(-1))) && (findSections(rows, "sums").at(-1)?.length ?? 0) === rows.length - 1;
}

/** A name with what its lines say of time; what stands between it and its figures, over the labels of the rows, is none of it. */
function nameOf(labels: readonly PlacedLabel[], { header }: Panel) {
  const pieces = labels.flatMap((label) => label.pieces);
  const chunk = pieces[0]?.chunk;
  const name = [...header, ...pieces].filter((piece) => piece.chunk === chunk);
  return { chunk, name: name.sort((left, right) => left.span.start - right.span.start) };
}

function pieceOf(pieces: readonly (TimePiece | LabelPiece)[]): LabelPiece | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const text = pieces.map((piece) => piece.text).join(" ");
  return { kind: "label", text, span: { start: first.span.start, end: last.span.end }, chunk: first.chunk };
}
