import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writePlan, type WriteOutcome } from "../../src/excel/index.ts";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import type { PlanOptions, WorkbookPlan } from "../../src/workbook/index.ts";
import { openUsersWorkbook, type UsersWorkbook } from "./users-workbook.ts";

let book: UsersWorkbook;

beforeEach(async () => {
  book = await openUsersWorkbook();
});

afterEach(() => {
  book.close();
});

/** Two drafts of one release: the second has another figure, a line more, and a table less. */
const draft = (costs: string, more: readonly string[]) =>
  [
    "Lindqvist Marine Ltd. reports its first quarter ended March 31, 2025",
    "",
    "Condensed statements of operations",
    "(In thousands)",
    "\tThree months ended March 31, 2025\tThree months ended March 31, 2024",
    "Revenue\t1,200\t1,100",
    `Cost of revenue\t(${costs})\t(650)`,
    ...more,
    "Operating profit\t500\t450",
  ].join("\n");
const first = planOf(`${draft("700", [])}\n\nFleet list\n\tMarch 31, 2025\tMarch 31, 2024\nTugs\t12\t11\nBarges\t7\t7`);
const secondText = draft("690", ["Dry docking\t(10)\t–"]);

function planOf(text: string, taken: PlanOptions["taken"] = { sheets: [], names: [] }): WorkbookPlan {
  return planWorkbook(readRelease({ text }), { taken });
}

async function secondInPlace(): Promise<{ readonly plan: WorkbookPlan; readonly refused: WriteOutcome }> {
  const refused = await writePlan(planOf(secondText));
  const besides = refused.kind === "taken" ? refused.own?.besides : undefined;
  return { plan: planOf(secondText, besides), refused };
}

/** What a user sees of our sheets, whatever their ids and the order in which names were given. */
function looksOf(plan: WorkbookPlan) {
  const { sheets, names } = book.host.snapshot();
  return {
    sheets: plan.sheets.map(({ name }) => {
      const found = sheets.find((sheet) => sheet.name === name);
      return found && { ...found, id: "", position: 0 };
    }),
    names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

describe("a second write of the same release", () => {
  it("knows that the sheets in its way are Tickmark's own, and of the same release", async () => {
    await writePlan(first);
    const { refused } = await secondInPlace();
    expect(refused).toMatchObject({
      kind: "taken",
      own: { sheets: first.sheets.map(({ name }) => name), isSameRelease: true },
    });
  });

  it("in place leaves what a first write into an empty place would have", async () => {
    await writePlan(first);
    const { plan } = await secondInPlace();
    expect((await writePlan(plan, { inPlace: true })).kind).toBe("written");
    const inPlace = looksOf(plan);
    book.close();
    book = await openUsersWorkbook();
    await writePlan(plan);
    expect(inPlace).toEqual(looksOf(plan));
  });

  it("takes away the sheets that the new draft has no more, and leaves the user's formulas pointing at the rest", async () => {
    await writePlan(first);
    book.host.type("Notes!D1", "='Income Statement'!D6*2");
    const before = book.host.values("Notes!D1");
    const { plan } = await secondInPlace();
    await writePlan(plan, { inPlace: true });
    const names = book.host.snapshot().sheets.map(({ name }) => name);
    const gone = first.sheets
      .map(({ name }) => name)
      .filter((name) => !plan.sheets.some((sheet) => sheet.name === name));
    expect(gone).toHaveLength(1);
    expect(names.filter((name) => gone.includes(name))).toEqual([]);
    expect(book.host.formulas("Notes!D1")).toEqual([["='Income Statement'!D6*2"]]);
    expect(book.host.values("Notes!D1")).toEqual(before);
  });
});

describe("a write in place that Excel refuses", () => {
  it.each([1, 2, 3])("before sync %i leaves the workbook as it was", async (atSync) => {
    await writePlan(first);
    const { plan } = await secondInPlace();
    const before = book.host.snapshot();
    book.host.injectFault({ kind: "cellEditMode", atSync });
    expect(await writePlan(plan, { inPlace: true })).toMatchObject({ kind: "failed", leftover: [] });
    expect(book.host.snapshot()).toEqual(before);
  });

  it("midway puts the cells back, and says which sheets have lost their looks", async () => {
    await writePlan(first);
    const cells = () =>
      book.host
        .snapshot()
        .sheets.map(({ name, cells }) => [
          name,
          Object.entries(cells).flatMap(([at, { content }]) => (content.kind === "empty" ? [] : [[at, content]])),
        ]);
    const { plan } = await secondInPlace();
    const before = cells();
    const syncs = first.sheets.length + plan.sheets.length + 20;
    let outcome: WriteOutcome | undefined;
    // Each sheet is read in a sync of its own, so the sync of the writing is found by trying.
    for (let atSync = syncs; atSync > 0 && outcome?.kind !== "failed"; atSync--) {
      book.host.injectFault({ kind: "midway", atSync, atAction: 400 });
      outcome = await writePlan(plan, { inPlace: true });
      book.host.clearFaults();
      if (outcome.kind === "written") {
        book.close();
        book = await openUsersWorkbook();
        await writePlan(first);
      }
    }
    expect(outcome).toMatchObject({ kind: "failed" });
    expect(outcome?.kind === "failed" ? outcome.leftover.length : 0).toBeGreaterThan(0);
    expect(cells()).toEqual(before);
  });
});

it("a user's own sheet of one of the names is never filled anew", async () => {
  await writePlan(first);
  book.host.addSheet("Guidance");
  const [summary] = first.sheets;
  if (summary === undefined) throw new Error("the plan has no sheet");
  const wider = { ...first, sheets: [...first.sheets, { ...summary, name: "Guidance" }] };
  const refused = await writePlan(wider, { inPlace: true });
  expect(refused).toMatchObject({ kind: "taken" });
  expect(refused).not.toHaveProperty("own");
});
