import { describe, expect, it } from "vitest";
import { openExcel, withExcel } from "./node.ts";

describe("a batch", () => {
  it("stops at the first failing action and keeps what ran before it, as Excel does", async () => {
    await withExcel(async ({ host }) => {
      const failing = Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A2:B2").values = [[1, 2, 3]];
        sheet.getRange("A3").values = [[3]];
        await context.sync();
      });
      await expect(failing).rejects.toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "Range.values" },
      });
      expect(host.values("Sheet1!A1:A3")).toEqual([[1], [""], [""]]);
    });
  });

  it("raises an error of the library's own kind, with the code and the place", async () => {
    const { Excel, OfficeExtension } = openExcel();
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    await expect(failing).rejects.toBeInstanceOf(OfficeExtension.Error);
    await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("answers null objects where asked for them", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const itsRange = none.getRange("A1");
      const there = context.workbook.worksheets.getItemOrNullObject("sheet1");
      there.load("name");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(itsRange.isNullObject).toBe(true);
      expect(there.name).toBe("Sheet1");
    });
  });

  it("throws by name on a member that is not modelled", async () => {
    const { Excel } = openExcel();
    const merge = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").merge();
      await context.sync();
    });
    await expect(merge).rejects.toThrow("does not model Range.merge");
    const load = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").load("standardWidth");
      await context.sync();
    });
    await expect(load).rejects.toThrow("does not model Worksheet.standardWidth");
    const part = Excel.run(async (context) => {
      context.workbook.pivotTables.load("items/name");
      await context.sync();
    });
    await expect(part).rejects.toThrow("does not model Workbook.pivotTables");
  });

  it("is counted as one sync, and the letting go of references as none", async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.load("values");
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(host.syncs).toBe(2);
    expect(host.batches.map(({ isHousekeeping }) => isHousekeeping)).toEqual([false, false, true]);
    expect(host.workbook.references.count).toBe(0);
  });
});
