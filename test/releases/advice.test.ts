import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { lineAt } from "../../src/source/index.ts";
import { haveReleases, readFlavour, releaseIds, warnWithoutReleases } from "../support/release-texts.ts";

// Which rules find their matter in which line of each release's `paste.txt`: every one read by us and found true.
const judged = JSON.parse(
  readFileSync(join(fileURLToPath(new URL(".", import.meta.url)), "expected-advice.json"), "utf8"),
) as Readonly<Record<string, readonly string[]>>;

warnWithoutReleases();

test.skipIf(!haveReleases).each(releaseIds())(
  "%s: the rules of disclosure advise what was judged true, no more and no less",
  (id) => {
    const { text, review } = readFlavour(id, "paste.txt");
    expect(review.advice.map(({ code, span }) => `${lineAt(text, span.start)} ${code}`)).toEqual(judged[id]);
  },
);

test.skipIf(!haveReleases)("a release under IFRS whose issuer is no registrant is told nothing", () => {
  for (const id of ["insig-2024h1", "persimmon-2025h1"]) expect(readFlavour(id, "paste.txt").review.advice).toEqual([]);
});
