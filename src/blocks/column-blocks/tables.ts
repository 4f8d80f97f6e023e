import type { LabelPiece, Piece, TimePiece, ValuePiece } from "./pieces.ts";
import { textOf } from "./headings.ts";
import type { PlacedLabel } from "./headings.ts";
import { isChange, withChanges } from "./changes.ts";
import { withoutMarks } from "./marks.ts";
import { withoutUnits } from "./units.ts";
import { cutPercentNames } from "./percent-names.ts";
import { withYearRows } from "./year-rows.ts";

/** A table that came apart: its labels, and one or more panels of columns that stood side by side. */
export interface ApartTable {
  /** Where its first piece stands. */
  readonly start: number;
  /** "(In millions)", printed among its lines. */
  readonly units: readonly LabelPiece[];
  /** "% of revenues", which heads each of its columns of percentages. */
  readonly percentNames: readonly LabelPiece[];
  readonly labels: readonly PlacedLabel[];
  readonly panels: readonly Panel[];
}

/** Columns under a header of their own, with their figures in the order of the text. */
export interface Panel {
  readonly header: readonly (TimePiece | LabelPiece)[];
  readonly runs: readonly (readonly PlacedValue[])[];
  /** The first figures below its header where that is printed again: another part of the table begins. */
  readonly again: readonly PlacedValue[];
  /** How many columns it has, where each was printed below a name of its own. */
  readonly columns?: number;
}

export interface PlacedValue extends ValuePiece {
  readonly order: number;
  /** The run of labels that came last before it. */
  readonly labelRun: number;
}

interface OpenTable {
  start: number;
  units: LabelPiece[];
  labels: { pieces: LabelPiece[]; order: number; run: number }[];
  panels: OpenPanel[];
  /** How many of the labels had been seen at the last figure. */
  labelsAtLastValue: number;
}

interface OpenPanel {
  columns?: number;
  header: (TimePiece | LabelPiece)[];
  runs: PlacedValue[][];
  again: PlacedValue[];
  /** Dates after figures: they go on with the header, or are the whole of it once more. */
  waiting: TimePiece[];
}

/** Tells the tables of a region apart: a new header after figures begins another panel, after new labels another table. */
export function splitTables(chunks: readonly (readonly Piece[])[]): ApartTable[] {
  const tables: OpenTable[] = [];
  let order = 0;
  let run = 0;
  let follows: "label" | "value" = "value";

  const { names: percentNames, others } = cutPercentNames(withYearRows(withoutMarks(chunks)));
  for (const whole of withChanges(others)) {
    const { units, others: chunk } = withoutUnits(whole);
    if (units.length > 0) (tables.at(-1) ?? openTable(tables, whole)).units.push(...units);
    if (chunk.length === 0) continue;
    const names = headerNames(chunk);
    if (beginsHeader(chunk)) beginPanel(tables, chunk);
    const table = tables.at(-1) ?? openTable(tables, chunk);
    const values: PlacedValue[] = [];
    chunk.forEach((piece, at) => {
      order++;
      const panel = table.panels.at(-1);
      switch (piece.kind) {
        case "time":
          if (panel !== undefined && panel.runs.length + values.length > 0) panel.waiting.push(piece);
          else pushTime(panel?.header, piece, chunk[at - 1]);
          return;
        case "label":
          if (names.has(at)) {
            panel?.header.push(piece);
            return;
          }
          if (follows === "value") run++;
          follows = "label";
          table.labels.push({ pieces: [piece], order, run });
          return;
        case "value":
          follows = "value";
          values.push({ ...piece, isSigned: isSigned(chunk, at), order, labelRun: run });
          if (panel !== undefined && isHeaderAgain(panel)) panel.again.push(...values.slice(-1));
          else panel?.header.push(...panel.waiting);
          if (panel !== undefined) panel.waiting = [];
          table.labelsAtLastValue = table.labels.length;
          return;
        case "sign":
          return;
      }
    });
    if (values.length > 0) table.panels.at(-1)?.runs.push(values);
  }
  for (const { panels } of tables) for (const panel of panels) panel.header.push(...panel.waiting);
  return tables
    .map(withHeaderBelow)
    .map(withColumnNames)
    .map((table) => ({ ...table, percentNames, panels: stacked(table.panels) }));
}

