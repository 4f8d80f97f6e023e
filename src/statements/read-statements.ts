import type { Document } from "../blocks/index.ts";
import type { Diagnostic, Staged, Text } from "../source/index.ts";
import { readStatement } from "./read-statement.ts";
import type { Parent, ReadStatement } from "./read-statement.ts";
import type { Decision, Statement, StatementKind, Statements } from "./types.ts";
import { applyDecisions } from "./decisions/index.ts";
import { asksForCalendar } from "./columns/index.ts";
import { asPrinted, withPlainNumbers } from "./figures/index.ts";
import { fiscalYearAssumed } from "./diagnostics.ts";
import { calendarOfNames, readMasthead, withYearsAlone } from "./masthead/index.ts";
import {
  findFiguresInLabels,
  gatherDrafts,
  withoutCutColumn,
  withoutLooseNotes,
  withoutNotesColumn,
} from "./tables/index.ts";
import type { Draft } from "./tables/index.ts";
import { fiscalCalendar } from "./time/index.ts";
import type { FiscalCalendar } from "./time/index.ts";
import { withScaleOfRepeats } from "./units/index.ts";

/**
 * Reads every table of a release as a statement, and what the release says of itself; where the user decided, as the
 * user did.
 */
export function readStatements(document: Document, decisions: readonly Decision[] = []): Staged<Statements> {
  const plain = withPlainNumbers(document.blocks);
  const drafts = gatherDrafts(plain.blocks);
  const first = readDrafts(drafts, document.text, undefined);
  const columns = first.read.flatMap(({ statement }) => statement.columns);
  const periods = columns.flatMap(({ period }) => period ?? []);
  const printed = fiscalCalendar(periods);
  const stated = printed && withYearsAlone(printed, periods, document.text);
  // "Second Quarter" and "Fiscal 2022" wait for what the other tables say of the fiscal year.
  const isWaiting = columns.some(({ period, label }) => period === undefined && asksForCalendar([label]));
  const labels = columns.map(({ label }) => label);
  const named = isWaiting && stated === undefined ? calendarOfNames(labels, document.text) : undefined;
  const calendar = stated ?? named?.calendar;
  const { read, diagnostics } =
    isWaiting && calendar !== undefined ? readDrafts(drafts, document.text, calendar) : first;

  const scaled = withScales(read);
  const statements =
    plain.isRewritten || document.isRewritten === true
      ? scaled.value.map((each) => asPrinted(each, document.text))
      : scaled.value;
  const companyLines = read.flatMap(({ company }) => company ?? []);
  const settled = new Set(scaled.diagnostics.map(({ span }) => span.start));
  const open = diagnostics.filter(({ code, span }) => code !== "scale-missing" || !settled.has(span.start));
  const found = [
    ...plain.diagnostics,
    ...(named?.isAssumed === true ? [fiscalYearAssumed(statements)] : []),
    ...open,
    ...scaled.diagnostics,
    ...findFiguresInLabels(statements),
  ];
  const decided = applyDecisions({ value: statements, diagnostics: found }, decisions);
  return {
    value: { ...readMasthead(document.text, companyLines, decided.value.statements), ...decided.value },
    diagnostics: decided.diagnostics,
  };
}

interface ReadDrafts {
  readonly read: readonly ReadStatement[];
  readonly diagnostics: readonly Diagnostic[];
}

function readDrafts(drafts: readonly Draft[], text: Text, calendar: FiscalCalendar | undefined): ReadDrafts {
  const read = new Map<number, ReadStatement>();
  const diagnostics: Diagnostic[] = [];
  const nameOf = uniqueNames();
  let last: ReadStatement | undefined;

  drafts.forEach((draft, at) => {
    const above = draft.memoOf === undefined ? undefined : read.get(draft.memoOf.draft);
    const parent: Parent | undefined = above && { ...above.statement, shareScale: above.shareScale };
    const whole = withoutCutColumn(draft.entries);
    diagnostics.push(...whole.diagnostics);
    const { value, diagnostics: found } = readStatement(
      { ...draft, entries: withoutLooseNotes(withoutNotesColumn(whole.value), draft.above) },
      parent,
      last,
      nameOf,
      text,
      calendar,
    );
    diagnostics.push(...found);
    if (value === undefined) return;
    read.set(at, value);
    if (value.statement.kind !== "memo") last = value;
  });
  return { read: [...read.values()], diagnostics };
}

/** A table that does not say what it is in takes it from the statements that it repeats. */
function withScales(read: readonly ReadStatement[]): Staged<Statement[]> {
  const scaled = read.filter(({ isUnscaled }) => !isUnscaled).map(({ statement }) => statement);
  const diagnostics: Diagnostic[] = [];
  const value = read.map(({ statement, isUnscaled }) => {
    const found = isUnscaled && statement.scale === 1 ? withScaleOfRepeats(statement, scaled) : undefined;
    if (found !== undefined) diagnostics.push(found.diagnostic);
    return found?.statement ?? statement;
  });
  return { value, diagnostics };
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
