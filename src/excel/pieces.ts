import { plainDateFormat, type LinkPlan, type NamePlan, type SheetPlan, type WorkbookPlan } from "../workbook/index.ts";
import { bytesOf, cellBlocks } from "./cells.ts";
import { dateAreas } from "./date-areas.ts";
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

/** The sheets of the plan in the workbook, by name. */
export type Sheets = ReadonlyMap<string, Excel.Worksheet>;

// Measured on the wire: an object that is reached for costs about 250 bytes, a property set about 150.
const reach = 250;
const set = 150;
const heaviestBlock = 1_000_000;

/** All that goes into the sheets of the plan, in the order in which it goes to Excel. */
export function piecesOf(plan: WorkbookPlan, features: Features): readonly Piece[] {
  // The names come first, so that no formula meets one that is not there yet.
  return [...plan.names.map(namePiece), ...plan.sheets.flatMap((sheet) => sheetPieces(sheet, features))];
}

function namePiece({ name, sheet, address }: NamePlan): Piece {
  return {
    weight: 3 * reach,
    put: (sheets) => {
      const target = sheetOf(sheets, sheet);
      target.context.workbook.names.add(name, target.getRange(address).untrack());
    },
  };
}

function sheetPieces(sheet: SheetPlan, features: Features): readonly Piece[] {
  return [
    ...sheet.links.map((link) => linkPiece(sheet, link)),
    ...cellPieces(sheet),
    ...datePieces(sheet),
    ...formatPieces(sheet, features),
    setUpPiece(sheet, features),
  ];
}

// A link puts a text of its own and Excel's blue underline on a cell, so it goes in before the cell and its format.
function linkPiece(sheet: SheetPlan, link: LinkPlan): Piece {
  const documentReference = `'${link.sheet.replaceAll("'", "''")}'!${link.target}`;
  return {
    weight: 3 * reach + 3 * set + bytesOf(link),
    put: (sheets) => {
      const range = sheetOf(sheets, sheet.name).getRange(link.address).untrack();
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
      const [columns = 0] = inputs.map((row) => row.length);
      const range = sheetOf(sheets, sheet.name).getRangeByIndexes(firstRow, 0, inputs.length, columns).untrack();
      range.formulas = inputs.map((row) => [...row]);
    },
  }));
}

function datePieces(sheet: SheetPlan): readonly Piece[] {
  return dateAreas(sheet.cells).map(({ row, column, rows, columns }) => ({
    weight: reach + set,
    put: (sheets) => {
      const range = sheetOf(sheets, sheet.name).getRangeByIndexes(row, column, rows, columns).untrack();
      range.numberFormat = [[plainDateFormat]];
    },
  }));
}

function formatPieces(sheet: SheetPlan, features: Features): readonly Piece[] {
  return sheet.formats.map((range) => ({
    weight: 4 * reach + Object.keys(range.format).length * (set + reach),
    put: (sheets) => {
      applyFormat(sheetOf(sheets, sheet.name).getRange(range.address).untrack(), range, features);
    },
  }));
}

function setUpPiece(sheet: SheetPlan, features: Features): Piece {
  return {
    weight: setUpParts(sheet) * (2 * reach + set),
    put: (sheets) => {
      setUpSheet(sheetOf(sheets, sheet.name), sheet, features);
    },
  };
}

function setUpParts({ widths, heights = [], groups, tables }: SheetPlan): number {
  const paneTabAndPage = 8;
  return widths.length + heights.length + groups.length + 2 * tables.length + paneTabAndPage;
}

function sheetOf(sheets: Sheets, name: string): Excel.Worksheet {
  const sheet = sheets.get(name);
  if (sheet === undefined) throw new Error(`The plan has no sheet ${name}`);
  return sheet;
}
