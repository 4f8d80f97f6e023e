import { crossRelations, crossScore } from "./placement-cross.ts";
import type { CrossRelation } from "./placement-cross.ts";
import { fit } from "./placement-fit.ts";
import { placeJointly } from "./placement-joint.ts";
import { foot, unfooted } from "./placement-footing.ts";
import { structureScore, totalColumns } from "./placement-structure.ts";
import type { RowToPlace } from "./row-to-place.ts";

/** Where the figures of a row were taken to stand, and why. */
export interface Placement {
  readonly at: readonly number[];
  /**
   * `known`: as printed. `signs`: nowhere else do figures of its kind stand. `sums`: only so do the columns foot, or the
   * row agrees with the columns of totals and changes.
   * `structure`: as the groups of columns and the rows around it suggest. `order`: from the left, for want of better.
   */
  readonly reason: "known" | "signs" | "sums" | "structure" | "order";
}

export function isSure({ reason }: Placement): boolean {
  return reason === "known" || reason === "signs" || reason === "sums";
}

const mostChoices = 300;
const mostTrials = 2500;
const mostRows = 60;
// The rows around one that a sum may reach.
const reach = 30;

/**
 * Finds the columns of figures whose row lost its blank cells. Every order-keeping choice of columns is tried, for rows
 * alike all at once and then for each by itself; the one with which most columns foot wins, if it alone does.
 */
export function placeRows(rows: readonly RowToPlace[], count: number): Placement[] {
  const placed = rows.map((row): readonly number[] => row.at ?? row.figures.map((_, at) => at));
  const known: Placement[] = placed.map((at) => ({ at, reason: "known" }));
  const open = rows.flatMap((row, at) => (row.at === undefined ? [at] : []));
  if (open.length === 0) return known;

  const choices = new Map(open.map((at) => [at, choicesOf(rows, at, count)]));
  const search = new Search(rows, placed, count);
  const reasons = new Map<number, Placement["reason"]>();
  for (const at of open) {
    const [only, ...others] = choices.get(at) ?? [];
    if (only === undefined) reasons.set(at, "order");
    else if (others.length === 0) {
      placed[at] = only;
      reasons.set(at, "signs");
    }
  }
  const undecided = open.filter((at) => !reasons.has(at));
  if (undecided.length > mostRows) return known.map((each, at) => ({ ...each, reason: reasons.get(at) ?? "order" }));

  const together = new Map<string, number[]>();
  for (const at of undecided) {
    const key = (choices.get(at) ?? []).map((choice) => choice.join()).join(";");
    together.set(key, [...(together.get(key) ?? []), at]);
  }
  const tied = new Set<number>();
  for (const alike of together.values()) {
    const { isAlone } = search.settle(alike, choices.get(alike[0] ?? 0) ?? []);
    if (!isAlone) for (const at of alike) tied.add(at);
  }
  for (const at of undecided) {
    const { isAlone } = search.settle([at], choices.get(at) ?? []);
    const isOfGroup = [...together.values()].some((alike) => alike.length > 1 && alike.includes(at));
    reasons.set(at, isAlone && !(isOfGroup && tied.has(at)) ? "sums" : search.isStructured ? "structure" : "order");
  }
  const unsure = undecided.filter((at) => reasons.get(at) !== "sums");
  const before = unsure.map((at) => placed[at] ?? []);
  const jointly = placeJointly(rows, placed, unsure, choices, count);
  unsure.forEach((at, each) => {
    if (jointly.has(at)) reasons.set(at, "sums");
    else placed[at] = before[each] ?? [];
  });
  return rows.map((_, at): Placement => ({ at: placed[at] ?? [], reason: reasons.get(at) ?? "known" }));
}

/** Keeps the best placement found so far in `placed`, and a count of the trials, so that no statement takes long. */
class Search {
  private trials = 0;
  private readonly totals: ReadonlySet<number>;
  private readonly relations: readonly CrossRelation[];
  private readonly rows: readonly RowToPlace[];
  private readonly placed: (readonly number[])[];
  private readonly count: number;

