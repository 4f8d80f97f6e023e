import { describe, expect, it } from "vitest";
import { openExcel, type OpenedExcel } from "./node.ts";

function onSheet(
  { Excel }: OpenedExcel,
  work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
): Promise<void> {
  return Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"), context.workbook);
    await context.sync();
  });
}

describe("a defined name", () => {
  it("stands for a range, in formulas and in getRange, and is listed", async () => {
    const opened = openExcel();
    await opened.Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [[3], [4]];
      names.add("Costs", sheet.getRange("A1:A2"), "of the quarter");
      names.add("First", "=Sheet1!$A$1");
      sheet.getRange("B1:B2").formulas = [["=SUM(Costs)"], ["=First*2"]];
      const byName = sheet.getRange("Costs");
      byName.load("address");
      names.load("items/name,items/formula,items/type,items/comment");
      await context.sync();
      expect(byName.address).toBe("Sheet1!A1:A2");
      expect(names.items.map((item) => item.toJSON())).toMatchObject([
        { name: "Costs", formula: "=Sheet1!$A$1:$A$2", type: "Range", comment: "of the quarter" },
        { name: "First", formula: "=Sheet1!$A$1" },
      ]);
    });
    expect(opened.host.values("Sheet1!B1:B2")).toEqual([[7], [6]]);
  });

  it.each(["A1", "xfd10", "R1C1", "R", "c5", "1st", "with space", "a-b", "", "a!b"])("cannot be %j", async (name) => {
    const opened = openExcel();
    const add = onSheet(opened, (sheet, { names }) => names.add(name, sheet.getRange("A1")));
    await expect(add).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it.each(["Units", "_units", "XFE1", "Tax.Rate", "Größe", "Rate1"])("can be %j", async (name) => {
    const opened = openExcel();
    await onSheet(opened, (sheet, { names }) => names.add(name, sheet.getRange("A1")));
    expect(opened.host.snapshot().names).toEqual([{ name, formula: "=Sheet1!$A$1", comment: "" }]);
  });

  it("is there once, whatever its case, and gone when it is deleted", async () => {
    const opened = openExcel();
    await onSheet(opened, (sheet, { names }) => names.add("Units", sheet.getRange("A1")));
    const again = onSheet(opened, (sheet, { names }) => names.add("UNITS", sheet.getRange("A2")));
    await expect(again).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    await onSheet(opened, (sheet, { names }) => {
      sheet.getRange("B1").formulas = [["=Units"]];
      names.getItem("units").delete();
    });
    expect(opened.host.snapshot().names).toEqual([]);
    expect(opened.host.values("Sheet1!B1")).toEqual([["#NAME?"]]);
  });
});

describe("a table", () => {
  it("has headers that are text, filled in and no two alike", async () => {
    const opened = openExcel();
    await onSheet(opened, (sheet) => {
      sheet.getRange("A1:E2").values = [
        ["Amount", "amount", "", 2006, "Amount"],
        [1, 2, 3, 4, 5],
      ];
      const table = sheet.tables.add("A1:E2", true);
      table.name = "Facts";
      table.style = "TableStyleLight1";
      table.showFilterButton = false;
    });
    expect(opened.host.values("Sheet1!A1:E1")).toEqual([["Amount", "amount2", "Column3", "2006", "Amount3"]]);
    expect(opened.host.snapshot().tables).toEqual([
      { name: "Facts", address: "Sheet1!A1:E2", style: "TableStyleLight1" },
    ]);
  });

  it("knows its parts", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:C4").values = [
        ["Fact", "Value"],
        ["a", 1],
        ["b", 2],
      ];
      const table = context.workbook.tables.add(sheet.getRange("B2:C4"), true);
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("value").getDataBodyRange(),
        table.columns.getItemAt(0).getRange(),
      ];
      for (const part of parts) part.load("address");
      table.columns.load("items/name");
      table.load("name,id");
      await context.sync();
      expect(parts.map(({ address }) => address)).toEqual(
        ["B2:C4", "B2:C2", "B3:C4", "C3:C4", "B2:B4"].map((address) => `Sheet1!${address}`),
      );
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Fact", "Value"]);
      expect(table.name).toBe("Table1");
    });
  });

  it("overlaps no other and shares its name with none, nor with a defined name", async () => {
    const opened = openExcel();
    await onSheet(opened, (sheet, { names }) => {
      sheet.tables.add("A1:B3", true).name = "Facts";
      names.add("Units", sheet.getRange("D1"));
    });
    const overlap = onSheet(opened, (sheet) => sheet.tables.add("B3:C5", true));
    await expect(overlap).rejects.toMatchObject({ code: "InvalidOperation" });
    for (const taken of ["facts", "UNITS"]) {
      const rename = onSheet(opened, (sheet) => {
        sheet.tables.add("A10:B12", true).name = taken;
      });
      await expect(rename).rejects.toMatchObject({ code: "ItemAlreadyExists" });
      await onSheet(opened, (sheet) => sheet.tables.getItemAt(1).convertToRange());
    }
    const wrong = onSheet(opened, (sheet) => {
      sheet.tables.getItem("Facts").name = "A1";
    });
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("can be referred to by its columns", async () => {
    const opened = openExcel();
    await onSheet(opened, (sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Item", "Net value"],
        ["a", 5],
        ["b", 7],
      ];
      sheet.tables.add("A1:B3", true).name = "Facts";
      sheet.getRange("D1:D2").formulas = [["=SUM(Facts[Net value])"], ['=SUMIFS(Facts[Net value],Facts[Item],"b")']];
    });
    expect(opened.host.values("Sheet1!D1:D2")).toEqual([[12], [7]]);
    expect(opened.host.formulas("Sheet1!D1")).toEqual([["=SUM(Facts[Net value])"]]);
  });
});
