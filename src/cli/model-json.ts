import { sayFormula } from "../claims/index.ts";
import type { DerivedFact, KeyFigure } from "../report/index.ts";
import type { Culprit, Relation } from "../relations/index.ts";
import { fingerprintOf } from "../review/index.ts";
import type { Finding, Release } from "../review/index.ts";
import { lineAt, printAmount } from "../source/index.ts";
import type { Decimal, Span, Text } from "../source/index.ts";
import { printDecision } from "../statements/index.ts";
import type { Figure, Period, Statement } from "../statements/index.ts";

/** The release model of the headless interface, `tickmark/release@1`: fields are added, never renamed or removed. */
export function modelOf(release: Release) {
  const { text, report, relations, claims, review } = release;
  const { company, releaseDate, fiscalPeriod, statements } = report.statements;
  const at = (span: Span) => ({ line: lineAt(text, span.start), start: span.start, end: span.end });
  return {
    schema: "tickmark/release@1",
    company: company ?? null,
    releaseDate: releaseDate ?? null,
    fiscalPeriod: periodJson(fiscalPeriod),
    source: {
      format: text.format,
      lines: text.lineStarts.length,
      characters: text.characters.length,
      ...derivedText(text),
    },
    keyFigures: report.keyFigures.map((figure) => keyFigureJson(figure, statements)),
    statements: statements.map((statement, index) => ({
      id: statement.id,
      title: statement.title,
      kind: statement.kind,
      currency: statement.currency,
      scale: statement.scale,
      lines: { first: lineAt(text, statement.span.start), last: lineAt(text, statement.span.end) },
      memoOf:
        statement.memoOf === undefined
          ? null
          : { statement: statement.memoOf.statement, mark: statement.memoOf.mark ?? null },
      notes: statement.notes.map(({ mark, text: words, span }) => ({ mark, text: words, ...at(span) })),
      columns: statement.columns.map(({ label, period, qualifier, unit, scale }) => ({
        label,
        period: periodJson(period),
        qualifier: qualifier ?? null,
        unit: unit ?? null,
        scale: scale ?? null,
      })),
      rows: statement.rows.map((row, rowIndex) => ({
        label: row.label,
        footnotes: row.footnotes,
        role: row.role,
        depth: row.depth,
        rowUnit: row.unit,
        scale: row.scale,
        concept: report.lines[index]?.[rowIndex]?.concept ?? null,
        labelInferred: row.labelInferred,
        line: row.line,
        cells: row.figures.map((figure) => ({ ...figureJson(figure), ...at(figure.span) })),
      })),
    })),
    derived: report.derived.map((fact) => derivedJson(fact, statements)),
    decisions: report.statements.decided.map(({ decision, found }) => ({
      ...printDecision(decision),
      found: found === undefined ? null : { statement: found.statement, asRead: found.asRead },
    })),
    relations: relations.map(relationJson),
    claims: claims.map((claim) => ({
      ...at(claim.span),
      quote: claim.quote,
      value: printAmount(claim.value, claim.places),
      unit: claim.unit,
      scale: claim.scale,
      period: periodJson(claim.binding?.period),
      formula: claim.binding === undefined ? null : sayFormula(claim.binding.formula),
      computed: plain(claim.binding?.computed),
      difference: plain(claim.binding?.difference),
      allowance: plain(claim.binding?.allowance),
      verdict: claim.verdict,
      missing: claim.missing ?? null,
    })),
    guidance: release.guidance.map(
      ({ measure, concept, period, unit, low, high, priorLow, priorHigh, text: words, change, span }) => ({
        ...at(span),
        measure,
        concept: concept ?? null,
        period: periodJson(period),
        unit,
        low: plain(low),
        high: plain(high),
        priorLow: plain(priorLow),
        priorHigh: plain(priorHigh),
        text: words ?? null,
        change: change ?? null,
      }),
    ),
    findings: [
      ...review.findings.map((finding) => findingJson(finding, text)),
      // Behind what was read wrong or does not tie: what the rules of disclosure advise.
      ...review.advice.map((each) => {
        const { quote, settles, basis, more } = each;
        return { ...findingJson(each, text), advice: { quote, settles, basis, more } };
      }),
    ],
    waivers: review.waivers.map(({ waiver, state }) => ({ ...waiver, state })),
    ledger: {
      numbers: review.ledger.numbers,
      placed: review.ledger.placed,
      claims: review.ledger.claims,
      guidance: review.ledger.guidance,
      definitional: review.ledger.definitional.map(({ span, raw, why }) => ({ ...at(span), raw, why })),
      unaccounted: review.ledger.unaccounted.map(({ span, raw }) => ({ ...at(span), raw })),
    },
  };
}

