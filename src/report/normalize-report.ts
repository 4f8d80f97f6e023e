import type { Staged } from "../source/index.ts";
import type { Statement, Statements } from "../statements/index.ts";
import { timeAxis } from "./axis.ts";
import { conceptOf } from "./concept.ts";
import { deriveQuarters } from "./derive-quarters.ts";
import { factsOf } from "./facts.ts";
import { frameworkOf } from "./framework.ts";
import type { Framework } from "./framework.ts";
import { nameGroupResult } from "./group-result.ts";
import { keyFiguresOf } from "./key-figures.ts";
import { missingFigures } from "./missing-figures.ts";
import type { Line, Report } from "./types.ts";

/** Gives every line its concept, every figure its fact, and all statements one time axis. */
export function normalizeReport(statements: Statements): Staged<Report> {
  const framework = frameworkOf(statements.statements);
  const lines = nameGroupResult(statements.statements.map((statement) => linesOf(statement, framework)));
  const facts = factsOf(lines);
  const value: Report = {
    statements,
    lines,
    facts,
    derived: deriveQuarters(lines, facts),
    axis: timeAxis(statements.statements),
    keyFigures: keyFiguresOf(lines, facts, statements.fiscalPeriod),
  };
  return { value, diagnostics: missingFigures(statements, value.keyFigures) };
}

function linesOf(statement: Statement, framework: Framework): Line[] {
  return statement.rows.map((row, at) => ({
    ref: { statement: statement.id, row: at },
    statement,
    row,
    concept: conceptOf(statement, row, framework),
  }));
}
