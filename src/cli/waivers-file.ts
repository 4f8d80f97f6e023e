import { readWaivers } from "../review/index.ts";
import type { Waiver } from "../review/index.ts";
import { readText, UnusableCall } from "./pasted-file.ts";

/** Reads the user's file of waivers; without one there are none. A waiver that says too little is no waiver. */
export async function waiversIn(file: string | undefined): Promise<readonly Waiver[]> {
  if (file === undefined) return [];
  const { waivers, faults } = readWaivers(await readText(file));
  const [fault] = faults;
  if (fault !== undefined) throw new UnusableCall(`${file}: ${fault}`);
  return waivers;
}
