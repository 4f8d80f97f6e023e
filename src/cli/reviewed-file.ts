import { readRelease } from "../pipeline.ts";
import { waive } from "../review/index.ts";
import type { Release } from "../review/index.ts";
import { decisionsIn } from "./decisions-file.ts";
import { readPasted } from "./pasted-file.ts";
import { waiversIn } from "./waivers-file.ts";

/** Files of what a person has decided on a release before. */
export interface Beside {
  readonly decisions?: string;
  readonly waivers?: string;
}

/** Reads a release with what was decided on it. */
export async function readReviewed(file: string, { decisions, waivers }: Beside): Promise<Release> {
  return waive(readRelease(await readPasted(file), await decisionsIn(decisions)), await waiversIn(waivers));
}
