import { agrees } from "../cells/index.ts";
import { alignPeriods, bitsOfDraft, draftSum, plus } from "../drafts/index.ts";
import type { Draft } from "../drafts/index.ts";
import { isSegmentNamesake, ofKind } from "../labels/index.ts";
import type { Entry, RegisteredStatement } from "../labels/index.ts";
import { isSingledOut } from "./link-strength.ts";

/**
 * Segments that together make up the line of the income statement: each in a table of its own, or all in one, each under
 * its heading. Every line of the name takes part; where a segment is left over, a corporate one that is not printed say,
 * nothing adds up and nothing is said.
 */
export function sumSegments(statements: readonly RegisteredStatement[]): readonly Draft[] {
  const segments = ofKind(statements, "segment");
  if (segments.length === 0) return [];
  return ofKind(statements, "incomeStatement").flatMap((income) =>
    income.entries.flatMap((entry) => {
      if (entry.line.row.unit !== "currency" || entry.words.generic) return [];
      const found = sumOf(entry, segments);
      return found === undefined ? [] : [found];
    }),
  );
}

function sumOf(entry: Entry, segments: readonly RegisteredStatement[]): Draft | undefined {
  const named = segments
    .map(({ entries }) => entries.filter((other) => isSegmentNamesake(entry, other)))
    .filter((entries) => entries.length > 0);
  const ways = [
    ...(named.length < 2 || named.length > mostSegments ? [] : waysToChoose(named)),
    ...named.flatMap(byLabel).filter(({ length }) => length > 1 && length <= mostSegments),
  ];
  for (const way of ways) {
    const terms = way.map(({ line }) => plus(line));
    const draft = draftSum("group", entry.line, terms, alignPeriods(entry.line, terms));
    if (isBorneOut(draft, need + Math.log2(ways.length))) return draft;
  }
  return undefined;
}

/** A table may total its segments under another label. */
function byLabel(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const labels = new Set(entries.map(({ line }) => line.row.label));
  return [...labels].map((label) => entries.filter(({ line }) => line.row.label === label));
}

/** A segment's table may print a line as reported and as adjusted. */
const mostNamesakes = 2;
const mostSegments = 8;
const need = 12;

/** One line of each table; the first ones first. */
function waysToChoose(named: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  return named.reduce<readonly (readonly Entry[])[]>(
    (ways, entries) => ways.flatMap((way) => entries.slice(0, mostNamesakes).map((entry) => [...way, entry])),
    [[]],
  );
}

function isBorneOut(draft: Draft, bits: number): boolean {
  const tested = draft.results.filter(({ verdict }) => verdict !== "untested");
  if (tested.length === 0 || bitsOfDraft(draft) < bits) return false;
  return tested.every(({ verdict }) => agrees(verdict)) || isSingledOut(draft);
}
