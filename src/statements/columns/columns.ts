import type { GridRow, Heading } from "../../blocks/index.ts";
import type { ValueRow } from "../figures/index.ts";
import { isOnlyTime, readTimeWords, withoutTime } from "../time/index.ts";
import type { Column, RowUnit, StatementKind } from "../types.ts";
import { readUnitsLine } from "../units/index.ts";
import { joinBrokenLengths } from "./broken-lengths.ts";
import { readPeriod } from "./column-period.ts";
import { isOfChange } from "./column-units.ts";
import { datesInTurn } from "./dates-in-turn.ts";
import { placeOver, placeRow, spread } from "./place-header.ts";
import { withRegroupedLengths } from "./regrouped-lengths.ts";
import { withTotalPeriods } from "./total-period.ts";
import type { HeaderPiece, PeriodContext } from "./types.ts";
import type { ValueColumns } from "./value-columns.ts";
import { findRanges } from "./value-ranges.ts";

/** As many columns as most rows have figures; ties go to more, since cells are lost more often than made up. */
export function findValueColumns(rows: readonly ValueRow[], header: readonly GridRow[] = []): ValueColumns {
  if (rows.some((row) => row.grid.isAligned === true)) {
    const ranges = findRanges(rows, header);
    return { count: ranges.length, grid: ranges.map((range) => range.from), ranges };
  }
  const byCount = new Map<number, ValueRow[]>();
  for (const row of rows) {
    if (row.values.length > 0) byCount.set(row.values.length, [...(byCount.get(row.values.length) ?? []), row]);
  }
  let best: readonly ValueRow[] = [];
  let count = 0;
  for (const [each, like] of byCount) {
    if (like.length > best.length || (like.length === best.length && each > count)) [best, count] = [like, each];
  }
  // Rows that leave cells blank may be the most; where blanks are lost, the columns are those of the widest rows.
  for (const [each, like] of byCount) {
    const isLost = like.every((row) => !row.grid.isPlaced) && like.length >= 2 && like.length * 5 >= rows.length;
    if (each > count + 1 && isLost) [best, count] = [like, each];
  }
  const grid = Array.from({ length: count }, (_, at) => mostCommon(best.map((row) => row.values[at]?.column ?? 0)));
  return { count, grid };
}

/** Reads the columns from the header lines above a table and the header rows within it. */
export function readColumns(
  above: readonly Heading[],
  within: readonly GridRow[],
  values: ValueColumns,
  kind: StatementKind,
  context?: PeriodContext,
): Column[] {
  const { ranges } = values;
  const dates = ranges === undefined ? datesInTurn(above, within, values.count) : undefined;
  if (dates !== undefined) return columnsOf(dates, values.count, kind, context);
  const pieces = [
    ...above.flatMap((heading) => spread(heading.text, 0, values.count)),
    ...within.flatMap((row, at) =>
      ranges === undefined ? placeRow(row, values, within.slice(at + 1)) : placeOver(row, ranges),
    ),
  ];
  return columnsOf(pieces, values.count, kind, context);
}

/** The columns under the pieces of a header. */
export function columnsOf(
  printed: readonly HeaderPiece[],
  count: number,
  kind: StatementKind,
  context: PeriodContext = { titles: [], calendar: undefined },
): Column[] {
  const pieces = withRegroupedLengths(printed, count);
  const texts = Array.from({ length: count }, (_, at) =>
    joinBrokenLengths(pieces.filter((piece) => piece.from <= at && at < piece.to).map((piece) => piece.text)),
  );
  const columns = texts.map((own) => columnOf(own, kind, { titles: [], calendar: context.calendar }));
  const isDated = columns.some(({ period }) => period !== undefined);
  // What a title says of time counts where the columns themselves are not told apart by it.
  const read = isDated ? columns : texts.map((own) => columnOf(own, kind, context));
  const dated = read.reduce<Column[]>((before, column) => [...before, withPeriodBeside(column, before.at(-1))], []);
  const whole = withTotalPeriods(withTotalsNamed(dated));
  return isTrailing(context.titles) ? whole.map(overTwelveMonths) : whole;
}

