import type { Span } from "./types.ts";

/** Spans in the order of the text, for `spanHolding`. */
export function sortSpans<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((left, right) => left.start - right.start || right.end - left.end);
}

/** The last of the sorted spans that begins at or before a stretch, if it holds the stretch whole. */
export function spanHolding<T extends Span>(sorted: readonly T[], inner: Span): T | undefined {
  const candidate = sorted[countUpTo(sorted, inner.start) - 1];
  return candidate !== undefined && candidate.end >= inner.end ? candidate : undefined;
}

/** True where a stretch has a character in common with one of the sorted spans, which do not overlap. */
export function overlapsSpan(sorted: readonly Span[], span: Span): boolean {
  const last = sorted[countUpTo(sorted, span.end - 1) - 1];
  return last !== undefined && last.end > span.start;
}

/** How many of the sorted spans begin at or before an offset. */
function countUpTo(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