  constructor(rows: readonly RowToPlace[], placed: (readonly number[])[], count: number) {
    this.rows = rows;
    this.placed = placed;
    this.count = count;
    this.totals = totalColumns(rows, count);
    this.relations = crossRelations(rows, count);
  }

  get isStructured(): boolean {
    return this.count > 2;
  }

  /** Moves rows to the best of the choices, all to the same; `isAlone` if sums alone tell it from every other. */
  settle(moved: readonly number[], choices: readonly (readonly number[])[]): { readonly isAlone: boolean } {
    const [first, last] = [moved[0] ?? 0, moved.at(-1) ?? 0];
    const below = { from: first, to: Math.min(this.rows.length, last + reach + 1) };
    const overlying = { from: Math.max(0, first - reach), to: first };
    const above = foot(this.rows, this.placed, overlying, this.count, unfooted);
    const before = moved.map((at) => this.placed[at] ?? []);
    let best: { readonly at: readonly number[] | undefined; readonly sums: number; readonly structure: number };
    best = { at: undefined, sums: -Infinity, structure: 0 };
    let isAlone = false;
    for (const choice of choices) {
      if (this.trials++ > mostTrials) {
        isAlone = false;
        break;
      }
      for (const at of moved) this.placed[at] = choice;
      const sums = foot(this.rows, this.placed, below, this.count, above).score + this.across(moved, choice);
      const structure = structureScore(choice, this.count, this.totals, this.neighbours(moved));
      if (sums > best.sums) isAlone = best.at !== undefined || choices.length === 1;
      else if (sums === best.sums) isAlone = false;
      if (sums > best.sums || (sums === best.sums && structure > best.structure)) {
        isAlone = sums > best.sums;
        best = { at: choice, sums, structure };
      }
    }
    moved.forEach((at, each) => (this.placed[at] = best.at ?? before[each] ?? []));
    return { isAlone: isAlone && best.sums > 0 };
  }

  private across(moved: readonly number[], choice: readonly number[]): number {
    let score = 0;
    for (const at of moved) score += crossScore(this.relations, this.rows[at]?.figures ?? [], choice, this.count);
    return score;
  }

  /** How the nearest other rows of as many figures are placed. */
  private neighbours(moved: readonly number[]): readonly (readonly number[])[] {
    const length = this.placed[moved[0] ?? 0]?.length;
    return [(moved[0] ?? 0) - 1, (moved.at(-1) ?? 0) + 1].flatMap((at) => {
      const beside = this.placed[at];
      return beside !== undefined && beside.length === length && beside.length < this.count ? [beside] : [];
    });
  }
}

/** The order-keeping choices of columns for a row, those first in which each figure stands among its like. */
function choicesOf(rows: readonly RowToPlace[], at: number, count: number): readonly (readonly number[])[] {
  const { figures } = rows[at] ?? { figures: [] };
  const fits = fit(rows, figures, count);
  const fitting = choose(figures.length, count, (figure, column) => fits[figure]?.[column] ?? true);
  return fitting.length > 0 ? fitting : choose(figures.length, count, () => true);
}

/** Ways to set `length` figures on `count` columns in order; none if they are too many. */
function choose(length: number, count: number, may: (figure: number, column: number) => boolean): number[][] {
  let ways: number[][] = [[]];
  for (let figure = 0; figure < length; figure++) {
    ways = ways.flatMap((way) => {
      const from = (way.at(-1) ?? -1) + 1;
      const columns = Array.from({ length: Math.max(0, count - (length - figure) - from + 1) }, (_, at) => from + at);
      return columns.filter((column) => may(figure, column)).map((column) => [...way, column]);
    });
    if (ways.length > mostChoices) return [];
  }
  return ways;
}