/** The header printed once more, whole: another part of the table begins below it. */
function isHeaderAgain({ header, waiting }: OpenPanel): boolean {
  return (
    waiting.length > 1 && waiting.length === header.length && waiting.every(({ text }, at) => text === header[at]?.text)
  );
}

/** A page may print the dates over its columns after all else: then they head the figures above, which have no header. */
function withHeaderBelow(table: OpenTable): OpenTable {
  const [first, ...others] = table.panels;
  const header = others.flatMap((panel) => panel.header);
  const isBelow = header.length > 0 && others.every(({ runs }) => runs.length === 0);
  if (first === undefined || first.runs.length === 0 || first.header.length > 0 || !isBelow) return table;
  return { ...table, panels: [{ ...first, header }] };
}

/**
 * In panels whose columns were each printed below its name, the names are those that come in both: "Net of tax" and "Per
 * share" right above figures, of the first panel and of the second.
 */
function withColumnNames(table: OpenTable): OpenTable {
  const [first, second] = table.panels;
  if (first === undefined || second === undefined || table.panels.length > 2) return table;
  const namesOf = ({ runs }: OpenPanel) =>
    runs.map((run) => table.labels.filter((label) => label.run === run[0]?.labelRun));
  const [above, again] = [namesOf(first), namesOf(second)];
  const isName = (names: OpenTable["labels"], at: number) => {
    const printed = at === 0 ? above[0]?.slice(0, names.length) : above[at];
    return names.length > 0 && printed !== undefined && textOf(printed) === textOf(names);
  };
  const runs = new Set([...first.runs, ...second.runs].map((run) => run[0]?.labelRun));
  if (again.length < 2 || above.length !== again.length || runs.size < 2 * again.length) return table;
  if (!again.every(isName)) return table;
  const names = again.map((labels, at) => [labels, (above[at] ?? []).slice(0, labels.length)] as const);
  const taken = new Set(names.flat(2));
  const nameOf = (labels: OpenTable["labels"]): LabelPiece[] => {
    const pieces = labels.flatMap((label) => label.pieces);
    const [start, end] = [pieces[0], pieces.at(-1)];
    if (start === undefined || end === undefined) return [];
    return [{ ...start, text: textOf(labels), span: { start: start.span.start, end: end.span.end } }];
  };
  return {
    ...table,
    labels: table.labels.filter((label) => !taken.has(label)),
    panels: [
      { ...first, columns: names.length, header: [...first.header, ...names.flatMap(([, own]) => nameOf(own))] },
      { ...second, columns: names.length, header: [...second.header, ...names.flatMap(([own]) => nameOf(own))] },
    ],
  };
}

/** Panels under one and the same header stood above each other, not side by side, where another header stands between. */
function stacked(panels: OpenTable["panels"]): Panel[] {
  const printed = panels.map((panel) => panel.header.map((piece) => piece.text).join(" | "));
  const isMixed = new Set(printed.filter((text) => text !== "")).size > 1;
  if (!isMixed) return [...panels];
  return panels.flatMap((panel, at) => {
    if (printed.indexOf(printed[at] ?? "") < at) return [];
    const same = panels.filter((_, other) => printed[other] === printed[at]);
    const again = same.slice(1).flatMap((each) => each.runs[0]?.[0] ?? []);
    return [{ ...panel, runs: same.flatMap((each) => each.runs), again }];
  });
}

/** "For the three months", with "ended March 31," on the line below, is one length of time. */
function pushTime(header: (TimePiece | LabelPiece)[] | undefined, piece: TimePiece, above: Piece | undefined): void {
  const last = header?.at(-1);
  if (last?.kind !== "time" || last !== above || !/^end(?:ed|ing)\b/i.test(piece.text)) header?.push(piece);
  else
    header?.splice(-1, 1, {
      ...last,
      text: `${last.text} ${piece.text}`,
      span: { start: last.span.start, end: piece.span.end },
    });
}

