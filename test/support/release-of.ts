import { normalizeReport } from "../../src/report/index.ts";
import type { CellRef } from "../../src/report/index.ts";
import type { Relation, RelationKind, Result, Term, Verdict } from "../../src/relations/index.ts";
import type { Release } from "../../src/review/index.ts";
import { Decimal, readText } from "../../src/source/index.ts";
import type { IsoDate, Span } from "../../src/source/index.ts";
import { openingOf, samePeriod } from "../../src/statements/index.ts";
import type { Column, Figure, Period, Statement, StatementRow } from "../../src/statements/index.ts";

/** A release in short: figures as they would be printed, relations by the rows that they hold between. */
export interface ReleaseSketch {
  readonly statements: readonly StatementSketch[];
  readonly relations?: readonly RelationSketch[];
  /** What stands above the statements. */
  readonly prose?: string;
}

export interface StatementSketch {
  readonly id: string;
  readonly kind: Statement["kind"];
  readonly title?: string;
  readonly scale?: number;
  readonly notes?: readonly { readonly mark: string; readonly text: string }[];
  readonly memoOf?: Statement["memoOf"];
  /** "3M 2006-03-31", "2006-03-31", or a column that is no period of its own. */
  readonly columns: readonly (string | (Partial<Column> & { readonly label: string }))[];
  readonly rows: readonly RowSketch[];
}

/** A label, then one figure per column: "1,234", "(5.0)", "--" (nil), "n/a", "nm", "" (blank). No figures: a heading. */
export type RowSketch = readonly [label: string, figures?: readonly string[], more?: Partial<StatementRow>];

export interface RelationSketch {
  readonly kind: RelationKind;
  readonly op?: Relation["op"];
  /** "income:3": a statement and a row, from 0. */
  readonly target: string;
  /** "income:1", "-income:2", "balance:4@opening". */
  readonly terms: readonly string[];
}

/** Builds a release whose text holds each row on a line of its own, and judges its relations by plain arithmetic. */
export function releaseOf(sketch: ReleaseSketch): Release {
  const lines: string[] = [sketch.prose ?? "Invented Company reports its results"];
  const offset = () => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const statements = sketch.statements.map((each) => statementOf(each, lines, offset));
  const text = readText(lines.join("\n"));
  const report = normalizeReport({
    company: "Invented Company",
    releaseDate: "2006-05-04",
    fiscalPeriod: { kind: "duration", months: 3, end: "2006-03-31" },
    statements,
    decided: [],
    names: new Map(),
  }).value;
  const relations = (sketch.relations ?? []).map((each, at) => relationOf(each, `R${at + 1}`, statements));
  const ledger = { numbers: 0, placed: 0, claims: 0, guidance: 0, definitional: [], unaccounted: [] };
  return {
    text,
    report,
    relations,
    claims: [],
    guidance: [],
    review: { ledger, findings: [], advice: [], waivers: [] },
  };
}

function statementOf(sketch: StatementSketch, lines: string[], offset: () => number): Statement {
  const scale = sketch.scale ?? 1000;
  const begin = offset();
  const rows = sketch.rows.map(([label, figures = [], more = {}]): StatementRow => {
    const start = offset();
    lines.push([label, ...figures].join("\t"));
    let at = start + label.length + 1;
    const read = figures.map((raw): Figure => {
      const figure = figureOf(raw, { start: at, end: at + raw.length });
      at += raw.length + 1;
      return figure;
    });
    return {
      label,
      labelInferred: false,
      footnotes: [],
      role: figures.length === 0 ? "heading" : label.startsWith("Total") ? "total" : "item",
      depth: 0,
      section: [],
      ruled: false,
      unit: "currency",
      scale: more.unit === "perShare" || more.unit === "percent" ? 1 : scale,
      figures: read,
      line: lines.length,
      span: { start, end: offset() - 1 },
      ...more,
    };
  });
  return {
    id: sketch.id,
    title: sketch.title ?? sketch.id.toUpperCase(),
    kind: sketch.kind,
    currency: "USD",
    scale,
    columns: sketch.columns.map(columnOf),
    rows,
    notes: (sketch.notes ?? []).map((note) => ({ ...note, span: { start: begin, end: begin } })),
    memoOf: sketch.memoOf,
    span: { start: begin, end: offset() },
  };
}

function columnOf(sketch: StatementSketch["columns"][number]): Column {
  const blank = { period: undefined, qualifier: undefined, unit: undefined, scale: undefined };
  return typeof sketch === "string" ? { ...blank, label: sketch, period: periodOf(sketch) } : { ...blank, ...sketch };
}

export function periodOf(words: string): Period {
  const [length = "", end] = words.split(" ");
  if (end === undefined) return { kind: "instant", on: length as IsoDate };
  return { kind: "duration", months: Number.parseInt(length, 10), end: end as IsoDate };
}

