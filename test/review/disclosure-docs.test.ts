import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderRules } from "../../scripts/support/render-rules.ts";

test("docs/disclosure-rules.md tells the rules as they are", () => {
  const page = fileURLToPath(new URL("../../docs/disclosure-rules.md", import.meta.url));
  expect(readFileSync(page, "utf8")).toBe(renderRules());
});
