/** How rows take labels, in the order of both. */
export interface Alignment {
  /** For each row the labels [from, to) that it takes; `undefined` for a row without. */
  readonly taken: readonly ({ readonly from: number; readonly to: number } | undefined)[];
  /** Rows for which another label, or none, would do nearly as well. */
  readonly isDoubtful: readonly boolean[];
}

// The longest labels, on shares authorized and issued, wrap to four lines.
export const mostWrapped = 4;
// A label that is likelier than any other by less than this is a guess.
const clearMargin = 0.35;

/** What it costs that row i takes the `count` labels before j; `undefined` where it cannot. */
type CostOf = (i: number, j: number, count: number) => number | undefined;

/**
 * The cheapest way to give each of `high` rows no label or some labels on end, with nothing crossed. `heading` is what it
 * costs to leave each label to no row.
 */
export function align(high: number, heading: readonly number[], costOf: CostOf): Alignment {
  const wide = heading.length;
  const across = wide + 1;
  const offers = offersOf(high, wide, costOf);
  const offer = (i: number, j: number, count: number) => offers[(i * across + j) * counts + count] ?? Infinity;

  // The least cost of all rows before, and of all rows from i on, with the labels before j taken or left.
  const before = costsBefore(high, heading, offers);
  const after = new Float64Array((high + 1) * across).fill(Infinity);
  const soFar = (i: number, j: number) => (i < 0 || j < 0 ? Infinity : (before[i * across + j] ?? Infinity));
  const toCome = (i: number, j: number) => (i > high || j > wide ? Infinity : (after[i * across + j] ?? Infinity));
  for (let i = high; i >= 0; i--) {
    for (let j = wide; j >= 0; j--) {
      let least = i === high && j === wide ? 0 : toCome(i, j + 1) + (heading[j] ?? 0);
      for (let count = 0; i < high && count <= Math.min(mostWrapped, wide - j); count++) {
        least = Math.min(least, toCome(i + 1, j + count) + offer(i, j + count, count));
      }
      after[i * across + j] = least;
    }
  }

  const taken: ({ from: number; to: number } | undefined)[] = Array.from({ length: high }, () => undefined);
  for (let i = high, j = wide; i > 0;) {
    const count = countTaken(i, j);
    if (count === undefined) {
      if (j-- === 0) break;
      continue;
    }
    if (count > 0) taken[i - 1] = { from: j - count, to: j };
    i--;
    j -= count;
  }
  const cost = soFar(high, wide);
  return { taken, isDoubtful: taken.map((_, i) => isDoubtful(i)) };

  function countTaken(i: number, j: number): number | undefined {
    for (let count = 0; count <= Math.min(mostWrapped, j); count++) {
      if (Math.abs(soFar(i - 1, j - count) + offer(i - 1, j, count) - soFar(i, j)) < 1e-9) return count;
    }
    return undefined;
  }

  function isDoubtful(i: number): boolean {
    const range = taken[i];
    for (let j = 0; j <= wide; j++) {
      for (let count = 0; count <= Math.min(mostWrapped, j); count++) {
        const isTaken = count === 0 ? range === undefined : range?.to === j && range.from === j - count;
        if (!isTaken && soFar(i, j - count) + offer(i, j, count) + toCome(i + 1, j) < cost + clearMargin) return true;
      }
    }
    return false;
  }
}

/** What the cheapest way costs, where only that matters. */
export function costOfAligning(high: number, heading: readonly number[], costOf: CostOf): number {
  const wide = heading.length;
  // Each offer is asked for once, and of the rows before only the one above is needed.
  let above = new Float64Array(wide + 1).fill(Infinity);
  let line = new Float64Array(wide + 1);
  for (let i = 0; i <= high; i++) {
    for (let j = 0; j <= wide; j++) {
      let least = i === 0 && j === 0 ? 0 : j === 0 ? Infinity : (line[j - 1] ?? Infinity) + (heading[j - 1] ?? 0);
      for (let count = 0; i > 0 && count <= Math.min(mostWrapped, j); count++) {
        const before = above[j - count] ?? Infinity;
        if (before === Infinity) continue;
        least = Math.min(least, before + (costOf(i - 1, j, count) ?? Infinity));
      }
      line[j] = least;
    }
    [above, line] = [line, above];
  }
  return above[wide] ?? Infinity;
}

const counts = mostWrapped + 1;

/** Every cost, once, for each row, end and count of labels. */
function offersOf(high: number, wide: number, costOf: CostOf): Float64Array {
  const offers = new Float64Array(high * (wide + 1) * counts).fill(Infinity);
  for (let i = 0; i < high; i++) {
    for (let j = 0; j <= wide; j++) {
      for (let count = 0; count <= Math.min(mostWrapped, j); count++) {
        offers[(i * (wide + 1) + j) * counts + count] = costOf(i, j, count) ?? Infinity;
      }
    }
  }
  return offers;
}

function costsBefore(high: number, heading: readonly number[], offers: Float64Array): Float64Array {
  const wide = heading.length;
  const across = wide + 1;
  const before = new Float64Array((high + 1) * across).fill(Infinity);
  for (let i = 0; i <= high; i++) {
    for (let j = 0; j <= wide; j++) {
      let least =
        i === 0 && j === 0 ? 0 : j === 0 ? Infinity : (before[i * across + j - 1] ?? Infinity) + (heading[j - 1] ?? 0);
      for (let count = 0; i > 0 && count <= Math.min(mostWrapped, j); count++) {
        const offer = offers[((i - 1) * across + j) * counts + count] ?? Infinity;
        least = Math.min(least, (before[(i - 1) * across + j - count] ?? Infinity) + offer);
      }
      before[i * across + j] = least;
    }
  }
  return before;
}
