import { areOtherUnits, ratiosPerShare, rowUnlikeness } from "./likeness.ts";
import type { Dealt } from "./likeness.ts";
import type { Strip, StripRow } from "./strips.ts";

const blank = 1;
const blankInTotal = 0.4;
const clearMargin = 0.35;
const farthestOff = 5;
const perBlankOfEven = 2;

/**
 * Sets one strip beside another, row by row, with blanks where one of them lacks a row: the likeliest alignment;
 * `undefined` where it costs `most` or more. Columns with names may hold amounts, and what they come to per share.
 */
export function setBeside(left: Strip, right: Strip, most: number, isNamed = false): Strip | undefined {
  const ratios = isNamed ? ratiosPerShare(left.rows, right.rows) : [];
  const units = ratios.length > 0 ? ratios : [areOtherUnits(left.holds, right.holds)];
  let costs: AlignmentCosts | undefined;
  let isOther: boolean | number = false;
  for (const unit of units) {
    const found = alignmentCosts(left, right, unit, costs?.least ?? most - left.cost - right.cost);
    if (found !== undefined) [costs, isOther] = [found, unit];
  }
  if (costs === undefined) return undefined;
  const [high, wide] = [left.rows.length, right.rows.length];
  const rows: StripRow[] = [];
  for (let i = high, j = wide; i > 0 || j > 0;) {
    const step = costs.steps[i * (wide + 1) + j];
    const [a, b] = [
      step === onlyRight ? undefined : left.rows[i - 1],
      step === onlyLeft ? undefined : right.rows[j - 1],
    ];
    rows.push(joinRows(a, b, left.width, right.width));
    if (step !== onlyRight) i--;
    if (step !== onlyLeft) j--;
  }
  return {
    rows: withDoubts(rows.reverse(), left.width, isOther),
    width: left.width + right.width,
    cost: left.cost + right.cost + costs.least,
    holds: {
      printed: left.holds.printed + right.holds.printed,
      percents: left.holds.percents + right.holds.percents,
    },
  };
}

interface AlignmentCosts {
  readonly least: number;
  readonly steps: Uint8Array;
}

const both = 0;
const onlyLeft = 1;
const onlyRight = 2;

/** The least cost of setting the first rows of one beside the first of the other, and for each pair the step before it. */
function alignmentCosts(
  left: Strip,
  right: Strip,
  isOther: boolean | number,
  most: number,
): AlignmentCosts | undefined {
  const [high, wide] = [left.rows.length, right.rows.length];
  // As many rows as one strip has more than the other stand alone, whichever they are.
  const leastAlone = (i: number, j: number) => blank * Math.max((i - j) * right.width, (j - i) * left.width);
  if (leastAlone(high, wide) >= most) return undefined;
  // Columns of one height have all their rows in common, and no blanks, however unlike two figures are.
  const each = high === wide ? perBlankOfEven : 1;
  const withoutRight = left.rows.map((row) => each * right.width * lone(row));
  // A line of earnings per share has no amounts beside it, whether a total or not.
  const isPerShare = typeof isOther === "number";
  const withoutLeft = right.rows.map((row) => each * left.width * (isPerShare ? blank : lone(row)));
  // Rows of long strips are held against those near their own height alone.
  const reach = Math.abs(high - wide) + farthestOff;
  const steps = new Uint8Array((high + 1) * (wide + 1));
  let [above, line] = [new Array<number>(wide + 1).fill(Infinity), new Array<number>(wide + 1)];
  for (let i = 0; i <= high; i++) {
    line.fill(Infinity);
    const a = left.rows[i - 1];
    let least = Infinity;
    for (let j = Math.max(0, i - reach); j <= Math.min(wide, i + reach); j++) {
      const b = right.rows[j - 1];
      const withoutB = a === undefined ? Infinity : (above[j] ?? Infinity) + (withoutRight[i - 1] ?? 0);
      const withoutA = b === undefined ? Infinity : (line[j - 1] ?? Infinity) + (withoutLeft[j - 1] ?? 0);
      let cost = i === 0 && j === 0 ? 0 : Math.min(withoutB, withoutA);
      let step = withoutB <= withoutA ? onlyLeft : onlyRight;
      const before = above[j - 1] ?? Infinity;
      if (a !== undefined && b !== undefined && before <= cost && before < most) {
        const together = before + rowUnlikeness(a.cells, b.cells, isOther);
        if (together <= cost) [cost, step] = [together, both];
      }
      line[j] = cost;
      steps[i * (wide + 1) + j] = step;
      least = Math.min(least, cost + leastAlone(high - i, wide - j));
    }
    if (least >= most) return undefined;
    [above, line] = [line, above];
  }
  const least = above[wide] ?? Infinity;
  return least < most ? { least, steps } : undefined;
}

/** What it costs for each column beside it that a row has no figures there: more for a total. */
function lone(row: StripRow): number {
  return blank + (row.cells.some((cell) => cell?.isSigned === true) ? blankInTotal : 0);
}

function joinRows(a: StripRow | undefined, b: StripRow | undefined, left: number, right: number): StripRow {
  const none = (width: number): Dealt => Array.from({ length: width }, () => undefined);
  return {
    cells: [...(a?.cells ?? none(left)), ...(b?.cells ?? none(right))],
    isUnsure: a?.isUnsure === true || b?.isUnsure === true,
    isPlaced: a?.isPlaced !== false && b?.isPlaced !== false,
  };
}

/** A figure beside a blank is unsure where it would do nearly as well in the blank's row, and the blank in its row. */
function withDoubts(rows: readonly StripRow[], left: number, isOther: boolean | number): StripRow[] {
  const doubtful = new Set<number>();
  const parts = rows.map(({ cells }) => ({ a: cells.slice(0, left), b: cells.slice(left) }));
  const isBlank = (cells: Dealt | undefined) => cells?.every((cell) => cell === undefined) ?? true;
  parts.forEach(({ a, b }, at) => {
    if (isBlank(b) === isBlank(a)) return;
    for (const next of [at - 1, at + 1]) {
      const other = parts[next];
      if (other === undefined || isBlank(other.a) || isBlank(other.b)) continue;
      const now = rowUnlikeness(other.a, other.b, isOther);
      const moved = isBlank(b) ? rowUnlikeness(a, other.b, isOther) : rowUnlikeness(other.a, b, isOther);
      if (moved - now < clearMargin) {
        doubtful.add(at);
        doubtful.add(next);
      }
    }
  });
  return rows.map((row, at) => (doubtful.has(at) ? { ...row, isUnsure: true } : row));
}
