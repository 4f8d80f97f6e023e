import { describe, expect, it } from "vitest";
import { readEntry, type Content } from "./model/entry.ts";
import { openExcel } from "./node.ts";

const year = 2026;

/** Days since 30 December 1899. */
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

describe("a value that is set", () => {
  it.each<[typed: string, content: Content, format?: string]>([
    ["", { kind: "empty" }],
    ["Revenue", { kind: "text", text: "Revenue" }],
    ["–", { kind: "text", text: "–" }],
    ["-", { kind: "text", text: "-" }],
    ["=", { kind: "text", text: "=" }],
    ["2006", { kind: "number", value: 2006 }],
    [" 2006 ", { kind: "number", value: 2006 }],
    ["-12.5", { kind: "number", value: -12.5 }],
    ["+7", { kind: "number", value: 7 }],
    [".5", { kind: "number", value: 0.5 }],
    ["1,234", { kind: "number", value: 1234 }, "#,##0"],
    ["1,234.50", { kind: "number", value: 1234.5 }, "#,##0.00"],
    ["12,34", { kind: "text", text: "12,34" }],
    ["(928)", { kind: "number", value: -928 }],
    ["$4.10", { kind: "number", value: 4.1 }, "$#,##0.00_);[Red]($#,##0.00)"],
    ["12.6%", { kind: "number", value: 0.126 }, "0.00%"],
    ["1E3", { kind: "number", value: 1000 }, "0.00E+00"],
    ["1 1/2", { kind: "number", value: 1.5 }, "# ?/?"],
    ["true", { kind: "boolean", value: true }],
    ["#N/A", { kind: "error", code: "#N/A" }],
    ["1/2", { kind: "number", value: day("2026-01-02") }, "d-mmm"],
    ["3/45", { kind: "number", value: day("1945-03-01") }, "mmm-yy"],
    ["3/31/2006", { kind: "number", value: day("2006-03-31") }, "m/d/yyyy"],
    ["3/31/06", { kind: "number", value: day("2006-03-31") }, "m/d/yyyy"],
    ["2006-03-31", { kind: "number", value: day("2006-03-31") }, "m/d/yyyy"],
    ["2006-02-30", { kind: "text", text: "2006-02-30" }],
    ["March 31, 2006", { kind: "number", value: day("2006-03-31") }, "d-mmm-yy"],
    ["31-Mar-06", { kind: "number", value: day("2006-03-31") }, "d-mmm-yy"],
    ["Mar 2006", { kind: "number", value: day("2006-03-01") }, "mmm-yy"],
    ["March", { kind: "text", text: "March" }],
    ["Market 31", { kind: "text", text: "Market 31" }],
    ["10:30", { kind: "number", value: 0.4375 }, "h:mm"],
    ["1:30 PM", { kind: "number", value: 0.5625 }, "h:mm AM/PM"],
    ["10:75", { kind: "text", text: "10:75" }],
    ["=1+1", { kind: "formula", formula: "=1+1" }],
    ["+A1", { kind: "formula", formula: "=+A1" }],
    ["-A1", { kind: "formula", formula: "=-A1" }],
    ["@SUM(A1)", { kind: "formula", formula: "=SUM(A1)" }],
    ["'=1+1", { kind: "text", text: "=1+1" }],
    ["''quoted'", { kind: "text", text: "'quoted'" }],
    ["'2006", { kind: "text", text: "2006" }],
  ])("%j becomes %j", (typed, content, format) => {
    expect(readEntry(typed, "General", year)).toEqual(
      format === undefined ? { content } : { content, impliedFormat: format },
    );
  });

  it.each(["=1+1", "1/2", "2006", "TRUE", "-A1"])("%j stays text in a cell that is formatted as text", (typed) => {
    expect(readEntry(typed, "@", year)).toEqual({ content: { kind: "text", text: typed } });
  });

  it("becomes text in such a cell, if it is a number", () => {
    expect(readEntry(2006, "@", year)).toEqual({ content: { kind: "text", text: "2006" } });
  });
});

describe("a block of values", () => {
  it("takes on a format that what was typed implies, unless the cell has one", async () => {
    const { Excel, host } = openExcel({ year });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
      range.numberFormat = [["General"], ["0.000"]];
      range.values = [["12%"], ["12%"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["0%"], ["0.000"]]);
    });
    expect(host.shown("Sheet1!A1:A2")).toEqual([["12%"], ["0.120"]]);
  });

  it("reads back text without its apostrophe, and leaves alone the cells that get null", async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.values = [["'=HYPERLINK(1)", 5]];
      range.values = [[null, 6]];
      range.load("values,formulas,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["=HYPERLINK(1)", 6]]);
      expect(range.formulas).toEqual([["=HYPERLINK(1)", 6]]);
      expect(range.valueTypes).toEqual([["String", "Double"]]);
    });
    expect(host.snapshot().sheets[0]?.cells["A1"]?.content).toEqual({ kind: "text", text: "=HYPERLINK(1)" });
  });

  it("must have the size of the range, unless it is one value for all of it", async () => {
    const { Excel, host } = openExcel();
    const set = (address: string, values: unknown[][]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values;
        await context.sync();
      });
    await expect(set("A1:B2", [[1, 2]])).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(set("A1:B2", [[1], [2, 3]])).rejects.toThrow("doesn't match the size");
    await expect(set("A:A", [[1]])).rejects.toMatchObject({ code: "InvalidArgument" });
    await set("A1:B2", [[7]]);
    expect(host.values("Sheet1!A1:B2")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it("of more than 1,500 cells arrives whole, though the library cuts it up", async () => {
    const { Excel, host } = openExcel();
    const rows = Array.from({ length: 1000 }, (_, row) => [row, `=A${row + 1}*2`, "x"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1000").formulas = rows;
      await context.sync();
    });
    expect(host.values("Sheet1!A1000:C1000")).toEqual([[999, 1998, "x"]]);
    const tooFew = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1001").formulas = rows;
      await context.sync();
    });
    await expect(tooFew).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("refuses text and formulas beyond Excel's limits, and formulas that Excel would not take", async () => {
    const { Excel } = openExcel();
    const set = (value: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
        await context.sync();
      });
    await set("x".repeat(32_767));
    await expect(set("x".repeat(32_768))).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(set(`=1${"+1".repeat(4096)}`)).rejects.toMatchObject({ code: "InvalidArgument" });
    for (const formula of ["=SUM(", "=1+", '="a', "=A1)", "=*2", "=SUM(A1,,)+", "- item (a"])
      await expect(set(formula), formula).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(set("=Nowhere!A1")).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
