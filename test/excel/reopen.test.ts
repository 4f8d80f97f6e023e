import { afterEach, beforeEach, expect, it } from "vitest";
import { findReleases, writePlan } from "../../src/excel/index.ts";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import type { Decision } from "../../src/statements/index.ts";
import type { Pasted } from "../../src/source/index.ts";
import { openUsersWorkbook, type UsersWorkbook } from "./users-workbook.ts";

let book: UsersWorkbook;

beforeEach(async () => {
  book = await openUsersWorkbook();
});

afterEach(() => {
  book.close();
});

const page: Pasted = {
  text: "",
  html: `<p>Lindqvist Marine Ltd. reports its first quarter of 2025</p><p>=1+1</p><p>'quoted' from the start</p>
    <p>${"A sentence that goes on and on about tugs. ".repeat(80)}</p><table>
    <tr><td></td><th colspan="2">Three months ended March 31, 2025</th></tr>
    <tr><td>Revenue</td><td>$</td><td>1,200</td></tr><tr><td>Costs</td><td></td><td>700</td></tr></table>`,
};
const decisions: readonly Decision[] = [
  { kind: "scale", statement: { title: "Revenue", nth: 1 }, to: 1000 },
  { kind: "exclude", statement: { title: "=Order book", nth: 2 } },
];

it("finds nothing in a workbook that Tickmark has not written to", async () => {
  expect(await findReleases()).toEqual({ kind: "found", releases: [] });
});

it("reads a release again as it was, decisions included, out of the workbook alone", async () => {
  const release = readRelease(page, decisions);
  await writePlan(planWorkbook(release));
  const found = await findReleases();
  expect(found).toMatchObject({ kind: "found", releases: [{ sheet: "Source", decisions }] });
  const [kept] = found.kind === "found" ? found.releases : [];
  expect(kept && readRelease(kept.pasted, kept.decisions)).toEqual(release);
});

it("keeps two releases apart, each with its own decisions", async () => {
  await writePlan(planWorkbook(readRelease(page, decisions)));
  const text = "Results\n\tMarch 31, 2025\tMarch 31, 2024\nTugs\t12\t11\nBarges\t7\t7";
  const tugs = readRelease({ text });
  const refused = await writePlan(planWorkbook(tugs));
  if (refused.kind !== "taken") throw new Error("the names of the first book were free");
  expect((await writePlan(planWorkbook(tugs, { taken: refused.existing }))).kind).toBe("written");
  expect(await findReleases()).toMatchObject({
    releases: [
      { sheet: "Source", decisions },
      { sheet: "Source (2)", pasted: { text }, decisions: [] },
    ],
  });
});

it("says what to do while a cell is being edited", async () => {
  book.host.injectFault({ kind: "cellEditMode", atSync: 1 });
  expect(await findReleases()).toMatchObject({ kind: "failed", reason: "cellEditMode" });
});
