import type { Line, Report } from "../../src/report/index.ts";
import { Decimal } from "../../src/source/index.ts";
import type { IsoDate, Span } from "../../src/source/index.ts";
import type {
  Column,
  Figure,
  Period,
  RowUnit,
  Statement,
  StatementKind,
  StatementRow,
} from "../../src/statements/index.ts";

/**
 * A statement as a table: each row its label and its cells as they are printed; a row without cells is a heading. A
 * label that begins with "=" has a rule above it; marks in brackets at its end point to the notes.
 */
export interface TableOf {
  readonly id: string;
  readonly kind: StatementKind;
  readonly title?: string;
  readonly scale?: number;
  /** "3M 2026-03-31", "13W 2026-03-29", "2026-03-31"; a qualifier may follow, an empty one is no period. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [label: string, ...cells: string[]])[];
  readonly notes?: Readonly<Record<string, string>>;
  readonly memoOf?: string;
  readonly concepts?: Readonly<Record<string, string>>;
}

/** A report of some tables, as the stages before would hand it on. The spans of its figures are all different. */
export function reportOf(...tables: readonly TableOf[]): Report {
  const spans = spansInOrder();
  const statements = tables.map((table) => statementOf(table, spans));
  const lines = statements.map((statement, at) =>
    statement.rows.map((row, index): Line => {
      const concept = tables[at]?.concepts?.[row.label];
      return { ref: { statement: statement.id, row: index }, statement, row, concept };
    }),
  );
  return {
    statements: {
      company: undefined,
      releaseDate: undefined,
      fiscalPeriod: undefined,
      statements,
      decided: [],
      names: new Map(),
    },
    lines,
    facts: [],
    axis: [],
    derived: [],
    keyFigures: [],
  };
}

function statementOf(table: TableOf, spans: () => Span): Statement {
  const { id, kind, scale = 1000, columns, rows, notes = {}, memoOf } = table;
  let section: readonly string[] = [];
  return {
    id,
    title: table.title ?? id,
    kind,
    currency: "USD",
    scale,
    columns: columns.map(columnOf),
    rows: rows.map((row, index): StatementRow => {
      const isHeading = row.length === 1;
      const made = rowOf(row, index, isHeading ? [] : section, scale, spans);
      if (isHeading) section = [made.label];
      return made;
    }),
    notes: Object.entries(notes).map(([mark, text]) => ({ mark, text, span: spans() })),
    memoOf: memoOf === undefined ? undefined : { statement: memoOf, mark: undefined },
    span: spans(),
  };
}

function rowOf(
  [printed, ...cells]: readonly [string, ...string[]],
  index: number,
  section: readonly string[],
  scale: number,
  spans: () => Span,
): StatementRow {
  const ruled = printed.startsWith("=");
  const [, label = "", marks = ""] = /^=?(.*?)((?:\(\w\))*)$/.exec(printed) ?? [];
  const unit = unitOf(label, cells);
  return {
    label,
    labelInferred: label === "",
    footnotes: [...marks.matchAll(/\w/g)].map(([mark]) => mark),
    role: cells.length === 0 ? "heading" : /^total\b/i.test(label) || label === "" ? "total" : "item",
    depth: section.length,
    section,
    ruled,
    unit,
    scale: unit === "perShare" || unit === "percent" ? 1 : scale,
    figures: cells.map((cell) => figureOf(cell, spans())),
    line: index + 1,
    span: spans(),
  };
}

function unitOf(label: string, cells: readonly string[]): RowUnit {
  if (cells.length === 0) return "text";
  if (cells.some((cell) => cell.endsWith("%"))) return "percent";
  if (/\bshares\b/i.test(label)) return "shares";
  return /\bper\b.*\bshare\b/i.test(label) ? "perShare" : "currency";
}

/** Reads "1,234.5", "(5)" as values, "--" as nil, "N/A" and "NM" as such, "" as blank. */
export function figureOf(raw: string, span: Span): Figure {
  if (raw === "") return { kind: "blank", raw, span };
  if (raw === "--") return { kind: "nil", raw, span };
  if (raw === "N/A") return { kind: "na", raw, span };
  if (raw === "NM") return { kind: "nm", raw, span };
  const digits = raw.replaceAll(/[(),%]/g, "");
  const amount = new Decimal(digits);
  const places = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return { kind: "value", amount: raw.startsWith("(") ? amount.neg() : amount, places, raw, span };
}

function columnOf(printed: string): Column {
  const [period, qualifier] = partsOf(printed);
  return { label: printed, period, qualifier, unit: undefined, scale: undefined };
}

function partsOf(printed: string): readonly [Period | undefined, string | undefined] {
  const [, count, unit, date, rest = ""] = /^(?:(\d+)([MW]) )?(\d{4}-\d{2}-\d{2})?(.*)$/.exec(printed) ?? [];
  const qualifier = rest.trim() === "" ? undefined : rest.trim();
  if (date === undefined) return [undefined, qualifier];
  const day = date as IsoDate;
  if (count === undefined) return [{ kind: "instant", on: day }, qualifier];
  const length = Number(count);
  if (unit === "M") return [{ kind: "duration", months: length, end: day }, qualifier];
  return [{ kind: "duration", months: Math.round(length / 4.345), weeks: length, end: day }, qualifier];
}

function spansInOrder(): () => Span {
  let at = 0;
  return () => {
    at += 10;
    return { start: at, end: at + 5 };
  };
}
