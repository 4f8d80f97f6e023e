import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const top = fileURLToPath(new URL("../..", import.meta.url));
const stages = ["source", "blocks", "statements", "report", "relations", "claims", "review", "workbook"];

// A code stands before its severity, by name or in a call.
const given = /"([a-z]+(?:-[a-z]+)+)",\s*(?:severity: )?"(?:error|warning|info)"/g;

test("docs/diagnostics.md tells every code that a stage can give, and no other", () => {
  const used = stages.flatMap((stage) =>
    readdirSync(`${top}/src/${stage}`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => codesIn(readFileSync(`${top}/src/${stage}/${file}`, "utf8"), given)),
  );
  const told = codesIn(readFileSync(`${top}/docs/diagnostics.md`, "utf8"), /^\| `([a-z-]+)`/gm);
  expect([...new Set(used)].sort()).toEqual([...told].sort());
});

function codesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, code]) => code ?? []);
}
