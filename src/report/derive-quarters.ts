import { Decimal } from "../source/index.ts";
import { beginsWith, follows, periodKey } from "../statements/index.ts";
import type { Column, Duration, Statement, StatementKind } from "../statements/index.ts";
import { isFlow } from "./flows.ts";
import type { DerivedFact, Fact, Line } from "./types.ts";

/**
 * The quarters, and the half-years, that no statement of a kind prints and that two periods of one statement leave
 * between them: the fourth quarter as the year less nine months. Only flows, since balances, averages and amounts per
 * share do not come off one another, and only where both periods have an amount.
 */
export function deriveQuarters(lines: readonly (readonly Line[])[], facts: readonly Fact[]): readonly DerivedFact[] {
  const statements = lines.flatMap(([line]) => line?.statement ?? []);
  const known = new Map(facts.map((fact) => [keyOf(fact.cell.statement, fact.cell.row, fact.cell.column), fact]));
  return lines.flatMap((own) => {
    const statement = own[0]?.statement;
    if (statement === undefined || !deriving.includes(statement.kind)) return [];
    const printed = printedPeriods(statements, statement.kind);
    const gaps = gapsOf(statement).filter(({ period }) => !printed.has(periodKey(period)));
    return gaps.flatMap((gap) => own.flatMap((line) => factOf(line, gap, known) ?? []));
  });
}

const deriving: readonly StatementKind[] = ["incomeStatement", "comprehensiveIncome", "cashFlow"];

/** A period that two printed ones leave between them: a column of the statement, less others. */
interface Gap {
  readonly period: Duration;
  readonly whole: number;
  readonly less: readonly number[];
}

function gapsOf({ columns }: Statement): readonly Gap[] {
  return columns.flatMap((column, whole): readonly Gap[] => {
    const { period } = column;
    if (period?.kind !== "duration" || !isWhole(column)) return [];
    const less = longestStart(period, columns);
    const left = less.reduce<Duration>((rest, at) => withoutStart(rest, columns[at]?.period), period);
    return less.length > 0 && (left.months === 3 || left.months === 6) ? [{ period: left, whole, less }] : [];
  });
}

/** The columns, end to end, that begin with a period and leave the least of it. */
function longestStart(whole: Duration, columns: readonly Column[]): readonly number[] {
  let best: readonly number[] = [];
  let bestEnd = "";
  const extend = (way: readonly number[], last: Duration | undefined): void => {
    if (last !== undefined && (last.end > bestEnd || (last.end === bestEnd && way.length < best.length))) {
      best = way;
      bestEnd = last.end;
    }
    if (way.length === mostParts) return;
    for (const [at, column] of columns.entries()) {
      const { period } = column;
      if (period?.kind !== "duration" || !isWhole(column)) continue;
      if (period.months >= whole.months || period.end >= whole.end) continue;
      if (last === undefined ? beginsWith(period, whole) : follows(period, last)) extend([...way, at], period);
    }
  };
  extend([], undefined);
  return best;
}

const mostParts = 3;

/** What is left of a period once its first part is taken off. */
function withoutStart(whole: Duration, start: Column["period"]): Duration {
  if (start?.kind !== "duration") return whole;
  const months = whole.months - start.months;
  if (whole.weeks === undefined || start.weeks === undefined) return { kind: "duration", months, end: whole.end };
  return { kind: "duration", months, weeks: whole.weeks - start.weeks, end: whole.end };
}

function isWhole({ qualifier, unit }: Column): boolean {
  return qualifier === undefined && (unit === undefined || unit === "currency");
}

function printedPeriods(statements: readonly Statement[], kind: StatementKind): ReadonlySet<string> {
  const own = statements.filter((statement) => statement.kind === kind);
  return new Set(
    own.flatMap(({ columns }) =>
      columns.flatMap((column) => (column.period !== undefined && isWhole(column) ? [periodKey(column.period)] : [])),
    ),
  );
}

function factOf(line: Line, { period, whole, less }: Gap, known: ReadonlyMap<string, Fact>): DerivedFact | undefined {
  if (line.row.unit !== "currency" || !isFlow(line)) return undefined;
  const terms = [whole, ...less].map((column, at) => ({
    sign: at === 0 ? (1 as const) : (-1 as const),
    cell: { ...line.ref, column },
  }));
  const amounts = terms.map(({ cell }) => amountOf(known.get(keyOf(cell.statement, cell.row, cell.column))));
  const decimals = amounts.flatMap((amount) => amount?.decimals ?? []);
  if (amounts.includes(undefined) || decimals.length === 0) return undefined;
  const value = amounts.reduce(
    (sum, amount, at) => (at === 0 ? sum.plus(amount?.value ?? 0) : sum.minus(amount?.value ?? 0)),
    new Decimal(0),
  );
  return { line: line.ref, concept: line.concept, period, value, decimals: Math.min(...decimals), terms };
}

function amountOf(fact: Fact | undefined): Pick<Fact, "value" | "decimals"> | undefined {
  if (fact?.figure.kind === "nil") return { value: new Decimal(0), decimals: undefined };
  return fact?.value === undefined ? undefined : fact;
}

function keyOf(statement: string, row: number, column: number): string {
  return `${statement} ${row} ${column}`;
}
