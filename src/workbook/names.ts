import { a1, a1Range } from "./formulas/index.ts";
import type { Book } from "./book.ts";
import { countAt, rowsAt, verdicts } from "./checks/index.ts";
import { firstPeriodColumn } from "./template/index.ts";
import { summaryOf } from "./standardized/index.ts";
import type { NamePlan } from "./types.ts";
import { unitsAt } from "./units-switch.ts";

/** Lines of the standardized statements: the whole row of periods. */
const namedLines: readonly (readonly [name: string, key: string])[] = [
  ["Std_Revenue", "incomeStatement.revenue"],
  ["Std_Operating_Income", "incomeStatement.operatingIncome"],
  ["Std_Net_Income", "incomeStatement.netIncome"],
  ["Std_Total_Assets", "balanceSheet.totalAssets"],
  ["Std_Total_Equity", "balanceSheet.totalEquity"],
  ["Std_Operating_Cash_Flow", "cashFlow.operatingCash"],
  ["Std_Capital_Expenditure", "cashFlow.capitalExpenditure"],
];

/**
 * The table of facts, then the counts of the verdicts, the checks themselves with their heads, the units, key lines of the standardized statements and the table
 * of decisions: tables and named cells share their names.
 */
export const wantedNames: readonly string[] = [
  "Facts",
  ...verdicts.map(({ verdict, label }) => (verdict === "difference" ? "Differences" : `Checks_${label}`)),
  "Checks_Rows",
  "Units",
  "Std_Differences",
  ...namedLines.map(([name]) => name),
  "Decisions",
];

/** The cells that other workbooks and macros may ask for by name. */
export function planNames(book: Book, names: readonly string[]): readonly NamePlan[] {
  const { checks, standardized } = book;
  const nameOf = (wanted: string) => names[wantedNames.indexOf(wanted)] ?? wanted;
  const cellName = (wanted: string, { sheet, row, column }: ReturnType<typeof unitsAt>): NamePlan => ({
    name: nameOf(wanted),
    sheet,
    address: a1(row, column),
  });
  if (checks.sheet === "") return [];
  return [
    ...verdicts.map(({ verdict }, at) => cellName(wantedNames[at + 1] ?? verdict, countAt(checks, verdict))),
    { name: nameOf("Checks_Rows"), ...rowsAt(checks) },
    cellName("Units", unitsAt(summaryOf(book))),
    ...(standardized.checkRows === undefined ? [] : [cellName("Std_Differences", standardized.countAt("difference"))]),
    ...namedLines.flatMap(([name, key]): NamePlan[] => {
      const row = standardized.rowOf(key);
      const last = firstPeriodColumn + standardized.width - 1;
      return row === undefined
        ? []
        : [{ name: nameOf(name), sheet: standardized.sheet, address: a1Range(row, firstPeriodColumn, row, last) }];
    }),
  ];
}
