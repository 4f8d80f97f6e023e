import { describe, expect, it } from "vitest";
import { cellBlocks, cellInput } from "../../src/excel/cells.ts";
import { dateAreas } from "../../src/excel/date-areas.ts";
import type { PlannedCell } from "../../src/workbook/index.ts";
import { deceptiveTexts, samplePlan } from "../support/sample-plan.ts";

describe("what is put into a cell", () => {
  it("is an apostrophe and the text, so that it stays one", () => {
    for (const text of deceptiveTexts) expect(cellInput({ kind: "text", text })).toBe(`'${text}`);
  });

  it("is the nearest double of an exact decimal, the serial number of a date, and nothing for an empty cell", () => {
    expect(cellInput({ kind: "number", value: "-0.01" })).toBe(-0.01);
    expect(cellInput({ kind: "date", date: "2006-03-31" })).toBe(38807);
    expect(cellInput(null)).toBe("");
  });
});

describe("blocks of cells", () => {
  it("are one where the limit allows, and otherwise whole rows in order", () => {
    for (const { name, cells } of samplePlan.sheets) {
      expect(cellBlocks(cells, 1_000_000), name).toHaveLength(1);
      for (const limit of [1, 60, 200]) {
        const blocks = cellBlocks(cells, limit);
        expect(blocks.flatMap(({ inputs }) => inputs)).toEqual(cells.map((row) => row.map(cellInput)));
        let row = 0;
        for (const block of blocks) {
          expect(block.firstRow).toBe(row);
          if (block.inputs.length > 1) expect(block.weight).toBeLessThanOrEqual(limit);
          row += block.inputs.length;
        }
      }
    }
  });

  it("are none for a sheet without cells", () => {
    expect(cellBlocks([], 100)).toEqual([]);
  });

  it("weigh what they weigh in UTF-8", () => {
    expect(cellBlocks([[{ kind: "text", text: "–" }]], 100)[0]?.weight).toBe(`["'–"]`.length + 2);
  });
});

describe("areas of dates", () => {
  it("hold each date cell once and no other, in as few rectangles as a heading row or a column needs", () => {
    expect(areasOf("dd.", "d..", "..d")).toEqual(["0,0 1x2", "1,0 1x1", "2,2 1x1"]);
    expect(areasOf(".dd", ".dd", "...", ".d.")).toEqual(["0,1 2x2", "3,1 1x1"]);
    expect(areasOf("d.d", "d.d", "d..")).toEqual(["0,2 2x1", "0,0 3x1"]);
    expect(areasOf("...")).toEqual([]);
  });
});

function areasOf(...lines: readonly string[]): readonly string[] {
  const date: PlannedCell = { kind: "date", date: "2006-03-31" };
  const cells = lines.map((line) => Array.from(line, (mark) => (mark === "d" ? date : null)));
  return dateAreas(cells).map(({ row, column, rows, columns }) => `${row},${column} ${rows}x${columns}`);
}
