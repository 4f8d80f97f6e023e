import { expect, test } from "vitest";
import { planWorkbook } from "../../src/workbook/index.ts";
import type { PlanOptions, WorkbookPlan } from "../../src/workbook/index.ts";
import { readRelease } from "../../src/pipeline.ts";
import { readSample } from "../support/cases.ts";

const release = readRelease({ text: readSample().input });
const nothingTaken: PlanOptions["taken"] = { sheets: [], names: [] };

function namesOf({ sheets }: WorkbookPlan): string[] {
  return sheets.map(({ name }) => name);
}

function formulasOf({ sheets }: WorkbookPlan): string[] {
  return sheets.flatMap(({ cells }) =>
    cells.flatMap((row) => row.flatMap((cell) => (cell?.kind === "formula" ? [cell.formula] : []))),
  );
}

const whole = planWorkbook(release);

test.each(["standardized", "claims", "guidance", "facts"] as const)(
  "a book without %s lacks that sheet, and no formula or link asks for it",
  (part) => {
    const plan = planWorkbook(release, { taken: nothingTaken, without: [part] });
    const gone = namesOf(whole).filter((name) => !namesOf(plan).includes(name));
    expect(gone.map((name) => name.toLowerCase())).toEqual([part]);
    const [name = ""] = gone;
    expect(formulasOf(plan).filter((formula) => formula.includes(`${name}!`))).toEqual([]);
    expect(plan.sheets.flatMap(({ links }) => links).filter(({ sheet }) => sheet === name)).toEqual([]);
    expect(plan.names.filter(({ sheet }) => sheet === name)).toEqual([]);
  },
);

test("a prefix stands before the name of every sheet, formulas and links included, within Excel's 31 characters", () => {
  const plan = planWorkbook(release, { taken: nothingTaken, prefix: "Draft 3 of the first quarter " });
  expect(namesOf(plan).every((name) => name.startsWith("Draft 3 of the first quarter") && name.length <= 31)).toBe(
    true,
  );
  expect(new Set(namesOf(plan)).size).toBe(namesOf(whole).length);
  const known = new Set(namesOf(plan));
  expect(plan.sheets.flatMap(({ links }) => links).every(({ sheet }) => known.has(sheet))).toBe(true);
});

test("a prefix loses what no sheet's name may hold", () => {
  const [first] = namesOf(planWorkbook(release, { taken: nothingTaken, prefix: "'Q1/[draft]: " }));
  expect(first).toBe("Q1draft Summary");
});
