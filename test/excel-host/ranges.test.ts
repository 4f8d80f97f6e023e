import { describe, expect, it } from "vitest";
import { printArea, quoteSheet, readArea, splitSheet } from "./model/area.ts";
import { openExcel } from "./node.ts";

async function addressOf(find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  const { Excel } = openExcel();
  return Excel.run(async (context) => {
    const range = find(context.workbook.worksheets.add("Income Statement"));
    range.load("address");
    await context.sync();
    return range.address.replace("'Income Statement'!", "");
  });
}

describe("an address", () => {
  it.each(["A1", "B2:C9", "XFD1048576", "A:C", "1:3", "AA10:AZ20"])("reads and prints alike: %s", (address) => {
    const area = readArea(address);
    expect(area && printArea(area)).toBe(address);
  });

  it("is read with marks, in any case and from any corner", () => {
    expect(readArea("$c$9:b2")).toEqual(readArea("B2:C9"));
    expect(readArea("3:$1")).toEqual(readArea("1:3"));
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1,B2", "A1:B2:C3", "total"])("is none: %j", (text) => {
    expect(readArea(text)).toBeUndefined();
  });

  it("carries its sheet in quotes where it must", () => {
    expect([
      quoteSheet("Sheet1"),
      quoteSheet("Cash Flow"),
      quoteSheet("It's"),
      quoteSheet("Q1"),
      quoteSheet("R1C1"),
    ]).toEqual(["Sheet1", "'Cash Flow'", "'It''s'", "'Q1'", "'R1C1'"]);
    expect(splitSheet("'It''s'!A1")).toEqual({ sheet: "It's", rest: "A1" });
  });
});

describe("a range", () => {
  it.each<[find: (sheet: Excel.Worksheet) => Excel.Range, address: string]>([
    [(sheet) => sheet.getRange("$B$2:C3"), "B2:C3"],
    [(sheet) => sheet.getRange("'Income Statement'!B2"), "B2"],
    [(sheet) => sheet.getRange("B:B"), "B:B"],
    [(sheet) => sheet.getCell(3, 1), "B4"],
    [(sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
    [(sheet) => sheet.getRange("B2:D9").getRow(1), "B3:D3"],
    [(sheet) => sheet.getRange("B2:D9").getColumn(2), "D2:D9"],
    [(sheet) => sheet.getRange("B2:D9").getCell(20, 0), "B22"],
    [(sheet) => sheet.getRange("B2:D9").getLastRow(), "B9:D9"],
    [(sheet) => sheet.getRange("B2:D9").getLastColumn(), "D2:D9"],
    [(sheet) => sheet.getRange("B2:D9").getLastCell(), "D9"],
    [(sheet) => sheet.getRange("B2:D9").getOffsetRange(1, -1), "A3:C10"],
    [(sheet) => sheet.getRange("B2:D9").getResizedRange(-1, 1), "B2:E8"],
    [(sheet) => sheet.getRange("B2:D9").getAbsoluteResizedRange(1, 1), "B2"],
    [(sheet) => sheet.getRange("B2:D9").getEntireColumn(), "B:D"],
    [(sheet) => sheet.getRange("B2:D9").getEntireRow(), "2:9"],
    [(sheet) => sheet.getRange("B2:D9").getIntersection("C1:Z3"), "C2:D3"],
    [(sheet) => sheet.getRange("B2").getBoundingRect("D9"), "B2:D9"],
  ])("%s is %s", async (find, address) => {
    expect(await addressOf(find)).toBe(address);
  });

  it.each<[find: (sheet: Excel.Worksheet) => Excel.Range, code: string]>([
    [(sheet) => sheet.getRange("A0"), "InvalidArgument"],
    [(sheet) => sheet.getRange("Sheet1!A1"), "InvalidArgument"],
    [(sheet) => sheet.getRange("A1,B2"), "InvalidArgument"],
    [(sheet) => sheet.getRange("no_such_name"), "InvalidArgument"],
    [(sheet) => sheet.getCell(-1, 0), "InvalidArgument"],
    [(sheet) => sheet.getRange("A1").getOffsetRange(-1, 0), "InvalidArgument"],
    [(sheet) => sheet.getRange("A1").getIntersection("B2"), "ItemNotFound"],
  ])("%s is none: %s", async (find, code) => {
    await expect(addressOf(find)).rejects.toMatchObject({ code });
  });

  it("in use is the smallest around what cells hold, or show", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const none = sheet.getUsedRangeOrNullObject();
      const first = sheet.getUsedRange();
      first.load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(first.address).toBe("Sheet1!A1");
      sheet.getRange("C3").values = [[1]];
      sheet.getRange("D9").format.fill.color = "#FF0000";
      const used = sheet.getUsedRange();
      const valued = sheet.getUsedRange(true);
      used.load("address");
      valued.load("address");
      await context.sync();
      expect([used.address, valued.address]).toEqual(["Sheet1!C3:D9", "Sheet1!C3"]);
    });
  });

  it("can be selected, and is then what the workbook answers", async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Model").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      selected.load("address");
      cell.load("address");
      await context.sync();
      expect([selected.address, cell.address]).toEqual(["Model!B2:C3", "Model!B2"]);
    });
    expect(host.snapshot().active).toBe("Model");
  });

  it("of whole columns has no values", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
      column.load("values,rowCount,isEntireColumn");
      await context.sync();
      expect(column.values).toBeNull();
      expect([column.rowCount, column.isEntireColumn]).toEqual([1_048_576, true]);
    });
  });
});
