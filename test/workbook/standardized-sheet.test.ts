import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../src/workbook/index.ts";
import { ironCalcValues } from "../support/ironcalc-values.ts";
import { cellsOf, colorAt, objectionsTo } from "../support/plan-lint.ts";
import { flavoursOf, haveReleases, readFlavour, releaseIds, warnWithoutReleases } from "../support/release-texts.ts";

const sample = readRelease({
  text: readFileSync(new URL("../../assets/sample-release.txt", import.meta.url), "utf8"),
});
const plan = planWorkbook(sample);

describe("the standardized statements", () => {
  it("stand after the statement sheets, before the checks", () => {
    const names = plan.sheets.map(({ name }) => name);
    expect(names.slice(names.indexOf("Standardized"), names.indexOf("Checks") + 1)).toEqual([
      "Standardized",
      "Claims",
      "Guidance",
      "Checks",
    ]);
  });

  it("have the same period in the same column as the statements", () => {
    const dates = (sheet: SheetPlan | undefined) =>
      (sheet?.cells[6] ?? []).slice(3).map((cell) => (cell?.kind === "date" ? cell.date : undefined));
    const own = dates(sheetOf(plan, "Standardized"));
    for (const [at, date] of dates(sheetOf(plan, "Income Statement")).slice(0, own.length).entries()) {
      if (date !== undefined && own[at] !== undefined) expect(own[at]).toBe(date);
    }
    expect(own.some((date) => date !== undefined)).toBe(true);
  });

  it("link to the printed figures, with the sign of the convention, through the scale and the units", () => {
    const cost = rowOf(plan, "Cost of revenue");
    const [formula] = formulasOf(cost);
    expect(formula).toMatch(/^=-SUM\('Income Statement'![A-Z\d:,]+\)\*\$B\$\d+\/'Summary'!\$H\$7$/);
    expect(numbersOf(cost).every((number) => number < 0)).toBe(true);
  });

  it("say that their totals are the printed ones, in every period", () => {
    const verdicts = sheetOf(plan, "Standardized").cells.filter(([label]) => textOf(label).endsWith(": verdict"));
    expect(verdicts.length).toBeGreaterThan(4);
    for (const row of verdicts) for (const cell of row.slice(3)) if (cell !== null) expect(shown(cell)).toBe("tied");
  });

  it("leave a measure empty where a figure is missing, never an error", () => {
    for (const { cell } of cellsOf(sheetOf(plan, "Standardized"))) {
      if (cell.kind === "formula") expect(shown(cell)).not.toMatch(/^#/);
    }
    const growth = rowOf(plan, "Revenue growth on the year before");
    expect(formulasOf(growth)[0]).toMatch(
      /^=IF\(OR\(COUNT\([A-Z]+\d+\)=0,COUNT\([A-Z]+\d+\)=0\),"",IF\(INDEX\([^()]+\)<=0,"",/,
    );
  });

  it("follow the switch on the summary", () => {
    const cells = sheetOf(plan, "Summary").cells.map((row, at) =>
      at === 3
        ? row.map((cell, column): PlannedCell | null => (column === 7 ? { kind: "text", text: "millions" } : cell))
        : row,
    );
    expect(shown(sheetOf(plan, "Summary").cells[3]?.[7] ?? null)).toBe("thousands");
    const switched = plan.sheets.map((sheet) => (sheet.name === "Summary" ? { ...sheet, cells } : sheet));
    const at = sheetOf(plan, "Standardized").cells.findIndex(([label]) => textOf(label) === "Revenue");
    const before = ironCalcValues(plan.sheets)("Standardized")[at]?.filter((value) => typeof value === "number") ?? [];
    const after = ironCalcValues(switched)("Standardized")[at]?.filter((value) => typeof value === "number") ?? [];
    expect(before.length).toBeGreaterThan(0);
    expect(after).toEqual(before.map((value) => value / 1000));
  });

  it("offer the units as a list", () => {
    expect(sheetOf(plan, "Summary").choices).toEqual([{ address: "H4", options: ["thousands", "millions"] }]);
  });

  it("put a line where the user wants it", () => {
    const [statement] = sample.report.statements.statements.filter(({ kind }) => kind === "incomeStatement");
    const line = statement?.rows.find(({ label }) => /^general and administrative/i.test(label));
    if (statement === undefined || line === undefined) throw new Error("the sample has lost a line");
    const mappings = [{ statement: statement.id, label: line.label, line: "otherOperating" }];
    const mapped = planWorkbook(sample, { taken: { sheets: [], names: [] }, mappings });
    expect(rowOf(mapped, "Other operating income and expenses").map(shown).join()).toContain(line.label);
    expect(rowOf(mapped, "Selling, general and administrative").map(shown).join()).not.toContain(line.label);
    expect(objectionsTo(mapped)).toEqual([]);
  });

  it("have names for their key lines", () => {
    const named = plan.names.find(({ name }) => name === "Std_Revenue");
    const row = sheetOf(plan, "Standardized").cells.findIndex(([label]) => textOf(label) === "Revenue") + 1;
    expect(named).toMatchObject({ sheet: "Standardized", address: expect.stringMatching(`^D${row}:`) as string });
  });
});

warnWithoutReleases();
describe.skipIf(!haveReleases)("every release", () => {
  test.each(releaseIds())("%s: one formula a row, green where it takes from other sheets", (id) => {
    const [flavour] = flavoursOf(id);
    if (flavour === undefined) return;
    const sheet = planWorkbook(readFlavour(id, flavour)).sheets.find(({ name }) => name === "Standardized");
    if (sheet === undefined) return;
    for (const [row, line] of sheet.cells.entries()) {
      const shapes = new Set<string>();
      for (const [column, cell] of line.entries()) {
        // Periods that are worked out stand beyond a gap, in a block of their own.
        if (cell?.kind !== "formula" || column < 3 || colorAt(sheet, row, column) === "#7030A0") continue;
        shapes.add(relative(cell.formula, column));
        expect(colorAt(sheet, row, column), `row ${row + 1}`).toBe(cell.formula.includes("!") ? "#007A33" : "#000000");
      }
      expect(shapes.size, `row ${row + 1}: ${[...shapes].join(" ")}`).toBeLessThan(2);
    }
  });
});

function sheetOf({ sheets }: WorkbookPlan, name: string): SheetPlan {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function rowOf(of: WorkbookPlan, label: string): readonly (PlannedCell | null)[] {
  const found = sheetOf(of, "Standardized").cells.find(([cell]) => textOf(cell) === label);
  if (found === undefined) throw new Error(`no row ${label}`);
  return found;
}

function formulasOf(row: readonly (PlannedCell | null)[]): readonly string[] {
  return row.flatMap((cell) => (cell?.kind === "formula" ? [cell.formula] : []));
}

function numbersOf(row: readonly (PlannedCell | null)[]): readonly number[] {
  return row.flatMap((cell) =>
    cell?.kind === "formula" && cell.expected.kind === "number" ? [Number(cell.expected.value)] : [],
  );
}

function textOf(cell: PlannedCell | null | undefined): string {
  return cell?.kind === "text" ? cell.text : "";
}

function shown(cell: PlannedCell | null): string {
  if (cell?.kind === "text") return cell.text;
  if (cell?.kind !== "formula") return "";
  return cell.expected.kind === "text" ? cell.expected.text : cell.expected.value;
}

/** The formula with its columns as offsets, so that copies along a row read the same. */
function relative(formula: string, column: number): string {
  return formula.replace(/(?<![A-Z'$])([A-Z]{1,3})(\d+)(?![(\d])/g, (_, name: string, digits: string) => {
    const own = Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return `[${own - column}]${digits}`;
  });
}
