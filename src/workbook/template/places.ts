import type { Verdict } from "../../relations/index.ts";
import { axisColumnOf, standardize } from "../../report/index.ts";
import type {
  Mapping,
  OutsideLine,
  RowRef,
  SignedLine,
  StandardizedKind,
  StandardizedStatement,
  TemplateLine,
  TemplateTotal,
} from "../../report/index.ts";
import type { Release } from "../../review/index.ts";
import type { Address } from "../formulas/index.ts";
import { derivedColumns } from "./derived-columns.ts";
import type { DerivedColumn } from "./derived-columns.ts";
import { accountsOf, balancesOf, workingCapitalParts } from "./working-capital.ts";
import type { BalanceSlots, WorkingCapitalAccount, WorkingCapitalPart } from "./working-capital.ts";
import { measuresOf } from "./measures.ts";
import type { Measure } from "./measures.ts";

export const labelColumn = 1;
export const unitColumn = 2;
export const checkColumn = 3;
/** The same columns as on the statement sheets. */
export const firstPeriodColumn = 4;
export const firstRow = 8;

export type CheckPart = "printed" | "difference" | "allowance" | "verdict";
export const checkParts: readonly CheckPart[] = ["printed", "allowance", "difference", "verdict"];
export const countedVerdicts: readonly Verdict[] = ["tied", "rounding", "difference", "untested"];

/** What a row of the sheet is for. */
export type StandardizedRow =
  | { readonly kind: "blank" }
  | { readonly kind: "heading"; readonly words: string }
  | { readonly kind: "line"; readonly statement: StandardizedStatement; readonly line: TemplateLine }
  | { readonly kind: "total"; readonly statement: StandardizedStatement; readonly total: TemplateTotal }
  | { readonly kind: "measure"; readonly measure: Measure }
  | { readonly kind: "yearBefore" }
  | {
      readonly kind: "workingCapital";
      readonly account: WorkingCapitalAccount;
      readonly part: WorkingCapitalPart;
    }
  | { readonly kind: "balanceColumn"; readonly end: keyof BalanceSlots }
  | { readonly kind: "outside"; readonly statement: StandardizedStatement; readonly line: OutsideLine }
  | {
      readonly kind: "check";
      readonly statement: StandardizedStatement;
      readonly total: TemplateTotal;
      readonly part: CheckPart;
    }
  | { readonly kind: "count"; readonly verdict: Verdict }
  | { readonly kind: "scale"; readonly scale: number };

/** The sheet of standardized statements before its formulas: what stands in each row, and where. */
export interface StandardizedPlaces {
  readonly sheet: string;
  readonly statements: readonly StandardizedStatement[];
  /** Row r of the sheet is `rows[r - firstRow]`. */
  readonly rows: readonly StandardizedRow[];
  /** Columns of the time axis. */
  readonly width: number;
  /** Columns of periods that are worked out, beyond the time axis and a gap. */
  readonly derived: readonly DerivedColumn[];
  /** The column of the sheet that holds the first of them. */
  readonly firstDerivedColumn: number;
  /** The column of the sheet that says what the lines are made of. */
  readonly notesColumn: number;
  /** The columns of the axis, from 0, in which a statement has figures. */
  readonly slotsOf: (statement: StandardizedStatement) => readonly number[];
  /** Row of a template line or total: "incomeStatement.netIncome"; `undefined` where the sheet leaves it empty. */
  readonly rowOf: (key: string) => number | undefined;
  /** Row of a template line whether it has printed lines or not, so that totals are the same in every workbook. */
  readonly lineRowOf: (key: string) => number | undefined;
  readonly checkRowOf: (key: string, part: CheckPart) => number | undefined;
  readonly countAt: (verdict: Verdict) => Address;
  /** The row that says which column of periods holds the year before. */
  readonly yearBeforeRow: number | undefined;
  readonly workingCapitalRowOf: (account: WorkingCapitalAccount, part: WorkingCapitalPart) => number | undefined;
  /** The row that says which column of periods holds the balance sheet at an end of the period. */
  readonly balanceColumnRow: (end: keyof BalanceSlots) => number | undefined;
  /** By the column of the axis, from 0: where the balance sheets at its ends stand, for periods that have a cash flow. */
  readonly balances: ReadonlyMap<number, BalanceSlots>;
  readonly scaleAt: (scale: number) => Address;
  /** The scale of the printed figures; the largest, if there are several. */
  readonly largestScale: number | undefined;
  /** First and last row of the checks, where there are any. */
  readonly checkRows: { readonly first: number; readonly last: number } | undefined;
}

