import { isFlow } from "../../report/index.ts";
import type { Line } from "../../report/index.ts";
import { waysToTile } from "../../statements/index.ts";
import type { Column, RowUnit, Statement } from "../../statements/index.ts";
import { figureAt, isPlain, lastPlaceAt, scaleAt, unitAt, agreementBits, looksLikeSlip } from "../cells/index.ts";

/** One column as the sum of others. */
export interface ColumnEquation {
  readonly target: number;
  /** The calendar says so: periods that make up a longer one. */
  readonly isOverTime?: true;
  readonly terms: readonly { readonly column: number; readonly sign: 1 | -1 }[];
}

/**
 * The equations between columns that hold in nearly all lines, each target by its best one; longer sums go before
 * shorter ones, and sums before differences.
 */
export function findColumnEquations({ columns }: Statement, lines: readonly Line[]): readonly ColumnEquation[] {
  if (columns.length < 3 || columns.length > mostColumns) return [];
  const counted = lines
    .filter(({ row }) => summing.includes(row.unit))
    .map((line) => ({ row: countRow(line, columns.length), flows: isFlow(line) }));
  const rows = counted.map(({ row }) => row);
  const flows = counted.filter((each) => each.flows).map(({ row }) => row);
  const found: ColumnEquation[] = [];
  if (rows.length < 2) return found;
  for (const equation of candidates(columns)) {
    // What stands for a day does not add up over time, and says nothing against what does.
    const witnesses = equation.isOverTime === true ? flows : rows;
    if (!found.some((other) => sharesColumns(other, equation)) && isBorneOut(equation, witnesses)) found.push(equation);
  }
  return found;
}

const mostColumns = 16;
const summing: readonly RowUnit[] = ["currency", "shares", "count", "perShare", "percent", "ratio"];

/** Two equations over the same columns say one thing; so does a second one for a target. */
function sharesColumns(one: ColumnEquation, other: ColumnEquation): boolean {
  if (one.target === other.target) return true;
  const columns = new Set([one.target, ...one.terms.map(({ column }) => column)]);
  const shared = [other.target, ...other.terms.map(({ column }) => column)].filter((column) => columns.has(column));
  return shared.length > Math.min(2, columns.size - 1);
}

/**
 * What the calendar says of the columns; totals of the columns beside them, the longest first; then differences of two
 * columns, the likest first.
 */
function* candidates(columns: readonly Column[]): Generator<ColumnEquation> {
  yield* periodsOf(columns);
  const last = columns.length - 1;
  for (let length = last; length >= 2; length--)
    for (let start = 0; start + length <= columns.length; start++) {
      const run = Array.from({ length }, (_, at) => start + at);
      for (const target of [start + length, start - 1])
        if (target >= 0 && target <= last) yield sumOf(target, run, columns);
    }
  for (let target = last; target >= 0; target--)
    if (isChange(columns[target])) for (const pair of pairsFor(target, columns)) yield differenceOf(target, pair);
  // Every second column: amounts beside percentages, this year beside last.
  for (let length = Math.floor(last / 2); length >= 2; length--)
    for (let start = 0; start + 2 * length <= last; start++) {
      const run = Array.from({ length }, (_, at) => start + 2 * at);
      yield sumOf(start + 2 * length, run, columns);
    }
}

/** Quarters to the year to date: the columns of periods that make up a longer one. */
function periodsOf(columns: readonly Column[]): readonly ColumnEquation[] {
  const periods = columns.map((column) => (isPlain(column) ? column.period : undefined));
  return periods.flatMap((whole, target): readonly ColumnEquation[] => {
    if (whole?.kind !== "duration") return [];
    return waysToTile(whole, periods).map((way) => ({
      target,
      terms: [...way].sort(ascending).map((column) => ({ column, sign: 1 })),
      isOverTime: true,
    }));
  });
}

function ascending(one: number, other: number): number {
  return one - other;
}

/** A plain sum; "this year = last year + change" is said of the change. */
function sumOf(target: number, run: readonly number[], columns: readonly Column[]): ColumnEquation {
  const change = run.find((column) => isChange(columns[column]));
  const [other] = run.filter((column) => column !== change);
  if (change !== undefined && other !== undefined && run.length === 2 && !isChange(columns[target]))
    return differenceOf(change, [target, other]);
  return { target, terms: run.map((column) => ({ column, sign: 1 })) };
}

function differenceOf(target: number, [minuend, subtrahend]: readonly [number, number]): ColumnEquation {
  return {
    target,
    terms: [
      { column: minuend, sign: 1 },
      { column: subtrahend, sign: -1 },
    ],
  };
}

