import { onceFor } from "../../source/index.ts";
import { stripOf } from "./band-strips.ts";
import type { Band, Figures, Known } from "./band-strips.ts";
import { placedByKind, widened } from "./by-kind.ts";
import type { DealtBand } from "./judge.ts";
import type { ValuePiece } from "./pieces.ts";
import { RowDealer } from "./strips.ts";
import type { Kinds, Strip, StripRow } from "./strips.ts";

/** One way of dealing the runs of figures of a table over its columns, and how unlikely it is. */
export interface Deal {
  readonly bands: readonly DealtBand[];
  readonly columns: number;
  readonly cost: number;
}

/**
 * "columns": every run but a single row is a piece of one column; "named": each run is a column. "plain": each run by itself is whole rows or one column,
 * or half of the columns, which takes little time to find out.
 */
export type Manner = "any" | "columns" | "named" | "plain";

type Run = readonly ValuePiece[];

const perBand = 0.3;
const perJoin = 0.6;
const perCut = 0.6;
const perLackingColumn = 0.6;
// Work is bounded: a page has some hundred runs, a run some hundred figures, and a column some six runs on end.
const mostRuns = 400;
const longestRun = 160;
const mostJoined = 6;
// So many columns may each be in several runs.
const mostOnEndBeside = 4;
// Where a page came apart into so many runs, its rows did, and not its columns.
const manyRuns = 60;

interface Step {
  readonly cost: number;
  readonly from: string;
  readonly strip: Strip;
}

/**
 * Deals runs of figures over `columns`: band by band, each row by row or column by column, whatever is likeliest. A run
 * may go on as the first column of a band after it was dealt row by row.
 */
export function dealRuns(
  runs: readonly Run[],
  columns: number,
  manner: Manner = "any",
  kinds?: Kinds,
): Deal | undefined {
  if (runs.length > mostRuns || runs.some((run) => run.length > longestRun)) return undefined;
  const figures = { ...(kinds === undefined ? figuresOf(runs) : cut(runs)), isNamed: manner === "named" };
  const best = findSteps(runs, figures, columns, manner, kinds);
  const bands: DealtBand[] = [];
  let at = `${runs.length} 0`;
  const cost = best.get(at)?.cost;
  if (cost === undefined) return undefined;
  for (let step = best.get(at); step !== undefined; step = best.get(at)) {
    bands.unshift({
      rows: step.strip.rows,
      others: manner === "plain" || manner === "named" ? [] : othersOf(figures, step.from, at, columns, step.strip),
    });
    at = step.from;
    if (at === "0 0") break;
  }
  return { bands, columns, cost };
}

/** The cheapest way to deal the runs up to each place. */
function findSteps(
  runs: readonly Run[],
  figures: Figures,
  columns: number,
  manner: Manner,
  kinds?: Kinds,
): ReadonlyMap<string, Step> {
  const widths = compositions(columns, manner);
  const inRows = (run: number, parts: readonly number[]) =>
    manner !== "columns" || parts.length > 1 || (runs[run]?.length ?? 0) <= columns;
  const mostOnEnd = manner === "plain" ? 1 : runs.length > manyRuns ? 2 : mostJoined;
  // To deal each run by itself takes little time, and shows which of all other ways are too dear to be followed.
  const plain = manner === "any" && kinds === undefined ? findSteps(runs, figures, columns, "plain") : undefined;
  const best = new Map<string, Step>();
  const reach = (run: number, offset: number, step: Step) => {
    const key = `${run} ${offset}`;
    if (step.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, step);
  };
  for (let from = 0; from < runs.length; from++) {
    const cuts = cutsOf(runs, from, columns);
    for (const offset of [0, ...cuts]) {
      const at = `${from} ${offset}`;
      const before = from === 0 && offset === 0 ? 0 : best.get(at)?.cost;
      if (before === undefined) continue;
      if (offset === 0 && columns > 1 && manner === "any") {
        const start = figures.starts[from] ?? 0;
        for (const cut of cuts) {
          const strip = figures.dealer.deal(start, start + cut, columns, kinds);
          reach(from, cut, { cost: before + strip.cost + perBand + perCut, from: at, strip });
        }
      }
      for (const parts of widths) {
        if (!inRows(from, parts)) continue;
        for (const band of bandsFrom(figures.starts, from, offset, parts, mostOnEnd)) {
          const lacking = columns - parts.reduce((sum, width) => sum + width, 0);
          const base = before + perBand + perJoin * band.joins;
          const forLacking = lacking * perLackingColumn;
          const end = `${band.to} 0`;
          const known = Math.min(best.get(end)?.cost ?? Infinity, (plain?.get(end)?.cost ?? Infinity) + rounding);
          if (base + (kinds === undefined ? forLacking : 0) >= known) continue;
          const strip = stripOf(band, parts, known - base, figures, kinds);
          if (strip === undefined) continue;
          const inPlace = placedByKind(strip, kinds);
          const blanks = inPlace === undefined ? forLacking + lacking * strip.rows.length * 0.1 : 0;
          const whole = inPlace ?? widened(strip, columns);
          reach(band.to, 0, { cost: base + strip.cost + blanks, from: at, strip: whole });
        }
      }
    }
  }
  return best;
}

const rounding = 1e-9;

// However many columns are tried, a strip of the same runs is dealt alike, unless the kinds of its columns are given.
const figuresOf = onceFor(cut);

