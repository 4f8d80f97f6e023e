import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface ScriptSize {
  readonly file: string;
  /** Gzipped, as a server sends it. */
  readonly bytes: number;
}

/**
 * The scripts of a build that load before the first paste: those that its page names. The reader, the writer, the
 * sample and the late views load when they are first asked for; office.js is Microsoft's, and Excel has it at hand.
 * Throws if the folder holds no build.
 */
export function scriptsBeforeFirstPaste(folder: string): readonly ScriptSize[] {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  return [...page.matchAll(/<script\b[^>]*\bsrc="?([^\s">:]+)["\s>]/g)].map(([, file = ""]) => ({
    file,
    bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
  }));
}
