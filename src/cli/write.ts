import { writeFile } from "node:fs/promises";
import { planWorkbook, readRelease } from "../pipeline.ts";
import { writeXlsx } from "../xlsx/index.ts";
import { decisionsIn } from "./decisions-file.ts";
import { readPasted, reasonOf, UnusableCall } from "./pasted-file.ts";
import type { Beside } from "./reviewed-file.ts";
import { waiversIn } from "./waivers-file.ts";

/** Writes the workbook of a release, as the add-in would, to a file. */
export async function write(
  files: readonly string[],
  out: string,
  isNewestFirst: boolean,
  beside: Beside,
): Promise<void> {
  const [file, another] = files;
  if (file === undefined) throw new UnusableCall("write needs a release to read");
  // Several releases belong in one book on one time axis, which is not built yet; a book of the first would mislead.
  if (another !== undefined) throw new UnusableCall("write takes one release so far; write a book for each");
  const order = isNewestFirst ? "newestFirst" : "oldestFirst";
  const waivers = await waiversIn(beside.waivers);
  const release = readRelease(await readPasted(file), await decisionsIn(beside.decisions));
  const plan = planWorkbook(release, { taken: { sheets: [], names: [] }, order, waivers });
  const book = await writeXlsx(plan);
  try {
    await writeFile(out, book);
  } catch (error) {
    throw new UnusableCall(`${out}: ${reasonOf(error)}`);
  }
}