/** A currency sign stands before a figure, or, left over from the column beside it, after the figure of the same row. */
function isSigned(chunk: readonly Piece[], at: number): boolean {
  const [before, here, after, next] = [chunk[at - 1], chunk[at], chunk[at + 1], chunk[at + 2]];
  if (here?.kind !== "value") return false;
  const isPercent = (piece: Piece | undefined) => piece?.kind === "value" && piece.shape.kind === "percent";
  const follows = after?.kind === "sign" && (next === undefined || isPercent(next));
  return here.isSigned || (before?.kind === "sign" && !isPercent(here)) || follows;
}

function openPanel(): OpenPanel {
  return { header: [], runs: [], again: [], waiting: [] };
}

function openTable(tables: OpenTable[], chunk: readonly Piece[]): OpenTable {
  const table: OpenTable = {
    start: chunk[0]?.span.start ?? 0,
    units: [],
    labels: [],
    panels: [openPanel()],
    labelsAtLastValue: 0,
  };
  tables.push(table);
  return table;
}

function beginPanel(tables: OpenTable[], chunk: readonly Piece[]): void {
  const last = tables.at(-1);
  if (last === undefined || last.panels.every((panel) => panel.runs.length === 0)) return;
  const fresh = last.labels.slice(last.labelsAtLastValue);
  if (chunk.filter((piece) => piece.kind === "label").length > 3 && !chunk.some((piece) => piece.kind === "value")) {
    openTable(tables, chunk);
    return;
  }
  if (fresh.length < 2) {
    last.panels.push(openPanel());
    return;
  }
  last.labels.splice(last.labelsAtLastValue);
  const table = openTable(tables, chunk);
  table.labels.push(...fresh);
  table.start = fresh[0]?.pieces[0]?.span.start ?? table.start;
}

/** A run of lines that begins with a length of time, or with the dates of several columns, heads columns of its own. */
function beginsHeader(chunk: readonly Piece[]): boolean {
  const first = chunk.findIndex((piece) => piece.kind === "time");
  if (first === -1 || first > 2 || chunk.slice(0, first).some((piece) => piece.kind !== "label")) return false;
  if (first > 0 && !chunk.some((piece) => piece.kind === "value")) return false;
  const times = chunk.filter((piece): piece is TimePiece => piece.kind === "time");
  return times.some((piece) => /\b(?:ended|months|weeks|quarter)\b/i.test(piece.text)) && leavesOf(times) > 0;
}

/** The labels in a run of lines that name columns: before the first figure, beside dates, with only figures after. */
function headerNames(chunk: readonly Piece[]): Set<number> {
  const firstValue = chunk.findIndex((piece) => piece.kind === "value");
  const head = chunk.slice(0, firstValue === -1 ? 0 : firstValue);
  if (!head.some((piece) => piece.kind === "time")) return new Set();
  const isMixed = chunk.slice(firstValue).some((piece) => piece.kind === "label");
  return new Set(isMixed ? [] : head.flatMap((piece, at) => (piece.kind === "label" ? [at] : [])));
}

/** How many columns the dates of a header tell apart: its full dates, else its years. */
export function leavesOf(header: readonly Piece[]): number {
  const printed = header.filter((piece) => piece.kind === "time").map((piece) => piece.text);
  const count = (pattern: RegExp) => printed.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const dates = count(/[A-Z][a-z]+\.? \d{1,2},? (?:19|20)\d\d/g) + count(/\b\d{1,2} [A-Z][a-z]+\.?,? (?:19|20)\d\d/g);
  const changes = printed.filter(isChange).length;
  const years = count(/\b(?:19|20)\d\d\b/g);
  const days = printed.filter((text) => /^[A-Z][a-z]{2,8}\.? \d{1,2},?$/.test(text)).length;
  return (dates > 0 ? dates : years > 0 ? years : days) + changes;
}