function figureOf(raw: string, span: Span): Figure {
  if (raw === "") return { kind: "blank", raw, span };
  if (raw === "--") return { kind: "nil", raw, span };
  if (raw === "n/a") return { kind: "na", raw, span };
  if (raw === "nm") return { kind: "nm", raw, span };
  const digits = raw.replace(/[(),%$]/g, "");
  const amount = new Decimal(digits);
  return {
    kind: "value",
    amount: raw.startsWith("(") ? amount.neg() : amount,
    places: (digits.split(".")[1] ?? "").length,
    raw,
    span,
  };
}

function relationOf(sketch: RelationSketch, id: string, statements: readonly Statement[]): Relation {
  const terms = sketch.terms.map((words): Term => {
    const [row = "", at] = words.replace(/^-/, "").split("@");
    return { ...rowRef(row), sign: words.startsWith("-") ? -1 : 1, at: at === "opening" ? "opening" : "same" };
  });
  const relation = { id, kind: sketch.kind, op: sketch.op ?? "sum", target: rowRef(sketch.target), terms };
  const statement = statementOfId(statements, relation.target.statement);
  const results = statement.columns.flatMap((_, column) => {
    const target = { ...relation.target, column };
    return figureAt(statements, target)?.kind === "blank" ? [] : [resultOf(relation, target, statements)];
  });
  return { ...relation, results };
}

function resultOf(relation: Omit<Relation, "results">, target: CellRef, statements: readonly Statement[]): Result {
  const { period, qualifier } = columnAt(statements, target);
  const terms = relation.terms.map((term): CellRef | undefined => {
    if (term.statement === target.statement && term.at === "same") return { ...term, column: target.column };
    const wanted: Period | undefined =
      term.at === "opening" && period?.kind === "duration" ? { kind: "instant", on: openingOf(period) } : period;
    const column = statementOfId(statements, term.statement).columns.findIndex(
      (each) => isSameEnd(each.period, wanted) && each.qualifier === qualifier,
    );
    return column < 0 ? undefined : { ...term, column };
  });
  const figures = terms.map((term) => term && amountAt(statements, term));
  const reported = amountAt(statements, target);
  if (reported === undefined || figures.includes(undefined)) {
    const nothing = { computed: undefined, reported: undefined, difference: undefined };
    return { period, target, terms, verdict: "untested", ...nothing, allowance: new Decimal(0) };
  }
  const amounts = figures.map((amount) => amount ?? new Decimal(0));
  const [first = new Decimal(0), second = new Decimal(1)] = amounts;
  const places = placesAt(statements, target);
  const computed =
    relation.op === "sum"
      ? amounts.reduce((sum, amount, at) => sum.plus(amount.times(relation.terms[at]?.sign ?? 1)), new Decimal(0))
      : (relation.op === "ratio" ? first.div(second) : first.times(second)).toDecimalPlaces(places);
  const difference = computed.minus(reported);
  const allowance = new Decimal(10)
    .pow(-places)
    .div(2)
    .times(terms.length + 1);
  return {
    period,
    target,
    terms,
    verdict: verdictOf(difference, allowance),
    computed,
    reported,
    difference,
    allowance,
  };
}

function verdictOf(difference: Decimal, allowance: Decimal): Verdict {
  if (difference.isZero()) return "tied";
  return difference.abs().lte(allowance) ? "rounding" : "difference";
}

/** The balance sheet of a period's last day is the period's. */
function isSameEnd(one: Period | undefined, other: Period | undefined): boolean {
  if (samePeriod(one, other)) return true;
  const [instant, duration] = one?.kind === "instant" ? [one, other] : [other, one];
  return instant?.kind === "instant" && duration?.kind === "duration" && instant.on === duration.end;
}

function rowRef(words: string): { statement: string; row: number } {
  const [statement = "", row] = words.split(":");
  return { statement, row: Number(row) };
}

function statementOfId(statements: readonly Statement[], id: string): Statement {
  const found = statements.find((statement) => statement.id === id);
  if (found === undefined) throw new Error(`no statement ${id}`);
  return found;
}

function columnAt(statements: readonly Statement[], { statement, column }: CellRef): Column {
  const found = statementOfId(statements, statement).columns[column];
  if (found === undefined) throw new Error(`no column ${column} in ${statement}`);
  return found;
}

function figureAt(statements: readonly Statement[], { statement, row, column }: CellRef): Figure | undefined {
  return statementOfId(statements, statement).rows[row]?.figures[column];
}

/** In the scale that its column and row are printed in. */
function amountAt(statements: readonly Statement[], ref: CellRef): Decimal | undefined {
  const figure = figureAt(statements, ref);
  if (figure?.kind === "nil") return new Decimal(0);
  return figure?.kind === "value" ? figure.amount : undefined;
}

function placesAt(statements: readonly Statement[], ref: CellRef): number {
  const figure = figureAt(statements, ref);
  return figure?.kind === "value" ? figure.places : 0;
}
