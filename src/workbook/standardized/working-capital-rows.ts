import { Decimal } from "../../source/index.ts";
import type { Book } from "../book.ts";
import { call, cell, fixedRange, operation, text, when } from "../formulas/index.ts";
import type { Address, Expression } from "../formulas/index.ts";
import type { Grid } from "../grid/index.ts";
import { isMissing } from "./line-formulas.ts";
import { firstPeriodColumn, labelColumn } from "../template/index.ts";
import type { BalanceSlots, StandardizedRow, WorkingCapitalAccount, WorkingCapitalPart } from "../template/index.ts";

/**
 * The change of an account between two balance sheets beside the line of the cash flow statement. Businesses bought,
 * currency and write-offs change balances and take no cash, so what is left between the two is told, and is no error.
 */
export function writeWorkingCapital(
  grid: Grid,
  book: Book,
  { account, part }: Extract<StandardizedRow, { kind: "workingCapital" }>,
  row: number,
): void {
  const { standardized } = book;
  grid.text(row, labelColumn, `${account.label}: ${partWords[part]}`);
  if (part === "difference") grid.text(row, standardized.notesColumn, differenceNote);
  for (const slot of standardized.balances.keys()) {
    const column = firstPeriodColumn + slot;
    const formula = formulaOf(grid, book, account, part, column);
    if (formula !== undefined) grid.formula(row, column, formula);
  }
}

const partWords: Readonly<Record<WorkingCapitalPart, string>> = {
  balances: "cash by the change of the balances",
  flow: "cash by the cash flow statement",
  difference: "change of the balances that took no cash",
};

const differenceNote = "Acquisitions, currency and write-offs: no error";

/** Which column of periods, counted from the first, holds the balance sheet at an end of the period. */
export function writeBalanceColumn(grid: Grid, { standardized }: Book, end: keyof BalanceSlots, row: number): void {
  grid.text(row, labelColumn, `Working capital: the column of the ${end} balance sheet`);
  for (const [slot, at] of standardized.balances) grid.number(row, firstPeriodColumn + slot, new Decimal(at[end] + 1));
}

function formulaOf(
  grid: Grid,
  book: Book,
  account: WorkingCapitalAccount,
  part: WorkingCapitalPart,
  column: number,
): Expression | undefined {
  const { standardized } = book;
  const own = (each: WorkingCapitalPart) => grid.at(standardized.workingCapitalRowOf(account, each) ?? 1, column);
  switch (part) {
    case "balances":
      return changeOf(grid, book, account, column);
    case "flow": {
      const row = standardized.rowOf(account.flow);
      return row === undefined ? undefined : cell(grid.at(row, column));
    }
    case "difference": {
      const left = operation(cell(own("flow")), "-", cell(own("balances")));
      return when(isMissing(own("balances")), text(""), left);
    }
  }
}

/** What the balance was at the beginning less what it is at the end, or the other way about for a liability. */
function changeOf(
  grid: Grid,
  { standardized, release }: Book,
  { balance, side }: WorkingCapitalAccount,
  column: number,
): Expression | undefined {
  const row = standardized.rowOf(balance);
  const [opening, closing] = (["opening", "closing"] as const).map((end) => standardized.balanceColumnRow(end));
  if (row === undefined || opening === undefined || closing === undefined) return undefined;
  const last = firstPeriodColumn + release.report.axis.length - 1;
  const balances = fixedRange(grid.at(row, firstPeriodColumn), grid.at(row, last));
  const at = (where: Address) => call("INDEX", balances, cell(where));
  const ends = [grid.at(opening, column), grid.at(closing, column)] as const;
  const [first, second] = side === "asset" ? ends : ([ends[1], ends[0]] as const);
  return when(call("OR", ...ends.map(isMissing)), text(""), operation(at(first), "-", at(second)));
}
