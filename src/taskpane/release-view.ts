import type { Claim } from "../claims/index.ts";
import type { Release } from "../review/index.ts";
import type { Result, Verdict } from "../relations/index.ts";
import type { Diagnostic, Severity } from "../source/index.ts";
import { lineAt, quote } from "../source/index.ts";
import type { Period, RowUnit, Statement, StatementKind, StatementName } from "../statements/index.ts";

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
  /** What the rules of disclosure advise, in the order of the text. */
  readonly advice: readonly AdviceView[];
  readonly ledger: LedgerView;
  /** For each decision what was read before it, in words; `undefined` for one that found nothing of its name. */
  readonly decided: readonly (string | undefined)[];
}

export interface StatementView {
  readonly id: string;
  /** By which decisions know it: as it was read, whatever has been decided since. */
  readonly name: StatementName;
  readonly title: string;
  readonly kind: StatementKind;
  readonly currency: string;
  readonly scale: number;
  /** Units other than plain amounts, in the order in which the rows first use them. */
  readonly otherUnits: readonly { readonly unit: RowUnit; readonly scale: number }[];
  readonly columns: readonly ColumnView[];
  /** Rows that hold figures. */
  readonly rows: number;
  /** Cells that hold one, whatever it is; blanks are none. */
  readonly figures: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Offset into the text. */
  readonly start: number;
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
  /** Offset into the text. */
  readonly start: number;
  /** The words that it is about, cut where they are long. */
  readonly quote: string;
}

export interface AdviceView extends FindingView {
  readonly settles: string;
  /** The rules that it comes from, as they are cited. */
  readonly basis: readonly string[];
  /** How many more places say the same. */
  readonly more: number;
}

export interface LedgerView {
  readonly numbers: number;
  readonly placed: number;
  readonly claims: number;
  /** Statements of the prose by verdict; one may hold several numbers. */
  readonly claimVerdicts: Readonly<Record<Claim["verdict"], number>>;
  readonly guidance: number;
  readonly definitional: number;
  readonly unaccounted: number;
}

export function viewRelease(release: Release): ReleaseView {
  const { statements, company, fiscalPeriod } = release.report.statements;
  const { ledger, findings, advice } = release.review;
  const results = release.relations.flatMap((relation) => relation.results);
  return {
    company,
    fiscalPeriod,
    format: release.text.format,
    lines: release.text.lineStarts.length,
    statements: statements.map((statement) => viewStatement(release, statement, results)),
    checks: countVerdicts(results),
    findings: findings.map((finding) => viewFinding(release, finding)),
    advice: advice.map((each) => ({
      ...viewFinding(release, each),
      settles: each.settles,
      basis: each.basis,
      more: each.more,
    })),
    decided: release.report.statements.decided.map(({ found }) => found?.asRead),
    ledger: {
      ...ledger,
      claimVerdicts: countClaims(release.claims),
      definitional: ledger.definitional.length,
      unaccounted: ledger.unaccounted.length,
    },
  };
}

function viewFinding({ text }: Release, { code, severity, message, span }: Diagnostic): FindingView {
  const { start } = span;
  return { code, severity, message, line: lineAt(text, start), start, quote: shorten(quote(text, span)) };
}

function countClaims(claims: readonly Claim[]): LedgerView["claimVerdicts"] {
  const counts = { tied: 0, rounding: 0, difference: 0, untied: 0 };
  for (const { verdict } of claims) counts[verdict]++;
  return counts;
}

function viewStatement(release: Release, statement: Statement, results: readonly Result[]): StatementView {
  const rows = statement.rows.filter((row) => row.role !== "heading");
  const units = new Map<string, StatementView["otherUnits"][number]>();
  for (const { unit, scale } of rows) {
    if (unit !== "currency" || scale !== statement.scale) units.set(`${unit} ${scale}`, { unit, scale });
  }
  return {
    id: statement.id,
    name: release.report.statements.names.get(statement.id) ?? { title: statement.title, nth: 1 },
    title: statement.title,
    kind: statement.kind,
    currency: statement.currency,
    scale: statement.scale,
    otherUnits: [...units.values()],
    columns: statement.columns.map(({ label, period, qualifier }) => ({ label, period, qualifier })),
    rows: rows.length,
    figures: rows.reduce((sum, { figures }) => sum + figures.filter(({ kind }) => kind !== "blank").length, 0),
    firstLine: lineAt(release.text, statement.span.start),
    lastLine: lineAt(release.text, Math.max(statement.span.start, statement.span.end - 1)),
    start: statement.span.start,
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