export function keyOf({ template }: StandardizedStatement, { key }: { readonly key: string }): string {
  return `${template.kind}.${key}`;
}

/** Does the release have a statement that can be standardized? */
export function isStandardizable({ report }: Release): boolean {
  return standardize(report, []).length > 0;
}

export function placeStandardized(release: Release, mappings: readonly Mapping[], sheet: string): StandardizedPlaces {
  const { report, relations } = release;
  const footings = relations.filter(({ kind }) => kind === "footing");
  const statements = sheet === "" ? [] : standardize(report, footings, mappings);
  const filled = new Set(statements.flatMap((statement) => filledKeys(statement)));
  const known = new Set(
    statements.flatMap((statement) => statement.template.lines.map((line) => keyOf(statement, line))),
  );
  const totals = statements.flatMap((statement) =>
    statement.template.lines.flatMap((total) =>
      total.kind === "total" && filled.has(keyOf(statement, total)) && statement.printed.has(total.key)
        ? [{ statement, total }]
        : [],
    ),
  );
  const scales = [
    ...new Set(statements.flatMap((statement) => linesOf(statement).map((line) => scaleOf(release, line)))),
  ];
  const measures = measuresOf(filled, known);
  const slotsOfKind = (kind: StandardizedKind) =>
    statements.filter(({ template }) => template.kind === kind).flatMap((each) => slotsOf(release, each));
  const flows = slotsOfKind("cashFlow");
  const balances = new Map(
    [...balancesOf(report.axis, slotsOfKind("balanceSheet"))].filter(([slot]) => flows.includes(slot)),
  );
  const accounts = balances.size === 0 ? [] : accountsOf(filled);
  const parts: readonly (readonly StandardizedRow[])[] = [
    ...statements.map((statement): readonly StandardizedRow[] => [
      heading(statementWords[statement.template.kind] + variantWords[statement.template.variant]),
      ...statement.template.lines.map((line): StandardizedRow =>
        line.kind === "line" ? { kind: "line", statement, line } : { kind: "total", statement, total: line },
      ),
    ]),
    part("Measures", [
      ...measures.map((measure): StandardizedRow => ({ kind: "measure", measure })),
      ...(measures.some(({ kind }) => kind === "growth") ? [{ kind: "yearBefore" } as const] : []),
    ]),
    part(
      "Working capital: what the balance sheets say, and what the cash flow says",
      accounts.length === 0
        ? []
        : [
            ...accounts.flatMap((account) =>
              workingCapitalParts.map((each): StandardizedRow => ({ kind: "workingCapital", account, part: each })),
            ),
            { kind: "balanceColumn", end: "opening" },
            { kind: "balanceColumn", end: "closing" },
          ],
    ),
    part(
      "Printed lines outside the template",
      statements.flatMap((statement) => statement.outside.map((line) => ({ kind: "outside", statement, line }))),
    ),
    part(
      "Checks: the template's totals against the printed ones",
      totals.flatMap((total) => checkParts.map((each) => ({ kind: "check", ...total, part: each }))),
    ),
    part("Count of checks", totals.length === 0 ? [] : countedVerdicts.map((verdict) => ({ kind: "count", verdict }))),
    part(
      "Scales: what one printed figure counts",
      scales.map((scale) => ({ kind: "scale", scale })),
    ),
  ];
  const rows = parts.filter(({ length }) => length > 0).flatMap((each) => [...each, { kind: "blank" } as const]);
  const rowWhere = (is: (row: StandardizedRow) => boolean) => {
    const at = rows.findIndex(is);
    return at < 0 ? undefined : firstRow + at;
  };
  const checks = rows.flatMap((row, at) => (row.kind === "check" ? [firstRow + at] : []));
  const byKey = new Map<string, number>();
  const checkByKey = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (row.kind === "line") byKey.set(keyOf(row.statement, row.line), firstRow + at);
    if (row.kind === "total") byKey.set(keyOf(row.statement, row.total), firstRow + at);
    if (row.kind === "check") checkByKey.set(`${keyOf(row.statement, row.total)} ${row.part}`, firstRow + at);
  }
  const [first, last] = [checks[0], checks.at(-1)];
  const derived = derivedColumns(report, statements);
  const firstDerivedColumn = firstPeriodColumn + report.axis.length + 1;
  return {
    sheet,
    statements,
    rows,
    width: report.axis.length,
    derived,
    firstDerivedColumn,
    notesColumn: firstDerivedColumn + (derived.length === 0 ? 0 : derived.length + 1),
    slotsOf: (statement) => slotsOf(release, statement),
    rowOf: (key) => (filled.has(key) ? byKey.get(key) : undefined),
    lineRowOf: (key) => byKey.get(key),
    checkRowOf: (key, each) => checkByKey.get(`${key} ${each}`),
    countAt: (verdict) => ({
      sheet,
      row: rowWhere((row) => row.kind === "count" && row.verdict === verdict) ?? 1,
      column: unitColumn,
    }),
    yearBeforeRow: rowWhere((row) => row.kind === "yearBefore"),
    workingCapitalRowOf: (account, each) =>
      rowWhere((row) => row.kind === "workingCapital" && row.account === account && row.part === each),
    balanceColumnRow: (end) => rowWhere((row) => row.kind === "balanceColumn" && row.end === end),
    balances,
    largestScale: scales.length === 0 ? undefined : Math.max(...scales),
    scaleAt: (scale) => ({
      sheet,
      row: rowWhere((row) => row.kind === "scale" && row.scale === scale) ?? 1,
      column: unitColumn,
    }),
    checkRows: first === undefined || last === undefined ? undefined : { first, last },
  };
}

