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

describe("a protected sheet", () => {
  it("denies what changes it and is as it was", async () => {
    const opened = openExcel();
    await onSheet(opened, (sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.protection.protect();
    });
    const before = opened.host.snapshot();
    const denied: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange("A1").values = [[3]]),
      (sheet) => (sheet.getRange("A1").format.font.bold = true),
      (sheet) => (sheet.getRange("A:A").format.columnWidth = 80),
      (sheet) => {
        sheet.getRange("A1").clear();
      },
      (sheet) => sheet.tables.add("A1:A2", true),
      (sheet) => sheet.charts.add("Line", sheet.getRange("A1:A2")),
      (sheet) => {
        sheet.getRange("1:2").group("ByRows");
      },
      (sheet) => (sheet.getRange("A1").hyperlink = { documentReference: "A2" }),
    ];
    for (const work of denied)
      await expect(onSheet(opened, work), String(work)).rejects.toMatchObject({ code: "AccessDenied" });
    expect(opened.host.snapshot()).toEqual(before);
  });

  it("lets unlocked cells be typed in, and formats be set where that is allowed", async () => {
    const opened = openExcel();
    await onSheet(opened, (sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange("B1").values = [[7]];
      sheet.getRange("A1").format.font.bold = true;
    });
    expect(opened.host.values("Sheet1!B1")).toEqual([[7]]);
    await onSheet(opened, (sheet) => {
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[8]];
    });
    expect(opened.host.values("Sheet1!A1")).toEqual([[8]]);
  });
});

