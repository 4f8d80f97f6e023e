/** Neighbouring rows or columns of one size; `first` and `last` count as the lines do. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

/** The lines, in ascending order, in as few runs of equal size as they make. */
export function runsOf(lines: readonly { readonly at: number; readonly size: number }[]): readonly Run[] {
  const runs: { first: number; last: number; size: number }[] = [];
  for (const { at, size } of lines) {
    const run = runs.at(-1);
    if (run?.last === at - 1 && run.size === size) run.last = at;
    else runs.push({ first: at, last: at, size });
  }
  return runs;
}