function cut(runs: readonly Run[]): Figures {
  const starts = [0];
  for (const run of runs) starts.push((starts.at(-1) ?? 0) + run.length);
  const values = runs.flat();
  return { dealer: new RowDealer(values), starts, strips: values.map(() => new Map<number, Known>()) };
}

/** The other ways to deal the runs of a band, from the likeliest on. */
function othersOf(
  figures: Figures,
  start: string,
  end: string,
  columns: number,
  chosen: Strip,
): (readonly StripRow[])[] {
  const [from = 0, offset = 0] = start.split(" ").map(Number);
  const [to = 0, cut = 0] = end.split(" ").map(Number);
  if (cut > 0 || columns < 2) return [];
  const most = chosen.cost + mostUnlikely * Math.max(1, chosen.rows.length);
  const strips = wholes(Math.min(columns, 6)).flatMap((parts) => {
    const band =
      columns > 6
        ? undefined
        : bandsFrom(figures.starts, from, offset, parts, mostJoined).find((each) => each.to === to);
    return band === undefined ? [] : (stripOf(band, parts, most, figures) ?? []);
  });
  // What was taken for columns may be rows, a figure to a run.
  const [first, last] = [(figures.starts[from] ?? 0) + offset, figures.starts[to] ?? 0];
  const inRows =
    to > from + 1 && last - first === to - from && last - first <= mostInRows
      ? [figures.dealer.deal(first, last, columns)]
      : [];
  const others = [...strips, ...inRows].filter((strip) => strip !== chosen && strip.width === columns);
  return others.sort((left, right) => left.cost - right.cost).map((strip) => strip.rows);
}

// Where a page set each figure by itself, a few rows on end may be taken for columns.
const mostInRows = 24;

// A reading that costs more for each row is none, whatever it sums to.
const mostUnlikely = 2;

/** Where a run may be cut: whole rows before, and about as many figures after as the next run has. */
function cutsOf(runs: readonly Run[], at: number, columns: number): number[] {
  const [run, next] = [runs[at], runs[at + 1]];
  if (run === undefined || next === undefined || columns < 2 || run.length <= columns) return [];
  const cuts: number[] = [];
  for (let cut = columns; cut < run.length; cut += columns) {
    if (Math.abs(run.length - cut - next.length) <= 2) cuts.push(cut);
  }
  return cuts;
}

/** The bands that begin at a run: its first columns are some runs on end, and the others as many rows. */
function bandsFrom(
  starts: readonly number[],
  from: number,
  offset: number,
  parts: readonly number[],
  mostOnEnd: number,
): Band[] {
  const bands: Band[] = [];
  const [firstWidth = 1] = parts;
  const isOfColumns = parts.length > 1 && parts.length <= mostOnEndBeside && parts.every((width) => width === 1);
  const joinable = (parts.length > 1 && parts.length < 4) || isOfColumns ? mostOnEnd : 1;
  const start = (starts[from] ?? 0) + offset;
  for (let count = 1; count <= joinable && from + count < starts.length; count++) {
    let to = from + count;
    const ends = [starts[to] ?? 0];
    const height = Math.ceil(((starts[to] ?? 0) - start) / firstWidth);
    let joins = count - 1;
    for (const width of parts.slice(1)) {
      const next = runsOfHeight(starts, to, height, width, joinable);
      if (next === undefined) break;
      to += next;
      joins += next - 1;
      ends.push(starts[to] ?? 0);
    }
    if (ends.length === parts.length) bands.push({ to, joins, start, ends });
  }
  return bands;
}

/** How many runs from `at` on together fill a strip of about the same height. */
function runsOfHeight(
  starts: readonly number[],
  at: number,
  height: number,
  width: number,
  joinable: number,
): number | undefined {
  const slack = height <= 2 ? height - 1 : Math.max(2, Math.floor(height / 3));
  let best: { readonly count: number; readonly off: number } | undefined;
  for (let count = 1; count <= joinable && at + count < starts.length; count++) {
    const length = (starts[at + count] ?? 0) - (starts[at] ?? 0);
    const off = Math.abs(Math.ceil(length / width) - height);
    if (off <= slack && (best === undefined || off < best.off)) best = { count, off };
    if (length > (height + slack) * width) break;
  }
  return best?.count;
}

/** The ways to make up a count of columns from strips, left to right (3 = 1+1+1 = 1+2 = 2+1), and some that lack columns. */
function compositions(columns: number, manner: Manner): number[][] {
  const ones = (count: number) => Array.from({ length: count }, () => 1);
  if (manner === "named") return [ones(columns)];
  if (manner === "columns") return [ones(columns), [columns]];
  if (manner === "plain") return [[columns], ones(columns), ...(columns % 2 === 0 ? [[columns / 2, columns / 2]] : [])];
  const lacking = Array.from({ length: Math.max(0, columns - 1) }, (_, at) => at + 1)
    .filter((count) => count > 1 && columns % count === 0)
    .map(ones);
  if (columns > 4) {
    const halves = columns % 2 === 0 ? [[columns / 2, columns / 2]] : [];
    const edges = [
      [1, columns - 1],
      [columns - 1, 1],
      [2, ...ones(columns - 2)],
      [...ones(columns - 2), 2],
    ];
    return [[columns], ones(columns), ...halves, ...edges, ...lacking];
  }
  return [...wholes(columns), ...lacking];
}

function wholes(columns: number): number[][] {
  if (columns === 0) return [[]];
  return Array.from({ length: columns }, (_, at) => columns - at).flatMap((first) =>
    wholes(columns - first).map((others) => [first, ...others]),
  );
}
