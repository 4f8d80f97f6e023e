import { describe, expect, it } from "vitest";
import { openExcel } from "./node.ts";

async function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<{ readonly answer: T; readonly host: ReturnType<typeof openExcel>["host"] }> {
  const { Excel, host } = openExcel();
  const answer = await Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
  return { answer, host };
}

describe("the look of a range", () => {
  it("is set and read back, null where cells differ", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.bold = true;
      range.format.font.color = "blue";
      range.format.fill.color = "#dDebf7";
      range.format.horizontalAlignment = "Right";
      range.format.indentLevel = 2;
      range.format.wrapText = true;
      sheet.getRange("B2").format.font.bold = false;
      range.load("format/font/bold,format/font/color,format/fill/color");
      range.format.load("horizontalAlignment,indentLevel,wrapText,verticalAlignment");
      await context.sync();
      expect(range.format.font.toJSON()).toEqual({ bold: null, color: "#0000FF" });
      expect(range.format.fill.color).toBe("#DDEBF7");
      expect(range.format.toJSON()).toMatchObject({
        horizontalAlignment: "Right",
        indentLevel: 2,
        wrapText: true,
        verticalAlignment: "Bottom",
      });
    });
  });

  it("of a whole column counts for cells that are filled later; the later of row and column wins", async () => {
    const { host } = await onSheet(async (sheet, context) => {
      sheet.getRange("B:B").numberFormat = [["0.0"]];
      sheet.getRange("2:2").format.fill.color = "#FFFF00";
      sheet.getRange("B:B").format.fill.color = "#00FF00";
      sheet.getRange("B2").values = [[3]];
      const crossing = sheet.getRange("B2");
      const besides = sheet.getRange("A2");
      crossing.load("format/fill/color");
      besides.load("format/fill/color");
      await context.sync();
      expect(crossing.format.fill.color).toBe("#00FF00");
      expect(besides.format.fill.color).toBe("#FFFF00");
    });
    expect(host.shown("Sheet1!B2")).toEqual([["3.0"]]);
  });

  it("has borders that neighbours share", async () => {
    const { host } = await onSheet(async (sheet, context) => {
      const total = sheet.getRange("A2:B2");
      total.format.borders.getItem("EdgeTop").style = "Continuous";
      total.format.borders.getItem("EdgeBottom").style = "Double";
      const above = sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom");
      const inner = sheet.getRange("A1:B3").format.borders.getItem("InsideHorizontal");
      above.load("style,weight,color");
      inner.load("style");
      await context.sync();
      expect(above.toJSON()).toEqual({ style: "Continuous", weight: "Thin", color: "#000000" });
      expect(inner.style).toBeNull();
    });
    expect(host.snapshot().sheets[0]?.cells["A2"]?.format).toMatchObject({ bottom: { style: "Double" } });
  });

  it("refuses what Excel refuses", async () => {
    const wrong: ((range: Excel.Range) => unknown)[] = [
      (range) => (range.format.font.color = "bluish"),
      (range) => (range.format.font.size = 0),
      (range) => (range.format.indentLevel = 251),
      (range) => (range.format.columnWidth = -1),
      (range) => (range.format.rowHeight = 410),
      (range) => (range.format.horizontalAlignment = "Middle" as "Center"),
      (range) => (range.format.borders.getItem("EdgeTop").style = "Wavy" as "Dash"),
      (range) => (range.numberFormat = [["0"], ["0"], ["0"]]),
    ];
    for (const work of wrong) {
      const refused = onSheet(async (sheet, context) => {
        work(sheet.getRange("A1:B2"));
        await context.sync();
      });
      await expect(refused, String(work)).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  });

  it("goes back to normal when it is cleared", async () => {
    const { host } = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [[1]];
      range.format.fill.color = "#FF0000";
      range.numberFormat = [["0.00"]];
      range.clear("Formats");
      await context.sync();
    });
    expect(host.snapshot().sheets[0]?.cells["A1"]).toEqual({ content: { kind: "number", value: 1 }, format: {} });
  });

  it("knows widths and heights in points, of the standard where none is set", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:C").format.columnWidth = 90;
      sheet.getRange("2:2").format.rowHeight = 30;
      const both = sheet.getRange("A:B");
      const wide = sheet.getRange("B1:C1");
      const box = sheet.getRange("C3");
      both.load("format/columnWidth");
      wide.load("format/columnWidth,width");
      box.load("left,top,width,height");
      await context.sync();
      expect(both.format.columnWidth).toBeNull();
      expect([wide.format.columnWidth, wide.width]).toEqual([90, 180]);
      expect(box.toJSON()).toEqual({ left: 138, top: 45, width: 90, height: 15 });
    });
  });
});

describe("a hyperlink", () => {
  it("leads into the workbook, shows its text and looks like a link", async () => {
    const { host } = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { documentReference: "Sheet1!B2", screenTip: "Line 2", textToDisplay: "L2" };
      range.load("hyperlink,values,format/font/color,format/font/underline");
      await context.sync();
      expect(range.hyperlink).toEqual({ documentReference: "Sheet1!B2", screenTip: "Line 2", textToDisplay: "L2" });
      expect(range.values).toEqual([["L2"]]);
      expect([range.format.font.color, range.format.font.underline]).toEqual(["#0563C1", "Single"]);
    });
    expect(host.snapshot().sheets[0]?.cells["A1"]?.link).toEqual({
      documentReference: "Sheet1!B2",
      screenTip: "Line 2",
    });
  });

  it("leaves a cell's formula alone if no text is given, and goes when it is removed", async () => {
    const { host } = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.formulas = [["=1+1"]];
      range.hyperlink = { address: "https://example.com/" };
      await context.sync();
      range.clear("RemoveHyperlinks");
      await context.sync();
    });
    expect(host.formulas("Sheet1!A1")).toEqual([["=1+1"]]);
    expect(host.snapshot().sheets[0]?.cells["A1"]?.link).toBeUndefined();
  });

  it("leads to one place", async () => {
    const link = (hyperlink: Excel.RangeHyperlink) =>
      onSheet(async (sheet, context) => {
        sheet.getRange("A1").hyperlink = hyperlink;
        await context.sync();
      });
    await expect(link({ textToDisplay: "nowhere" })).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(link({ address: "a", documentReference: "A1" })).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
