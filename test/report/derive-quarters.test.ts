import { describe, expect, test } from "vitest";
import { normalizeReport } from "../../src/report/index.ts";
import { reportOf } from "../support/report-of.ts";
import type { TableOf } from "../support/report-of.ts";

/** "label length end: value" in whole units, one for each amount that follows from printed ones. */
function derivedIn(...tables: readonly TableOf[]): string[] {
  const { derived, statements } = normalizeReport(reportOf(...tables).statements).value;
  return derived.map(({ line, period, value }) => {
    const label = statements.statements.find(({ id }) => id === line.statement)?.rows[line.row]?.label ?? "";
    return `${label} ${period.weeks === undefined ? `${period.months}M` : `${period.weeks}W`} ${period.end}: ${value.toString()}`;
  });
}

const income: TableOf = {
  id: "income",
  kind: "incomeStatement",
  columns: ["12M 2026-12-31", "9M 2026-09-30"],
  rows: [
    ["Revenue", "8,124", "5,951"],
    ["Impairment", "12", "--"],
    ["Gain on disposal", "7", ""],
    ["Earnings per share", "0.77", "0.55"],
    ["Average shares", "100,100", "100,000"],
  ],
};

describe("a quarter that is not printed", () => {
  test("is the year less nine months: flows only, and only where both have an amount", () => {
    expect(derivedIn(income)).toEqual(["Revenue 3M 2026-12-31: 2173000", "Impairment 3M 2026-12-31: 12000"]);
  });

  test("is the year less the quarters before, and the second quarter the half-year less the first", () => {
    const columns = ["3M 2026-03-31", "3M 2026-06-30", "3M 2026-09-30", "12M 2026-12-31"];
    const rows: TableOf["rows"] = [["Revenue", "1,900", "2,000", "2,051", "8,124"]];
    expect(derivedIn({ ...income, columns, rows })).toEqual(["Revenue 3M 2026-12-31: 2173000"]);
    const half: TableOf["rows"] = [["Revenue", "1,900", "3,900"]];
    expect(derivedIn({ ...income, columns: ["3M 2026-03-31", "6M 2026-06-30"], rows: half })).toEqual([
      "Revenue 3M 2026-06-30: 2000000",
    ]);
  });

  test("is counted in weeks where the issuer does, and each year comes off its own", () => {
    const columns = ["52W 2026-12-26", "39W 2026-09-26", "52W 2025-12-27", "39W 2025-09-27"];
    const rows: TableOf["rows"] = [["Revenue", "8,124", "5,951", "7,703", "5,600"]];
    expect(derivedIn({ ...income, columns, rows })).toEqual([
      "Revenue 13W 2026-12-26: 2173000",
      "Revenue 13W 2025-12-27: 2103000",
    ]);
  });

  test("is not derived where any statement of the kind prints it, nor across years", () => {
    const quarter: TableOf = {
      ...income,
      id: "quarter",
      columns: ["3M 2026-12-31"],
      rows: [["Revenue", "2,173"]],
    };
    expect(derivedIn(income, quarter)).toEqual([]);
    expect(derivedIn({ ...income, columns: ["12M 2026-12-31", "9M 2025-09-30"] })).toEqual([]);
  });

  test("has no balances, in the cash flow statement neither", () => {
    const rows: TableOf["rows"] = [
      ["Net cash from operating activities", "1,080", "712"],
      ["Cash at beginning of year", "806", "806"],
      ["Cash and cash equivalents at 31 December", "1,066", "857"],
    ];
    expect(derivedIn({ ...income, kind: "cashFlow", rows })).toEqual([
      "Net cash from operating activities 3M 2026-12-31: 368000",
    ]);
    expect(derivedIn({ ...income, kind: "balanceSheet", rows })).toEqual([]);
  });
});
