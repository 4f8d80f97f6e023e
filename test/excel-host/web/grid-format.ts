import { BorderStyle, BorderType, type Model } from "@ironcalc/wasm";
import type { Area } from "../model/area.ts";
import type { Border, Edge, FormatLayer } from "../model/cell-format.ts";

/** Gives cells of the grid a look, as far as IronCalc has one. */
export function applyFormat(model: Model, sheet: number, area: Area, layer: FormatLayer): void {
  const place = { sheet, row: area.row + 1, column: area.column + 1, width: area.columns, height: area.rows };
  for (const [path, value] of stylesOf(layer)) model.updateRangeStyle(place, path, value);
  for (const edge of edges) {
    const border = layer[edge];
    if (!border || border.style === "None") continue;
    model.setAreaWithBorder(place, {
      item: { style: lineOf(border), color: border.color },
      type: borderTypes[edge],
    });
  }
}

export function clearFormat(model: Model, sheet: number, { row, column, rows, columns }: Area): void {
  model.rangeClearFormatting(sheet, row + 1, column + 1, row + rows, column + columns);
}

const edges = ["top", "bottom", "left", "right"] as const;

const borderTypes: Readonly<Record<Edge, BorderType>> = {
  top: BorderType.Top,
  bottom: BorderType.Bottom,
  left: BorderType.Left,
  right: BorderType.Right,
};

function stylesOf(layer: FormatLayer): readonly (readonly [path: string, value: string])[] {
  const { underline, horizontal, vertical, fill } = layer;
  const styles: readonly (readonly [string, string | number | boolean | undefined])[] = [
    ["num_fmt", layer.numberFormat === "General" ? "general" : layer.numberFormat],
    ["font.b", layer.bold],
    ["font.i", layer.italic],
    ["font.u", underline === undefined ? undefined : underline !== "None"],
    ["font.strike", layer.strikethrough],
    ["font.color", layer.fontColor],
    ["font.size", layer.fontSize],
    ["fill.color", fill === "#FFFFFF" ? "" : fill],
    ["alignment.horizontal", horizontal?.toLowerCase()],
    ["alignment.vertical", vertical?.toLowerCase()],
    ["alignment.wrap_text", layer.wrap],
  ];
  return styles.flatMap(([path, value]) => (value === undefined ? [] : [[path, String(value)] as const]));
}

function lineOf({ style, weight }: Border): BorderStyle {
  if (style === "Double") return BorderStyle.Double;
  if (style === "Dot") return BorderStyle.Dotted;
  if (style !== "Continuous") return BorderStyle.MediumDashed;
  if (weight === "Medium") return BorderStyle.Medium;
  return weight === "Thick" ? BorderStyle.Thick : BorderStyle.Thin;
}
