import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ExpectedReading, ExpectedRelation, ExpectedRelease } from "./expected.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));
const cases = join(top, "test", "cases");

/** A folder of `test/cases/` that holds an `input.txt`; `name` is its path there: "bad-input/empty". */
export interface Case {
  readonly name: string;
  readonly input: string;
}

/** The cases in and below a folder of `test/cases/`, by name. Fails if there is none: a test of no case proves nothing. */
export function casesUnder(folder: string): readonly Case[] {
  const found = readdirSync(join(cases, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === "input.txt")
    .map((entry) => relative(cases, entry.parentPath))
    .sort();
  if (found.length === 0) throw new Error(`no case under test/cases/${folder}`);
  return found.map(readCase);
}

export function readCase(name: string): Case {
  return { name, input: readFileSync(join(cases, name, "input.txt"), "utf8") };
}

/** The release that the pane offers as a sample; `test/cases/sample/` holds what must be read from it. */
export function readSample(): Case {
  return { name: "sample", input: readFileSync(join(top, "assets", "sample-release.txt"), "utf8") };
}

export function expectedRelease(name: string): ExpectedRelease {
  return expectation(name, "expected.json") as ExpectedRelease;
}

export function expectedRelations(name: string): readonly ExpectedRelation[] {
  return expectation(name, "expected-relations.json") as readonly ExpectedRelation[];
}

export function expectedReading(name: string): ExpectedReading {
  return expectation(name, "expected.json") as ExpectedReading;
}

function expectation(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(cases, name, file), "utf8"));
}
