import type { CellFormat, FormattedRange } from "../workbook/index.ts";
import type { Features } from "./features.ts";

/** Gives each cell of a range the look that is planned for it, and leaves the rest of its look alone. */
export function applyFormat(range: Excel.Range, { address, format }: FormattedRange, features: Features): void {
  const { font, fill } = range.format;
  if (format.numberFormat !== undefined) range.numberFormat = [[format.numberFormat]];
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.color !== undefined) font.color = format.color;
  if (format.fill !== undefined) fill.color = format.fill;
  if (format.size !== undefined) font.size = format.size;
  if (format.align !== undefined) range.format.horizontalAlignment = horizontal[format.align];
  if (format.vertical !== undefined) range.format.verticalAlignment = vertical[format.vertical];
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined && features.pages) range.format.indentLevel = format.indent;
  drawRules(range, address, format);
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const lines = { single: "Continuous", double: "Double" } as const;

// Excel's edges are those of the range, the plan's rules those of each cell: in a range of several rows the lines
// between the rows belong to both.
function drawRules({ format: { borders } }: Excel.Range, address: string, { top, bottom }: CellFormat): void {
  if (top !== undefined) borders.getItem("EdgeTop").style = lines[top];
  if (bottom !== undefined) borders.getItem("EdgeBottom").style = lines[bottom];
  const inner = bottom ?? top;
  if (inner !== undefined && hasSeveralRows(address)) borders.getItem("InsideHorizontal").style = lines[inner];
}

function hasSeveralRows(address: string): boolean {
  const [first, last = first] = address.match(/\d+/g) ?? [];
  return first !== last;
}
