import { matchesIn } from "../../source/index.ts";
import type { Extent } from "./columns.ts";
import type { PrintedLine, Run } from "./line.ts";
import { partOf, segments } from "./line.ts";

/** A piece of a header, and the columns that it stands over: [first, last], from 1. */
export interface Placed {
  readonly run: Run;
  readonly first: number;
  readonly last: number;
}

/**
 * Lengths over uneven groups of columns: "Three Months Ended" is centred over three quarters, and overlaps the middle one
 * alone. Where a date is left without a length, the lengths part all columns between them, each as near its middle as can be.
 */
export function coverDated(
  placed: readonly Placed[],
  lines: readonly PrintedLine[],
  extents: readonly Extent[],
): Placed[] {
  const isLengths = placed.length > 1 && placed.every(({ run }) => isLength(run.text));
  if (!isLengths || !extents.some((extent, at) => isUnder(placed, at) === undefined && isDated(lines, extent))) {
    return [...placed];
  }
  return parted(placed, extents) ?? [...placed];
}

const lengthWords =
  /\b(?:for the )?(?:(?:\d{1,2}|[a-z]{3,8}(?:-[a-z]{3,5})?)[- ](?:months?|weeks?)|quarters?|(?:fiscal )?years?) end(?:ed|ing)\b/gi;

/** "3 months ended June 30, 6 months ended June 30," over columns narrower than itself leaves one blank between its parts. */
export function cutAtLengths(run: Run, extents: readonly Extent[]): Run[] {
  const starts = matchesIn(run.text, lengthWords).map(({ index }) => index);
  const under = extents.filter((extent) => Math.min(run.to, extent.to) > Math.max(run.from, extent.from));
  if (starts.length < 2 || starts.length > under.length) return [run];
  return starts.map((start, at) => partOf(run, at === 0 ? 0 : start, starts[at + 1] ?? run.text.length));
}

/** The cheapest parting of the columns among the lengths; both are few. */
function parted(placed: readonly Placed[], extents: readonly Extent[]): Placed[] | undefined {
  let ways: { readonly spans: readonly Placed[]; readonly cost: number }[] = [{ spans: [], cost: 0 }];
  placed.forEach(({ run }, at) => {
    const byEnd = new Map<number, (typeof ways)[number]>();
    for (const { spans, cost } of ways) {
      const first = (spans.at(-1)?.last ?? 0) + 1;
      const isLast = at === placed.length - 1;
      for (let last = isLast ? extents.length : first; last <= extents.length - (placed.length - 1 - at); last++) {
        const middle = ((extents[first - 1]?.from ?? 0) + (extents[last - 1]?.to ?? 0)) / 2;
        const way = {
          spans: [...spans, { run, first, last }],
          cost: cost + Math.abs((run.from + run.to) / 2 - middle),
        };
        if (way.cost < (byEnd.get(last)?.cost ?? Infinity)) byEnd.set(last, way);
      }
    }
    ways = [...byEnd.values()];
  });
  const [best] = ways;
  return best === undefined ? undefined : [...best.spans];
}

function isUnder(placed: readonly Placed[], column: number): Placed | undefined {
  return placed.find(({ first, last }) => first <= column + 1 && column + 1 <= last);
}

function isDated(lines: readonly PrintedLine[], extent: Extent): boolean {
  return lines.some((line) =>
    segments(line.characters, line.span).some(
      (run) =>
        Math.min(run.to, extent.to) > Math.max(run.from, extent.from) &&
        /\b(?:(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2})\b/i.test(run.text),
    ),
  );
}

function isLength(text: string): boolean {
  return /\b(?:months?|weeks?|quarters?|years?)(?: ended| ending)?[,:]?$/i.test(text.trim());
}
