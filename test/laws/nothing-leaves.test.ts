import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What would send something, keep something outside the workbook, or make markup or code of a text. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  "sends something": [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "WebTransport",
    "serviceWorker",
    "importScripts",
    "BroadcastChannel",
  ],
  "keeps something outside the workbook": [
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "caches",
    "cookie",
    "cookieStore",
    "OfficeRuntime",
    "roamingSettings",
    "showSaveFilePicker",
  ],
  "makes markup or code of a text": [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "dangerouslySetInnerHTML",
    "setHTMLUnsafe",
    "createContextualFragment",
    "DOMParser",
    "srcdoc",
    "eval",
    "Function",
    "execCommand",
  ],
};

/** The command line writes files: that is what it is for, and it is no part of the add-in. */
const pane = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("cli"))
  .map((file) => `src/${file.replaceAll("\\", "/")}`);

describe("the source of the add-in", () => {
  it("is all there", () => {
    expect(pane).toContain("src/taskpane/index.ts");
    expect(pane.length).toBeGreaterThan(200);
  });

  it.each(Object.entries(forbidden))("has nothing that %s", (_deed, names) => {
    const known = new Set(names);
    expect(
      pane.flatMap((file) =>
        namesIn(file)
          .filter(({ name }) => known.has(name))
          .map(({ at }) => at),
      ),
    ).toEqual([]);
  });

  it("would be caught at it", () => {
    const found = namesOf("one.ts", 'window["localStorage"].setItem("a", fetch(b).innerHTML); // eval of cookies');
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(["localStorage", "fetch", "innerHTML"]));
    expect(found.map(({ name }) => name)).not.toContain("eval");
  });
});

interface Found {
  readonly name: string;
  readonly at: string;
}

function namesIn(file: string): readonly Found[] {
  return namesOf(file, readFileSync(root + file, "utf8"));
}

/** Names that the code uses, and texts that it looks something up by: not what comments and types say. */
function namesOf(file: string, code: string): readonly Found[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    const isLookedUp = ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent);
    if (ts.isIdentifier(node) || isLookedUp) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ name: node.text, at: `${file}:${line + 1} ${node.text}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
