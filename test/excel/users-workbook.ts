import { installExcel, openExcel, type OpenedExcel } from "../excel-host/node.ts";
import { installOffice } from "../support/office-global.ts";

/** A workbook that a user has been at work in: what a write must leave alone. */
export interface UsersWorkbook extends OpenedExcel {
  readonly close: () => void;
}

/** Opens it with sheets, formulas, a name, a table and a selection of the user's own; "Notes" is the active sheet. */
export async function openUsersWorkbook(newest: `1.${number}` = "1.15"): Promise<UsersWorkbook> {
  const opened = openExcel();
  const takeAway = [installExcel(opened), installOffice(newest)];
  opened.host.addSheet("Notes");
  await opened.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const figures = worksheets.getItem("Sheet1");
    figures.getRange("A1:B4").formulas = [
      ["Item", "Amount"],
      ["Rent", 12.5],
      ["Wages", "=B2*2"],
      ["Total", "=SUM(B2:B3)"],
    ];
    figures.getRange("B2:B4").format.font.bold = true;
    figures.tables.add("A1:B4", true).name = "Costs";
    names.add("total_cost", figures.getRange("B4"));
    const notes = worksheets.getItem("Notes");
    notes.getRange("A1").values = [["Ask about rent"]];
    notes.activate();
    notes.getRange("C3").select();
    await context.sync();
  });
  opened.host.forgetBatches();
  return {
    ...opened,
    close: () => {
      for (const take of takeAway) take();
    },
  };
}
