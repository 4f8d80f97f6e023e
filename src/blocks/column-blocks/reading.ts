import { dealRuns } from "./bands.ts";
import type { Deal, Manner } from "./bands.ts";
import { besideLabels, looseBlanks } from "./blanks.ts";
import type { Elsewhere } from "./elsewhere.ts";
import { likelyHeading } from "./headings.ts";
import { judgeBands } from "./judge.ts";
import { provenRows } from "./proof.ts";
import { likeSibling } from "./like-sibling.ts";
import { putInPlace } from "./out-of-place.ts";
import { settlePlaces } from "./settled-places.ts";
import { costOfLabels, pairLabels } from "./labels.ts";
import { pairMovedBlock } from "./moved-block.ts";
import type { PlacedRow } from "./label-evidence.ts";
import type { Dealt } from "./likeness.ts";
import { anyAmount, kindsOf, strangers, usualKinds } from "./strips.ts";
import type { Kinds, StripRow } from "./strips.ts";
import { countSums } from "./sums.ts";
import { readLabels } from "./wording.ts";
import type { LabelBook } from "./wording.ts";
import { leavesOf } from "./tables.ts";
import type { ApartTable, Panel, PlacedValue } from "./tables.ts";

/** A table put together again. */
export interface Reading {
  /** For each panel, how many columns it has. */
  readonly widths: readonly number[];
  /** In order; a row without labels has an empty range where its labels would stand. */
  readonly rows: readonly ReadingRow[];
  readonly cost: number;
}

export interface ReadingRow {
  readonly labels: { readonly from: number; readonly to: number } | undefined;
  readonly cells: Dealt;
  readonly isUnsure: boolean;
  /** In the order of labels and figures, it can have no others. */
  readonly isProven: boolean;
  readonly isPlaced: boolean;
}

export interface PanelReading {
  readonly columns: number;
  readonly rows: readonly ReadingRow[];
  readonly cost: number;
}

/** The figures of a panel dealt in one way. What labels cost it is known; which it takes is found for the likeliest alone. */
interface DealtPanel {
  readonly columns: number;
  readonly rows: readonly StripRow[];
  readonly cost: number;
  /** Of the cost, that of its figures alone, whatever their labels. */
  readonly figures: number;
}

const mostColumns = 8;
const otherThanHeader = 3;
const perRowBeyond = 2;
// With as many columns as the header has dates, and rows this likely, no other number is worth a try.
// A row that sums others in every column is hardly an accident.
const perSum = 0.6;
const goodEnough = 0.7;

/** Puts a table together in the likeliest way, in which lines have figures that they have in tables above; `undefined` where no way was found. */
export function readApart(table: ApartTable, elsewhere: Elsewhere): Reading | undefined {
  const panels = table.panels.filter((panel) => panel.runs.length > 0);
  const book = readLabels(table.labels, elsewhere);
  const dealt = dealPanels(panels, book).filter((each) => each !== undefined);
  if (dealt.length === 0 || dealt.length < panels.length) return undefined;
  const inText = dealt.map((each) => labelled(each, book));
  const runs = panels.map((panel) => panel.runs);
  const inOrder = inText.flatMap((_, at) => {
    const header = panels[at]?.header ?? [];
    const again = (moved: Panel["runs"], columns: number) => {
      const dealt = dealPanel({ header, runs: moved, again: [] }, book, [columns]);
      return dealt && labelled(dealt, book);
    };
    return putInPlace(inText, at, runs, book, again) ?? [];
  });
  const [model] = inOrder;
  const known = inOrder.map((panel, at) => {
    const isNamed = at > 0 && panels[at]?.columns !== undefined;
    const rows = isNamed && model !== undefined ? likeSibling(panels[at]?.runs ?? [], model, book) : undefined;
    return rows === undefined ? panel : { ...panel, rows };
  });
  const widths = known.map((panel) => panel.columns);
  return {
    widths,
    rows: withProof(settlePlaces(withDoubts(withMovedBlock(besideEachOther(known), book), book)), book),
    cost: known.reduce((sum, panel) => sum + panel.cost, 0),
  };
}

