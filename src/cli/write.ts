import { writeFile } from "node:fs/promises";
import { readRelease } from "../pipeline.ts";

import { readPasted, reasonOf, UnusableCall } from "./pasted-file.ts";

export async function write(files: readonly string[], out: string): Promise<void> {
  const [file, another] = files;
  if (file === undefined) throw new UnusableCall("write needs a release to read");
  // Several releases belong in one book on one time axis, which is not built yet; a book of the first would mislead.
  if (another !== undefined) throw new UnusableCall("write takes one release so far; write a book for each");
  const { planWorkbook } = await import("../pipeline.ts");
  const { writeXlsx } = await import("../xlsx/index.ts");
  const book = await writeXlsx(planWorkbook(readRelease(await readPasted(file))));
  try {
    await writeFile(out, book);
  } catch (error) {
    throw new UnusableCall(`${out}: ${reasonOf(error)}`);
  }
}
