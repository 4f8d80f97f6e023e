import { crossRelations, crossScore } from "./placement-cross.ts";
import { foot, unfooted } from "./placement-footing.ts";
import type { RowToPlace } from "./row-to-place.ts";

type Places = readonly number[];

const mostWays = 400;
const mostTrials = 3000;
const mostTogether = 3;
const farthest = 8;
// The rows around some that a sum may reach.
const reach = 30;

/**
 * Places two or three neighbouring rows at once that no sum tells apart one by one: with both in their columns the totals
 * foot, with either alone they do not. Each such group is placed where one way foots better than every other, in one
 * column more at least; yields the rows so placed. The work is bounded, whatever the rows.
 */
export function placeJointly(
  rows: readonly RowToPlace[],
  placed: Places[],
  open: readonly number[],
  choices: ReadonlyMap<number, readonly Places[]>,
  count: number,
): ReadonlySet<number> {
  const settled = new Set<number>();
  const relations = crossRelations(rows, count);
  let trials = 0;
  for (let size = 2; size <= mostTogether; size++) {
    for (let first = 0; first + size <= open.length; first++) {
      const moved = open.slice(first, first + size);
      const [from, last] = [moved[0] ?? 0, moved.at(-1) ?? 0];
      if (last - from > farthest || moved.some((at) => settled.has(at))) continue;
      const ways = product(moved.map((at) => choices.get(at) ?? []));
      trials += ways.length;
      if (ways.length < 2 || trials > mostTrials) continue;
      const best = bestWay(ways, (way) => {
        moved.forEach((at, each) => (placed[at] = way[each] ?? []));
        const above = foot(rows, placed, { from: Math.max(0, from - reach), to: from }, count, unfooted);
        const { score } = foot(rows, placed, { from, to: Math.min(rows.length, last + reach + 1) }, count, above);
        return moved.reduce(
          (sum, at, each) => sum + crossScore(relations, rows[at]?.figures ?? [], way[each] ?? [], count),
          score,
        );
      });
      moved.forEach((at, each) => (placed[at] = best.way[each] ?? []));
      if (best.isAlone) for (const at of moved) settled.add(at);
    }
  }
  return settled;
}

/** All ways to choose one of each; none if they are too many. */
function product(choices: readonly (readonly Places[])[]): (readonly Places[])[] {
  if (choices.reduce((ways, each) => ways * each.length, 1) > mostWays) return [];
  return choices.reduce<(readonly Places[])[]>(
    (ways, each) => ways.flatMap((way) => each.map((choice) => [...way, choice])),
    [[]],
  );
}

/** A column that foots counts two, and one that does not takes two off. */
const leastMargin = 2;

function bestWay(
  ways: readonly (readonly Places[])[],
  scoreOf: (way: readonly Places[]) => number,
): { readonly way: readonly Places[]; readonly isAlone: boolean } {
  const scored = ways.map((way) => ({ way, score: scoreOf(way) })).sort((left, right) => right.score - left.score);
  const [best, next] = scored;
  const isAlone = best !== undefined && next !== undefined && best.score > 0 && best.score >= next.score + leastMargin;
  return { way: best?.way ?? [], isAlone };
}
