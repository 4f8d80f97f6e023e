import type { WorkbookPlan } from "../workbook/index.ts";

/** What the workbook holds before a write. */
export interface Survey {
  readonly sheets: readonly string[];
  /** Defined names, and tables: Excel keeps both in one list. */
  readonly names: readonly string[];
  readonly activeSheet: string;
}

/** Reads what is there, in one sync. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, names, tables } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/name");
  names.load("items/name");
  tables.load("items/name");
  active.load("name");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    names: [...names.items.map(({ name }) => name), ...tables.items.map(({ name }) => name)],
    activeSheet: active.name,
  };
}

/** The names that a plan brings along: of its cells and ranges, and of its tables. */
export function namesOf(plan: WorkbookPlan): readonly string[] {
  return [
    ...plan.names.map(({ name }) => name),
    ...plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
  ];
}

/** Those that are among the others; Excel makes no difference between capitals and small letters. */
export function among(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map((name) => name.toLowerCase()));
  return names.filter((name) => known.has(name.toLowerCase()));
}
