import type { Release } from "../review/index.ts";
import type { Result, Verdict } from "../relations/index.ts";
import type { Severity } from "../source/index.ts";
import { lineAt, quote } from "../source/index.ts";
import type { Period, RowUnit, Statement, StatementKind } from "../statements/index.ts";

/** What the pane shows of a release: plain data, so that it can cross from the worker. */
export interface ReleaseView {
  readonly company: string | undefined;
  readonly fiscalPeriod: Period | undefined;
  readonly format: "text" | "html";
  readonly lines: number;
  readonly statements: readonly StatementView[];
  readonly checks: VerdictCounts;
  /** Worst first, then in the order of the text. */
  readonly findings: readonly FindingView[];
  readonly ledger: LedgerView;
}

export interface StatementView {
  readonly id: string;
  readonly title: string;
  readonly kind: StatementKind;
  readonly currency: string;
  readonly scale: number;
  /** Units other than plain amounts, in the order in which the rows first use them. */
  readonly otherUnits: readonly { readonly unit: RowUnit; readonly scale: number }[];
  readonly columns: readonly ColumnView[];
  /** Rows that hold figures. */
  readonly rows: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Of the relations whose target stands in the statement, one count per period. */
  readonly checks: VerdictCounts;
}

export interface ColumnView {
  readonly label: string;
  readonly period: Period | undefined;
  readonly qualifier: string | undefined;
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  /** The words that it is about, cut where they are long. */
  readonly quote: string;
}

export interface LedgerView {
  readonly numbers: number;
  readonly placed: number;
  readonly claims: number;
  readonly guidance: number;
  readonly definitional: number;
  readonly unaccounted: number;
}

export function viewRelease(release: Release): ReleaseView {
  const { statements, company, fiscalPeriod } = release.report.statements;
  const { ledger, findings } = release.review;
  const results = release.relations.flatMap((relation) => relation.results);
  return {
    company,
    fiscalPeriod,
    format: release.text.format,
    lines: release.text.lineStarts.length,
    statements: statements.map((statement) => viewStatement(release, statement, results)),
    checks: countVerdicts(results),
    findings: findings.map(({ code, severity, message, span }) => ({
      code,
      severity,
      message,
      line: lineAt(release.text, span.start),
      quote: shorten(quote(release.text, span)),
    })),
    ledger: { ...ledger, definitional: ledger.definitional.length, unaccounted: ledger.unaccounted.length },
  };
}

function viewStatement(release: Release, statement: Statement, results: readonly Result[]): StatementView {
  const rows = statement.rows.filter((row) => row.role !== "heading");
  const units = new Map<string, StatementView["otherUnits"][number]>();
  for (const { unit, scale } of rows) {
    if (unit !== "currency" || scale !== statement.scale) units.set(`${unit} ${scale}`, { unit, scale });
  }
  return {
    id: statement.id,
    title: statement.title,
    kind: statement.kind,
    currency: statement.currency,
    scale: statement.scale,
    otherUnits: [...units.values()],
    columns: statement.columns.map(({ label, period, qualifier }) => ({ label, period, qualifier })),
    rows: rows.length,
    firstLine: lineAt(release.text, statement.span.start),
    lastLine: lineAt(release.text, Math.max(statement.span.start, statement.span.end - 1)),
    checks: countVerdicts(results.filter((result) => result.target.statement === statement.id)),
  };
}

function countVerdicts(results: readonly Result[]): VerdictCounts {
  const counts = { tied: 0, rounding: 0, difference: 0, untested: 0 };
  for (const { verdict } of results) counts[verdict]++;
  return counts;
}

const longestQuote = 240;

function shorten(words: string): string {
  const joined = words.replace(/\s+/g, " ").trim();
  return joined.length <= longestQuote ? joined : `${joined.slice(0, longestQuote).trimEnd()}…`;
}
