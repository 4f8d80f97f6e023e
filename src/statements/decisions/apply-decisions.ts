import type { Staged } from "../../source/index.ts";
import type { Decided, Decision, PrintedName, Statement, StatementName, StatementRow, Statements } from "../types.ts";
import { joinStatements } from "./join-statements.ts";
import { findNamed, namesOfStatements, sameTitle } from "./names.ts";
import { isSettled } from "./settled.ts";
import { readWords } from "./words.ts";

export type DecidedStatements = Pick<Statements, "statements" | "decided" | "names">;

/**
 * Corrects what was read as the user decided, one decision after the other, and takes back the findings that a decision
 * has settled. Names hold for the statements as they were read, so that one decision does not undo another; one that
 * finds nothing of its name changes nothing, and says so in `decided`.
 */
export function applyDecisions(
  { value: asRead, diagnostics }: Staged<readonly Statement[]>,
  decisions: readonly Decision[],
): Staged<DecidedStatements> {
  const names = namesOfStatements(asRead);
  const idOf = (name: StatementName) => asRead[names.findIndex((each) => sameTitle(each, name))]?.id;
  let statements = asRead;
  let open = diagnostics;
  const decided: Decided[] = [];

  for (const decision of decisions) {
    const statement = statements.find(({ id }) => id === idOf(decision.statement));
    const changed = statement && changedBy(decision, statement, statements, idOf);
    if (statement === undefined || changed === undefined) {
      decided.push({ decision, found: undefined });
      continue;
    }
    const { id, span } = statement;
    decided.push({ decision, found: { statement: id, asRead: readWords(decision, statement), span } });
    statements = changed;
    open = open.filter((finding) => !isSettled(finding, decision, statement, changed));
  }
  const byId = new Map(asRead.flatMap(({ id }, at) => (names[at] === undefined ? [] : [[id, names[at]]])));
  return { value: { statements, decided, names: byId }, diagnostics: open };
}

/** The statements after a decision; `undefined` where what it is about is not there. */
function changedBy(
  decision: Decision,
  statement: Statement,
  statements: readonly Statement[],
  idOf: (name: StatementName) => string | undefined,
): readonly Statement[] | undefined {
  const put = (changed: Statement | undefined) =>
    changed && statements.map((each) => (each.id === statement.id ? changed : each));
  switch (decision.kind) {
    case "kind":
      return put({ ...statement, kind: decision.to });
    case "title":
      return put({ ...statement, title: decision.to });
    case "currency":
      return put({ ...statement, currency: decision.to });
    case "scale":
      return put(inScale(statement, decision.to));
    case "period":
      return put(withColumn(statement, decision.column, { period: decision.to }));
    case "qualifier":
      return put(withColumn(statement, decision.column, { qualifier: decision.to }));
    case "role":
      return put(withRole(statement, decision.row, decision.to));
    case "exclude":
      return without(statement, statements);
    case "join": {
      const onto = statements.find(({ id }) => id === idOf(decision.onto));
      if (onto === undefined || onto.id === statement.id) return undefined;
      const joined = joinStatements(onto, statement);
      return without(statement, statements, onto.id).map((each) => (each.id === onto.id ? joined : each));
    }
    case "mapping":
      return findNamed(statement.rows, decision.row) === undefined ? undefined : statements;
  }
}

/** Lines in the statement's own scale follow it; shares and amounts per share that have their own keep it. */
function inScale(statement: Statement, scale: number): Statement {
  const follows = ({ unit, scale: own }: StatementRow) => unit === "currency" && own === statement.scale;
  return { ...statement, scale, rows: statement.rows.map((row) => (follows(row) ? { ...row, scale } : row)) };
}

function withColumn(
  statement: Statement,
  name: PrintedName,
  decided: Partial<Statement["columns"][number]>,
): Statement | undefined {
  const found = findNamed(statement.columns, name);
  if (found === undefined) return undefined;
  return { ...statement, columns: statement.columns.map((each) => (each === found ? { ...each, ...decided } : each)) };
}

/** A heading has no figures to lose: a line with figures stays one. */
function withRole(statement: Statement, name: PrintedName, role: StatementRow["role"]): Statement | undefined {
  const found = findNamed(statement.rows, name);
  if (found === undefined || (role === "heading") !== (found.figures.length === 0)) return undefined;
  return { ...statement, rows: statement.rows.map((each) => (each === found ? { ...each, role } : each)) };
}

/** Memo tables of a statement that goes belong to nothing, or to the one that takes its place. */
function without({ id }: Statement, statements: readonly Statement[], instead?: string): readonly Statement[] {
  return statements
    .filter((each) => each.id !== id)
    .map((each) => {
      if (each.memoOf?.statement !== id) return each;
      return { ...each, memoOf: instead === undefined ? undefined : { ...each.memoOf, statement: instead } };
    });
}
