import type { Cell, GridRow, Heading, RuleRow, Table } from "../../blocks/index.ts";
import { onceFor } from "../../source/index.ts";
import { isSplitSign, readFigure } from "../figures/index.ts";
import { isOnlyTime, readTimeWords } from "../time/index.ts";
import { readUnitsLine } from "../units/index.ts";

/** A stretch of a table under one header: the titles that were set inside it, then its rows, header first. */
export interface TablePart {
  readonly captions: readonly Heading[];
  readonly rows: readonly (GridRow | RuleRow)[];
}

/**
 * Cuts a table where a header begins anew: a continued table, a year-to-date block below the quarter's, or several
 * statements laid out as one table. Titles that stand in the first rows come off as the headings that they are.
 */
export function splitTable(table: Table): TablePart[] {
  const starts = [0];
  let hasFigures = false;
  let end = 0;
  table.rows.forEach((row, at) => {
    if (row.kind === "rule") return;
    if (holdsFigures(row)) {
      // What stands between the last figures and a header in the middle belongs to that header.
      const header = table.rows.slice(end, at);
      if (hasFigures && header.some((each) => each.kind === "cells" && beginsAnew(each))) starts.push(end);
      hasFigures = true;
      end = at + 1;
      while (table.rows[end]?.kind === "rule") end++;
    }
  });
  return starts.map((start, at) => partOf(table.rows.slice(start, starts[at + 1])));
}

function partOf(rows: TablePart["rows"]): TablePart {
  const body = rows.findIndex((row) => row.kind === "cells" && holdsFigures(row));
  const header = rows.slice(0, Math.max(0, body));
  const lastHeader = header.reduce((last, row, at) => (row.kind === "cells" && namesColumns(row) ? at : last), -1);
  const captions: Heading[] = [];
  const kept = rows.filter((row, at) => {
    const isCaption =
      row.kind === "cells" &&
      at < header.length &&
      isCaptionRow(row) &&
      (at < lastHeader || lastHeader === -1) &&
      !standsOverOne(row, rows);
    const isUnits = row.kind === "cells" && at < header.length && isUnitsRow(row);
    const isTitle = isUnits || (isCaption && (lastHeader !== -1 || spansColumns(row, rows)));
    if (isTitle) captions.push(headingOf(row));
    return !isTitle;
  });
  return { captions, rows: kept };
}

/** A line with a figure in it that is no year and no date; a footnote's mark beside a date is none either. */
export const holdsFigures: (row: GridRow) => boolean = onceFor(lookForFigures);

function lookForFigures(row: GridRow): boolean {
  const [first, ...others] = row.cells;
  const cells = first?.column === 0 ? others : row.cells;
  const figures = cells.filter(
    (cell) =>
      !isOnlyTime(cell.text) &&
      !isRule(cell.text) &&
      (readFigure(cell) !== undefined || isFigureRange(cell.text) || isDamaged(cell.text)),
  );
  if (figures.some(({ text }) => !isMark(text))) return true;
  const words = cells.filter((cell) => !figures.includes(cell));
  return figures.length > 0 && words.every(({ text }) => readTimeWords(text).length === 0 && !/^\(.*\)$/.test(text));
}

/** Digits and commas that are no figure, such as two that were glued together, are no name of a column either. */
function isDamaged(text: string): boolean {
  return /^[$€£(]{0,2}\d[\d.]{0,12},[\d,.]{0,30}\d[)%]?$/.test(text);
}

/** A line without figures, with words or dates over the columns. */
export function namesColumns(row: GridRow): boolean {
  if (holdsFigures(row)) return false;
  if (namesCurrencies(row)) return true;
  return row.cells.some(
    (cell, at) =>
      (cell.column > 0 || isOnlyTime(cell.text)) &&
      (at > 0 || cell.column > 0 || isOnlyTime(cell.text)) &&
      !isRule(cell.text) &&
      isSplitSign(cell.text) === undefined,
  );
}

