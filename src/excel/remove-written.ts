import type { WorkbookPlan } from "../workbook/index.ts";
import type { Replaced } from "./replaced-sheets.ts";
import { among, type Survey } from "./survey.ts";

/** How far a write came. */
export interface Underway {
  /** What was there before: the user's, and not to be touched. */
  before?: Survey;
  /** The ids of the sheets that it added; absent until Excel has confirmed them. */
  ids?: readonly string[];
  /** What was there of ours, and is filled anew. */
  replaced?: Replaced;
}

/**
 * Takes back what a broken-off write has left, so that the workbook is as it was. Returns the sheets and names that
 * could not be removed.
 */
export async function removeWritten(plan: WorkbookPlan, { before, ids }: Underway): Promise<readonly string[]> {
  if (before === undefined) return [];
  // Until the workbook has been looked at, all of it may be there.
  let left = [...plan.sheets, ...plan.names].map(({ name }) => name);
  const attempt = () =>
    remove(plan, before, ids, (seen) => {
      left = [...seen];
    });
  try {
    await attempt();
  } catch {
    // What broke the write off may be a passing thing. A second refusal is final.
    await pause();
    try {
      await attempt();
    } catch {
      return left;
    }
  }
  return [];
}

async function remove(
  plan: WorkbookPlan,
  before: Survey,
  ids: Underway["ids"],
  seen: (left: readonly string[]) => void,
): Promise<void> {
  // Excel waits for the user to leave a cell that is being edited, where it can.
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name");
    await context.sync();
    const sheets = ids
      ? worksheets.items.filter(({ id }) => ids.includes(id))
      : await emptyOnes(context, unconfirmed(worksheets.items, plan, before));
    const added = names.items.filter(
      ({ name }) =>
        among(
          [name],
          plan.names.map((planned) => planned.name),
        ).length > 0 && among([name], before.names).length === 0,
    );
    seen([...sheets, ...added].map(({ name }) => name));
    if (sheets.length + added.length === 0) return;

    if (worksheets.items.some(({ name }) => name === before.activeSheet))
      worksheets.getItem(before.activeSheet).activate();
    // The names first: they refer to the sheets. The tables go with the sheets.
    for (const name of added) name.delete();
    for (const sheet of sheets) sheet.delete();
    await context.sync();
  });
}

function unconfirmed(
  sheets: readonly Excel.Worksheet[],
  plan: WorkbookPlan,
  before: Survey,
): readonly Excel.Worksheet[] {
  const planned = plan.sheets.map(({ name }) => name);
  return sheets.filter(({ name }) => among([name], planned).length > 0 && among([name], before.sheets).length === 0);
}

// Someone else in the workbook may have added a sheet of that name in the same moment, which is why ours was refused.
// Nothing goes into our sheets before they are confirmed, so a sheet that holds anything is not ours.
async function emptyOnes(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly Excel.Worksheet[]> {
  const contents = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    return { sheet, used };
  });
  await context.sync();
  return contents.filter(({ used }) => used.isNullObject).map(({ sheet }) => sheet);
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1000);
  });
}