/** Panels whose columns have the same names have as many of them: as many as suit all of them best. */
function dealPanels(panels: readonly Panel[], book: LabelBook): (DealtPanel | undefined)[] {
  const namesOf = ({ header }: Panel) =>
    header.flatMap((piece) => (piece.kind === "label" ? [piece.text] : [])).join(" | ");
  const [first] = panels;
  if (first?.columns !== undefined) {
    const known = [first.columns];
    return panels.map((panel) => dealPanel(panel, book, known));
  }
  const [names, ...others] = panels.map(namesOf);
  if (names === undefined || names === "" || others.length === 0 || others.some((each) => each !== names)) {
    return panels.map((panel) => dealPanel(panel, book));
  }
  let best: { readonly dealt: (DealtPanel | undefined)[]; readonly cost: number } | undefined;
  for (let columns = 1; columns <= mostColumns; columns++) {
    const dealt = panels.map((panel) => dealPanel(panel, book, [columns]));
    const cost = dealt.reduce((sum, each) => sum + (each?.cost ?? Infinity), 0);
    if (best === undefined || cost < best.cost) best = { dealt, cost };
  }
  const [model] = [...(best?.dealt ?? [])].sort(
    (a, b) => (a?.cost ?? Infinity) / (a?.rows.length ?? 1) - (b?.cost ?? Infinity) / (b?.rows.length ?? 1),
  );
  const kinds =
    model &&
    kindsOf(
      model.rows.map((row) => row.cells),
      model.columns,
    );
  if (model === undefined || kinds === undefined) return best?.dealt ?? [];
  return panels.map((panel, at) => {
    const dealt = best?.dealt[at];
    return dealt === model ? dealt : (dealPanel(panel, book, [model.columns], kinds) ?? dealt);
  });
}

/** The likeliest number of columns for a panel, with its figures dealt over them: each number is tried. */
function dealPanel(panel: Panel, book: LabelBook, only?: readonly number[], kinds?: Kinds): DealtPanel | undefined {
  // Where columns have names, the dates may each stand over several.
  const isNamed = panel.header.some((piece) => piece.kind === "label");
  const leaves = isNamed ? 0 : leavesOf(panel.header);
  const dealt = (columns: number, manner: Manner): DealtPanel | undefined => {
    const deal = dealRuns(panel.runs, columns, manner, kinds);
    const other = leaves === 0 || leaves === columns ? 0 : otherThanHeader;
    return deal && judged(deal, other, book);
  };
  const likeliest = (columns: number) => cheapest(manners(panel, columns).map((manner) => dealt(columns, manner)));
  // Where the kinds of columns are known, figures tell more of their rows than labels that may be out of place.
  if (only !== undefined && kinds?.includes(anyAmount) === true) {
    const all = only.flatMap((columns) => manners(panel, columns).flatMap((manner) => dealt(columns, manner) ?? []));
    return all.sort((left, right) => left.figures - right.figures)[0];
  }
  if (only !== undefined) return cheapest(only.map(likeliest));
  const first = leaves === 0 || leaves > mostDates ? undefined : likeliest(leaves);
  if (first !== undefined && first.cost < goodEnough * first.rows.length) return first;
  const plain = candidates(panel).flatMap((columns) => dealt(columns, "plain") ?? []);
  const finalists = plain.sort((left, right) => left.cost - right.cost).slice(0, mostFinalists);
  const best = cheapest([first, ...finalists.flatMap(({ columns }) => (columns === leaves ? [] : likeliest(columns)))]);
  return best && (inKinds(best, panel, book) ?? best);
}

/** Columns of percentages beside columns of amounts: once it is seen which they are, figures go where their kind does. */
function inKinds(known: DealtPanel, panel: Panel, book: LabelBook): DealtPanel | undefined {
  const cells = known.rows.map((row) => row.cells);
  const kinds = usualKinds(cells, known.columns);
  if (!kinds?.includes("percent")) return undefined;
  const again = dealPanel(panel, book, [known.columns], kinds);
  if (again === undefined || again.rows.length > mostRowsAgain * known.rows.length) return undefined;
  const [before, after] = [strangersOf(known, kinds), strangersOf(again, kinds)];
  return after < before || (after === before && again.figures <= known.figures) ? again : undefined;
}

// A table that falls into many more rows, each with few figures, was not put in order.
const mostRowsAgain = 1.25;

function strangersOf({ rows }: DealtPanel, kinds: Kinds): number {
  return rows.reduce((sum, { cells }) => sum + strangers(cells, kinds), 0);
}

/** Figures dealt in one way, and how likely they are so with the labels of the table. */
function judged(deal: Deal, other: number, book: LabelBook): DealtPanel {
  const rows = judgeBands(deal.bands);
  const beyond = perRowBeyond * Math.max(0, rows.length - book.labels.length);
  const sums = perSum * countSums(rows.map((row) => row.cells));
  const labels = costOfLabels(rows.map(placed), book);
  const figures = deal.cost + beyond + other - sums;
  return { columns: deal.columns, rows, cost: figures + labels, figures };
}

function labelled({ columns, rows, cost }: DealtPanel, book: LabelBook): PanelReading {
  const paired = pairLabels(rows.map(placed), book);
  const read = rows.map((row, at) => ({
    labels: paired.labelsOf[at],
    ...row,
    isUnsure: row.isUnsure || paired.isDisplaced[at] === true,
    isProven: false,
  }));
  return { columns, rows: read, cost };
}

