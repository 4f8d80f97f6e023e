import { parse } from "parse5";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { isGrid, notesBelow, readHtmlTable } from "./html-table.ts";
import { withoutLooks } from "./without-looks.ts";
import { isBlock, isHidden, textOfElement } from "./words.ts";
import type { GridRow } from "../types.ts";

/** The text of a page, and the rows of its tables of figures with the grid that the markup gives them. */
export interface HtmlText {
  readonly characters: string;
  /** One list per table, in the order of the text. */
  readonly tables: readonly (readonly GridRow[])[];
}

/**
 * Lays out a page or a clipboard fragment as text: a line for each block, and for each table row one with a tab between
 * its cells. Tables that hold no figures are there for the layout (bullets, addresses, footnotes): their rows are prose.
 */
export function readHtml(html: string): HtmlText {
  const page = parse(withoutLooks(html));
  const outer = tablesAroundTables(page);
  const lines = new Lines();
  const tables: GridRow[][] = [];
  // A stack of our own: pages nest deeper than the call stack goes.
  const stack: (Tree.Node | "close")[] = [page];

  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === "close") lines.end();
    else if (node.nodeName === "#text" && "value" in node) lines.write(node.value);
    else if (!("childNodes" in node) || isHidden(node)) continue;
    else if (node.nodeName === "br") lines.end();
    else if (node.nodeName === "pre") lines.keep(textOfElement(node, "\n"));
    else if (node.nodeName === "sup") lines.write(textOfElement(node));
    else if (node.nodeName === "table" && !outer.has(node)) {
      lines.gap();
      const rows = readHtmlTable(node);
      if (isGrid(rows)) {
        const notes = notesBelow(rows);
        tables.push(rows.slice(0, rows.length - notes.length).map((row) => lines.row(row)));
        if (notes.length > 0) lines.gap();
        for (const row of notes) lines.keep(row.map((cell) => cell.text).join(" "));
      } else for (const row of rows) lines.keep(row.map((cell) => cell.text).join(" "));
      lines.gap();
    } else {
      if (isBlock(node.nodeName)) {
        // A block without a word is an empty line, as it looks on the page.
        if (lines.isEmpty() && isBlankParagraph(node)) lines.gap();
        lines.end();
        stack.push("close");
      }
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        const child = node.childNodes[at];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  lines.end();
  return { characters: lines.characters(), tables };
}

/** Lines as they are finished, with the offset of the next. */
class Lines {
  readonly #done: string[] = [];
  #offset = 0;
  #open: string[] = [];

  write(text: string): void {
    this.#open.push(text);
  }

  isEmpty(): boolean {
    return this.#open.every((text) => !/\S/.test(text));
  }

  end(): void {
    const line = this.#open.join("").replace(/\s+/g, " ").trim();
    this.#open = [];
    if (line !== "") this.#push(line);
  }

  /** A blank line, never two. */
  gap(): void {
    this.end();
    if (this.#done.length > 0 && this.#done.at(-1) !== "") this.#push("");
  }

  /** Text whose line ends and blanks are its own. */
  keep(text: string): void {
    this.end();
    for (const line of text.split(/\r\n|\r|\n/)) this.#push(line.trimEnd());
  }

  row(cells: GridRow["cells"]): GridRow {
    this.end();
    let at = this.#offset;
    const start = at;
    const placed = cells.map((cell) => {
      const span = { start: at, end: at + cell.text.length };
      at = span.end + 1;
      return { ...cell, span };
    });
    this.#push(cells.map((cell) => cell.text).join("\t"));
    return { kind: "cells", cells: placed, isPlaced: true, isAligned: true, span: { start, end: at - 1 } };
  }

  characters(): string {
    return this.#done.join("\n");
  }

  #push(line: string): void {
    this.#done.push(line);
    this.#offset += line.length + 1;
  }
}

/** Tables that hold tables: they lay out a page, and their cells are blocks of it. */
function tablesAroundTables(page: Tree.Document): Set<Tree.Node> {
  const outer = new Set<Tree.Node>();
  const stack: { node: Tree.Node; table: Tree.Node | undefined }[] = [{ node: page, table: undefined }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, table } = next;
    if (!("childNodes" in node)) continue;
    const isTable = node.nodeName === "table";
    if (isTable && table !== undefined) outer.add(table);
    for (const child of node.childNodes) stack.push({ node: child, table: isTable ? node : table });
  }
  return outer;
}

function isBlankParagraph(node: Tree.ParentNode): boolean {
  const [child, another] = node.childNodes;
  if (node.nodeName === "hr" || child === undefined) return true;
  return another === undefined && child.nodeName === "#text" && "value" in child && !/\S/.test(child.value);
}
