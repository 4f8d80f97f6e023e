import type { Document } from "../blocks/index.ts";
import type { Diagnostic, Staged } from "../source/index.ts";
import { withoutCutColumn } from "./cut-column.ts";
import { gatherDrafts } from "./draft.ts";
import { withoutLooseNotes } from "./loose-notes.ts";
import { readMasthead } from "./masthead.ts";
import { withoutNotesColumn } from "./notes-column.ts";
import { readStatement } from "./read-statement.ts";
import type { Parent, ReadStatement } from "./read-statement.ts";
import type { StatementKind, Statements } from "./types.ts";

/** Reads every table of a release as a statement, and what the release says of itself. */
export function readStatements(document: Document): Staged<Statements> {
  const read = new Map<number, ReadStatement>();
  const diagnostics: Diagnostic[] = [];
  const nameOf = uniqueNames();
  let last: ReadStatement | undefined;

  gatherDrafts(document.blocks).forEach((draft, at) => {
    const above = draft.memoOf === undefined ? undefined : read.get(draft.memoOf.draft);
    const parent: Parent | undefined = above && { ...above.statement, shareScale: above.shareScale };
    const whole = withoutCutColumn(draft.entries);
    diagnostics.push(...whole.diagnostics);
    const { value, diagnostics: found } = readStatement(
      { ...draft, entries: withoutLooseNotes(withoutNotesColumn(whole.value), draft.above) },
      parent,
      last,
      nameOf,
      document.text,
    );
    diagnostics.push(...found);
    if (value === undefined) return;
    read.set(at, value);
    if (value.statement.kind !== "memo") last = value;
  });

  const statements = [...read.values()].map(({ statement }) => statement);
  const companyLines = [...read.values()].flatMap(({ company }) => company ?? []);
  return {
    value: { ...readMasthead(document.text, companyLines, statements), statements },
    diagnostics,
  };
}

const names: Readonly<Record<StatementKind, string>> = {
  incomeStatement: "income-statement",
  balanceSheet: "balance-sheet",
  cashFlow: "cash-flow",
  reconciliation: "reconciliation",
  memo: "memo",
  segment: "segment",
  metrics: "metrics",
  guidance: "guidance",
  equity: "equity",
  comprehensiveIncome: "comprehensive-income",
  other: "table",
};

function uniqueNames(): (kind: StatementKind) => string {
  const counts = new Map<StatementKind, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count === 1 ? names[kind] : `${names[kind]}-${count}`;
  };
}
