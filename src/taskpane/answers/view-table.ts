import { standardize } from "../../report/index.ts";
import type { Mapping, StandardizedStatement } from "../../report/index.ts";
import type { Release } from "../../review/index.ts";
import { lineAt, onceFor } from "../../source/index.ts";
import { namesOfLabels } from "../../statements/index.ts";
import type { Statement } from "../../statements/index.ts";
import { cellKey, checksOfCells, worstOf } from "./checks-of-cells.ts";
import { findStatement } from "./find-figure.ts";
import { figureMark, tickWords } from "./mark-numbers.ts";
import type { StatementTable, TableRow } from "../views/index.ts";

/** A statement as it was read, with the marks of its checks; `undefined` if the release has none of that id. */
export function viewTable(release: Release, id: string): StatementTable | undefined {
  const statement = findStatement(release, id);
  if (statement === undefined) return undefined;
  const { title, kind, currency, scale, columns, rows, notes } = statement;
  const standardized = standardizedOf(release).find(({ statements }) => statements.includes(id));
  const names = namesOfLabels(rows);
  return {
    id,
    title,
    kind,
    currency,
    scale,
    columns,
    columnNames: namesOfLabels(columns),
    rows: rows.map((row, at) => ({
      ...viewRow(release, statement, at),
      name: names[at] ?? { label: row.label, nth: 1 },
      templateLine: standardized && templateLineOf(standardized, id, at),
    })),
    templateLines: (standardized?.template.lines ?? []).flatMap((line) =>
      line.kind === "line" ? [{ key: line.key, label: line.label }] : [],
    ),
    notes: notes.map(({ mark, text, span }) => ({ mark, text, line: lineAt(release.text, span.start) })),
  };
}

const standardizedOf = onceFor(({ report, relations }: Release): readonly StandardizedStatement[] => {
  const footings = relations.filter(({ kind }) => kind === "footing");
  const mappings = report.statements.decided.flatMap(({ decision, found }): Mapping[] =>
    decision.kind === "mapping" && found !== undefined
      ? [{ statement: found.statement, label: decision.row.label, line: decision.to }]
      : [],
  );
  return standardize(report, footings, mappings);
});

function templateLineOf({ lines }: StandardizedStatement, id: string, row: number): string | undefined {
  for (const [key, members] of lines)
    if (members.some((member) => member.statement === id && member.row === row)) return key;
  return undefined;
}

function viewRow(release: Release, statement: Statement, at: number): Omit<TableRow, "name" | "templateLine"> {
  const row = statement.rows[at];
  if (row === undefined) throw new Error(`${statement.id} has no row ${at}`);
  const { label, labelInferred, footnotes, role, depth, unit, scale, line, span, figures } = row;
  const refs = figures.map((_figure, column) => ({ statement: statement.id, row: at, column }));
  const checks = refs.flatMap((ref) => checksOfCells(release).get(cellKey(ref))?.onIt ?? []);
  const verdict = worstOf(checks.map(({ result }) => result.verdict));
  return {
    label,
    labelInferred,
    footnotes,
    role,
    depth,
    unit,
    scale,
    line,
    start: span.start,
    figures: figures.map((figure, column) => ({
      kind: figure.kind,
      raw: figure.raw,
      start: figure.span.start,
      state: figureMark(release, { statement: statement.id, row: at, column }).state,
    })),
    ticks: tickWords(checks),
    verdict: verdict === "untested" ? undefined : verdict,
  };
}
