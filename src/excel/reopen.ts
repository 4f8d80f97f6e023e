import { decisionsBeside, isSource, readDecisions, readSource } from "../workbook/index.ts";
import type { KeptRelease, SheetValues } from "../workbook/index.ts";
import { readFailure } from "./failures.ts";
import type { ReopenOutcome } from "./types.ts";

/** Columns of the widest sheet that is read. */
const width = 8;
/** Rows that come in one answer: their text stays well below the 5 MB that Excel on the web allows. */
const rowsAtOnce = 10_000;

/** Finds the releases that Tickmark wrote into this workbook: their text as it was pasted, and the user's decisions. Never throws. */
export async function findReleases(): Promise<ReopenOutcome> {
  try {
    return await Excel.run(async (context): Promise<ReopenOutcome> => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const heads = worksheets.items.map((sheet) => {
        const head = sheet.getRangeByIndexes(0, 0, 4, 3);
        head.load("values");
        return { sheet, head };
      });
      await context.sync();
      const sources = heads.filter(({ head }) => isSource(head.values as SheetValues)).map(({ sheet }) => sheet);
      const names = new Set(worksheets.items.map(({ name }) => name));
      const releases: KeptRelease[] = [];
      for (const { name } of sources) {
        const beside = decisionsBeside(name);
        releases.push({
          sheet: name,
          pasted: readSource(await valuesOf(context, name)),
          decisions: names.has(beside) ? readDecisions(await valuesOf(context, beside)) : [],
        });
      }
      return { kind: "found", releases };
    });
  } catch (thrown) {
    return { kind: "failed", ...readFailure(thrown) };
  }
}

async function valuesOf(context: Excel.RequestContext, name: string): Promise<SheetValues> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRange();
  used.load(["rowIndex", "rowCount"]);
  await context.sync();
  const last = used.rowIndex + used.rowCount;
  const values: unknown[][] = [];
  for (let from = 0; from < last; from += rowsAtOnce) {
    const part = sheet.getRangeByIndexes(from, 0, Math.min(rowsAtOnce, last - from), width);
    part.load("values");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each ten thousand lines, which is nearly always one
    await context.sync();
    values.push(...(part.values as unknown[][]));
  }
  return values;
}