describe("frozen panes", () => {
  it("are told by rows, by columns or by the cells that stay; the last word counts", async () => {
    const opened = openExcel();
    const frozen = () => opened.host.snapshot().sheets[0]?.frozen;
    await onSheet(opened, ({ freezePanes }) => {
      freezePanes.freezeRows(2);
    });
    expect(frozen()).toEqual({ rows: 2, columns: 0 });
    await onSheet(opened, (sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    });
    expect(frozen()).toEqual({ rows: 3, columns: 2 });
    await onSheet(opened, ({ freezePanes }) => {
      freezePanes.freezeColumns(1);
    });
    expect(frozen()).toEqual({ rows: 0, columns: 1 });
    await onSheet(opened, ({ freezePanes }) => {
      freezePanes.unfreeze();
    });
    expect(frozen()).toEqual({ rows: 0, columns: 0 });
    const adrift = onSheet(opened, (sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("B2:C3"));
    });
    await expect(adrift).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("the outline", () => {
  it("groups whole rows, level on level, and shows as many levels as asked for", async () => {
    const opened = openExcel();
    await onSheet(opened, (sheet) => {
      sheet.getRange("2:5").group("ByRows");
      sheet.getRange("3:4").group("ByRows");
    });
    expect(opened.host.snapshot().sheets[0]?.rowLevels).toEqual({ 2: 1, 3: 2, 4: 2, 5: 1 });
    await onSheet(opened, (sheet) => {
      sheet.showOutlineLevels(2, 0);
    });
    expect(opened.host.snapshot().sheets[0]?.hiddenRows).toEqual([3, 4]);
    await onSheet(opened, (sheet) => {
      sheet.getRange("2:5").ungroup("ByRows");
      sheet.showOutlineLevels(8, 0);
    });
    expect(opened.host.snapshot().sheets[0]?.rowLevels).toEqual({ 3: 1, 4: 1 });
    expect(opened.host.snapshot().sheets[0]?.hiddenRows).toEqual([]);
  });

  it("refuses rows by columns, an eighth level, and to ungroup what is no group", async () => {
    const opened = openExcel();
    const wrong: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => {
        sheet.getRange("2:3").group("ByColumns");
      },
      (sheet) => {
        for (let level = 1; level <= 8; level++) sheet.getRange("2:3").group("ByRows");
      },
      (sheet) => {
        sheet.getRange("20:21").ungroup("ByRows");
      },
    ];
    for (const work of wrong) await expect(onSheet(opened, work)).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("the page", () => {
  it("keeps its set-up", async () => {
    const opened = openExcel();
    await onSheet(opened, (sheet) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.paperSize = "A4";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.centerHorizontally = true;
      sheet.pageLayout.leftMargin = 36;
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.pageLayout.setPrintArea("A1:D20");
    });
    expect(opened.host.snapshot().sheets[0]?.print).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      CenterHorizontally: true,
      LeftMargin: 36,
      titleRows: "Sheet1!1:3",
      printArea: "Sheet1!A1:D20",
    });
  });

  it("is scaled or fitted, not both, and repeats rows, not columns, at the top", async () => {
    const opened = openExcel();
    const wrong: ((layout: Excel.PageLayout) => void)[] = [
      (layout) => (layout.zoom = { scale: 50, horizontalFitToPages: 1 }),
      (layout) => (layout.zoom = { scale: 5 }),
      (layout) => (layout.zoom = { horizontalFitToPages: 0 }),
      (layout) => {
        layout.setPrintTitleRows("A:B");
      },
    ];
    for (const work of wrong) {
      const set = onSheet(opened, ({ pageLayout }) => {
        work(pageLayout);
      });
      await expect(set, String(work)).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  });
});

describe("a chart", () => {
  it("has a name, a title, a place and a series for each column of numbers", async () => {
    const opened = openExcel();
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C4").values = [
        ["", "2005", "2006"],
        ["Revenue", 1, 2],
        ["Costs", 3, 4],
        ["Profit", 5, 6],
      ];
      sheet.getRange("B1:C1").values = [["Year one", "Year two"]];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto");
      chart.name = "Bridge";
      chart.title.text = "From net loss to EBITDA";
      chart.legend.position = "Right";
      chart.setPosition("E2", "H10");
      chart.series.load("items/name");
      chart.load("left,top,width,height");
      const found = sheet.charts.getItem("bridge");
      found.load("chartType");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Year one", "Year two"]);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 135]);
      expect(found.chartType).toBe("ColumnClustered");
    });
    expect(opened.host.snapshot().sheets[0]?.charts).toMatchObject([
      { name: "Bridge", title: "From net loss to EBITDA", legend: "Right", source: "Sheet1!A1:C4" },
    ]);
    await onSheet(opened, (sheet) => {
      sheet.charts.getItem("Bridge").delete();
    });
    expect(opened.host.snapshot().sheets[0]?.charts).toEqual([]);
  });
});

describe("a comment", () => {
  it("hangs on one cell, which has no other", async () => {
    const opened = openExcel();
    await onSheet(opened, (_sheet, { comments }) => comments.add("Sheet1!B2", "Line 85"));
    expect(opened.host.snapshot().comments).toEqual([{ cell: "Sheet1!B2", content: "Line 85" }]);
    const again = onSheet(opened, (sheet, { comments }) => comments.add(sheet.getRange("B2"), "Line 86"));
    await expect(again).rejects.toMatchObject({ code: "InvalidOperation" });
    const wide = onSheet(opened, (_sheet, { comments }) => comments.add("Sheet1!B2:C3", "Lines"));
    await expect(wide).rejects.toMatchObject({ code: "InvalidArgument" });
    await onSheet(opened, (_sheet, { comments }) => {
      comments.getItemByCell("Sheet1!B2").delete();
    });
    expect(opened.host.snapshot().comments).toEqual([]);
  });
});

describe("a setting", () => {
  it("is kept by its key, the last value counts", async () => {
    const opened = openExcel();
    await opened.Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("units", { scale: 1000 });
      settings.add("units", { scale: 1 });
      const none = settings.getItemOrNullObject("other");
      const one = settings.getItem("units");
      one.load("value");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(one.value).toEqual({ scale: 1 });
    });
    expect(opened.host.snapshot().settings).toEqual({ units: { scale: 1 } });
  });
});
