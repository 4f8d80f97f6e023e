import { describe, expect, it } from "vitest";
import { openExcel, type OpenedExcel } from "./node.ts";

function inWorkbook({ Excel }: OpenedExcel, work: (workbook: Excel.Workbook) => void): Promise<void> {
  return Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

describe("a worksheet", () => {
  it("is added at the end, without being gone to, and found by name in any case", async () => {
    const opened = openExcel();
    await opened.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Model");
      const unnamed = worksheets.add();
      const active = worksheets.getActiveWorksheet();
      const found = worksheets.getItem("MODEL");
      added.load("name,position,id,visibility");
      unnamed.load("name");
      active.load("name");
      found.load("id");
      worksheets.load("items/name");
      const count = worksheets.getCount();
      await context.sync();
      expect([added.name, added.position, added.visibility]).toEqual(["Model", 1, "Visible"]);
      expect(unnamed.name).toBe("Sheet3");
      expect(active.name).toBe("Sheet1");
      expect(found.id).toBe(added.id);
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Model", "Sheet3"]);
      expect(count.value).toBe(3);
    });
  });

  it.each(["", "x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a:b", "[a]", "'a", "a'", "History"])(
    "cannot be called %j",
    async (name) => {
      const opened = openExcel();
      const add = inWorkbook(opened, ({ worksheets }) => worksheets.add(name));
      await expect(add).rejects.toMatchObject({ code: "InvalidArgument" });
      expect(opened.host.snapshot().sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
    },
  );

  it("can be called anything else of at most 31 characters", async () => {
    const opened = openExcel();
    const name = "Q1'06 – “Réconciliation” & more";
    expect(name).toHaveLength(31);
    await inWorkbook(opened, ({ worksheets }) => {
      worksheets.add(name).getRange("A1").values = [[1]];
      worksheets.getItem("Sheet1").getRange("A1").formulas = [["='Q1''06 – “Réconciliation” & more'!A1+1"]];
    });
    expect(opened.host.values("Sheet1!A1")).toEqual([[2]]);
  });

  it("shares its name with no other, in any case", async () => {
    const opened = openExcel();
    const add = inWorkbook(opened, ({ worksheets }) => worksheets.add("SHEET1"));
    await expect(add).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    const rename = inWorkbook(opened, ({ worksheets }) => {
      worksheets.add("Other").name = "sheet1";
    });
    await expect(rename).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("takes references along when it is renamed", async () => {
    const opened = openExcel();
    await inWorkbook(opened, ({ worksheets, names }) => {
      const model = worksheets.add("Model");
      model.getRange("A1").values = [[3]];
      names.add("Three", model.getRange("A1"));
      worksheets.getItem("Sheet1").getRange("A1").formulas = [['=Model!A1&"Model!A1"']];
      model.name = "The Model";
    });
    expect(opened.host.formulas("Sheet1!A1")).toEqual([[`='The Model'!A1&"Model!A1"`]]);
    expect(opened.host.values("Sheet1!A1")).toEqual([["3Model!A1"]]);
    expect(opened.host.snapshot().names).toEqual([{ name: "Three", formula: "='The Model'!$A$1", comment: "" }]);
  });

  it("leaves #REF! behind when it is deleted, in formulas and in names", async () => {
    const opened = openExcel();
    await inWorkbook(opened, ({ worksheets, names }) => {
      const model = worksheets.add("Model");
      names.add("Three", model.getRange("A1:B2"));
      model.tables.add("A4:B6", true);
      worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Model!A1+1"]];
      model.delete();
    });
    expect(opened.host.formulas("Sheet1!A1")).toEqual([["=#REF!A1+1"]]);
    expect(opened.host.values("Sheet1!A1")).toEqual([["#REF!"]]);
    expect(opened.host.snapshot().names).toEqual([{ name: "Three", formula: "=#REF!$A$1:$B$2", comment: "" }]);
    expect(opened.host.snapshot().tables).toEqual([]);
  });

  it("cannot be deleted or hidden if no visible one would be left, nor deleted while very hidden", async () => {
    const opened = openExcel();
    const remove = inWorkbook(opened, ({ worksheets }) => {
      worksheets.getItem("Sheet1").delete();
    });
    await expect(remove).rejects.toMatchObject({ code: "InvalidOperation" });
    const hide = inWorkbook(opened, ({ worksheets }) => {
      worksheets.getItem("Sheet1").visibility = "Hidden";
    });
    await expect(hide).rejects.toMatchObject({ code: "InvalidOperation" });
    const removeHidden = inWorkbook(opened, ({ worksheets }) => {
      const other = worksheets.add("Other");
      other.visibility = "VeryHidden";
      other.delete();
    });
    await expect(removeHidden).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  it("hands over to a neighbour when the active one goes", async () => {
    const opened = openExcel();
    await inWorkbook(opened, ({ worksheets }) => {
      worksheets.add("Second").activate();
      worksheets.add("Third");
      worksheets.getItem("Second").delete();
    });
    expect(opened.host.snapshot().active).toBe("Third");
  });

  it("gets another id when it is made anew, so that a snapshot tells", async () => {
    const opened = openExcel();
    await inWorkbook(opened, ({ worksheets }) => worksheets.add("Model"));
    const before = opened.host.snapshot();
    await inWorkbook(opened, ({ worksheets }) => {
      worksheets.getItem("Model").delete();
    });
    await inWorkbook(opened, ({ worksheets }) => worksheets.add("Model"));
    expect(opened.host.snapshot()).not.toEqual(before);
  });

  it("keeps its tab colour and gridlines", async () => {
    const opened = openExcel();
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tabColor = "#1d5c3f";
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.load("tabColor,showGridlines,showHeadings");
      await context.sync();
      expect([sheet.tabColor, sheet.showGridlines, sheet.showHeadings]).toEqual(["#1D5C3F", false, false]);
    });
    const wrong = inWorkbook(opened, ({ worksheets }) => {
      worksheets.getItem("Sheet1").tabColor = "greenish";
    });
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("is gone for whoever still holds a range of it", async () => {
    const opened = openExcel();
    const late = opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Model");
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      sheet.delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await expect(late).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

describe("the structure of a protected workbook", () => {
  it("cannot be changed", async () => {
    const opened = openExcel();
    await inWorkbook(opened, ({ protection }) => {
      protection.protect("secret");
    });
    const before = opened.host.snapshot();
    const denied: ((workbook: Excel.Workbook) => unknown)[] = [
      ({ worksheets }) => worksheets.add("Model"),
      ({ worksheets }) => (worksheets.getItem("Sheet1").name = "Other"),
    ];
    for (const work of denied) await expect(inWorkbook(opened, work)).rejects.toMatchObject({ code: "AccessDenied" });
    expect(opened.host.snapshot()).toEqual(before);
    const wrong = inWorkbook(opened, ({ protection }) => {
      protection.unprotect("guess");
    });
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
    await inWorkbook(opened, ({ protection, worksheets }) => {
      protection.unprotect("secret");
      worksheets.add("Model");
    });
  });
});
