import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignNames, assignSheetNames, nameOfStatement } from "../../src/workbook/sheet-names.ts";

describe("the name of a reconciliation's sheet", () => {
  it.each([
    ["RECONCILIATION OF NET INCOME (LOSS) TO EBITDA AND NET CASH PROVIDED BY OPERATING ACTIVITIES", "Rec EBITDA"],
    ["RECONCILIATION OF NET INCOME (LOSS) TO ADJUSTED EBITDA AND NET CASH", "Rec Adjusted EBITDA"],
    [
      "RECONCILIATION OF NET INCOME AND DILUTED NET INCOME PER SHARE TO NORMALIZED NET INCOME (LOSS) AND DILUTED NET INCOME PER SHARE",
      "Rec Normalized Net Income",
    ],
    ["Reconciliation of Adjusted EBITDA to Net Income", "Rec Adjusted EBITDA"],
    ["Adjusted EBITDA Reconciliation", "Rec Adjusted EBITDA"],
    ["Reconciliation of GAAP to Non-GAAP Operating Income", "Rec Non-GAAP Operating Income"],
    ["RECONCILIATION OF GAAP TO NON-GAAP MEASURES", "Rec Non-GAAP Measures"],
    ["RECONCILIATION OF GAAP TO NON-GAAP FINANCIAL INFORMATION SEGMENT EBITDA", "Rec Segment EBITDA"],
    ["Free Cash Flow", "Rec Free Cash Flow"],
    ["RECONCILIATION", "Reconciliation"],
    ["Adjustments to reconcile net income to Adjusted EBITDA for the following periods", "Rec Adjusted EBITDA"],
    ["", "Reconciliation"],
  ])("%s: %s", (title, name) => {
    expect(nameOfStatement({ kind: "reconciliation", title })).toBe(name);
  });
});

it("names other tables by the words that tell them apart", () => {
  expect(nameOfStatement({ kind: "segment", title: "SELECTED SEGMENT INFORMATION (unaudited)" })).toBe(
    "Segment Information",
  );
  expect(nameOfStatement({ kind: "metrics", title: "" })).toBe("Metrics");
  expect(nameOfStatement({ kind: "balanceSheet", title: "STATEMENTS OF FINANCIAL POSITION" })).toBe("Balance Sheet");
});

it("numbers a second sheet of ours, and leaves the user's names to the user", () => {
  expect(assignSheetNames(["Income Statement", "Income Statement"], [])).toEqual([
    "Income Statement",
    "Income Statement 2",
  ]);
  expect(
    assignSheetNames(["Income Statement", "Income Statement"], ["income statement", "Income Statement (2)"]),
  ).toEqual(["Income Statement (3)", "Income Statement 2"]);
  expect(assignNames(["Differences"], ["DIFFERENCES"])).toEqual(["Differences_2"]);
});

it("the law: names are legal and unique, whatever the titles are and whatever is taken", () => {
  const title = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("History", "'quoted'", "a/b:c*d?[e]\\f", "Long ".repeat(20)),
  );
  fc.assert(
    fc.property(fc.array(title), fc.array(title), (titles, taken) => {
      const wanted = titles.map((each) => nameOfStatement({ kind: "other", title: each }));
      const names = assignSheetNames(wanted, taken);
      const seen = new Set(taken.map((name) => name.toLowerCase()));
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        expect(name.toLowerCase()).not.toBe("history");
        expect(seen.has(name.toLowerCase())).toBe(false);
        seen.add(name.toLowerCase());
      }
    }),
  );
});
