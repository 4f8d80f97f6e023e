import type { Line } from "../../report/index.ts";
import type { RowUnit } from "../../statements/index.ts";
import { unitAt } from "../cells/index.ts";
import { bitsOfDraft, draftSum } from "../drafts/index.ts";
import type { Alignment, DraftTerm, Footing } from "../drafts/index.ts";
import { namesNetAssets, namesTotal, saysTotal } from "../labels/index.ts";
import { isTotalAssets } from "./balance.ts";
import { searchBrokenFooting, wasTotalOfOne } from "./broken-footing.ts";
import { countLines } from "./counted-line.ts";
import type { CountedLine } from "./counted-line.ts";
import { openLine } from "./hypotheses.ts";
import type { Fit, OpenLine } from "./hypotheses.ts";
import { searchParallelFooting } from "./parallel-footing.ts";
import { searchFooting } from "./search-footing.ts";

// Sums have a few dozen terms; a list of thousands of lines has none that reaches its beginning.
const mostOpen = 120;

/**
 * Finds the totals of a statement, from top to bottom. The lines that no total has taken yet are open; a total takes
 * the last so many of them, and stands for them from then on. Amounts foot with amounts, per-share with per-share.
 */
export function footStatement(lines: readonly Line[]): readonly Footing[] {
  const footings: Footing[] = [];
  // Per-share blocks come last: they may repeat the structure of a block of amounts.
  const units = new Set(lines.filter(({ row }) => row.role !== "heading").map(({ row }) => row.unit));
  for (const unit of ["currency", "shares", "count", "perShare"] as const)
    if (units.has(unit)) footings.push(...footLinesOf(lines, unit, footings));
  return footings;
}

/**
 * Columns of which neither a period nor anything else is known may hold percentages, and prove no error; unless several
 * sums hold in all of them, or one of large figures.
 */
function footLinesOf(lines: readonly Line[], unit: RowUnit, earlier: readonly Footing[]): readonly Footing[] {
  const isKnown = votingColumns(lines, unit).some((column) => {
    const known = lines[0]?.statement.columns[column];
    return known?.period !== undefined || known?.qualifier !== undefined;
  });
  const found = footUnit(lines, unit, earlier, isKnown);
  const isProven = found.length >= 2 || found.some(provesEachColumn);
  return !isKnown && isProven ? footUnit(lines, unit, earlier, true) : found;
}

function provesEachColumn({ target, terms, alignments }: Footing): boolean {
  return alignments.every((alignment) => bitsOfDraft(draftSum("footing", target, terms, [alignment])) >= 10);
}

function footUnit(
  lines: readonly Line[],
  unit: RowUnit,
  earlier: readonly Footing[],
  isKnown: boolean,
): readonly Footing[] {
  const counted = countLines(lines.filter(({ row }) => row.role !== "heading" && row.unit === unit));
  const byLine = new Map(counted.map((one, at) => [one.line, { one, next: counted[at + 1] }]));
  const voting = votingColumns(lines, unit);
  const lastTotalAssets = [...lines].reverse().find(isTotalAssets);
  const runsToNetAssets = lines.some(({ row }) => namesNetAssets(row.label));
  const footings: Footing[] = [];
  let open: OpenLine[] = [];
  let afterHeading = true;
  for (const line of lines) {
    if (line.row.role === "heading") afterHeading = true;
    const found = byLine.get(line);
    if (found === undefined) continue;
    const { one, next } = found;
    const above = open.at(-1);
    if (above !== undefined && isRepetition(one, above)) {
      open = [...open.slice(0, -1), openLine(one, above.afterHeading, above.isSum)];
    } else if (above !== undefined && isTotalOfOne(one, above, open.at(-2))) {
      // The total of a section with a single line, or the end of one that only gives it another name.
      footings.push(footingOf(open, one, { start: open.length - 1, signs: [1] }, voting));
      open = [...open.slice(0, -1), openLine(one, above.afterHeading, true)];
    } else {
      const fit =
        (unit === "perShare" ? searchParallelFooting(open, one, voting, earlier) : undefined) ??
        searchFooting(open, one, voting, { afterHeading, next }) ??
        (isKnown ? searchBrokenFooting(open, one, voting) : undefined) ??
        (above !== undefined && wasTotalOfOne(above, one, voting)
          ? { start: open.length - 1, signs: [1] as const }
          : undefined);
      if (fit !== undefined) footings.push(footingOf(open, one, fit, voting));
      open =
        fit === undefined ? [...open.slice(-mostOpen), openLine(one, afterHeading, false)] : absorb(open, one, fit);
    }
    // Equity is always assets less liabilities; that says nothing of its own lines, unless the sheet runs down to it.
    if (line.statement.kind === "balanceSheet" && line === lastTotalAssets && !runsToNetAssets) open = [];
    afterHeading = false;
  }
  return footings;
}

/** The total in place of the lines that it took. */
function absorb(open: readonly OpenLine[], total: CountedLine, { start }: Fit): OpenLine[] {
  return [...open.slice(0, start), openLine(total, open[start]?.afterHeading ?? false, true)];
}

/**
 * Below a heading, or below the sum that ends the part before, the only line is its total; below a sum, another name for
 * it says "core", "adjusted" or the like.
 */
function isTotalOfOne(total: CountedLine, above: OpenLine, before: OpenLine | undefined): boolean {
  const { label, role } = total.line.row;
  if (!isSameThroughout(total, above)) return false;
  if (above.afterHeading && !above.isSum) return saysTotal(label) || role === "total" || isCashOfActivities(label);
  if (!above.isSum) return before?.isSum === true && (saysTotal(label) || isCashOfActivities(label));
  return namesTotal(label) && new Set(total.counts).size > 1;
}

/** "Net cash used in investing activities": each kind of activity has a total, however few lines it has. */
function isCashOfActivities(label: string): boolean {
  return /\bcash\b.*\bactivities\b/i.test(label);
}

/** A line that stands twice, as the end of one part and the start of the next, is there once. */
function isRepetition(line: CountedLine, above: OpenLine): boolean {
  return line.line.row.label === above.line.row.label && isSameThroughout(line, above);
}

function isSameThroughout({ counts }: CountedLine, other: CountedLine): boolean {
  return counts.every((count, column) => count === other.counts[column]) && counts.some(Boolean);
}

/**
 * The columns that decide: those of a period. Percentages and changes between columns only follow from others. Where
 * no column has a period (segments), all columns of the unit decide.
 */
function votingColumns(lines: readonly Line[], unit: RowUnit): readonly number[] {
  const statement = lines[0]?.statement;
  const sample = lines.find(({ row }) => row.unit === unit);
  if (statement === undefined || sample === undefined) return [];
  const ofUnit = statement.columns.map((_, at) => at).filter((at) => unitAt(sample, at) === unit);
  const ofPeriod = ofUnit.filter((at) => {
    const column = statement.columns[at];
    return (
      column?.period !== undefined && !/change|variance|growth|%|increase|favou?rable/i.test(column.qualifier ?? "")
    );
  });
  return ofPeriod.length > 0 ? ofPeriod : ofUnit;
}

function footingOf(open: readonly OpenLine[], target: CountedLine, fit: Fit, voting: readonly number[]): Footing {
  const taken = open.slice(fit.start);
  const terms = taken.map(({ line }, at): DraftTerm => ({ line, sign: fit.signs[at] ?? 1, at: "same" }));
  const alignments = voting
    .filter((column) => target.line.row.figures[column] !== undefined)
    .map((column): Alignment => ({ target: column, terms: terms.map(() => column) }));
  return { target: target.line, terms, alignments };
}
