import { describe, expect, test } from "vitest";
import { deriveRelations } from "../../src/relations/index.ts";
import { reportOf } from "../support/report-of.ts";
import type { TableOf } from "../support/report-of.ts";

/** "label: column = columns", one for each line, with the verdict where it is a difference. */
function crossFootings(...tables: readonly TableOf[]): string[] {
  const report = reportOf(...tables);
  return deriveRelations(report)
    .value.filter(({ kind }) => kind === "crossFooting")
    .map(({ target, terms, results }) => {
      const [result] = results;
      const table = report.statements.statements.find(({ id }) => id === target.statement);
      const label = table?.rows[target.row]?.label ?? "";
      const right = terms.map(({ sign, statement }, at) => {
        const elsewhere = statement === target.statement ? "" : `${statement} `;
        return `${sign === 1 ? "+" : "-"}${elsewhere}${result?.terms[at]?.column ?? "?"}`;
      });
      const verdict = result?.verdict === "difference" ? ` difference ${result.difference?.toString() ?? ""}` : "";
      return `${label}: ${result?.target.column ?? "?"} = ${right.join(" ")}${verdict}`;
    });
}

const segments: TableOf = {
  id: "one",
  kind: "segment",
  columns: ["3M 2026-03-31 Retail", "3M 2026-03-31 Wholesale", "3M 2026-03-31"],
  rows: [
    ["Revenue", "42,625", "17,855", "60,480"],
    ["Cost of revenue", "22,217", "9,887", "32,104"],
    ["Selling", "6,970", "4,326", "11,296"],
    ["Segment income", "13,438", "3,642", "17,080"],
  ],
};

describe("columns cross-foot", () => {
  test("from segments to their total", () => {
    expect(crossFootings(segments)).toEqual([
      "Revenue: 2 = +0 +1",
      "Cost of revenue: 2 = +0 +1",
      "Selling: 2 = +0 +1",
      "Segment income: 2 = +0 +1",
    ]);
  });

  test("and tell the line that is off by a slip of the pen", () => {
    const rows = segments.rows.map(([label, ...cells]): TableOf["rows"][number] =>
      label === "Selling" ? [label, "6,970", "4,326", "11,296".replace("2", "7")] : [label, ...cells],
    );
    expect(crossFootings({ ...segments, rows })).toContain("Selling: 2 = +0 +1 difference -500");
  });

  test("from two years to the change between them, not to one of the years", () => {
    const rows: TableOf["rows"] = [
      ["Metal", "113.9", "141.2", "(27.3)"],
      ["Energy", "101.6", "132.8", "(31.2)"],
      ["Water", "88.4", "80.1", "8.3"],
      ["Total revenue", "303.9", "354.1", "(50.2)"],
    ];
    const columns = ["3M 2026-03-31", "3M 2025-03-31", "Change"];
    expect(crossFootings({ id: "one", kind: "other", columns, rows })).toEqual([
      "Metal: 2 = +0 -1",
      "Energy: 2 = +0 -1",
      "Water: 2 = +0 -1",
      "Total revenue: 2 = +0 -1",
    ]);
  });

  test("not where one line agrees and the others do not", () => {
    const rows: TableOf["rows"] = [
      ["Metal", "1,139", "1,412", "2,551"],
      ["Energy", "1,016", "1,328", "1,977"],
      ["Water", "884", "801", "906"],
    ];
    expect(crossFootings({ ...segments, rows })).toEqual([]);
  });
});

const halfYear: TableOf = {
  id: "income",
  kind: "incomeStatement",
  columns: ["3M 2026-06-30", "3M 2025-06-30", "3M 2026-03-31", "6M 2026-06-30", "6M 2025-06-30"],
  rows: [
    ["Revenue", "52,310", "47,902", "49,871", "102,181", "93,644"],
    ["Cost of revenue", "31,118", "28,455", "29,990", "61,108", "55,871"],
    ["Operating income", "21,192", "19,447", "19,881", "41,073", "37,773"],
    ["Earnings per share", "0.52", "0.47", "0.49", "1.01", "0.93"],
    ["Average shares", "40,750", "41,380", "40,570", "40,660", "40,600"],
  ],
};

