import type { WorkbookPlan } from "../workbook/index.ts";
import { among, surveyWorkbook, type Survey } from "./survey.ts";

/**
 * Takes back what a broken-off write has left, so that the workbook is as it was. `before` holds what was there, none of
 * which is touched. Returns the sheets and names that could not be removed.
 */
export async function removeWritten(plan: WorkbookPlan, before: Survey): Promise<readonly string[]> {
  const ours: Ours = {
    sheets: without(
      plan.sheets.map(({ name }) => name),
      before.sheets,
    ),
    names: without(
      plan.names.map(({ name }) => name),
      before.names,
    ),
  };
  try {
    await remove(ours, before);
    return [];
  } catch {
    // What broke the write off may be a passing thing. A second refusal is final.
    await pause();
  }
  try {
    await remove(ours, before);
    return [];
  } catch {
    return [...ours.sheets, ...ours.names];
  }
}

interface Ours {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

async function remove(ours: Ours, before: Survey): Promise<void> {
  // Excel waits for the user to leave a cell that is being edited, where it can.
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const now = await surveyWorkbook(context);
    if (among([before.activeSheet], now.sheets).length > 0) workbook.worksheets.getItem(before.activeSheet).activate();
    // The names first: they refer to the sheets.
    for (const name of among(ours.names, now.names)) workbook.names.getItem(name).delete();
    for (const sheet of among(ours.sheets, now.sheets)) workbook.worksheets.getItem(sheet).delete();
    await context.sync();
  });
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = among(names, others);
  return names.filter((name) => !known.includes(name));
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1000);
  });
}
