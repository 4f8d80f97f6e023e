import { readZip } from "./read-zip.ts";

/** What a cell of a file holds; `style` is its index into the file's cell formats. */
export interface ReadCell {
  readonly formula: string | undefined;
  readonly value: string | number | boolean | undefined;
  readonly style: number;
}

/** Sheet name → address → cell, in the order of the tabs. */
export type ReadWorkbook = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;

/** Reads the cells of an .xlsx file: stored values and formulas, shared and inline strings. No styles, no charts. */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  const files = readZip(bytes);
  const strings = readSharedStrings(files.get("xl/sharedStrings.xml") ?? "");
  const targets = readTargets(part(files, "xl/_rels/workbook.xml.rels"));
  const sheets = new Map<string, ReadonlyMap<string, ReadCell>>();
  for (const element of elements(part(files, "xl/workbook.xml"), "sheet")) {
    const target = targets.get(attribute(element.open, "r:id") ?? "") ?? "";
    sheets.set(attribute(element.open, "name") ?? "", readCells(part(files, `xl/${target}`), strings));
  }
  return sheets;
}

/** The elements of a tag name, with their opening tags and contents; elements of the same name do not nest in OOXML. */
export function elements(xml: string, tag: string): readonly { readonly open: string; readonly content: string }[] {
  const pattern = new RegExp(`(<${tag}(?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${tag}>)`, "g");
  return [...xml.matchAll(pattern)].map((match) => ({ open: match[1] ?? "", content: match[2] ?? "" }));
}

/** An attribute of an opening tag, its references resolved. */
export function attribute(open: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(open)?.[1];
  return value === undefined ? undefined : unescapeXml(value);
}

function part(files: ReadonlyMap<string, string>, name: string): string {
  const xml = files.get(name);
  if (xml === undefined) throw new Error(`The file has no ${name}`);
  return xml;
}

function readTargets(xml: string): ReadonlyMap<string, string> {
  return new Map(
    elements(xml, "Relationship").map(({ open }) => [
      attribute(open, "Id") ?? "",
      (attribute(open, "Target") ?? "").replace(/^\/xl\//, ""),
    ]),
  );
}

function readSharedStrings(xml: string): readonly string[] {
  return elements(xml, "si").map(({ content }) => textOf(content));
}

function textOf(content: string): string {
  return elements(content, "t")
    .map((run) => unescapeText(run.content))
    .join("");
}

function readCells(xml: string, strings: readonly string[]): ReadonlyMap<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const { open, content } of elements(xml, "c")) {
    const formula = elements(content, "f")[0]?.content;
    cells.set(attribute(open, "r") ?? "", {
      formula: formula === undefined ? undefined : `=${unescapeXml(formula)}`,
      value: readValue(attribute(open, "t") ?? "n", content, strings),
      style: Number(attribute(open, "s") ?? 0),
    });
  }
  return cells;
}

function readValue(type: string, content: string, strings: readonly string[]): ReadCell["value"] {
  if (type === "inlineStr") return textOf(content);
  const stored = elements(content, "v")[0]?.content;
  if (type === "str") return unescapeText(stored ?? "");
  if (stored === undefined) return undefined;
  switch (type) {
    case "s":
      return strings[Number(stored)];
    case "b":
      return stored === "1";
    case "e":
      return stored;
    case "n":
      return Number(stored);
    default:
      throw new Error(`A cell of the unknown type ${type}`);
  }
}

// A string escapes characters that XML cannot carry as _x000D_, and a literal "_x000D_" as "_x005F_x000D_".
function unescapeText(text: string): string {
  return unescapeXml(text).replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, dec?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (dec !== undefined) return String.fromCodePoint(Number(dec));
    return entities[name ?? ""] ?? whole;
  });
}