/** The template lines that have printed lines, and the totals that say something of them. */
function filledKeys(statement: StandardizedStatement): readonly string[] {
  const { template, lines, printed } = statement;
  return template.lines
    .filter((line) => {
      if (line.kind === "line") return lines.has(line.key);
      if (line.onlyIfPrinted === true && !printed.has(line.key)) return false;
      return (line.needs ?? line.of).some((key) => lines.has(key)) && line.of.some((key) => lines.has(key));
    })
    .map((line) => keyOf(statement, line));
}

function slotsOf({ report }: Release, { statements }: StandardizedStatement): readonly number[] {
  const slots = new Set<number>();
  for (const { id, columns } of report.statements.statements) {
    if (!statements.includes(id)) continue;
    for (const { period, qualifier } of columns) {
      if (period !== undefined && qualifier === undefined) slots.add(axisColumnOf(report.axis, period));
    }
  }
  return [...slots].filter((slot) => slot >= 0).sort((left, right) => left - right);
}

function linesOf({ lines, printed, outside }: StandardizedStatement): readonly RowRef[] {
  return [...[...lines.values(), ...printed.values()].flat(), ...outside];
}

function scaleOf({ report }: Release, { statement, row }: RowRef | SignedLine): number {
  return report.statements.statements.find(({ id }) => id === statement)?.rows[row]?.scale ?? 1;
}

function heading(words: string): StandardizedRow {
  return { kind: "heading", words };
}

function part(words: string, rows: readonly StandardizedRow[]): readonly StandardizedRow[] {
  return rows.length === 0 ? [] : [heading(words), ...rows];
}

const statementWords = {
  incomeStatement: "Income statement",
  balanceSheet: "Balance sheet",
  cashFlow: "Cash flow",
} as const;

const variantWords = { general: "", bank: " of a bank", insurer: " of an insurer" } as const;