/** `waiver` is what a waiver of the finding must say to be one of it, besides the reason, by whom and when. */
function findingJson(finding: Finding, text: Text) {
  const { code, severity, message, span, waived } = finding;
  return {
    code,
    severity,
    message,
    line: lineAt(text, span.start),
    start: span.start,
    end: span.end,
    waiver: fingerprintOf(finding, text),
    ...(waived !== undefined && { waived: { reason: waived.reason, by: waived.by, on: waived.on } }),
  };
}

/** Offsets into HTML point into the text that was derived from it, which is then part of the model. */
function derivedText(text: Text): { text?: string } {
  return text.format === "html" ? { text: text.characters } : {};
}

function periodJson(period: Period | undefined) {
  switch (period?.kind) {
    case undefined:
      return null;
    case "instant":
      return { kind: "instant", date: period.on };
    case "duration":
      return { kind: "duration", months: period.months, ...(period.weeks && { weeks: period.weeks }), end: period.end };
  }
}

function figureJson(figure: Figure) {
  const value = figure.kind === "value" ? printAmount(figure.amount, figure.places) : null;
  return { value, state: figure.kind, raw: figure.raw };
}

function keyFigureJson({ measure, concept, value, unit, period, cell }: KeyFigure, statements: readonly Statement[]) {
  const currency = statements.find((statement) => statement.id === cell.statement)?.currency ?? "USD";
  return {
    measure,
    concept: concept ?? null,
    value: plain(value),
    unit: unit === "perShare" ? `${currency}/share` : currency,
    period: periodJson(period),
    statement: cell.statement,
    row: cell.row,
  };
}

/** An amount that is not printed, in whole units, as the column that it is a part of less others of its line. */
function derivedJson({ line, concept, period, value, terms }: DerivedFact, statements: readonly Statement[]) {
  const statement = statements.find(({ id }) => id === line.statement);
  return {
    statement: line.statement,
    row: line.row,
    label: statement?.rows[line.row]?.label ?? "",
    concept: concept ?? null,
    period: periodJson(period),
    value: plain(value),
    unit: statement?.currency ?? "USD",
    terms: terms.map(({ sign, cell }) => ({ sign, column: cell.column })),
  };
}

function relationJson({ id, kind, op, target, terms, results }: Relation) {
  return {
    id,
    kind,
    op,
    target: { statement: target.statement, row: target.row },
    terms: terms.map(({ sign, statement, row, at }) => ({ sign, statement, row, at })),
    results: results.map(({ period, verdict, computed, reported, difference, allowance, culprits = [] }) => ({
      period: periodJson(period),
      verdict,
      computed: plain(computed),
      reported: plain(reported),
      difference: plain(difference),
      allowance: plain(allowance),
      ...(culprits.length > 0 && { culprits: culprits.map(culpritJson) }),
    })),
  };
}

function culpritJson({ cell, slip, printed, likely, mends }: Culprit) {
  return { ...cell, slip, printed: plain(printed), likely: plain(likely), mends };
}

function plain(amount: Decimal): string;
function plain(amount: Decimal | undefined): string | null;
function plain(amount: Decimal | undefined): string | null {
  return amount === undefined ? null : printAmount(amount, amount.decimalPlaces());
}
