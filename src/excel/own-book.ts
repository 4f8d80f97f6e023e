import { sheetsListed } from "../workbook/index.ts";
import type { SheetValues, WorkbookPlan } from "../workbook/index.ts";
import { among, namesOf, type Survey } from "./survey.ts";

/** What Tickmark wrote before under the names of a plan: these a newer write may put in its place. */
export interface OwnBook {
  /** Those that are still there, in the order of the tabs. */
  readonly sheets: readonly string[];
  /** Defined names and tables of the plan that point into them. */
  readonly names: readonly string[];
  /** The plan is of the same release: company and period are those on the summary. */
  readonly isSameRelease: boolean;
}

/** Asks the summary in the workbook, if it has the name of the plan's own, which sheets came with it. Two syncs at most. */
export async function findOwnBook(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  survey: Survey,
): Promise<OwnBook | undefined> {
  const [summary] = among(survey.sheets, [plan.active]);
  if (summary === undefined) return undefined;
  const { worksheets, names, tables } = context.workbook;
  const used = worksheets.getItem(summary).getUsedRange();
  used.load("values");
  names.load("items/name,items/formula");
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const values = used.values as SheetValues;
  const listed = sheetsListed(values);
  if (listed === undefined) return undefined;
  const sheets = among(survey.sheets, [summary, ...listed]);
  const planned = namesOf(plan);
  const isOurs = (name: string, sheet: string) =>
    among([name], planned).length > 0 && among([sheet], sheets).length > 0;
  return {
    sheets,
    names: [
      ...names.items.filter(({ name, formula }) => isOurs(name, sheetOfReference(formula))),
      ...tables.items.filter(({ name, worksheet }) => isOurs(name, worksheet.name)),
    ].map(({ name }) => name),
    isSameRelease: [0, 1].every((row) => values[row]?.[0] === textAt(plan, row)),
  };
}

/** "='Net Debt'!$D$12" points to "Net Debt". */
function sheetOfReference(formula: unknown): string {
  const reference = typeof formula === "string" ? formula : "";
  const mark = reference.lastIndexOf("!");
  return reference.slice(0, Math.max(0, mark)).replace(/^=/, "").replace(/^'|'$/g, "").replaceAll("''", "'");
}

function textAt({ sheets, active }: WorkbookPlan, row: number): string | undefined {
  const cell = sheets.find(({ name }) => name === active)?.cells[row]?.[0];
  return cell?.kind === "text" ? cell.text : undefined;
}
