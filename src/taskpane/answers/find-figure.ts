import type { CellRef } from "../../report/index.ts";
import type { Release } from "../../review/index.ts";
import { lineAt, onceFor } from "../../source/index.ts";
import type { Figure, Statement, StatementRow } from "../../statements/index.ts";
import type { FigurePlace } from "../views/index.ts";

interface Found {
  readonly statement: Statement;
  readonly row: StatementRow;
  readonly figure: Figure;
}

const statementsById = onceFor(
  (release: Release) => new Map(release.report.statements.statements.map((statement) => [statement.id, statement])),
);

export function findStatement(release: Release, id: string): Statement | undefined {
  return statementsById(release).get(id);
}

/** The figure of a cell with its row and statement; `undefined` for a cell that is not there. */
export function findFigure(release: Release, { statement: id, row: at, column }: CellRef): Found | undefined {
  const statement = findStatement(release, id);
  const row = statement?.rows[at];
  const figure = row?.figures[column];
  return statement === undefined || row === undefined || figure === undefined ? undefined : { statement, row, figure };
}

/** A cell as one points to it. */
export function placeFigure(release: Release, ref: CellRef): FigurePlace | undefined {
  const found = findFigure(release, ref);
  const column = found?.statement.columns[ref.column];
  if (found === undefined || column === undefined) return undefined;
  const { statement, row, figure } = found;
  return {
    label: row.label,
    raw: figure.raw,
    period: column.period,
    qualifier: column.qualifier,
    statement: statement.id,
    statementKind: statement.kind,
    start: figure.span.start,
    line: lineAt(release.text, figure.span.start),
  };
}
