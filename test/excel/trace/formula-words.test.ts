import { describe, expect, it } from "vitest";
import { cellsNamed } from "../../../src/excel/trace/cells-named.ts";
import { readFormula } from "../../../src/excel/trace/formula-syntax.ts";
import { formulaWords } from "../../../src/excel/trace/formula-words.ts";
import { findNumber } from "../../../src/excel/trace/number-in-words.ts";
import { addressOf } from "../../../src/excel/trace/sheet-text.ts";

function say(formula: string): string | undefined {
  const syntax = readFormula(formula);
  return (
    syntax &&
    formulaWords(syntax, ({ sheet, first, last }) => ({
      kind: "cells",
      text: `${sheet === undefined ? "" : `${sheet}!`}${addressOf(first)}${first.row === last.row ? "" : `:${addressOf(last)}`}`,
      sheet: sheet ?? "",
      address: addressOf(first),
    }))
      .map(({ text }) => text)
      .join("")
  );
}

describe("formulas in words", () => {
  it.each([
    ["=D8-D17", "D8 − D17"],
    ["=SUM(D10:D16)", "the sum of D10:D16"],
    ["=-SUM(A1:A2)+B1", "−the sum of A1:A2 + B1"],
    ["=A1-(B1-C1)", "A1 − (B1 − C1)"],
    ["=(A1+B1)*C1/$D$1", "(A1 + B1) × C1 ÷ D1"],
    ["=ROUND('Income Statement'!D17-K17,0)", "Income Statement!D17 − K17, rounded"],
    ["=IF(COUNT('It''s'!E8)=1,'It''s'!E8,K8)", "It's!E8, or where that is no number K8"],
    ['=IF(A1>=0.5,"yes","")', "if A1 is at least 0.5: “yes”; otherwise nothing"],
    ['="USD in "&H4', "“USD in ” and then H4"],
    ['=COUNTIF(Checks!K13:K14,"difference")', "how often “difference” stands in Checks!K13:K14"],
    ["=Std_Revenue/2", "Std Revenue ÷ 2"],
    ["=HYPOT(A1,B1)", "HYPOT(A1, B1)"],
    ["=A1%", "A1%"],
  ])("%s is said as %s", (formula, words) => {
    expect(say(formula)).toBe(words);
  });

  it.each(["=A1+", "=SUM(A1", "=A1 ! B2", "={1,2}", ""])("leaves alone what it does not know: %s", (formula) => {
    expect(readFormula(formula)).toBeUndefined();
  });

  it("is not lost in brackets without end", () => {
    expect(readFormula("=" + "(".repeat(5000) + "1" + ")".repeat(5000))).toBeUndefined();
  });

  it("names what a value comes from, not what is only asked whether it is there", () => {
    const syntax = readFormula("=IF(COUNT(A1)=1,B1,C1)+B1");
    expect(syntax && cellsNamed(syntax).map(({ first }) => addressOf(first))).toEqual(["B1", "C1"]);
  });
});

describe("a number among words", () => {
  it.each([
    ["Revenue $ 1,200 $ 1,000", 1200, ["1,200"]],
    ["Umsatz 1.234,5 1.200,0", 1234.5, ["1.234,5"]],
    ["Loss (457) and 457 before", -457, ["457", "457"]],
    ["Other — 12", 0, ["—"]],
    ["per share 0.00", 0, ["0.00"]],
    ["nothing of it 12", 13, []],
  ])("in %j, %d", (words, value, found) => {
    expect(findNumber(words, value).map(({ start, end }) => words.slice(start, end))).toEqual(found);
  });
});
