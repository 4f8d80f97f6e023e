import type { TableOf } from "./report-of.ts";

/** The three statements of an invented company, which tie to each other; tests change a cell or add a table. */
export const income: TableOf = {
  id: "is",
  title: "Statements of Operations",
  kind: "incomeStatement",
  columns: ["3M 2026-03-31", "3M 2025-03-31"],
  rows: [
    ["Revenue", "52,310", "48,127"],
    ["Costs:"],
    ["Cost of revenue", "27,418", "26,033"],
    ["General and administrative", "9,126", "8,840"],
    ["Depreciation and amortization", "4,207", "3,911"],
    ["Loss on sale of equipment", "112", "38"],
    ["Total costs", "40,863", "38,822"],
    ["Income from operations", "11,447", "9,305"],
    ["Other:"],
    ["Interest expense", "1,214", "1,322"],
    ["Interest income", "(318)", "(277)"],
    ["Total other", "896", "1,045"],
    ["Net income", "10,551", "8,260"],
    ["Basic net income per share", "0.52", "0.41"],
    ["Diluted net income per share", "0.50", "0.40"],
    ["Weighted average shares, basic", "20,414", "20,107"],
    ["Weighted average shares, diluted", "21,020", "20,655"],
  ],
};

export const balance: TableOf = {
  id: "bs",
  title: "Balance Sheets",
  kind: "balanceSheet",
  columns: ["2026-03-31", "2025-12-31"],
  rows: [
    ["ASSETS"],
    ["Cash and cash equivalents", "31,244", "24,518"],
    ["Accounts receivable, net of allowance of $711", "17,148", "19,128"],
    ["Inventory", "6,100", "7,790"],
    ["Total current assets", "54,492", "51,436"],
    ["Property and equipment, net", "47,674", "45,102"],
    ["Total assets", "102,166", "96,538"],
    ["LIABILITIES AND EQUITY"],
    ["Accounts payable", "4,396", "5,766"],
    ["Deferred revenue, current portion", "2,544", "2,737"],
    ["Deferred revenue, less current portion", "607", "533"],
    ["Total liabilities", "7,547", "9,036"],
    ["Common stock", "40,344", "43,778"],
    ["Retained earnings", "54,275", "43,724"],
    ["Total equity", "94,619", "87,502"],
    ["Total liabilities and equity", "102,166", "96,538"],
  ],
};

export const cashFlow: TableOf = {
  id: "cf",
  title: "Statements of Cash Flows",
  kind: "cashFlow",
  columns: ["3M 2026-03-31", "3M 2025-03-31"],
  rows: [
    ["OPERATING ACTIVITIES"],
    ["Net income", "10,551", "8,260"],
    ["Depreciation and amortization", "4,207", "3,911"],
    ["Loss on disposal of assets", "112", "38"],
    ["Provision for doubtful accounts", "230", "363"],
    ["Stock-based compensation", "1,507", "1,388"],
    ["Changes in operating assets and liabilities:"],
    ["Accounts receivable", "1,750", "(2,022)"],
    ["Inventory", "1,690", "(755)"],
    ["Accounts payable", "(1,369)", "(389)"],
    ["Deferred revenue", "(119)", "306"],
    ["Net cash provided by operating activities", "18,559", "11,100"],
    ["INVESTING ACTIVITIES"],
    ["Purchases of property and equipment", "(6,891)", "(5,958)"],
    ["Repurchases of common stock", "(4,942)", "--"],
    ["Net cash used in investing and financing activities", "(11,833)", "(5,958)"],
    ["Net increase in cash and cash equivalents", "6,726", "5,142"],
    ["Cash and cash equivalents at beginning of period", "24,518", "18,031"],
    ["Cash and cash equivalents at end of period", "31,244", "23,173"],
  ],
};

/** The table with one cell as given: by the row's label and the column. */
export function withCell(table: TableOf, label: string, column: number, cell: string): TableOf {
  const rows = table.rows.map((row): TableOf["rows"][number] => {
    if (row[0] !== label) return row;
    const [name, ...cells] = row;
    return [name, ...cells.map((old, at) => (at === column ? cell : old))];
  });
  return { ...table, rows };
}
