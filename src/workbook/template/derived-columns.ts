import { axisColumnOf } from "../../report/index.ts";
import type { DerivedFact, Report, StandardizedStatement } from "../../report/index.ts";
import { periodKey } from "../../statements/index.ts";
import type { Duration } from "../../statements/index.ts";
import { lengthWords } from "../words/index.ts";

/** A column of a period that is not printed: for each statement a printed period less others. */
export interface DerivedColumn {
  readonly period: Duration;
  /** "Q4 (derived)": a quarter that ends a year, or a half-year; the length of any other. */
  readonly words: string;
  readonly sources: ReadonlyMap<StandardizedStatement, DerivedSource>;
}

/** Columns of the time axis, from 0. */
export interface DerivedSource {
  readonly whole: number;
  readonly less: readonly number[];
}

/** The periods that the release leaves to be worked out, in the order of the axis of what they are part of. */
export function derivedColumns(report: Report, statements: readonly StandardizedStatement[]): readonly DerivedColumn[] {
  const columns = new Map<
    string,
    { period: Duration; words: string; sources: Map<StandardizedStatement, DerivedSource> }
  >();
  for (const statement of statements)
    for (const fact of report.derived) {
      if (!statement.statements.includes(fact.line.statement)) continue;
      const key = periodKey(fact.period);
      const column = columns.get(key) ?? { period: fact.period, words: wordsOf(report, fact), sources: new Map() };
      columns.set(key, column);
      if (!column.sources.has(statement)) column.sources.set(statement, sourceOf(report, fact));
    }
  const place = ({ sources }: DerivedColumn) => Math.min(...[...sources.values()].map(({ whole }) => whole));
  return [...columns.values()].sort((one, other) => place(one) - place(other));
}

function sourceOf(report: Report, { terms }: DerivedFact): DerivedSource {
  const [whole = -1, ...less] = terms.map(({ cell }) => {
    const period = columnOf(report, cell)?.period;
    return period === undefined ? -1 : axisColumnOf(report.axis, period);
  });
  return { whole, less };
}

function wordsOf(report: Report, { period, terms: [whole] }: DerivedFact): string {
  const source = whole && columnOf(report, whole.cell)?.period;
  const endsYear = source?.kind === "duration" && source.months === 12;
  const name = endsYear ? (period.months === 3 ? "Q4" : "H2") : lengthWords(period);
  return `${name} (derived)`;
}

function columnOf({ statements }: Report, { statement, column }: DerivedFact["terms"][number]["cell"]) {
  return statements.statements.find(({ id }) => id === statement)?.columns[column];
}
