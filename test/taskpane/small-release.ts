import type { Relation, Verdict } from "../../src/relations/index.ts";
import type { Release } from "../../src/review/index.ts";
import type { Diagnostic, Span } from "../../src/source/index.ts";
import { Decimal, readText } from "../../src/source/index.ts";
import type { Statement, StatementRow } from "../../src/statements/index.ts";

const characters = "Fennick Oats Ltd\n\nStatement of income\nRevenue\t120\nCost\t(80)\n\nBalance sheet\nCash\t7\n";

export function spanOf(words: string): Span {
  const start = characters.indexOf(words);
  return { start, end: start + words.length };
}

/** A release of two statements as the review leaves it, with the verdicts and findings that a test wants. */
export function smallRelease(verdicts: readonly Verdict[], findings: readonly Diagnostic[]): Release {
  const income = statement("income-statement", "incomeStatement", "Statement of income\nRevenue\t120\nCost\t(80)");
  const balance = statement("balance-sheet", "balanceSheet", "Balance sheet\nCash\t7");
  return {
    text: readText(characters),
    report: {
      statements: {
        company: "Fennick Oats Ltd",
        releaseDate: undefined,
        fiscalPeriod: { kind: "duration", months: 3, end: "2024-06-30" },
        statements: [income, balance],
        decided: [],
        names: new Map(),
      },
      lines: [],
      facts: [],
      axis: [],
      derived: [],
      keyFigures: [],
    },
    relations: [relation(verdicts)],
    claims: [],
    guidance: [],
    review: {
      ledger: {
        numbers: 4,
        placed: 3,
        claims: 0,
        guidance: 0,
        definitional: [],
        unaccounted: [{ span: spanOf("7"), raw: "7" }],
      },
      findings,
      advice: [],
      waivers: [],
    },
  };
}

function statement(id: string, kind: Statement["kind"], words: string): Statement {
  const span = spanOf(words);
  return {
    id,
    title: words.slice(0, words.indexOf("\n")),
    kind,
    currency: "EUR",
    scale: 1000,
    columns: [{ label: "2024", period: undefined, qualifier: undefined, unit: undefined, scale: undefined }],
    rows: [
      row("heading", "currency", 1000, span),
      row("item", "currency", 1000, span),
      row("item", "perShare", 1, span),
      row("total", "perShare", 1, span),
    ],
    notes: [],
    memoOf: undefined,
    span,
  };
}

function row(role: StatementRow["role"], unit: StatementRow["unit"], scale: number, span: Span): StatementRow {
  return {
    label: "",
    labelInferred: false,
    footnotes: [],
    role,
    depth: 0,
    section: [],
    ruled: false,
    unit,
    scale,
    figures: [],
    line: 1,
    span,
  };
}

/** One relation whose target stands in the income statement, with a result per verdict. */
function relation(verdicts: readonly Verdict[]): Relation {
  const target = { statement: "income-statement", row: 1 };
  return {
    id: "R1",
    kind: "footing",
    op: "sum",
    target,
    terms: [],
    results: verdicts.map((verdict) => ({
      period: undefined,
      target: { ...target, column: 0 },
      terms: [],
      verdict,
      computed: undefined,
      reported: undefined,
      difference: undefined,
      allowance: new Decimal(0),
    })),
  };
}
