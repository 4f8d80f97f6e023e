import { onceFor } from "../../source/index.ts";
import { digitsOf } from "./elsewhere.ts";
import type { Dealt } from "./likeness.ts";
import { findSections } from "./sums.ts";
import { twice } from "./wording.ts";
import type { LabelBook } from "./wording.ts";

export interface PlacedRow {
  readonly cells: Dealt;
  readonly order: number;
  /** The run of labels that came last before its first figure. */
  readonly run: number;
}

export const noRun = -1;

/** What the figures of a row say of its label. */
export interface Evidence {
  readonly kind: "percent" | "cents" | "amount" | "none";
  readonly order: number;
  readonly run: number;
  readonly isSum: boolean;
  /** How many rows it sums. */
  readonly summed: number;
  readonly isNegative: boolean;
  /** A line that a table states twice has its label twice and its figures twice. */
  readonly isTwin: boolean;
  readonly digits: readonly string[];
  readonly twinLabels: ReadonlySet<string>;
}

export const sureHeading = 0.2;
export const asElsewhere = 0.4;
export const sumsNothing = 0.3;

export function evidenceOf(rows: readonly PlacedRow[], { twins }: LabelBook): Evidence[] {
  const sections = findSections(
    rows.map((row) => row.cells),
    "differences",
  );
  const own = rows.map(({ cells }) => ofCells(cells));
  const twinDigits = twice(own.map(({ printed }) => printed));
  // Columns that all come after the last label say nothing of which label is theirs.
  const isAfterAll = new Set(rows.map((row) => row.run)).size === 1;
  return rows.map(({ cells, order, run }, at) => {
    const { kind, printed, isNegative, digits } = own[at] ?? ofCells(cells);
    const summed = sections[at]?.length ?? 0;
    const isTwin = printed.length > 6 && twinDigits.has(printed);
    return {
      kind,
      order,
      run: isAfterAll ? noRun : run,
      isSum: summed > 0,
      summed,
      isNegative,
      isTwin,
      digits,
      twinLabels: twins,
    };
  });
}

// Rows stay the same with most of the ways in which the figures around them can be dealt.
const ofCells = onceFor((cells: Dealt) => ({
  kind: kindOf(cells),
  printed: cells.map((cell) => cell?.text.replace(/[^\d.]/g, "") ?? "").join(" "),
  isNegative: cells.some((cell) => (cell?.shape.size ?? 0) < 0) && cells.every((cell) => (cell?.shape.size ?? 0) <= 0),
  digits: digitsOf(cells),
}));

function kindOf(cells: Dealt): Evidence["kind"] {
  const printed = cells.filter((cell) => cell !== undefined && cell.shape.kind !== "none");
  if (printed.length === 0) return "none";
  const percents = printed.filter((cell) => cell?.shape.kind === "percent").length;
  if (percents === printed.length) return "percent";
  return percents === 0 && printed.every((cell) => cell?.shape.places === 2) ? "cents" : "amount";
}

/**
 * What it costs to leave each label to no row, where the sums of rows are known: a total that is called nothing else
 * ("Total") has the name of its lines above them, as many lines up as it sums.
 */
export function headingsBesideSums(rows: readonly Evidence[], { bareTotals, headings }: LabelBook): readonly number[] {
  if (bareTotals.length === 0) return headings;
  const above = new Set(
    bareTotals.flatMap((at) => rows.flatMap(({ summed }) => (summed > 1 && at > summed ? [at - summed - 1] : []))),
  );
  return above.size === 0 ? headings : headings.map((cost, at) => (above.has(at) ? Math.min(cost, namesTotal) : cost));
}

const namesTotal = 0.4;
