import { readFailure } from "./failures.ts";
import { readFeatures } from "./features.ts";
import type { SelectedCell, ShowOutcome } from "./types.ts";

/** Brings a cell or range of the workbook into view and selects it. Never throws. */
export async function showCell(sheet: string, address: string): Promise<ShowOutcome> {
  try {
    return await Excel.run(async (context): Promise<ShowOutcome> => {
      const target = context.workbook.worksheets.getItemOrNullObject(sheet);
      target.load("name");
      await context.sync();
      if (target.isNullObject) return { kind: "missing" };
      target.activate();
      target.getRange(address).select();
      await context.sync();
      return { kind: "shown" };
    });
  } catch (thrown) {
    return { kind: "failed", ...readFailure(thrown) };
  }
}

/**
 * Calls back with the active cell each time the selection changes. Resolves to what ends it; rejects where Excel does
 * not let the add-in listen. An Excel before ExcelApi 1.9 has no such event for all sheets, and stays silent.
 */
export async function onSelection(callback: (cell: SelectedCell) => void): Promise<() => Promise<void>> {
  if (!readFeatures().selection) return () => Promise.resolve();
  const subscription = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(async () => {
      const cell = await readActiveCell();
      if (cell !== undefined) callback(cell);
    });
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(subscription.context, async (context) => {
      subscription.remove();
      await context.sync();
    });
}

/**
 * The active cell; `undefined` where Excel cannot tell. Never throws: between an event and this question the user may
 * have begun to edit a cell, or closed the workbook; then there is nothing to show, and the next selection will tell.
 */
export async function readActiveCell(): Promise<SelectedCell | undefined> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load(["address", "worksheet/name"]);
      await context.sync();
      return { sheet: cell.worksheet.name, address: cell.address.slice(cell.address.lastIndexOf("!") + 1) };
    });
  } catch {
    return undefined;
  }
}
