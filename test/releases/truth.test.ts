import { describe, expect, test } from "vitest";
import { measure, readRecorded, worse } from "../support/recorded.ts";
import { haveReleases, releaseIds, flavoursOf, warnWithoutReleases } from "../support/release-texts.ts";
import { textsWithTruth, truthOf } from "../support/truth.ts";

warnWithoutReleases();
const recorded = readRecorded();

/** What has been reached may not be lost: `npx tsx scripts/score-releases.ts --update` records what is reached anew. */
describe.skipIf(!haveReleases)("releases held against what a person found in them", () => {
  test.each(textsWithTruth())(
    "$id, $flavour: no fewer cells right, no more wrong without a finding",
    ({ id, flavour }) => {
      const { figures, unflagged } = measure(id, flavour);
      const list = unflagged.map(({ what }) => what).join("\n");
      expect(worse(figures, recorded[id]?.[flavour] ?? {}), list).toEqual([]);
    },
  );

  test("every text with a truth has a record", () => {
    expect(textsWithTruth().filter(({ id, flavour }) => recorded[id]?.[flavour] === undefined)).toEqual([]);
  });
});

/** Flavours of one release say the same: where one is read otherwise than the page, a finding must name it. */
describe.skipIf(!haveReleases)("flavours of one release held against each other", () => {
  const texts = releaseIds().flatMap((id) =>
    flavoursOf(id)
      .slice(1)
      .map((flavour) => ({ id, flavour })),
  );
  test.each(texts.filter(({ id }) => truthOf(id) === undefined))(
    "$id, $flavour: no more differences without a finding",
    ({ id, flavour }) => {
      const { figures, unnamed } = measure(id, flavour);
      const list = unnamed
        .map(({ line, label, value, what }) => `line ${line} · ${label} · ${value} · ${what}`)
        .join("\n");
      expect(worse(figures, recorded[id]?.[flavour] ?? {}), list).toEqual([]);
    },
  );
});
