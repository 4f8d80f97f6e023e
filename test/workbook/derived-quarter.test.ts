import { describe, expect, it } from "vitest";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import type { PlannedCell } from "../../src/workbook/index.ts";
import { ironCalcValues } from "../support/ironcalc-values.ts";
import { formatAt, objectionsTo } from "../support/plan-lint.ts";

const text = `Larkfield Instruments Inc.
Results for the year ended December 31, 2025

CONSOLIDATED STATEMENTS OF INCOME
(in thousands, except per share data)
                               Year Ended        Nine Months Ended
                            December 31, 2025   September 30, 2025
Revenue                          812,410             595,120
Cost of revenue                  498,205             365,010
Gross profit                     314,205             230,110
Selling and administrative       151,110             112,600
Operating income                 163,095             117,510
Income taxes                      40,770              29,380
Net income                       122,325              88,130
Diluted earnings per share          1.22                0.88
`;
const plan = planWorkbook(readRelease({ text }));
const sheet = plan.sheets.find(({ name }) => name === "Standardized");
const rowAt = (label: string) => sheet?.cells.findIndex(([cell]) => cell?.kind === "text" && cell.text === label) ?? -1;
const heads = sheet?.cells[5] ?? [];
const derived = heads.findIndex((cell) => textOf(cell) === "Q4 (derived)");

describe("the fourth quarter that the release leaves to be worked out", () => {
  it("has a column of its own beyond a gap, with its tick mark", () => {
    expect(derived).toBeGreaterThan(4);
    expect(heads[derived - 1]).toBeNull();
    expect(textOf(sheet?.cells[4]?.[derived])).toBe("D");
    expect(sheet?.cells[6]?.[derived]).toEqual({ kind: "date", date: "2025-12-31" });
  });

  it("is the year less nine months, as a live formula; totals are sums and measures quotients, as elsewhere", () => {
    expect(formulaIn("Revenue")).toBe("=E9-D9");
    expect(valueIn("Revenue")).toBe("217290");
    expect(formulaIn("Net income")).toMatch(/^=SUM\(/);
    expect(valueIn("Net income")).toBe("34195");
    expect(formulaIn("Gross margin")).toMatch(/^=IF\(OR\(/);
    expect(ironCalcValues(plan.sheets)("Standardized")[rowAt("Net income")]?.[derived]).toBe(34195);
  });

  it("looks like nothing that is printed, and stands in no other sheet", () => {
    if (sheet === undefined) throw new Error("no standardized statements");
    const look = formatAt(sheet, rowAt("Revenue"), derived);
    expect(look).toMatchObject({ color: "#7030A0", italic: true });
    const facts = plan.sheets.find(({ name }) => name === "Facts");
    expect(JSON.stringify(facts?.cells)).not.toContain("217290");
  });

  it("is explained in the legend", () => {
    const summary = plan.sheets[0]?.cells.map(([mark, meaning]) => `${textOf(mark)} ${textOf(meaning)}`) ?? [];
    expect(summary.filter((words) => words.startsWith("D Derived"))).toHaveLength(1);
    expect(summary.filter((words) => words.startsWith("Purple Derived"))).toHaveLength(1);
  });

  it("leaves nothing to object to", () => {
    expect(objectionsTo(plan)).toEqual([]);
  });
});

function formulaIn(label: string): string {
  const cell = sheet?.cells[rowAt(label)]?.[derived];
  return cell?.kind === "formula" ? cell.formula : "";
}

function valueIn(label: string): string {
  const cell = sheet?.cells[rowAt(label)]?.[derived];
  return cell?.kind === "formula" && cell.expected.kind === "number" ? cell.expected.value : "";
}

function textOf(cell: PlannedCell | null | undefined): string {
  return cell?.kind === "text" ? cell.text : "";
}
