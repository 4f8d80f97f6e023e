import { describe, expect, test } from "vitest";
import { haveReleases, readFlavour, releaseIds, warnWithoutReleases } from "../support/release-texts.ts";
import { truthOf } from "../support/truth.ts";

warnWithoutReleases();

/** A person vouches for a truth; that its rows are whole and its figures printed in the release can be checked. */
describe.skipIf(!haveReleases)("truths are about the releases they lie beside", () => {
  const truths = releaseIds().flatMap((id) => {
    const truth = truthOf(id);
    return truth === undefined ? [] : [{ id, tables: truth.tables }];
  });

  test.each(truths)("$id: each row has a cell for each column", ({ tables }) => {
    const torn = tables.flatMap(({ title, columns, rows }) =>
      rows
        .filter(({ values, states }) => [values, states ?? values].some(({ length }) => length !== columns.length))
        .map(({ label }) => `${title}: ${label}`),
    );
    expect(torn).toEqual([]);
  });

  test.each(truths)("$id: each figure is printed", ({ id, tables }) => {
    const printed = readFlavour(id, "paste.txt").text.characters;
    const amounts = new Set((printed.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((token) => token.replaceAll(",", "")));
    const values = tables.flatMap(({ rows }) => rows.flatMap((row) => row.values)).filter((value) => value !== null);
    expect(values.filter((value) => !amounts.has(value.replace("-", "")))).toEqual([]);
  });
});
