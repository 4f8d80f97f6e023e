import type { WorkbookPlan } from "../workbook/index.ts";
import type { OwnBook } from "./own-book.ts";
import { among } from "./survey.ts";

/** What a write in place takes the place of, kept so that it can be put back. */
export interface Replaced {
  readonly sheets: readonly ReplacedSheet[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

type Cells = readonly (readonly unknown[])[];

interface ReplacedSheet {
  readonly name: string;
  /** Of its used cells; A1 without the sheet. */
  readonly address: string;
  readonly formulas: Cells;
  readonly values: Cells;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
}

/** Reads what is to be replaced: one sync for the names, and one for each sheet, whose text may be long. */
export async function keepReplaced(context: Excel.RequestContext, { sheets, names }: OwnBook): Promise<Replaced> {
  const kept: ReplacedSheet[] = [];
  const defined = context.workbook.names;
  defined.load("items/name,items/formula");
  for (const name of sheets) {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange();
    used.load("address,formulas,values");
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- all at once could be more than Excel on the web answers
    await context.sync();
    kept.push({
      name,
      address: used.address.slice(used.address.lastIndexOf("!") + 1),
      formulas: used.formulas as Cells,
      values: used.values as Cells,
      tables: sheet.tables.items.map((table) => table.name),
      charts: sheet.charts.items.map((chart) => chart.name),
    });
  }
  const ours = new Set(names);
  return {
    sheets: kept,
    names: defined.items
      .filter(({ name }) => ours.has(name))
      .map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

/**
 * Empties the sheets that are replaced, and lets their names go. The sheets themselves stay: the user's own formulas
 * point to them. Queues its calls; nothing happens before the next sync.
 */
export function clearReplaced({ workbook }: Excel.RequestContext, { sheets, names }: Replaced): void {
  for (const { name } of names) workbook.names.getItem(name).delete();
  for (const { name, tables, charts } of sheets) {
    const sheet = workbook.worksheets.getItem(name);
    for (const table of tables) sheet.tables.getItem(table).delete();
    for (const chart of charts) sheet.charts.getItem(chart).delete();
    const all = sheet.getRange();
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    all.clear();
    sheet.freezePanes.unfreeze();
  }
}

/**
 * Undoes the outlines of sheets that are filled anew, where the plan would group the same rows once more. Excel tells
 * nothing of an outline, and refuses to undo one that is not there; so it is asked sheet by sheet, and a refusal passes.
 */
export async function flattenOutlines(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { sheets }: Replaced,
): Promise<void> {
  const replaced = sheets.map(({ name }) => name);
  for (const { name, groups } of plan.sheets) {
    if (groups.length === 0 || among([name], replaced).length === 0) continue;
    const sheet = context.workbook.worksheets.getItem(name);
    for (const { firstRow, lastRow } of groups) sheet.getRange(`${firstRow}:${lastRow}`).untrack().ungroup("ByRows");
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a refusal ends a batch, so each sheet has its own
      await context.sync();
    } catch {
      continue;
    }
  }
}

/** Sheets of the former book that the new one has no more. All is written: if Excel keeps them, they do no harm. */
export async function removeRest(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { sheets }: Replaced,
): Promise<void> {
  const planned = plan.sheets.map(({ name }) => name);
  const rest = sheets.filter(({ name }) => among([name], planned).length === 0);
  if (rest.length === 0) return;
  for (const { name } of rest) context.workbook.worksheets.getItem(name).delete();
  try {
    await context.sync();
  } catch {
    return;
  }
}

/**
 * Puts the cells and names back that a broken-off write in place has emptied. Gives the sheets whose looks are lost;
 * what Excel had not begun to empty is as it was. Rejects where Excel refuses again.
 */
export async function putBack({ sheets, names }: Replaced): Promise<readonly string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const now = sheets.map((kept) => {
      const range = workbook.worksheets.getItem(kept.name).getRange(kept.address);
      range.load("formulas");
      return { kept, range };
    });
    workbook.names.load("items/name,items/formula");
    await context.sync();
    const touched = now.filter(({ kept, range }) => JSON.stringify(range.formulas) !== JSON.stringify(kept.formulas));
    for (const { kept, range } of touched) {
      workbook.worksheets.getItem(kept.name).getRange().clear();
      range.formulas = kept.formulas.map((row, at) =>
        row.map((content, column) => input(content, kept.values[at]?.[column])),
      );
    }
    const there = new Map(workbook.names.items.map((item) => [item.name, item]));
    for (const { name, formula } of names) {
      const item = there.get(name);
      if (item?.formula === formula) continue;
      item?.delete();
      workbook.names.add(name, formula);
    }
    await context.sync();
    return touched.map(({ kept }) => kept.name);
  });
}

/** What was a text stays one, whatever it begins with: a formula comes to something else than its own words. */
function input(content: unknown, value: unknown): unknown {
  if (typeof content !== "string" || content === "") return content;
  return content.startsWith("=") && content !== value ? content : `'${content}`;
}
