import { textOf } from "./headings.ts";
import type { PlacedLabel } from "./headings.ts";
import type { Dealt } from "./likeness.ts";
import type { LabelPiece } from "./pieces.ts";
import type { Reading } from "./reading.ts";
import { leavesOf } from "./tables.ts";
import type { ApartTable, Panel, PlacedValue } from "./tables.ts";

/** A table put together with names over its columns, which the text has among the labels of its rows. */
export interface Named {
  readonly table: ApartTable;
  readonly reading: Reading;
}

const fewest = 2;
const mostColumns = 12;

/**
 * Tables of measures or segments across, and of periods and comparisons down: "Revenue", "Operating" over "Income", then
 * "2019 As Reported", "Percentage Change". Their names and labels are told apart by counting: as many figures as names
 * times labels, each row of amounts or of percentages as its label says. Only the order tells which name stands over which
 * column, so the rows stay unsure. `undefined` where no count comes out, or more than one.
 */
export function readNamedColumns(table: ApartTable): Named | undefined {
  const panels = table.panels.filter((panel) => panel.runs.length > 0);
  const [panel] = panels;
  if (panel === undefined || panels.length > 1 || panel.columns !== undefined) return undefined;
  if (panel.header.length === 0 || leavesOf(panel.header) > 1 || panel.header.some((piece) => piece.kind === "label"))
    return undefined;
  const values = panel.runs.flat();
  const blocks = blocksOf(table.labels);
  const found: Named[] = [];
  for (let count = fewest; count <= Math.min(mostColumns, blocks.length - fewest); count++) {
    const labels = blocks.slice(count).flat();
    if (labels.length < fewest || labels.length * count !== values.length) continue;
    const rows = rowsOf(values, labels, count);
    if (!rows.every((cells, at) => isOfKind(cells, textOf(labels.slice(at, at + 1)))) || !areMixed(rows)) continue;
    const names = inOrder(blocks.slice(0, count), rows);
    if (names !== undefined) found.push(build(table, panel, names, labels, rows));
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Labels on lines right below each other. */
function blocksOf(labels: readonly PlacedLabel[]): PlacedLabel[][] {
  const blocks: PlacedLabel[][] = [];
  for (const label of labels) {
    const last = blocks.at(-1);
    if (last?.[0]?.pieces[0]?.chunk === label.pieces[0]?.chunk) last?.push(label);
    else blocks.push([label]);
  }
  return blocks;
}

/** Row by row; a figure right below a label that stands alone is the first of its row, wherever the others are. */
function rowsOf(values: readonly PlacedValue[], labels: readonly PlacedLabel[], count: number): Dealt[] {
  const firstOf = labels.map(({ order }) => values.find((value) => value.order === order + 1));
  const others = values.filter((value) => !firstOf.includes(value));
  let next = 0;
  return labels.map((_, at) => {
    const first = firstOf[at];
    const from = next;
    next += first === undefined ? count : count - 1;
    return [...(first === undefined ? [] : [first]), ...others.slice(from, next)];
  });
}

/** Amounts alone, or percentages alone, whichever the label says. */
export function isOfKind(cells: Dealt, label: string): boolean {
  const percents = cells.filter((cell) => cell?.shape.kind === "percent").length;
  const saysPercent = /%|\bpercent(?:age)?\b|\bgrowth\b|\bmargin\b/i.test(label);
  return percents === 0 ? !saysPercent : percents === cells.length && saysPercent;
}

function areMixed(rows: readonly Dealt[]): boolean {
  const percents = rows.filter((cells) => cells[0]?.shape.kind === "percent").length;
  return percents > 0 && percents < rows.length;
}

/**
 * The names in the order of their columns. A page may have printed the last of them before the first; then what is per
 * share stands over amounts with cents.
 */
function inOrder(blocks: readonly (readonly PlacedLabel[])[], rows: readonly Dealt[]): LabelPiece[] | undefined {
  const names = blocks.flatMap((block) => nameOf(block) ?? []);
  const isCents = names.map((_, column) => {
    const amounts = rows.flatMap((cells) => (cells[column]?.shape.kind === "amount" ? [cells[column].shape] : []));
    return amounts.length > 0 && amounts.every(({ places }) => places === 2);
  });
  const fits = names
    .map((_, turned) => [...names.slice(turned), ...names.slice(0, turned)])
    .filter((turned) => turned.every(({ text }, at) => /\bper\b.{0,30}\bshare\b/i.test(text) === isCents[at]));
  return fits.length === 1 || isCents.every((each) => !each) ? fits[0] : undefined;
}

function nameOf(block: readonly PlacedLabel[]): LabelPiece | undefined {
  const pieces = block.flatMap((label) => label.pieces);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { ...first, text: textOf(block), span: { start: first.span.start, end: last.span.end } };
}

function build(
  table: ApartTable,
  panel: Panel,
  names: readonly LabelPiece[],
  labels: readonly PlacedLabel[],
  rows: readonly Dealt[],
): Named {
  return {
    table: { ...table, labels, panels: [{ ...panel, header: [...panel.header, ...names] }] },
    reading: {
      widths: [names.length],
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
