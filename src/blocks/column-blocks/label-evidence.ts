import { digitsOf } from "./elsewhere.ts";
import { likelyHeading, textOf } from "./headings.ts";
import type { Dealt } from "./likeness.ts";
import { findSections } from "./sums.ts";
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

export function evidenceOf(rows: readonly PlacedRow[], { labels, headings }: LabelBook): Evidence[] {
  const sections = findSections(
    rows.map((row) => row.cells),
    "differences",
  );
  const digits = rows.map(({ cells }) => cells.map((cell) => cell?.text.replace(/[^\d.]/g, "") ?? "").join(" "));
  const texts = labels.map((label) => textOf([label]));
  const twinDigits = twice(digits);
  const twinLabels = twice(texts.filter((_, at) => (headings[at] ?? 0) > likelyHeading));
  // Columns that all come after the last label say nothing of which label is theirs.
  const isAfterAll = new Set(rows.map((row) => row.run)).size === 1;
  return rows.map(({ cells, order, ...row }, at) => {
    const run = isAfterAll ? noRun : row.run;
    const printed = digits[at] ?? "";
    const isTwin = printed.length > 6 && twinDigits.has(printed);
    const isNegative =
      cells.some((cell) => (cell?.shape.size ?? 0) < 0) && cells.every((cell) => (cell?.shape.size ?? 0) <= 0);
    return {
      kind: kindOf(cells),
      order,
      run,
      isSum: (sections[at]?.length ?? 0) > 0,
      summed: sections[at]?.length ?? 0,
      isNegative,
      isTwin,
      digits: digitsOf(cells),
      twinLabels,
    };
  });
}

function twice(all: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return new Set(all.filter((each) => counts.get(each) === 2));
}

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
export function headingsBesideSums(rows: readonly Evidence[], { labels, headings }: LabelBook): readonly number[] {
  const above = new Set(
    labels.flatMap((label, at) =>
      /^(?:sub)?total$/i.test(textOf([label]))
        ? rows.flatMap(({ summed }) => (summed > 1 && at > summed ? [at - summed - 1] : []))
        : [],
    ),
  );
  return above.size === 0 ? headings : headings.map((cost, at) => (above.has(at) ? Math.min(cost, namesTotal) : cost));
}

const namesTotal = 0.4;
