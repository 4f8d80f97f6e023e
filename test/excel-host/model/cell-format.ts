/** How a cell looks, all of it: names and values are those of Office.js. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  /** "#FFFFFF" where there is none, as Excel answers. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly top: Border;
  readonly bottom: Border;
  readonly left: Border;
  readonly right: Border;
}

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export type CellFormatKey = keyof CellFormat;
export type Edge = "top" | "bottom" | "left" | "right";

export const noBorder: Border = { style: "None", weight: "Thin", color: "#000000" };

/** The Normal style of a new workbook. */
export const normalFormat: CellFormat = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  fill: "#FFFFFF",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
};

/** What a range, a row or a column has been given beyond the Normal style. */
export type FormatLayer = Partial<CellFormat>;

export function sameFormat(one: CellFormat[CellFormatKey], other: CellFormat[CellFormatKey]): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return one.style === other.style && one.weight === other.weight && one.color === other.color;
}
