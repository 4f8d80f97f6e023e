import type { CellFormat, FormattedRange } from "../workbook/index.ts";
import type { Features } from "./features.ts";

/**
 * Gives each cell of a range the look that is planned for it, and leaves the rest of its look alone. Each object of the
 * range is reached for only where it is needed: reaching is a call too, and there are hundreds of ranges.
 */
export function applyFormat(range: Excel.Range, { address, format }: FormattedRange, features: Features): void {
  if (format.numberFormat !== undefined) range.numberFormat = [[format.numberFormat]];
  if (format.bold !== undefined) range.format.font.bold = format.bold;
  if (format.italic !== undefined) range.format.font.italic = format.italic;
  if (format.color !== undefined) range.format.font.color = format.color;
  if (format.size !== undefined) range.format.font.size = format.size;
  if (format.fill !== undefined) range.format.fill.color = format.fill;
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
function drawRules(range: Excel.Range, address: string, { top, bottom }: CellFormat): void {
  const draw = (edge: "EdgeTop" | "EdgeBottom" | "InsideHorizontal", line: "single" | "double") => {
    range.format.borders.getItem(edge).style = lines[line];
  };
  if (top !== undefined) draw("EdgeTop", top);
  if (bottom !== undefined) draw("EdgeBottom", bottom);
  const inner = bottom ?? top;
  if (inner !== undefined && hasSeveralRows(address)) draw("InsideHorizontal", inner);
}

function hasSeveralRows(address: string): boolean {
  const [first, last = first] = address.match(/\d+/g) ?? [];
  return first !== last;
}
