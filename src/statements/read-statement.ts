import type { GridRow, Heading } from "../blocks/index.ts";
import type { Diagnostic, Span, Staged, Text } from "../source/index.ts";
import { columnNamesUnsure, columnsAlike, columnsAssumed, datesUnread, orderUnsure } from "./diagnostics.ts";
import { labelsLeftOver } from "./labels-left-over.ts";
import { leftOpen } from "./left-open.ts";
import { lostDashes } from "./lost-dashes.ts";
import { statementKind } from "./statement-kind.ts";
import type { Column, Statement, StatementKind, StatementNote, StatementRow } from "./types.ts";
import {
  columnsOf,
  findValueColumns,
  isOfChange,
  marksOfDates,
  readColumnShape,
  readColumns,
  readLooseHeader,
  unreadDates,
  withLengthsAbove,
  withNamesAbove,
  withNotedLength,
  withoutReleaseDay,
  withUnitsOfSigns,
  withWeeksBetweenEnds,
} from "./columns/index.ts";
import type { LooseHeader } from "./columns/index.ts";
import { currencyOfSign, readValueRow } from "./figures/index.ts";
import type { ValueRow } from "./figures/index.ts";
import { readRows } from "./rows/index.ts";
import { headerCount, spanOfDraft } from "./tables/index.ts";
import type { Draft, Entry } from "./tables/index.ts";
import { findTimeWords, readTimeWords } from "./time/index.ts";
import type { FiscalCalendar } from "./time/index.ts";
import { isLoose as isLooseKind, kindOfTitle, readCaption } from "./titles/index.ts";
import type { Caption } from "./titles/index.ts";
import {
  dollarOf,
  readUnitsLine,
  settleUnits,
  unitsOfAllColumns,
  unitsOverColumns,
  unitsSideBySide,
  withSecondUnit,
  withOwnScales,
} from "./units/index.ts";
import type { UnitsLine } from "./units/index.ts";

/** What a memo table takes from the statement above it. */
export type Parent = Pick<Statement, "id" | "columns" | "scale" | "currency"> & { readonly shareScale: number };

/** A statement, and what only its memo tables and the release as a whole need of it. */
export interface ReadStatement {
  readonly statement: Statement;
  /** What a table that goes on with it is printed in. */
  readonly scale: number;
  readonly shareScale: number;
  readonly company: string | undefined;
  /** Nothing says what its amounts are in. */
  readonly isUnscaled: boolean;
}

