import { plainDateFormat, type LinkPlan, type SheetPlan, type WorkbookPlan } from "../workbook/index.ts";
import { bytesOf, cellBlocks } from "./cells.ts";
import type { Features } from "./features.ts";
import { applyFormat } from "./formats.ts";
import { setUpSheet } from "./set-up-sheet.ts";

/** A part of a write that is of no use to split. */
export interface Piece {
  /** About how many bytes it puts on the wire. */
  readonly weight: number;
  /** Queues its calls; nothing happens before the next sync. */
  readonly put: (sheets: Sheets) => void;
}

/** The sheets of the plan in the workbook, once they are added. */
export type Sheets = ReadonlyMap<string, Excel.Worksheet>;

// Measured on the wire: an object that is reached for costs about 250 bytes, a property set about 150.
const reach = 250;
const set = 150;
const heaviestBlock = 1_000_000;

/** The plan, its sheets and names being there, in the order in which it goes to Excel. */
export function piecesOf(plan: WorkbookPlan, features: Features): readonly Piece[] {
  return plan.sheets.flatMap((sheet) => [
    ...sheet.links.map((link) => linkPiece(sheet, link)),
    ...cellPieces(sheet),
    ...datePieces(sheet),
    ...formatPieces(sheet, features),
    setUpPiece(sheet, features),
  ]);
}

// A link puts a text of its own and Excel's blue underline on a cell, so it goes in before the cell and its format.
function linkPiece(sheet: SheetPlan, link: LinkPlan): Piece {
  const documentReference = `'${link.sheet.replaceAll("'", "''")}'!${link.target}`;
  return {
    weight: 3 * reach + 3 * set + bytesOf(link),
    put: (sheets) => {
      const range = sheetOf(sheets, sheet).getRange(link.address);
      range.hyperlink = { documentReference, screenTip: link.tip };
      range.format.font.underline = "None";
      range.format.font.color = "#000000";
    },
  };
}

function cellPieces(sheet: SheetPlan): readonly Piece[] {
  return cellBlocks(sheet.cells, heaviestBlock).map(({ firstRow, inputs, weight }) => ({
    weight: weight + reach + set,
    put: (sheets) => {
      const range = sheetOf(sheets, sheet).getRangeByIndexes(firstRow, 0, inputs.length, inputs[0]?.length ?? 0);
      range.formulas = inputs.map((row) => [...row]);
    },
  }));
}

function datePieces(sheet: SheetPlan): readonly Piece[] {
  return dateRuns(sheet.cells).map(({ row, column, columns }) => ({
    weight: reach + set,
    put: (sheets) => {
      sheetOf(sheets, sheet).getRangeByIndexes(row, column, 1, columns).numberFormat = [[plainDateFormat]];
    },
  }));
}

function formatPieces(sheet: SheetPlan, features: Features): readonly Piece[] {
  return sheet.formats.map(({ address, format }) => ({
    weight: 4 * reach + Object.keys(format).length * (set + reach),
    put: (sheets) => {
      applyFormat(sheetOf(sheets, sheet).getRange(address), format, features);
    },
  }));
}

function setUpPiece(sheet: SheetPlan, features: Features): Piece {
  return {
    weight: (sheet.widths.length + sheet.groups.length + 2 * sheet.tables.length + 8) * (2 * reach + set),
    put: (sheets) => {
      setUpSheet(sheetOf(sheets, sheet), sheet, features);
    },
  };
}

function sheetOf(sheets: Sheets, { name }: SheetPlan): Excel.Worksheet {
  const sheet = sheets.get(name);
  if (sheet === undefined) throw new Error(`The sheet ${name} was not added`);
  return sheet;
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** Dates that stand side by side, each row for itself. */
function dateRuns(cells: SheetPlan["cells"]): readonly Run[] {
  return cells.flatMap((line, row) => {
    const runs: { row: number; column: number; columns: number }[] = [];
    for (const [column, cell] of line.entries()) {
      if (cell?.kind !== "date") continue;
      const last = runs.at(-1);
      if (last && last.column + last.columns === column) last.columns++;
      else runs.push({ row, column, columns: 1 });
    }
    return runs;
  });
}
