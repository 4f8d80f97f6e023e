import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recheckWorkbook, writePlan, type RecheckOutcome } from "../../src/excel/index.ts";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import type { PlanOptions, WorkbookPlan } from "../../src/workbook/index.ts";
import { openUsersWorkbook, type UsersWorkbook } from "./users-workbook.ts";

const text = [
  "Fennick Oats Ltd",
  "Statements of Income",
  "(in thousands)",
  "\tThree months ended March 31,",
  "\t2024\t2023",
  "Oats\t120\t100",
  "Barley\t60\t50",
  "Total revenue\t180\t150",
  "Costs\t130\t110",
  "Net income\t50\t40",
].join("\n");
const release = readRelease({ text });
const nothingTaken: PlanOptions["taken"] = { sheets: [], names: [] };

let book: UsersWorkbook;

beforeEach(async () => {
  book = await openUsersWorkbook();
});

afterEach(() => {
  book.close();
});

async function written(taken = nothingTaken): Promise<WorkbookPlan> {
  const plan = planWorkbook(release, { taken });
  expect(await writePlan(plan)).toMatchObject({ kind: "written" });
  book.host.forgetBatches();
  return plan;
}

/** The cell that holds a figure of the release. */
function cellOf(plan: WorkbookPlan, value: string): string {
  const sheet = plan.sheets.find(({ name }) => name.startsWith("Income Statement"));
  for (const [row, cells] of (sheet?.cells ?? []).entries()) {
    const column = cells.findIndex((cell) => cell?.kind === "number" && cell.value === value);
    if (column >= 0) return `'${sheet?.name ?? ""}'!${String.fromCharCode(65 + column)}${row + 1}`;
  }
  throw new Error(`no ${value}`);
}

function changesOf(outcome: RecheckOutcome) {
  if (outcome.kind !== "checked") throw new Error(outcome.kind);
  return outcome.changes;
}

describe("rechecking a workbook", () => {
  it("finds nothing changed in one that was just written, in two syncs", async () => {
    await written();
    const outcome = await recheckWorkbook();
    expect(outcome).toMatchObject({ kind: "checked", differences: 0, changes: [] });
    expect(outcome.kind === "checked" && outcome.checks).toBeGreaterThan(0);
    expect(book.host.syncs).toBe(2);
  });

  it("lists the figure that was typed over, and the checks that no longer hold", async () => {
    const plan = await written();
    const cell = cellOf(plan, "120");
    book.host.type(cell, 210);
    const changes = changesOf(await recheckWorkbook());
    const [sheet, address] = ["Income Statement", cell.slice(cell.indexOf("!") + 1)];
    expect(changes).toContainEqual({
      kind: "figure",
      at: { sheet, address },
      statement: sheet,
      line: "Oats",
      before: 120,
      now: 210,
    });
    const verdict = changes.find((change) => change.kind === "verdict");
    expect(verdict).toMatchObject({ statement: sheet, line: "Total revenue", before: "tied", now: "difference" });
    expect(book.host.values(`${verdict?.at.sheet ?? ""}!${verdict?.at.address ?? ""}`)).toEqual([["difference"]]);
  });

  it("tells what stands in place of a figure, and that one was deleted", async () => {
    const plan = await written();
    book.host.type(cellOf(plan, "130"), "about 130");
    book.host.type(cellOf(plan, "110"), "");
    const figures = changesOf(await recheckWorkbook()).filter(({ kind }) => kind === "figure");
    expect(figures.map(({ line, before, now }) => [line, before, now])).toEqual([
      ["Costs", 130, "about 130"],
      ["Costs", 110, 0],
    ]);
  });

  it("finds its sheets where they have been renamed", async () => {
    const plan = await written();
    await book.Excel.run(async (context) => {
      for (const { name } of plan.sheets) context.workbook.worksheets.getItem(name).name = `Q1 ${name}'s`;
      await context.sync();
    });
    const cell = cellOf(plan, "120").replace("'Income Statement'", "'Q1 Income Statement''s'");
    book.host.type(cell, 121);
    expect(changesOf(await recheckWorkbook())).toContainEqual(
      expect.objectContaining({ kind: "figure", at: { sheet: "Q1 Income Statement's", address: cell.split("!")[1] } }),
    );
  });

  it("calculates a workbook that is set to manual", async () => {
    const plan = await written();
    await book.Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      await context.sync();
    });
    book.host.type(cellOf(plan, "120"), 121);
    expect(changesOf(await recheckWorkbook())).not.toEqual([]);
  });

  it("looks at every release in the workbook", async () => {
    await written();
    const second = await written({
      sheets: book.host.snapshot().sheets.map(({ name }) => name),
      names: planWorkbook(release, { taken: nothingTaken })
        .names.map(({ name }) => name)
        .concat("Facts"),
    });
    book.host.type(cellOf(second, "50"), 51);
    expect(changesOf(await recheckWorkbook())[0]?.at.sheet).toBe("Checks (2)");
  });

  it("says that there is nothing of ours", async () => {
    expect(await recheckWorkbook()).toEqual({ kind: "none" });
  });

  it("says what to do while a cell is being edited", async () => {
    await written();
    book.host.injectFault({ kind: "cellEditMode", atSync: 2 });
    expect(await recheckWorkbook()).toMatchObject({ kind: "failed", reason: "cellEditMode" });
  });
});
