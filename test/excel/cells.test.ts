import { describe, expect, it } from "vitest";
import { cellBlocks, cellInput } from "../../src/excel/cells.ts";
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
