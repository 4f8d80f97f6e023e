import { invalidArgument } from "../protocol/errors.ts";
import { isWireRecord, type Wire, type WireRecord } from "../protocol/wire.ts";
import type { Range } from "./range.ts";
import { enter } from "./range-input.ts";

const location = "Range.hyperlink";

export function readHyperlink({ sheet, area }: Range): Wire {
  const link = sheet.cells.linkAt(area.row, area.column);
  if (!link) return null;
  const textToDisplay = sheet.workbook.engine.show(sheet.name, area.row, area.column, "General");
  return { ...link, textToDisplay };
}

/** Links every cell of the range, to a web address or to a place in the workbook, and gives it the look of a link. */
export function writeHyperlink(range: Range, value: Wire): void {
  const { sheet, area } = range;
  if (!isWireRecord(value)) throw invalidArgument(location);
  sheet.protection.guardContents(area, location);
  const address = textOf(value, "address");
  const documentReference = textOf(value, "documentReference");
  const screenTip = textOf(value, "screenTip");
  const textToDisplay = textOf(value, "textToDisplay");
  const target = documentReference ?? address;
  if (target === undefined || (address !== undefined && documentReference !== undefined))
    throw invalidArgument(location);
  if (screenTip !== undefined && screenTip.length > 255) throw invalidArgument(location);

  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const isEmpty = sheet.cells.contentAt(row, column).kind === "empty";
      const shown = textToDisplay ?? (isEmpty ? target : undefined);
      if (shown !== undefined) enter(sheet, row, column, shown, location);
      sheet.cells.setLink(row, column, {
        ...(address === undefined ? {} : { address }),
        ...(documentReference === undefined ? {} : { documentReference }),
        ...(screenTip === undefined ? {} : { screenTip }),
      });
    }
  sheet.cells.setFormat(area, "fontColor", "#0563C1");
  sheet.cells.setFormat(area, "underline", "Single");
  sheet.workbook.displayed(sheet);
}

function textOf(link: WireRecord, name: string): string | undefined {
  const value = link[name] ?? undefined;
  if (value !== undefined && typeof value !== "string") throw invalidArgument(location);
  return value === "" ? undefined : value;
}
