import type { LinkPlan, SheetPlan } from "../workbook/index.ts";
import { areasOf, type Area } from "./areas.ts";
import { bytesOf } from "./cells.ts";
import { call, sheetOf, type Piece } from "./piece.ts";

/**
 * The links of a sheet. A link puts a text of its own on a cell, and Excel's blue underline: links go in before the
 * cells, whose contents and formats then go over them, and lose the blue and the line here.
 */
export function linkPieces(sheet: SheetPlan): readonly Piece[] {
  return [
    ...sheet.links.map((link) => linkPiece(sheet, link)),
    ...linkedAreas(sheet).map((area) => plainPiece(sheet, area)),
  ];
}

function linkPiece(sheet: SheetPlan, { address, sheet: to, target, tip }: LinkPlan): Piece {
  const hyperlink = { documentReference: `'${to.replaceAll("'", "''")}'!${target}`, screenTip: tip };
  return {
    weight: 4 * call + bytesOf(hyperlink),
    put: (sheets) => {
      sheetOf(sheets, sheet.name).getRange(address).untrack().hyperlink = hyperlink;
    },
  };
}

function plainPiece(sheet: SheetPlan, { row, column, rows, columns }: Area): Piece {
  return {
    weight: 8 * call,
    put: (sheets) => {
      const { font } = sheetOf(sheets, sheet.name).getRangeByIndexes(row, column, rows, columns).untrack().format;
      font.underline = "None";
      font.color = "#000000";
    },
  };
}

function linkedAreas({ cells, links }: SheetPlan): readonly Area[] {
  const linked = new Set(links.map(({ address }) => address));
  return areasOf(cells.map((line, row) => line.map((_, column) => linked.has(addressOf(row, column)))));
}

function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
