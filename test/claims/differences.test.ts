import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimsOf } from "../../scripts/support/claims-of.ts";
import { lineAt } from "../../src/source/index.ts";
import { haveReleases, releaseIds, releasesFolder, warnWithoutReleases } from "../support/release-texts.ts";

interface Judged {
  readonly release: string;
  readonly line: number;
  readonly quote: string;
  readonly judged: string;
}

const known = JSON.parse(readFileSync(new URL("differences.json", import.meta.url), "utf8")) as readonly Judged[];

warnWithoutReleases();

describe.skipIf(!haveReleases)(`numbers of the prose in ${releasesFolder} that differ from the tables`, () => {
  test.each(releaseIds())("%s has those that were judged, and no other", (id) => {
    const { text, claims } = claimsOf(readFileSync(`${releasesFolder}/${id}/paste.txt`, "utf8"));
    const found = claims
      .filter(({ verdict }) => verdict === "difference")
      .map(({ quote, span }) => `${lineAt(text, span.start)} ${quote}`);
    const judged = known.filter(({ release }) => release === id).map(({ line, quote }) => `${line} ${quote}`);
    expect(found.filter((each) => !judged.includes(each))).toEqual([]);
  });

  test("they are at most one for each release", () => {
    expect(known.length).toBeLessThanOrEqual(releaseIds().length);
  });
});
