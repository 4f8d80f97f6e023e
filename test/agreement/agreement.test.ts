import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writePlan } from "../../src/excel/index.ts";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import type { ExpectedValue, WorkbookPlan } from "../../src/workbook/index.ts";
import { writeXlsx } from "../../src/xlsx/index.ts";
import { openUsersWorkbook } from "../excel/users-workbook.ts";
import { readCase, readSample } from "../support/cases.ts";
import { libreOfficeAvailable, recalculate } from "../support/libreoffice.ts";
import { readXlsx } from "../support/read-xlsx.ts";

/** Every formula of a plan by its place, with the value that it must come to. */
function expectedValues(plan: WorkbookPlan): Map<string, ExpectedValue> {
  const formulas = plan.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell?.kind === "formula" ? [[`${name}!${columnName(c)}${r + 1}`, cell.expected] as const] : [],
      ),
    ),
  );
  return new Map(formulas);
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The places at which a program's values are not what the plan expects: a number to 12 digits, a text to the letter. */
function disagreements(expected: Map<string, ExpectedValue>, valueAt: (place: string) => unknown): string[] {
  return [...expected].flatMap(([place, value]) => {
    const got = valueAt(place) ?? "";
    const agrees = value.kind === "text" ? got === value.text : isClose(got, Number(value.value));
    return agrees ? [] : [`${place}: ${JSON.stringify(got)}, expected ${JSON.stringify(value)}`];
  });
}

function isClose(got: unknown, expected: number): boolean {
  return typeof got === "number" && Math.abs(got - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}

function placeIn<T>(book: ReadonlyMap<string, ReadonlyMap<string, T>>, place: string): T | undefined {
  const at = place.lastIndexOf("!");
  return book.get(place.slice(0, at))?.get(place.slice(at + 1));
}

const hasLibreOffice = libreOfficeAvailable();

describe.each([readCase("internap-2006q1"), readSample()])("the workbook of $name", ({ input }) => {
  const plan = planWorkbook(readRelease({ text: input }));
  const expected = expectedValues(plan);

  test("has formulas to compare", () => {
    expect(expected.size).toBeGreaterThan(1000);
  });

  test("stores in the file what the plan expects", async () => {
    const book = readXlsx(await writeXlsx(plan));
    expect(disagreements(expected, (place) => placeIn(book, place)?.value)).toEqual([]);
  });

  test.skipIf(!hasLibreOffice)("computes to it in LibreOffice", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tickmark-agreement-"));
    try {
      const path = join(folder, "book.xlsx");
      await writeFile(path, await writeXlsx(plan));
      const book = await recalculate(path);
      expect(disagreements(expected, (place) => placeIn(book, place)?.value)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("computes to it in the stand-in Excel, through office.js, in at most six syncs", async () => {
    const book = await openUsersWorkbook();
    try {
      expect(await writePlan(plan)).toMatchObject({ kind: "written" });
      expect(book.host.syncs).toBeLessThanOrEqual(6);
      expect(disagreements(expected, (place) => book.host.values(quoted(place))[0]?.[0])).toEqual([]);
    } finally {
      book.close();
    }
  });

  test.each(["cellEditMode", "accessDenied", "sessionLost", "payloadTooLarge", "midway"] as const)(
    "is written whole or not at all, whichever sync fails by %s",
    async (kind) => {
      const book = await openUsersWorkbook();
      try {
        const before = book.host.snapshot();
        let atSync = 0;
        for (let outcome = "failed"; outcome === "failed";) {
          atSync++;
          book.host.clearFaults();
          book.host.injectFault({ kind, atSync });
          outcome = (await writePlan(plan)).kind;
          if (outcome === "failed") expect(book.host.snapshot(), `sync ${atSync}`).toEqual(before);
        }
        // The fault that the write no longer meets is at the sync after its last.
        expect(atSync).toBeGreaterThan(2);
        expect(atSync).toBeLessThanOrEqual(7);
      } finally {
        book.close();
      }
    },
  );
});

/** A place with its sheet quoted, as Excel writes it. */
function quoted(place: string): string {
  const at = place.lastIndexOf("!");
  return `'${place.slice(0, at).replaceAll("'", "''")}'${place.slice(at)}`;
}
