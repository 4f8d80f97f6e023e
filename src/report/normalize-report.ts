import type { Staged } from "../source/index.ts";
import type { Statement, Statements } from "../statements/index.ts";
import { timeAxis } from "./axis.ts";
import { conceptOf } from "./concept.ts";
import { factsOf } from "./facts.ts";
import { keyFiguresOf } from "./key-figures.ts";
import type { Line, Report } from "./types.ts";

/** Gives every line its concept, every figure its fact, and all statements one time axis. */
export function normalizeReport(statements: Statements): Staged<Report> {
  const lines = statements.statements.map(linesOf);
  const facts = factsOf(lines);
  const value: Report = {
    statements,
    lines,
    facts,
    axis: timeAxis(statements.statements),
    keyFigures: keyFiguresOf(lines, facts, statements.fiscalPeriod),
  };
  return { value, diagnostics: [] };
}

function linesOf(statement: Statement): Line[] {
  return statement.rows.map((row, at) => ({
    ref: { statement: statement.id, row: at },
    statement,
    row,
    concept: conceptOf(statement, row),
  }));
}