/** "RMB", "RMB", "US$": signs that differ are those of the columns, and of no figures below. */
function namesCurrencies({ cells }: GridRow): boolean {
  const over = cells.filter(({ column }) => column > 0);
  const signs = new Set(over.map(({ text }) => text));
  return (
    over.length > 1 &&
    signs.size > 1 &&
    over.every(({ text }) => /[$€£¥₹A-Z]/.test(text) && isSplitSign(text) === "before")
  );
}

/** In the middle of a table, a text in a column may be a row's; dates over several columns, or names, are a header. */
function beginsAnew(row: GridRow): boolean {
  const [first, ...others] = row.cells;
  if (first === undefined || !namesColumns(row)) return false;
  const isStub = first.column === 0 && !isOnlyTime(first.text);
  const over = (isStub ? others : row.cells).filter((cell) => isSplitSign(cell.text) === undefined);
  if (isStub && over.length > 0 && !isStubHead(first.text)) return false;
  const dated = over.filter((cell) => readTimeWords(cell.text).length > 0 && cell.text.length <= 80);
  return dated.length > 0 || over.filter((cell) => /[a-z]/i.test(cell.text)).length > 1;
}

/** 'Return on assets ("ROA")' is what the lines below come to, and heads them as units do. */
function isStubHead(text: string): boolean {
  return readUnitsLine(text) !== undefined || /^\(.*\)$|\([“"][A-Z]{2,6}[”"]\)$/.test(text) || !/[a-z]/.test(text);
}

function isCaptionRow(row: GridRow): boolean {
  const [cell, another] = row.cells;
  return cell !== undefined && another === undefined && !isOnlyTime(cell.text) && !isRule(cell.text);
}

/** "(Dollars in thousands)" alone, above or below the header. */
function isUnitsRow(row: GridRow): boolean {
  const [cell, another] = row.cells;
  return (
    cell !== undefined && another === undefined && readUnitsLine(cell.text) !== undefined && /^\(.*\)$/.test(cell.text)
  );
}

/** A title stands over the columns; a section's heading stands over the labels alone. */
function spansColumns(row: GridRow, rows: TablePart["rows"]): boolean {
  const [cell] = row.cells;
  const first = rows.find((each): each is GridRow => each.kind === "cells" && holdsFigures(each));
  const figure = first?.cells.find((each) => each.column > 0 && readFigure(each) !== undefined);
  return cell !== undefined && figure !== undefined && cell.column + cell.columnSpan > figure.column;
}

// "Period from" above a date, "Amount of" above "Change": no title is called so.
const partOfName =
  /^(?:for the )?(?:cumulative )?period\b|\binception\b|\b(?:from|to|through)$|^(?:amount|percent|percentage) ?(?:of|change)?$/i;

/** A line of the header of one of several columns. */
function standsOverOne(row: GridRow, rows: TablePart["rows"]): boolean {
  const [cell] = row.cells;
  if (cell === undefined || !partOfName.test(cell.text)) return false;
  const widest = rows.reduce<readonly Cell[]>((most, each) => {
    const figures = each.kind === "cells" && holdsFigures(each) ? figuresOf(each) : [];
    return figures.length > most.length ? figures : most;
  }, []);
  if (cell.column === 0 || row.isAligned !== true || widest.length < 2) return false;
  return widest.filter(({ column }) => column >= cell.column && column < cell.column + cell.columnSpan).length === 1;
}

function figuresOf(row: GridRow): readonly Cell[] {
  return row.cells.filter(
    (cell) => cell.column > 0 && isSplitSign(cell.text) === undefined && readFigure(cell) !== undefined,
  );
}

function headingOf(row: GridRow): Heading {
  const text = row.cells.map((cell) => cell.text).join(" ");
  return { kind: "heading", text, capitals: /[A-Z]{2}/.test(text) && !/[a-z]{2}/.test(text), span: row.span };
}

function isRule(text: string): boolean {
  return text.length > 2 && /^[-=_–—\s]+$/.test(text);
}

/** "$70 to $75" and "5% - 7%" are figures of guidance, though no one figure. */
function isFigureRange(text: string): boolean {
  return /\d/.test(text) && /^(?:[\d\s$€£%.,()<>~+–—-]|to|and|or|million|billion|approximately)+$/i.test(text);
}

function isMark(text: string): boolean {
  return /^\([\da-z]\)$/i.test(text);
}
