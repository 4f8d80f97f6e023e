import { readRelease } from "../pipeline.ts";
import { modelOf } from "./model-json.ts";
import { readPasted } from "./pasted-file.ts";

export async function parse(file: string): Promise<void> {
  const release = readRelease(await readPasted(file));
  process.stdout.write(`${JSON.stringify(modelOf(release), undefined, 1)}\n`);
}
