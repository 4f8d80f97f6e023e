import type { CellFormat } from "../workbook/index.ts";
import type { Features } from "./features.ts";

/** Gives each cell of a range the look that the format says, and leaves the rest of its look alone. */
export function applyFormat(range: Excel.Range, format: CellFormat, features: Features): void {
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
  if (format.top !== undefined) rule(range, "EdgeTop", format.top);
  if (format.bottom !== undefined) rule(range, "EdgeBottom", format.bottom);
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

// An edge belongs to the range, not to its cells: what each cell of several rows has at its top is the edge and every
// line inside. For a range of one row Excel ignores the inner lines.
function rule(range: Excel.Range, edge: "EdgeTop" | "EdgeBottom", line: "single" | "double"): void {
  for (const index of [edge, "InsideHorizontal"] as const)
    range.format.borders.getItem(index).style = line === "double" ? "Double" : "Continuous";
}
