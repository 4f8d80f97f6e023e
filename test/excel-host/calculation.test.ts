import { describe, expect, it } from "vitest";
import { isWellFormed, renameSheetIn, rewriteDoubleMinus, sheetsNamed } from "./calculation/formula-text.ts";
import { openExcel } from "./node.ts";

async function computed(...formulas: readonly string[]): Promise<readonly unknown[]> {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").values = [[10], [20.5], ["text"], [true]];
    sheet.getRange(`C1:C${formulas.length}`).formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
  return host.values(`Sheet1!C1:C${formulas.length}`).flat();
}

describe("the calculation", () => {
  it("computes the functions that the plan uses", async () => {
    const values = await computed(
      "=SUM(A1:A4)",
      "=ABS(A1-A2)",
      "=ROUND(A2/3,2)",
      '=IF(AND(A1>5,A2>5),"both","no")',
      '=SUMIFS(A1:A2,A1:A2,">15")',
      "=INDEX(A1:A4,MATCH(20.5,A1:A4,0))",
      '=COUNTIF(A1:A4,">0")',
    );
    expect(values).toEqual([30.5, 10.5, 6.83, "both", 20.5, 20.5, 2]);
  });

  it("reads numbers back to 15 digits whatever their format shows, truth values as such, errors as text", async () => {
    expect(
      await computed("=1/3", "=2/3*1000000000", "=A1=10", "=1/0", '=VALUE("x")', "=Nothing", "=B9", "=-2^2"),
    ).toEqual([0.333333333333333, 666666666.666667, true, "#DIV/0!", "#VALUE!", "#NAME?", 0, 4]);
  });

  it("counts truth with a double minus, as Excel does", async () => {
    expect(await computed("=--TRUE", "=SUM(--(A1>5),--(A2>50))", "=5--3", '="a--b"')).toEqual([1, 1, 8, "a--b"]);
  });

  it("counts over a lone cell, as Excel does", async () => {
    expect(await computed('=COUNTIF(A1,">5")', '=COUNTIF(Sheet1!$A$1,">50")', '="COUNTIF(A1,"')).toEqual([
      1,
      0,
      "COUNTIF(A1,",
    ]);
  });

  it("gives a formula its value once the name that it uses is there", async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").formulas = [[4, "=Units*2"]];
      await context.sync();
      expect(host.values("Sheet1!B1")).toEqual([["#NAME?"]]);
      context.workbook.names.add("Units", sheet.getRange("A1"));
      await context.sync();
    });
    expect(host.values("Sheet1!B1")).toEqual([[8]]);
  });

  it("follows edits, is put off where asked, and waits for `calculate` in manual mode", async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const { workbook } = context;
      const range = workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.formulas = [[1, "=A1*10"]];
      await context.sync();
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      range.getCell(0, 0).values = [[2]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[2, 10]]);
      expect(host.values("Sheet1!B1")).toEqual([[20]]);
      workbook.application.calculationMode = "Manual";
      range.getCell(0, 0).values = [[3]];
      await context.sync();
      expect(host.values("Sheet1!B1")).toEqual([[20]]);
      workbook.application.calculate("Full");
      await context.sync();
      expect(host.values("Sheet1!B1")).toEqual([[30]]);
    });
  });
});

describe("the text of a formula", () => {
  it.each([
    '=IF(A1="","x;y",1)',
    "=SUM('It''s'!A1:B2)",
    "=A1*-1",
    "=1%",
    "=SUM(A1, B1)",
    "=A1<>B1",
    '="(unclosed"',
    "=-A1",
  ])("is well formed: %s", (formula) => {
    expect(isWellFormed(formula)).toBe(true);
  });

  it.each(["=", "=SUM(A1", "=A1)", "=A1+", "=,A1", "=(*2)", "=SUM(A1)B1", "=1 2", '="open'])(
    "is not: %s",
    (formula) => {
      expect(isWellFormed(formula)).toBe(false);
    },
  );

  it("names its sheets, but not those in strings", () => {
    expect(sheetsNamed(`='Cash Flow'!A1+Sheet1!B2&"Other!C3"`)).toEqual(["Cash Flow", "Sheet1"]);
    expect(renameSheetIn(`='Cash Flow'!A1&"'Cash Flow'!A1"`, "Cash Flow", "Flows")).toBe(`=Flows!A1&"'Cash Flow'!A1"`);
  });

  it("has its double minus rewritten only where it is no subtraction", () => {
    expect(rewriteDoubleMinus('=SUM(--A1,5--3,"--")')).toBe('=SUM(1*A1,5--3,"--")');
  });
});
