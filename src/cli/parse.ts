import { modelOf } from "./model-json.ts";
import { readReviewed } from "./reviewed-file.ts";
import type { Beside } from "./reviewed-file.ts";

export async function parse(file: string, beside: Beside): Promise<void> {
  const release = await readReviewed(file, beside);
  process.stdout.write(`${JSON.stringify(modelOf(release), undefined, 1)}\n`);
}