describe("periods add up", () => {
  test("from quarters to the half-year, wherever their columns stand; amounts per share and averages do not", () => {
    expect(crossFootings(halfYear)).toEqual([
      "Revenue: 3 = +0 +2",
      "Cost of revenue: 3 = +0 +2",
      "Operating income: 3 = +0 +2",
    ]);
  });

  test("from nine months and the fourth quarter to the year, in weeks", () => {
    const rows: TableOf["rows"] = [
      ["Revenue", "75,311", "24,870", "100,181"],
      ["Gross profit", "31,118", "9,990", "41,108"],
      ["Cash at end of period", "5,112", "4,871", "4,871"],
    ];
    const columns = ["39W 2026-09-26", "13W 2026-12-26", "52W 2026-12-26"];
    expect(crossFootings({ ...halfYear, columns, rows })).toEqual(["Revenue: 2 = +0 +1", "Gross profit: 2 = +0 +1"]);
  });

  const trend: TableOf = {
    id: "trend",
    kind: "metrics",
    columns: ["3M 2025-12-31", "3M 2026-03-31", "3M 2026-06-30", "3M 2026-09-30", "3M 2026-12-31"],
    rows: [
      ["Revenue", "47,112", "49,871", "52,310", "54,022", "57,901"],
      ["Cost of revenue", "28,030", "29,990", "31,118", "32,350", "34,700"],
      ["Operating income", "19,082", "19,881", "21,192", "21,672", "23,201"],
      ["Net debt", "88,000", "90,000", "85,000", "85,000", "80,000"],
    ],
  };
  const year: TableOf = {
    id: "income",
    kind: "incomeStatement",
    columns: ["12M 2026-12-31", "12M 2025-12-31"],
    rows: [
      ["Revenue", "214,104", "190,655"],
      ["Cost of revenue", "128,158", "115,200"],
      ["Operating income", "85,946", "75,455"],
      ["Net debt", "80,000", "88,000"],
    ],
  };

  test("from the quarters of one table to the year of another", () => {
    expect(crossFootings(trend, year)).toEqual([
      "Revenue: 0 = +trend 1 +trend 2 +trend 3 +trend 4",
      "Cost of revenue: 0 = +trend 1 +trend 2 +trend 3 +trend 4",
      "Operating income: 0 = +trend 1 +trend 2 +trend 3 +trend 4",
    ]);
  });

  test("and the year less the nine months of one table is the quarter of another", () => {
    const nineMonths: TableOf = {
      ...trend,
      columns: ["9M 2026-09-30"],
      rows: [
        ["Revenue", "156,203"],
        ["Cost of revenue", "93,458"],
      ],
    };
    const quarter: TableOf = {
      ...year,
      columns: ["12M 2026-12-31", "3M 2026-12-31"],
      rows: [
        ["Revenue", "214,104", "57,901"],
        ["Cost of revenue", "128,158", "34,700"],
      ],
    };
    expect(crossFootings(nineMonths, quarter)).toEqual([
      "Revenue: 0 = +trend 0 +1",
      "Cost of revenue: 0 = +trend 0 +1",
    ]);
  });

  test("a figure that is off as a slip of the pen makes it is told", () => {
    const rows = year.rows.map(([label, ...cells]): TableOf["rows"][number] =>
      label === "Operating income" ? [label, "85,746", "75,455"] : [label, ...cells],
    );
    const other: TableOf["rows"] = [...trend.rows, ["Research", "4,110", "4,210", "4,322", "4,401", "4,520"]];
    const more: TableOf["rows"] = [...rows, ["Research", "17,453", "16,020"]];
    expect(crossFootings({ ...trend, rows: other }, { ...year, rows: more })).toContain(
      "Operating income: 0 = +trend 1 +trend 2 +trend 3 +trend 4 difference 200",
    );
  });

  test("tables on another basis say nothing of each other", () => {
    const rows: TableOf["rows"] = [
      ["Revenue", "47,112", "48,871", "51,310", "53,022", "55,901"],
      ["Cost of revenue", "28,030", "28,990", "30,118", "31,350", "33,611"],
      ["Operating income", "19,082", "19,881", "21,192", "21,672", "22,290"],
    ];
    expect(crossFootings({ ...trend, rows }, year)).toEqual([]);
  });
});
