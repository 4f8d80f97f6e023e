import { isSource } from "../../workbook/index.ts";
import { findNumber } from "./number-in-words.ts";
import type { CellPlace } from "./formula-syntax.ts";
import { addressOf, contentAt, lineLink, shownAt } from "./sheet-text.ts";
import type { SheetText } from "./sheet-text.ts";
import type { SourceLine } from "./types.ts";

/** A long line goes on in the rows below, without a number. */
const rowsOfLine = 12;
const textColumn = 2;

/**
 * The line of the source that a cell's row names ("L85"), with the cell's number marked in it. The link tells where the
 * line stood when it was written; where rows have been moved since, the number of the line finds it.
 */
export async function readSourceLine(
  context: Excel.RequestContext,
  sheet: SheetText,
  place: CellPlace,
): Promise<SourceLine | undefined> {
  const number = contentAt(sheet, place);
  const shown = typeof number === "number" ? number : Number(shownAt(sheet, place).replace(/[^\d.]/g, ""));
  if (isSource(topOf(sheet))) return ownLine(sheet, place);
  const link = linkIn(sheet, place.row);
  if (link === undefined) return undefined;
  const range = context.workbook.worksheets.getItem(sheet.name).getRange(addressOf(link.place));
  range.load("hyperlink");
  await context.sync();
  const followed = range.hyperlink as Excel.RangeHyperlink | null;
  const target = /^'?(.+?)'?!\$?[A-Z]{1,3}\$?(\d+)$/.exec(followed?.documentReference ?? "");
  if (target === null) return undefined;
  const name = (target[1] ?? "").replaceAll("''", "'");
  const found = await findLine(context, name, link.line, Number(target[2]) - 1);
  if (found === undefined) return undefined;
  return { ...found, sheet: name, line: link.line, marks: Number.isFinite(shown) ? findNumber(found.text, shown) : [] };
}

/** The cell of a row that names its line. */
function linkIn(sheet: SheetText, row: number): { readonly line: number; readonly place: CellPlace } | undefined {
  const cells = sheet.shown[row - sheet.row] ?? [];
  const at = cells.findIndex((words) => lineLink.test(words.trim()));
  const line = lineLink.exec(cells[at]?.trim() ?? "")?.[1];
  return line === undefined ? undefined : { line: Number(line), place: { row, column: sheet.column + at } };
}

/** A cell of the source itself is its own line. */
function ownLine(sheet: SheetText, place: CellPlace): SourceLine | undefined {
  let row = place.row;
  while (row > 0 && shownAt(sheet, { row, column: 0 }) === "") row--;
  const line = Number(shownAt(sheet, { row, column: 0 }));
  if (!Number.isInteger(line) || line === 0) return undefined;
  const text = shownAt(sheet, { row: place.row, column: textColumn });
  return { line, text, marks: [], sheet: sheet.name, address: addressOf({ row: place.row, column: textColumn }) };
}

async function findLine(
  context: Excel.RequestContext,
  name: string,
  line: number,
  row: number,
): Promise<{ readonly text: string; readonly address: string } | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("name");
  used.load(["rowIndex", "rowCount"]);
  await context.sync();
  if (sheet.isNullObject || used.isNullObject) return undefined;
  const there = sheet.getRangeByIndexes(row, 0, rowsOfLine, textColumn + 1);
  there.load("values");
  await context.sync();
  if (there.values[0]?.[0] === line) return lineFrom(there.values as unknown[][], row);
  const numbers = sheet.getRangeByIndexes(used.rowIndex, 0, used.rowCount, 1);
  numbers.load("values");
  await context.sync();
  const at = (numbers.values as unknown[][]).findIndex(([each]) => each === line);
  if (at === -1) return undefined;
  const moved = sheet.getRangeByIndexes(used.rowIndex + at, 0, rowsOfLine, textColumn + 1);
  moved.load("values");
  await context.sync();
  return lineFrom(moved.values as unknown[][], used.rowIndex + at);
}

function lineFrom(rows: readonly (readonly unknown[])[], row: number): { text: string; address: string } {
  const next = rows.findIndex(([number], at) => at > 0 && number !== "");
  const own = rows.slice(0, next === -1 ? rows.length : next);
  const text = own.map((cells) => (typeof cells[textColumn] === "string" ? cells[textColumn] : "")).join("");
  return { text, address: addressOf({ row, column: textColumn }) };
}

/** The first rows of a sheet from A1, as far as they tell what kind of sheet it is. */
function topOf(sheet: SheetText): readonly (readonly unknown[])[] {
  return Array.from({ length: 4 }, (_row, row) =>
    Array.from({ length: textColumn + 1 }, (_column, column) => contentAt(sheet, { row, column })),
  );
}
