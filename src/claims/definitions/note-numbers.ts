import type { Span, Text } from "../../source/index.ts";

// "1" alone on a line or before a capital letter, glued to it or not: the mark of a note, if others follow in order.
const mark =
  /^[^\S\n]{0,20}(\d{1,2})(?:[^\S\n]{0,20}(?:\r?\n){1,3}[^\S\n]{0,20}(?=[A-Z][a-z])|[^\S\n]{0,20}(?=[A-Z][\w’'/-]{1,30} [a-z(]))/gm;
/** The next note begins within so many characters. */
const furthest = 1500;

interface Mark extends Span {
  readonly count: number;
}

/**
 * The marks of notes that stand below a table one after another, from 1 on: two of them at least. A lone number before a
 * sentence may be a figure that was lost from its table, and is not taken.
 */
export function noteNumbers({ characters }: Text): readonly Span[] {
  const runs: Mark[][] = [];
  for (const found of characters.matchAll(mark)) {
    const count = Number(found[1]);
    const start = found.index + found[0].indexOf(found[1] ?? "");
    const next: Mark = { start, end: start + (found[1]?.length ?? 0), count };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (count === 1) runs.push([next]);
    else if (run !== undefined && last?.count === count - 1 && start - last.end <= furthest) run.push(next);
  }
  return runs.filter((run) => run.length > 1).flat();
}
