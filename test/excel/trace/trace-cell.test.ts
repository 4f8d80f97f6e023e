import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writePlan } from "../../../src/excel/index.ts";
import { traceCell } from "../../../src/excel/trace/index.ts";
import type { TracedCell } from "../../../src/excel/trace/index.ts";
import { planWorkbook, readRelease } from "../../../src/pipeline.ts";
import { openUsersWorkbook, type UsersWorkbook } from "../users-workbook.ts";

const release = `Fennick Oats Ltd
Fennick Oats reports results for the three months ended June 30, 2024.

CONSOLIDATED STATEMENTS OF INCOME
(in thousands)
	Three months ended June 30,
	2024	2023
Revenue	$ 1,200	$ 1,000
Cost of oats	500	400
Wages	300	250
Total costs	800	650
Net income	$ 400	$ 350
`;

let book: UsersWorkbook;

beforeEach(async () => {
  book = await openUsersWorkbook();
  expect(await writePlan(planWorkbook(readRelease({ text: release })))).toMatchObject({ kind: "written" });
});

afterEach(() => {
  book.close();
});

/** The cell of a line of the income statement, in its last column of figures. */
function addressOf(label: string): string {
  const rows = book.host.values("'Income Statement'!A1:A40").map(([first]) => first);
  const column = book.host.values("'Income Statement'!A7:Z7")[0]?.indexOf("Check") ?? 0;
  const used = Array.from({ length: column }, (_cell, at) => at).filter(
    (at) => book.host.values(`'Income Statement'!${letter(at)}8`)[0]?.[0] === 1200,
  );
  return `${letter(used[0] ?? 0)}${rows.indexOf(label) + 1}`;
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

async function traced(sheet: string, address: string): Promise<TracedCell> {
  const outcome = await traceCell({ sheet, address });
  if (outcome.kind !== "traced") throw new Error(`${sheet}!${address}: ${outcome.kind}`);
  return outcome.cell;
}

function saysOf({ formula }: TracedCell): string {
  return (formula?.words ?? []).map(({ text }) => text).join("");
}

describe("a typed-in cell", () => {
  it("is named by its line and period, and shows its words in the text", async () => {
    const cell = await traced("Income Statement", addressOf("Cost of oats"));
    expect(cell).toMatchObject({ label: "Cost of oats", shown: "500", isComputed: false, formula: undefined });
    expect(cell.head).toMatch(/^3 months, .*2024/);
    expect(cell.source).toMatchObject({ sheet: "Source", line: 9, text: "Cost of oats\t500\t400" });
    expect(cell.source?.marks).toEqual([{ start: 13, end: 16 }]);
  });

  it("is traced as well after rows were put above it and above its line", async () => {
    const address = addressOf("Cost of oats");
    await book.Excel.run(async (context) => {
      const source = context.workbook.worksheets.getItem("Source");
      const used = source.getUsedRange();
      used.load(["values", "rowCount", "columnCount"]);
      await context.sync();
      const { values, rowCount, columnCount } = used;
      source.getRangeByIndexes(3, 0, rowCount - 3, columnCount).clear();
      source.getRangeByIndexes(6, 0, rowCount - 3, columnCount).values = values.slice(3) as unknown[][];
      await context.sync();
    });
    const cell = await traced("Income Statement", address);
    expect(cell.source).toMatchObject({ line: 9, text: "Cost of oats\t500\t400" });
  });
});

describe("a computed cell", () => {
  it("says its formula in words, and its terms by name", async () => {
    const cell = await traced("Income Statement", addressOf("Net income"));
    expect(saysOf(cell)).toBe("Revenue − Total costs");
    expect(cell.formula?.terms.map(({ label, isComputed }) => [label, isComputed])).toEqual([
      ["Revenue", false],
      ["Total costs", true],
    ]);
  });

  it("leads on to the typed-in cells that it rests on", async () => {
    const cell = await traced("Income Statement", addressOf("Net income"));
    expect(cell.formula?.leaves.map(({ label, shown }) => [label, shown])).toEqual([
      ["Revenue", "1,200"],
      ["Cost of oats", "500"],
      ["Wages", "300"],
    ]);
  });

  it("names a sum by its first and last line", async () => {
    expect(saysOf(await traced("Income Statement", addressOf("Total costs")))).toBe(
      "the sum of Cost of oats through Wages",
    );
  });

  it("follows formulas from sheet to sheet", async () => {
    const labels = book.host.values("Summary!A1:A60").map(([first]) => first);
    const cell = await traced("Summary", `B${labels.indexOf("Net income") + 1}`);
    expect(saysOf(cell)).toBe("Net income (Income Statement)");
    expect(cell.formula?.leaves.map(({ label }) => label)).toEqual(["Revenue", "Cost of oats", "Wages"]);
  });
});

describe("any other cell", () => {
  it("is traced too in a sheet of the user's own", async () => {
    const cell = await traced("Sheet1", "B4");
    expect(cell).toMatchObject({ label: "Total", head: "Amount", source: undefined });
    expect(cell.formula?.leaves.map(({ address }) => address)).toEqual(["B2"]);
  });

  it("is said to be empty where nothing stands", async () => {
    expect(await traceCell({ sheet: "Sheet1", address: "D9" })).toEqual({
      kind: "empty",
      sheet: "Sheet1",
      address: "D9",
    });
  });

  it("says what to do while a cell is being edited", async () => {
    book.host.injectFault({ kind: "cellEditMode", atSync: 1 });
    expect(await traceCell({ sheet: "Sheet1", address: "B4" })).toMatchObject({
      kind: "failed",
      reason: "cellEditMode",
    });
  });

  it("of the source is its own line", async () => {
    const rows = book.host.values("Source!A1:A40").map(([first]) => first);
    const cell = await traced("Source", `C${rows.indexOf(9) + 1}`);
    expect(cell.source).toMatchObject({ line: 9, text: "Cost of oats\t500\t400" });
  });
});