/** "Adjusted change" compares the two columns called adjusted. */
function pairsFor(target: number, columns: readonly Column[]): readonly (readonly [number, number])[] {
  const words = columns[target]?.qualifier ?? "";
  const affinity = ([one, other]: readonly [number, number]): number => {
    const [left, right] = [columns[one]?.qualifier ?? "", columns[other]?.qualifier ?? ""];
    return (left === right ? 1 : 0) + (left === right && left !== "" && words.includes(left) ? 1 : 0);
  };
  return columns
    .flatMap((_, one) => columns.map((__, other): readonly [number, number] => [one, other]))
    .filter(([one, other]) => one !== other && one !== target && other !== target)
    .sort((one, other) => affinity(other) - affinity(one));
}

function isChange(column: Column | undefined): boolean {
  return /change|variance|increase|decrease|difference|favou?rable|\bvs\b/i.test(
    `${column?.qualifier ?? ""} ${column?.label ?? ""}`,
  );
}

/** A line in units of its last place; `undefined` where a cell says nothing. */
interface CountedRow {
  readonly counts: readonly (number | undefined)[];
  readonly halves: readonly number[];
  readonly units: readonly RowUnit[];
  readonly blank: readonly boolean[];
}

function countRow(line: Line, columns: number): CountedRow {
  const places = Array.from({ length: columns }, (_, column) => lastPlaceAt(line, column).toNumber());
  const finest = Math.min(...places);
  return {
    counts: places.map((_, column) => {
      const figure = figureAt(line, column);
      if (figure?.kind === "value") return (figure.amount.toNumber() * scaleAt(line, column)) / finest;
      return figure?.kind === "nil" || figure?.kind === "blank" ? 0 : undefined;
    }),
    halves: places.map((place) => place / finest / 2),
    units: places.map((_, column) => unitAt(line, column)),
    blank: places.map((_, column) => figureAt(line, column)?.kind === "blank"),
  };
}

/**
 * Whether an equation holds in nearly all lines that it can be tried on, and tells more than chance would. Where it
 * holds for amounts, rates and amounts per share need not add up as well.
 */
function isBorneOut(equation: ColumnEquation, rows: readonly CountedRow[]): boolean {
  const amounts = { bits: 0, agreeing: 0, denying: 0, slipped: 0 };
  const rates = { bits: 0, agreeing: 0, denying: 0, slipped: 0 };
  for (const row of rows) {
    const told = tryOn(equation, row);
    if (told === undefined) continue;
    const tally = isAmount(row.units[equation.target]) ? amounts : rates;
    if (told === "denied") tally.denying++;
    else if (told === "slipped") tally.slipped++;
    else if (told > 0) {
      tally.agreeing++;
      tally.bits += told;
    }
    if (amounts.denying * deniers > rows.length) return false;
  }
  const all = {
    bits: amounts.bits + rates.bits,
    agreeing: amounts.agreeing + rates.agreeing,
    denying: amounts.denying + rates.denying,
    slipped: amounts.slipped + rates.slipped,
  };
  return [amounts, all].some(({ bits, agreeing, denying, slipped }) => {
    // One line may be off by a slip of the pen.
    const against = denying + (agreeing > 2 ? Math.max(0, slipped - 1) : slipped);
    return agreeing >= 2 && bits >= need && against * deniers <= agreeing;
  });
}

function isAmount(unit: RowUnit | undefined): boolean {
  return unit === "currency" || unit === "shares" || unit === "count";
}

const need = 24;
const deniers = 8;

/** What the line tells for the equation, in bits; `undefined` where it cannot bear it, or need not. */
function tryOn({ target, terms }: ColumnEquation, row: CountedRow): number | "denied" | "slipped" | undefined {
  const unit = row.units[target];
  const reported = row.counts[target];
  if (reported === undefined || row.blank[target] === true) return undefined;
  let [sum, allowance, nonZero, largest, second] = [0, row.halves[target] ?? 0, 0, 0, 0];
  for (const { column, sign } of terms) {
    const count = row.counts[column];
    if (count === undefined || row.units[column] !== unit) return undefined;
    sum += sign * count;
    allowance += row.halves[column] ?? 0;
    if (count !== 0) nonZero++;
    const size = Math.abs(count);
    second = Math.max(second, Math.min(size, largest));
    largest = Math.max(largest, size);
  }
  const difference = sum - reported;
  if (Math.abs(difference) <= allowance + 1e-6) return nonZero < 2 ? 0.5 : agreementBits(second, difference);
  return looksLikeSlip(Math.round(difference)) && reported !== 0 ? "slipped" : "denied";
}
