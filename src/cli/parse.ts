import { readRelease } from "../pipeline.ts";
import { waive } from "../review/index.ts";
import { modelOf } from "./model-json.ts";
import { readPasted } from "./pasted-file.ts";
import { waiversIn } from "./waivers-file.ts";

export async function parse(file: string, waiversFile?: string): Promise<void> {
  const release = waive(readRelease(await readPasted(file)), await waiversIn(waiversFile));
  process.stdout.write(`${JSON.stringify(modelOf(release), undefined, 1)}\n`);
}
