import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readRelease } from "../../src/pipeline.ts";
import type { Pasted } from "../../src/source/index.ts";
import { sayReading } from "../support/say-reading.ts";

const folder = fileURLToPath(new URL("traps", import.meta.url));
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

describe("what real releases look like when pasted", () => {
  test.each(names.sort())("%s", expectReading);
});

function expectReading(name: string): void {
  const expected = readFileSync(join(folder, name, "expected.txt"), "utf8");
  expect(`${sayReading(readRelease(pastedFor(name)))}\n`).toBe(expected);
}

function pastedFor(name: string): Pasted {
  const page = join(folder, name, "input.html");
  if (existsSync(page)) return { text: "", html: readFileSync(page, "utf8") };
  return { text: readFileSync(join(folder, name, "input.txt"), "utf8") };
}
