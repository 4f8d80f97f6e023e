import { parse } from "parse5";
import type { DefaultTreeAdapterTypes as Tree } from "parse5";

const skipped = new Set(["head", "script", "style", "template", "noscript", "title", "ix:header"]);
const blocks = new Set(
  "address article aside blockquote body center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul".split(
    " ",
  ),
);

/**
 * The text of a page or of a clipboard fragment, laid out as the line-based reader wants it: a line for each block, a
 * line for each table row, a tab for each grid column (a cell that spans three columns is followed by three tabs).
 */
export function textOfHtml(html: string): string {
  const lines: string[] = [""];
  // A stack of our own: pages nest deeper than the call stack goes.
  const stack: (Tree.Node | { readonly close: string; readonly span: number })[] = [parse(html)];
  let cellDepth = 0;

  const write = (text: string) => {
    lines.push(`${lines.pop() ?? ""}${text}`);
  };
  const breakLine = () => {
    if (cellDepth > 0) write(" ");
    else if (lines.at(-1) !== "") lines.push("");
  };

  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ("close" in node) {
      if (node.close === "cell") {
        cellDepth--;
        write("\t".repeat(node.span));
      } else breakLine();
      continue;
    }
    if (node.nodeName === "#text" && "value" in node) {
      write(node.value.replace(/[\t\n\r\f]+/g, " "));
      continue;
    }
    if (!("childNodes" in node) || skipped.has(node.nodeName) || isHidden(node)) continue;
    if (node.nodeName === "br") {
      breakLine();
      continue;
    }
    const isCell = node.nodeName === "td" || node.nodeName === "th";
    const isBlock = blocks.has(node.nodeName);
    if (isCell) {
      cellDepth++;
      stack.push({ close: "cell", span: spanOf(node) });
    } else if (isBlock) {
      breakLine();
      stack.push({ close: "block", span: 0 });
    }
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child !== undefined) stack.push(child);
    }
  }
  return lines.map((line) => line.replace(/ {2,}/g, " ").replace(/^ | $/g, "")).join("\n");
}

function attribute(node: Tree.ParentNode, name: string): string | undefined {
  return "attrs" in node ? node.attrs.find((each) => each.name === name)?.value : undefined;
}

function spanOf(node: Tree.ParentNode): number {
  const span = Number(attribute(node, "colspan") ?? "1");
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1;
}

function isHidden(node: Tree.ParentNode): boolean {
  return /display\s*:\s*none/i.test(attribute(node, "style") ?? "");
}
