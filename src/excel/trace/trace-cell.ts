import { readFailure } from "../failures.ts";
import type { SelectedCell } from "../types.ts";
import { cellsNamed } from "./cells-named.ts";
import { readFormula } from "./formula-syntax.ts";
import type { CellPlace } from "./formula-syntax.ts";
import { askCells, askSheet, sheetText } from "./load-sheet.ts";
import { contentAt, isFormula, shownAt } from "./sheet-text.ts";
import type { SheetText } from "./sheet-text.ts";
import { readSourceLine } from "./source-line.ts";
import { nameCell, traceFormula } from "./trace-formula.ts";
import type { Sheets } from "./trace-formula.ts";
import type { TraceOutcome } from "./types.ts";

/** How often a formula leads on to sheets that have not been read yet. */
const mostWaves = 6;

/**
 * Traces a cell to the words that it was read from and the cells that it is worked out from. All of it is read from the
 * workbook, as it is now: its formulas, the words beside and above its cells, the links to the lines of the source. So it
 * works in any workbook that was ever written, wherever its rows and sheets have been moved since. Never throws.
 */
export async function traceCell({ sheet, address }: SelectedCell): Promise<TraceOutcome> {
  try {
    return await Excel.run(async (context): Promise<TraceOutcome> => {
      const place = placeOf(address);
      const sheets = await readSheets(context, new Map(), [sheet], place && { sheet, place }, 0);
      const own = sheets.get(sheet);
      if (own === undefined || place === undefined || shownAt(own, place) === "")
        return { kind: "empty", sheet, address };
      const content = contentAt(own, place);
      return {
        kind: "traced",
        cell: {
          ...nameCell(own, place),
          formula: isFormula(content) ? traceFormula(content, own, sheets) : undefined,
          source: await readSourceLine(context, own, place),
        },
      };
    });
  } catch (thrown) {
    return { kind: "failed", ...readFailure(thrown) };
  }
}

/** Reads sheets, then those that the cell's formulas lead to, in waves of two syncs each. */
async function readSheets(
  context: Excel.RequestContext,
  known: Sheets,
  names: readonly string[],
  from: { readonly sheet: string; readonly place: CellPlace } | undefined,
  wave: number,
): Promise<Sheets> {
  const asked = names.map((name) => ({ name, ask: askSheet(context, name) }));
  await context.sync();
  const cells = asked.map(({ name, ask }) => ({ name, ask, range: askCells(ask) }));
  await context.sync();
  const sheets = new Map<string, SheetText | undefined>(known);
  for (const { name, ask, range } of cells) sheets.set(name, range && sheetText(ask, range));
  const further = from === undefined ? [] : sheetsLedTo(sheets, from.sheet, from.place);
  return wave === mostWaves || further.length === 0 ? sheets : readSheets(context, sheets, further, from, wave + 1);
}

const mostFollowed = 2000;

/** The sheets that the formulas below a cell name and that have not been read. */
function sheetsLedTo(sheets: Sheets, sheet: string, place: CellPlace): readonly string[] {
  const unread = new Set<string>();
  const seen = new Set<string>();
  const waiting = [{ sheet, place }];
  for (let at = waiting.pop(); at !== undefined && seen.size < mostFollowed; at = waiting.pop()) {
    const key = `${at.sheet} ${at.place.row} ${at.place.column}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const text = sheets.get(at.sheet);
    const content = text && contentAt(text, at.place);
    const syntax = isFormula(content) ? readFormula(content) : undefined;
    for (const cells of syntax === undefined ? [] : cellsNamed(syntax)) {
      const target = cells.sheet ?? at.sheet;
      if (!sheets.has(target)) unread.add(target);
      else
        for (let row = cells.first.row; row <= Math.min(cells.last.row, cells.first.row + 200); row++)
          for (
            let column = cells.first.column;
            column <= Math.min(cells.last.column, cells.first.column + 20);
            column++
          )
            waiting.push({ sheet: target, place: { row, column } });
    }
  }
  return [...unread];
}

/** The first cell of an address without its sheet. */
function placeOf(address: string): CellPlace | undefined {
  const syntax = readFormula(address);
  return syntax?.kind === "cells" ? syntax.first : undefined;
}