/** "% of Revenues" right of "2013", and "Adj." right of "2013 GAAP", are of that year, below the same "Three Months Ended". */
function withPeriodBeside(column: Column, left: Column | undefined): Column {
  const isPart = column.unit === "percent" || readTimeWords(column.label).length > 0;
  if (column.period !== undefined || column.qualifier === undefined || isOfChange(column) || !isPart) return column;
  return isOfAnotherYear(column, left) ? column : { ...column, period: left?.period };
}

/** "YTD 2024" right of "Q2 2023" is of no period that is said there. */
function isOfAnotherYear({ label }: Column, left: Column | undefined): boolean {
  const years = (text: string) =>
    readTimeWords(text).flatMap((word) =>
      "year" in word ? (word.year ?? []) : word.kind === "date" ? Number(word.date.slice(0, 4)) : [],
    );
  const beside = years(left?.label ?? "");
  return years(label).some((year) => !beside.includes(year));
}

/** "Total" beside "Consolidated" is of the segments, before what is between them is taken out. */
function withTotalsNamed(columns: readonly Column[]): Column[] {
  const isOf = (column: Column, name: RegExp) => column.qualifier === undefined && name.test(column.label);
  const hasConsolidated = columns.some((column) => isOf(column, /\bconsolidated\b/i));
  return columns.map((column) =>
    hasConsolidated && isOf(column, /\btotal\b/i) && !isOf(column, /\bconsolidated\b/i)
      ? { ...column, qualifier: "Total" }
      : column,
  );
}

/** "Free cash flow, trailing four quarters": each quarter stands for the year that it ends. */
function isTrailing(titles: readonly string[]): boolean {
  return titles.some((title) =>
    /\b(?:trailing|last) (?:4|four|12|twelve)[- ](?:quarter|month)|\b[TL]TM\b/i.test(title),
  );
}

function overTwelveMonths(column: Column): Column {
  const { period } = column;
  return period?.kind === "duration" && period.months === 3
    ? { ...column, period: { kind: "duration", months: 12, end: period.end } }
    : column;
}

function columnOf(pieces: readonly string[], kind: StatementKind, { titles, calendar }: PeriodContext): Column {
  const label = pieces.join(" ");
  const others = pieces.map(withoutAsides).filter((text) => !isOnlyTime(text));
  const named = others
    .map(withoutTime)
    .filter((text) => text !== "")
    .join(" ")
    .replace(/^(?:ended|ending)\b[\s,]*(?=[A-Z(]|$)/, "");
  // "Consolidated" beside segments is the company, as in its statements.
  const isPlain =
    /^(?:(?:total )?consolidated(?: totals?)?|total(?: company)?|period from (?:\(?(?:date of )?inception\)? ?)?(?:to|through))?$/i;
  const qualifier = isPlain.test(named) ? undefined : named;
  const unit = unitOf(label);
  const period = isOfChange({ qualifier })
    ? undefined
    : (readPeriod(pieces, kind, calendar) ?? readPeriod([...titles, ...pieces], kind, calendar));
  // Percentages and amounts per share are printed in whole units, whatever the rest of the table is in.
  return {
    label,
    period,
    qualifier,
    unit,
    scale: unit === undefined ? readUnitsLine(others.length > 0 ? label : "")?.scale : 1,
  };
}

function unitOf(label: string): RowUnit | undefined {
  if (/%|\bpercent/i.test(label)) return "percent";
  if (/\bbasis points?\b|\bbps\b/i.test(label)) return "basisPoints";
  if (/\bper (?:\w+ ){0,2}share\b|\bEPS\b/i.test(label) && !/\bexcept\b/i.test(label)) return "perShare";
  return undefined;
}

/** A piece without what says how the figures were made or what they are in, and tells no column from another. */
function withoutAsides(text: string): string {
  const bare = text
    .replace(/\([^()]{0,160}\)/g, (aside) =>
      readUnitsLine(aside) !== undefined || /^\((?:(?:un)?audited|\d{1,2}|[a-z])\)$/i.test(aside) ? " " : aside,
    )
    .replace(/\s+/g, " ")
    .trim();
  return /^(?:un)?audited$/i.test(bare) ? "" : bare;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  let best = numbers[0] ?? 0;
  for (const [each, times] of counts) if (times > (counts.get(best) ?? 0)) best = each;
  return best;
}