/** Reads a draft; `undefined` for one without a figure, such as an address laid out in columns. */
export function readStatement(
  draft: Draft,
  parent: Parent | undefined,
  before: ReadStatement | undefined,
  nameOf: (kind: StatementKind) => string,
  text: Text,
  calendar?: FiscalCalendar,
): Staged<ReadStatement | undefined> {
  const gridRows = draft.entries.filter((entry): entry is GridRow => entry.kind === "cells");
  const headers = gridRows.slice(0, headerCount(gridRows));
  const valueRows = gridRows.filter((row) => !headers.includes(row)).map((row) => readValueRow(row));
  if (!valueRows.some((row) => row.values.some((value) => value.figure.kind === "value"))) {
    return { value: undefined, diagnostics: [] };
  }

  const above = withoutReleaseDay(draft.above, headers);
  const values = findValueColumns(valueRows, headers);
  const loose = isLoose(gridRows, headers)
    ? readLooseHeader(linesOf(above, headers), readColumnShape(valueRows, values.count))
    : undefined;
  const body = [
    ...(loose?.sections ?? []),
    ...draft.entries.filter((entry) => entry.kind !== "cells" || !headers.includes(entry)),
  ];
  const caption = readCaption(loose?.caption ?? above, text);
  // With nothing but dates above it, a table goes on with what the one before is about, and printed in.
  const continued = parent === undefined && caption.title === "" && caption.units === undefined ? before : undefined;
  const kind =
    draft.memoOf === undefined ? statementKind(caption, draft.entries, valueRows, continued?.statement) : "memo";
  const carried = draft.isNext || titlesSection(continued) ? (continued?.statement.title ?? "") : "";
  const title = draft.memoOf?.title ?? (caption.title === "" ? carried : caption.title);
  const context = { titles: caption.titleLines.map((line) => line.text).filter(datesColumns), calendar };
  const headedBy =
    loose === undefined
      ? readColumns(withoutDateAbove(caption, headers), headers, values, kind, context)
      : columnsOf(loose.pieces, values.count, kind, context);
  const lengths = kind === "balanceSheet" ? undefined : continued?.statement.columns;
  const own = withNotedLength(
    withNamesAbove(
      withLengthsAbove(withWeeksBetweenEnds(headedBy), lengths),
      draft.isNext ? before?.statement.columns : undefined,
    ),
    loose?.marks ?? headers.flatMap((row) => row.cells.flatMap((cell) => marksOfDates(cell.text))),
    draft.notesBelow,
  );
  const sides = unitsSideBySide(draft.above.map((heading) => heading.text));
  const over = unitsOverColumns(sides === undefined ? own : withSecondUnit(own, sides));
  // A table that goes on after a heading does not print its header again.
  const hasNoHeader = loose === undefined ? draft.isNext && isUnheaded(own) : loose.pieces.length === 0;
  const isBare = parent === undefined && hasNoHeader;
  const headed = isBare && before?.statement.columns.length === own.length ? before.statement : undefined;
  const columns = inherits(own, parent)
    ? parent.columns
    : (headed?.columns ?? withUnitsOfSigns(over.columns, valueRows, values));
  const units = sides?.first ?? unitsOfAllColumns(own) ?? caption.units ?? unitsOfHeader(headers) ?? over.units;
  const named = units?.isAnyDollar === true ? dollarOf(text) : units?.currency;
  const currency = named ?? over.units?.currency ?? signOf(valueRows, text) ?? parent?.currency ?? currencyOf(text);
  const scale = units?.scale ?? parent?.scale ?? continued?.scale ?? headed?.scale ?? 1;
  const shareScale = units?.shareScale ?? parent?.shareScale ?? continued?.shareScale ?? scale;
  const countScale = units !== undefined && units.currency === undefined ? scale : 1;
  const rows = readRows(
    withoutLeading(body),
    columns,
    values,
    { currency: scale, shares: shareScale, counts: countScale },
    new Set(draft.notesBelow.map(({ mark }) => mark)),
    text,
  );
  const owned = withOwnScales(columns, rows.value);
  const settled = settleUnits(owned.value.rows, owned.value.columns, {
    title,
    kind,
    scale,
    countScale,
    notes: draft.notesBelow,
  });

  const span = spanOfDraft(draft);
  const statement: Statement = {
    id: nameOf(kind),
    title,
    kind,
    currency,
    scale: units?.scale === undefined && !hasAmounts(settled.value) ? 1 : scale,
    columns: owned.value.columns,
    rows: settled.value,
    notes: draft.notes.map((note): StatementNote => ({ mark: note.mark, text: note.text, span: note.span })),
    memoOf: parent === undefined ? undefined : { statement: parent.id, mark: draft.memoOf?.mark },
    span,
  };
  const isUnscaled = units?.scale === undefined && parent === undefined;
  const alike = parent === undefined && hasAlike(owned.value.columns) ? [columnsAlike(title, bodySpan(statement))] : [];
  const broken = headers.filter((row) => row.isUnsure === true).flatMap((row) => row.cells);
  const namesBroken = broken.filter((cell) => cell.column > 0).map((cell) => cell.text);
  const overColumns = loose === undefined ? linesOf(caption.header, headers) : headerOf(loose, above, headers);
  const dates = parent === undefined ? unreadDates(overColumns, statement.columns) : [];
  const diagnostics = [
    ...alike,
    ...(namesBroken.length === 0 ? [] : [columnNamesUnsure(title, namesBroken, bodySpan(statement))]),
    ...(dates.length === 0 ? [] : [datesUnread(title, dates, bodySpan(statement))]),
    ...(headed === undefined ? [] : [columnsAssumed(title, headed.title, bodySpan(statement))]),
    ...leftOpen(statement, isUnscaled, text),
    ...unsureRows(title, valueRows),
    ...lostDashes(title, valueRows),
    ...labelsLeftOver(title, valueRows),
    ...rows.diagnostics,
    ...owned.diagnostics,
    ...settled.diagnostics,
  ];
  return { value: { statement, scale, shareScale, company: caption.company, isUnscaled }, diagnostics };
}

/** "(in thousands)" may stand over the labels, or as a line of the header across all columns. */
function unitsOfHeader(headers: readonly GridRow[]): UnitsLine | undefined {
  const stubs = headers.flatMap((row) => row.cells.filter((cell) => cell.column === 0 || row.cells.length === 1));
  return stubs.map((cell) => readUnitsLine(cell.text)).find((units) => units !== undefined);
}

/** True where the text kept no grid column, neither of the figures nor of the header above them. */
function isLoose(rows: readonly GridRow[], headers: readonly GridRow[]): boolean {
  return rows.some((row) => !row.isPlaced) && headers.every((row) => !row.isPlaced);
}

function linesOf(above: readonly Heading[], headers: readonly GridRow[]): Heading[] {
  const within = headers.flatMap((row) =>
    row.cells.map(({ text, span }): Heading => ({ kind: "heading", text, capitals: false, span })),
  );
  return [...above, ...within];
}

/** The date of what ends above the title stands over no column of a table that has dates of its own. */
function withoutDateAbove({ header, titleLines, kind }: Caption, headers: readonly GridRow[]): readonly Heading[] {
  const titleAt = titleLines.at(-1)?.span.start;
  const hasDates = headers.some((row) => row.cells.some((cell) => readTimeWords(cell.text).length > 0));
  if (titleAt === undefined || kind === undefined || !hasDates) return header;
  return header.filter(({ text, span }) => {
    const [only, ...others] = readTimeWords(text);
    return span.start > titleAt || others.length > 0 || only?.kind !== "date";
  });
}

