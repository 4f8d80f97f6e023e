import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const executablePath = "/usr/bin/chromium";

// Without background networking: a closed network refuses its connections, many at a time.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether Debian's Chromium is on this machine. A suite that needs it skips without it, and says so loudly. */
export function chromiumAvailable(what: string): boolean {
  if (existsSync(executablePath)) return true;
  console.warn(`\n*** Chromium is not here: ${what} is NOT tested (apt: chromium) ***\n`);
  return false;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}
