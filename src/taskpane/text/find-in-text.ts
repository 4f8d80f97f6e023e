import type { NumberMarks, NumberState } from "../views/index.ts";
import { numberStates } from "../views/index.ts";

/** How many of the sorted offsets are at or before one. */
export function countUpTo(sorted: Uint32Array, offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row, from 0, in which an offset stands. */
export function rowAt(rowStarts: Uint32Array, offset: number): number {
  return Math.max(0, countUpTo(rowStarts, offset) - 1);
}

/** The number that holds an offset; `undefined` where none does. */
export function numberAt({ starts, ends }: NumberMarks, offset: number): number | undefined {
  const index = countUpTo(starts, offset) - 1;
  return index >= 0 && (ends[index] ?? 0) > offset ? index : undefined;
}

/** The first number at or after an offset; the last where there is none after. */
export function numberFrom({ starts }: NumberMarks, offset: number): number | undefined {
  if (starts.length === 0) return undefined;
  return Math.min(starts.length - 1, offset === 0 ? 0 : countUpTo(starts, offset - 1));
}

export function stateAt(marks: NumberMarks, index: number): NumberState {
  return numberStates[marks.states[index] ?? 0] ?? "read";
}

/** The next number in one of some states after another, from the beginning again after the last; `undefined` if none is. */
export function nextInState(
  marks: NumberMarks,
  after: number | undefined,
  wanted: readonly NumberState[],
): number | undefined {
  const isWanted = lookUp(wanted);
  const count = marks.starts.length;
  for (let step = 1; step <= count; step++) {
    const index = ((after ?? -1) + step) % count;
    if (isWanted[marks.states[index] ?? 0] === true) return index;
  }
  return undefined;
}

export function countInStates(marks: NumberMarks, wanted: readonly NumberState[]): number {
  const isWanted = lookUp(wanted);
  let count = 0;
  for (const state of marks.states) if (isWanted[state] === true) count++;
  return count;
}

// A text may have millions of numbers: one look at an array for each.
function lookUp(wanted: readonly NumberState[]): readonly boolean[] {
  return numberStates.map((state) => wanted.includes(state));
}