function cheapest(all: readonly (DealtPanel | undefined)[]): DealtPanel | undefined {
  let best: DealtPanel | undefined;
  for (const each of all) if (each !== undefined && each.cost < (best?.cost ?? Infinity)) best = each;
  return best;
}

/** Where few runs hold more than a row, they may all be pieces of columns, however alike their neighbours are. */
function manners(panel: Panel, columns: number): readonly Manner[] {
  if (panel.columns === columns) return ["named"];
  const high = panel.runs.filter((run) => run.length > columns).length;
  return columns > 1 && high >= columns ? ["any", "columns"] : ["any"];
}

/** Each count of columns that the longest run could hold: a header may name columns that have no date. */
function candidates(panel: Panel): number[] {
  const most = Math.min(mostColumns, Math.max(...panel.runs.map((run) => run.length)) + panel.runs.length);
  return Array.from({ length: most }, (_, at) => at + 1);
}

// Of all counts of columns, those that read best with each run by itself are worth a closer look.
const mostFinalists = 2;
const mostDates = 12;

function placed({ cells }: { readonly cells: Dealt }): PlacedRow {
  let first: PlacedValue | undefined;
  for (const cell of cells) {
    const value = cell as PlacedValue | undefined;
    if (value !== undefined && (first === undefined || value.order < first.order)) first = value;
  }
  return { cells, order: first?.order ?? 0, run: first?.labelRun ?? 0 };
}

function withDoubts(rows: readonly ReadingRow[], book: LabelBook): ReadingRow[] {
  const taken = new Set<number>();
  for (const { labels } of rows) for (let at = labels?.from ?? 0; at < (labels?.to ?? 0); at++) taken.add(at);
  const leftOver = book.headings.flatMap((cost, at) => (cost >= likelyHeading && !taken.has(at) ? [at] : []));
  const isLoose = looseBlanks(rows.map((row) => row.cells));
  // A label after all others is likely that of a row without one.
  const last = rows.some((row) => row.labels === undefined) ? Math.max(-1, ...taken) : Infinity;
  const isBeside = besideLabels(
    rows,
    leftOver.filter((at) => at < last),
  );
  return rows.map((row, at) => {
    const isDoubtful =
      isLoose[at] === true || isBeside[at] === true || (row.labels === undefined && leftOver.length > 0);
    return isDoubtful ? { ...row, isUnsure: true } : row;
  });
}

function withProof(rows: readonly ReadingRow[], book: LabelBook): ReadingRow[] {
  const isProven = provenRows(rows, book);
  return rows.map((row, at) => ({ ...row, isProven: isProven[at] === true }));
}

/** Labels of a block that was printed away from its figures; that they are likeliest there is no proof. */
function withMovedBlock(rows: ReadingRow[], book: LabelBook): ReadingRow[] {
  const moved = pairMovedBlock(
    rows.map(placed),
    book,
    rows.map((row) => row.labels),
  );
  if (moved === undefined) return rows;
  return rows.map((row, at) => ({ ...row, labels: moved[at], isUnsure: true }));
}

/** Panels side by side: rows that took the same label are one row. */
function besideEachOther(panels: readonly PanelReading[]): ReadingRow[] {
  const [first, ...others] = panels;
  let rows = [...(first?.rows ?? [])];
  let width = first?.columns ?? 0;
  for (const panel of others) {
    const open = new Map(
      panel.rows.flatMap((row) => (row.labels === undefined ? [] : [[row.labels.from, row] as const])),
    );
    rows = rows.map((row) => {
      const beside = row.labels === undefined ? undefined : open.get(row.labels.from);
      if (row.labels !== undefined) open.delete(row.labels.from);
      const blanks = Array.from({ length: panel.columns }, () => undefined);
      return {
        ...row,
        cells: [...row.cells, ...(beside?.cells ?? blanks)],
        isUnsure: row.isUnsure || beside?.isUnsure === true,
        isPlaced: row.isPlaced && beside?.isPlaced !== false,
      };
    });
    const before = Array.from({ length: width }, () => undefined);
    const unpaired = panel.rows.filter((row) => row.labels === undefined || open.has(row.labels.from));
    for (const row of unpaired) {
      const whole = { ...row, cells: [...before, ...row.cells] };
      const at =
        row.labels === undefined ? -1 : rows.findIndex((each) => (each.labels?.from ?? -1) > (row.labels?.from ?? 0));
      rows.splice(at === -1 ? rows.length : at, 0, whole);
    }
    width += panel.columns;
  }
  return rows;
}