/** The day of a release above a title, "Munich, August 1, 2024", is no period's end. */
function datesColumns(titleLine: string): boolean {
  const date = findTimeWords(titleLine).find(({ word }) => word.kind === "date");
  if (date === undefined || kindOfTitle(titleLine) !== undefined) return true;
  const before = titleLine.slice(0, date.start).trim();
  return before === "" || wordsBeforeEnd.test(before);
}

const wordsBeforeEnd =
  /\b(?:end(?:ed|ing)|as (?:of|at)|at|to|through|and|on|periods?|months?|weeks?|quarters?|years?|half)(?: the)?\W{0,3}$/i;

function isUnheaded(columns: readonly Column[]): boolean {
  return columns.every(({ label, period }) => label === "" && period === undefined);
}

/** The lines that a loose header was read from. */
function headerOf(loose: LooseHeader, above: readonly Heading[], headers: readonly GridRow[]): Heading[] {
  const others = new Set([...loose.caption, ...loose.sections].map(({ span }) => span.start));
  return linesOf(above, headers).filter(({ span }) => !others.has(span.start));
}

/** Headings right above the first row belong to the caption; rules there close the header. */
function withoutLeading(entries: readonly Entry[]): readonly Entry[] {
  const first = entries.findIndex((entry) => entry.kind !== "rule");
  return first === -1 ? [] : entries.slice(first);
}

/** Says which rows only their order put together, each run of them in a finding that spans it. */
function unsureRows(title: string, rows: readonly ValueRow[]): Diagnostic[] {
  const runs: ValueRow[][] = [];
  rows.forEach((row, at) => {
    if (!isUnsure(row)) return;
    if (isUnsure(rows[at - 1])) runs.at(-1)?.push(row);
    else runs.push([row]);
  });
  // A row without a label is named by its first figure.
  const nameOf = (row: ValueRow | undefined) => `"${row?.label?.text ?? row?.grid.cells[0]?.text ?? ""}"`;
  return runs.map((run) => {
    const names =
      run.length < 3 ? run.map(nameOf) : [`the ${run.length} rows from ${nameOf(run[0])} to ${nameOf(run.at(-1))}`];
    // From first figure to first figure: those of other columns may stand anywhere in the text.
    const spans = run.map(({ grid }) => grid.span);
    const [start, end] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
    return orderUnsure(title, names, { start, end });
  });
}

function isUnsure(row: ValueRow | undefined): boolean {
  return row?.grid.isUnsure === true && row.values.length > 0;
}

/** The title of one statement ends with it; that of a section, or of reconciliations, holds past the prose in it. */
function titlesSection(before: ReadStatement | undefined): boolean {
  const kind = kindOfTitle(before?.statement.title ?? "");
  return kind === undefined || kind === "reconciliation" || isLooseKind(kind);
}

/** A memo table without a header of its own stands under the columns of its statement. */
function inherits(own: readonly Column[], parent: Parent | undefined): parent is Parent {
  return parent?.columns.length === own.length && own.every((column) => column.period === undefined);
}

function signOf(rows: readonly ValueRow[], text: Text): string | undefined {
  for (const row of rows) {
    for (const { sign } of row.values) {
      const currency = sign === undefined ? undefined : sign === "$" ? dollarOf(text) : currencyOfSign(sign);
      if (currency !== undefined) return currency;
    }
  }
  return undefined;
}

/** The currency whose sign the text bears first; dollars where it bears none. */
function currencyOf(text: Text): string {
  const sign = /[$€£¥]/.exec(text.characters)?.[0] ?? "$";
  return sign === "$" ? dollarOf(text) : (currencyOfSign(sign) ?? "USD");
}

/** Rates and amounts per share have no scale to take from the table before. */
function hasAmounts(rows: readonly StatementRow[]): boolean {
  return rows.some(({ figures, unit }) => figures.length > 0 && (unit === "currency" || unit === "shares"));
}

/** "Change" right of each of two groups of dates is told apart by what stands left of it. */
function hasAlike(all: readonly Column[]): boolean {
  const columns = all.filter(
    (column, at) =>
      !isOfChange(column) || at === 0 || [all[at - 1], all[at + 1]].some((each) => each && isOfChange(each)),
  );
  // Of columns without any header, that they have no period says it all. "% of Revenues" right of a year has its period
  // from there.
  const named = columns.filter(({ label, period }) => label !== "" || period !== undefined);
  const told = named.map(({ label, period, unit }) => JSON.stringify([label, period, unit]));
  return new Set(told).size < named.length;
}

function bodySpan({ rows, span }: Statement): Span {
  return rows[0]?.span ?? span;
}
