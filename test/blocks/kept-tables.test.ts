import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBlocks } from "../../src/blocks/index.ts";
import { printKeptRow, readKeptRow } from "../../src/source/index.ts";
import { flavoursOf, releaseIds, releasesFolder, warnWithoutReleases } from "../support/release-texts.ts";

test("a page is read again out of its text and the columns of its rows", () => {
  const html = `<p>Lindqvist Marine Ltd.</p><table>
    <tr><td></td><th colspan="2">2025</th><th colspan="2">2024</th></tr>
    <tr><td>Revenue</td><td>$</td><td>1,200</td><td>$</td><td>1,100</td></tr></table>
    <table><tr><td>Tugs</td><td>12</td><td></td><td>11</td></tr></table>`;
  const page = readBlocks({ text: "", html });
  const { characters, rows } = page.value.text;
  expect(rows?.map(printKeptRow)).toEqual(["table 1+2 3+2", "row 0 1 2 3 4", "table 0 1 3"]);
  expect(readBlocks({ text: characters, rows: rows ?? [] })).toEqual(page);
});

test("columns kept of another text are not forced upon this one", () => {
  const text = "Revenue\t1,200\nCosts\t700";
  const rows = [{ line: 1, begins: true, cells: [{ column: 0, columnSpan: 1 }] }];
  expect(readBlocks({ text, rows }).value.blocks).toEqual(readBlocks({ text }).value.blocks);
});

test("the columns of a row, printed, read back as themselves", () => {
  const places = fc.record({ column: fc.nat(500), columnSpan: fc.integer({ min: 1, max: 200 }) });
  fc.assert(
    fc.property(fc.boolean(), fc.array(places, { minLength: 1 }), (begins, cells) => {
      const row = { line: 7, begins, cells };
      expect(readKeptRow(7, printKeptRow(row))).toEqual(row);
    }),
  );
});

warnWithoutReleases();
const pages = releaseIds().flatMap((id) =>
  flavoursOf(id)
    .filter((flavour) => flavour.endsWith(".html"))
    .map((flavour) => join(id, flavour)),
);

test.runIf(pages.length > 0)("every page that we have reads back the same", () => {
  for (const path of pages) {
    const page = readBlocks({ text: "", html: readFileSync(join(releasesFolder, path), "utf8") });
    const { characters, rows = [] } = page.value.text;
    const kept = rows.flatMap((row) => readKeptRow(row.line, printKeptRow(row)) ?? []);
    expect(readBlocks({ text: characters, rows: kept }), path).toEqual(page);
  }
});
