import { mkdir, rm, stat, utimes } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

// A build that has not stirred for so long has died.
const givenUp = 60_000;

/**
 * Runs `work` while no other process runs its own under the same folder name: test files run side by side, and two
 * builds into one folder would clear away each other's files.
 */
export async function oneAtATime<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!(await taken(lock))) await pause(200);
  const sign = setInterval(() => {
    const now = new Date();
    void utimes(lock, now, now).catch(() => undefined);
  }, 5_000);
  try {
    return await work();
  } finally {
    clearInterval(sign);
    await rm(lock, { recursive: true, force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const found = await stat(lock).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > givenUp) await rm(lock, { recursive: true, force: true });
    return false;
  }
}
