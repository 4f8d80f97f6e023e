import { attribute, elements } from "./read-xlsx.ts";

/** How a style of a file looks, in the words of the plan. */
export interface ReadStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** "#RRGGBB", or undefined for the theme's own. */
  readonly color: string | undefined;
  readonly fill: string | undefined;
  readonly size: number;
  readonly align: string | undefined;
  readonly vertical: string | undefined;
  readonly wrap: boolean;
  readonly indent: number;
  readonly top: string | undefined;
  readonly bottom: string | undefined;
  readonly quotePrefix: boolean;
}

/** The styles of `xl/styles.xml`, in the order in which cells refer to them. */
export function readStyles(xml: string): readonly ReadStyle[] {
  const fonts = childrenOf(xml, "fonts", "font");
  const fills = childrenOf(xml, "fills", "fill");
  const borders = childrenOf(xml, "borders", "border");
  const formats = new Map(
    elements(xml, "numFmt").map(({ open }) => [attribute(open, "numFmtId"), attribute(open, "formatCode") ?? ""]),
  );
  return elements(childOf(xml, "cellXfs"), "xf").map(({ open, content }) => {
    const font = fonts[Number(attribute(open, "fontId"))] ?? "";
    const border = borders[Number(attribute(open, "borderId"))] ?? "";
    const alignment = elements(content, "alignment")[0]?.open ?? "";
    return {
      numberFormat: formats.get(attribute(open, "numFmtId")) ?? "General",
      bold: elements(font, "b").length > 0,
      italic: elements(font, "i").length > 0,
      color: colorOf(font, "color"),
      fill: colorOf(fills[Number(attribute(open, "fillId"))] ?? "", "fgColor"),
      size: Number(attribute(elements(font, "sz")[0]?.open ?? "", "val")),
      align: attribute(alignment, "horizontal"),
      vertical: attribute(alignment, "vertical"),
      wrap: attribute(alignment, "wrapText") === "1",
      indent: Number(attribute(alignment, "indent") ?? 0),
      top: attribute(elements(border, "top")[0]?.open ?? "", "style"),
      bottom: attribute(elements(border, "bottom")[0]?.open ?? "", "style"),
      quotePrefix: attribute(open, "quotePrefix") === "1",
    };
  });
}

function childOf(xml: string, parent: string): string {
  return elements(xml, parent)[0]?.content ?? "";
}

function childrenOf(xml: string, parent: string, child: string): readonly string[] {
  return elements(childOf(xml, parent), child).map(({ content }) => content);
}

function colorOf(xml: string, tag: string): string | undefined {
  const rgb = attribute(elements(xml, tag)[0]?.open ?? "", "rgb");
  return rgb === undefined ? undefined : `#${rgb.slice(2)}`;
}
