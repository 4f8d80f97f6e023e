import { matchesIn } from "../../source/index.ts";
import type { Span } from "../../source/index.ts";
import type { Period } from "../../statements/index.ts";
import type { Amount } from "../amounts/index.ts";
import { findMeasures } from "../measures/index.ts";
import type { Catalog, MeasureMention, PhraseTree } from "../measures/index.ts";
import { findPeriods, resolveAhead } from "../periods/index.ts";
import type { Timeline } from "../periods/index.ts";
import { changeOf, looksAhead, looksBack, priorWords, wordedRange } from "./forward-words.ts";
import { rangesIn } from "./ranges.ts";
import type { Range } from "./ranges.ts";
import type { Guidance } from "./types.ts";

/** What the sentences of a release share, as far as expectations are concerned. */
export interface Outlook {
  readonly catalog: Catalog;
  readonly tree: PhraseTree;
  readonly timeline: Timeline;
  readonly isCompany: (word: string) => boolean;
  /** What the heading above dates its sentences to. */
  readonly period: Period | undefined;
  /** Does a heading above say that all of it looks ahead? */
  readonly isBelow: boolean;
  /** Where characters of the sentence stand in the release. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** The expectations of a sentence that looks ahead, each with its range before, and the amounts that it takes up. */
export function readGuidance(
  text: string,
  amounts: readonly Amount[],
  outlook: Outlook,
): { guidance: Guidance[]; taken: ReadonlySet<Amount> } {
  const taken = new Set<Amount>();
  const guidance: Guidance[] = [];
  const periods = findPeriods(text);
  const isTime = (start: number, end: number) => periods.some((each) => each.start <= start && end <= each.end);
  const measures = findMeasures(text, outlook.tree, {
    isTimeOrAmount: isTime,
    isCompany: outlook.isCompany,
    isPart: () => false,
  });
  const priors = matchesIn(text, priorWords).map(({ index }) => index);
  let last:
    | {
        measure: MeasureMention;
        range: Range | undefined;
        worded: string | undefined;
        prior: Range | undefined;
        end: number;
      }
    | undefined;
  const found: NonNullable<typeof last>[] = [];
  for (const range of rangesIn(text, amounts)) {
    const worded = wordedAt(text, range);
    const from = last?.end ?? 0;
    const isPrior = last !== undefined && priors.some((at) => at >= from && at < range.start);
    if (isPrior && last !== undefined && last.prior === undefined) {
      last.prior = range;
      last.end = range.end;
      continue;
    }
    // What stands first names what is expected; what follows says over what it grows, or of what it is a part.
    const measure =
      measures.find(({ start, end }) => start >= from && end <= range.start) ?? rightOf(measures, range, text);
    const region = text.slice(from, range.start);
    const goesOn =
      last !== undefined && /^,? and (?:(?:its|our|an?|the) )?$/.test(text.slice(last.end, measure?.start ?? 0));
    const isAhead =
      looksAhead(region) ||
      (outlook.isBelow && range.amounts.length > 1) ||
      (outlook.isBelow && worded !== undefined) ||
      goesOn;
    if (measure === undefined || !isAhead || looksBack(region)) continue;
    last = { measure, range: worded === undefined ? range : undefined, worded, prior: undefined, end: range.end };
    for (const amount of range.amounts) taken.add(amount);
    found.push(last);
  }
  for (const each of found) {
    for (const amount of each.prior?.amounts ?? []) taken.add(amount);
    const said = periods
      .map(({ words }) => resolveAhead(words, outlook.timeline))
      .find((period) => period !== undefined);
    const spans = [...taken].filter(({ at }) => at >= each.measure.start && at <= each.end);
    guidance.push({
      measure: nameOf(text, each.measure),
      concept: outlook.catalog.conceptOf(each.measure.key),
      period: said ?? outlook.period,
      unit: unitOf(each.measure, each.range),
      low: each.range?.low,
      high: each.range?.high,
      priorLow: each.prior?.low,
      priorHigh: each.prior?.high,
      text: each.worded,
      change: changeOf(text),
      span: outlook.spanOf(Math.min(each.measure.start, each.range?.start ?? each.measure.start), each.end),
      numbers: spans.map(({ at, quote }) => outlook.spanOf(at, at + quote.length)),
    });
  }
  return { guidance, taken };
}

function wordedAt(text: string, { start, end }: Range): string | undefined {
  return matchesIn(text, wordedRange).find(({ index, 0: words }) => index <= start && index + words.length >= end)?.[0];
}

/** "$12 to $14 million of capital expenditures". */
function rightOf(measures: readonly MeasureMention[], range: Range, text: string): MeasureMention | undefined {
  return measures.find(
    ({ start }) =>
      start > range.end && /^ (?:(?:of|in) )?(?:(?:the|our|its|total|net) )?$/.test(text.slice(range.end, start)),
  );
}

/** Earnings per share of "$1.00 to $1.13" are amounts per share. */
function unitOf({ key }: MeasureMention, range: Range | undefined): Guidance["unit"] {
  if (range === undefined) return "percent";
  return range.unit === "currency" && key.core.includes("pershare") ? "perShare" : range.unit;
}

/** The measure as it is written, "growth" behind it included. */
function nameOf(text: string, { start, end }: MeasureMention): string {
  const growth = /^ (?:growth|increase|decline)\b/.exec(text.slice(end, end + 12))?.[0] ?? "";
  return `${text.slice(start, end)}${growth}`;
}
