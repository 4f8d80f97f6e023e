import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readRelease } from "../../src/pipeline.ts";
import type { Release } from "../../src/review/index.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));

/**
 * How one release reaches us: the page itself, and what a browser or a PDF viewer puts on the clipboard. In the order of
 * how much each says about its tables.
 */
export const flavours = [
  "page.html",
  "clipboard.html",
  "pdf-layout.txt",
  "paste.txt",
  "pdf-viewer.txt",
  "pdf.txt",
] as const;
export type Flavour = (typeof flavours)[number];

/** Real releases, which are not ours to keep in the repository: a folder for each, a file for each flavour. */
export const releasesFolder = process.env["TICKMARK_RELEASES"] ?? join(top, "..", "shared", "releases");
export const haveReleases = existsSync(releasesFolder);

/** Says loudly that nothing was proven here, since a skipped test is easily overlooked. */
export function warnWithoutReleases(): void {
  if (haveReleases) return;
  console.warn(
    `No releases in ${releasesFolder}: nothing was read. Set TICKMARK_RELEASES to the folder that has them.`,
  );
}

export function releaseIds(): string[] {
  if (!haveReleases) return [];
  const folders = readdirSync(releasesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

/** The flavours in which a release is there, the one that says most about its tables first. */
export function flavoursOf(id: string): Flavour[] {
  return flavours.filter((flavour) => existsSync(join(releasesFolder, id, flavour)));
}

const read = new Map<string, Release>();

/** Reads a release as if that flavour had been pasted; each only once, since all tests look at the same. */
export function readFlavour(id: string, flavour: Flavour): Release {
  const path = join(releasesFolder, id, flavour);
  const known = read.get(path);
  if (known !== undefined) return known;
  const characters = readFileSync(path, "utf8");
  const release = readRelease(flavour.endsWith(".html") ? { text: "", html: characters } : { text: characters });
  read.set(path, release);
  return release;
}
