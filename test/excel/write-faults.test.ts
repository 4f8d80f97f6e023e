import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writePlan, type WriteOutcome } from "../../src/excel/index.ts";
import type { FaultKind } from "../excel-host/faults.ts";
import { samplePlan } from "../support/sample-plan.ts";
import { openUsersWorkbook, type UsersWorkbook } from "./users-workbook.ts";

let book: UsersWorkbook;

beforeEach(async () => {
  book = await openUsersWorkbook();
});

afterEach(() => {
  vi.restoreAllMocks();
  book.close();
});

const kinds: readonly (readonly [kind: FaultKind, reason: string, advice: RegExp])[] = [
  ["cellEditMode", "cellEditMode", /press enter or esc/i],
  ["accessDenied", "protected", /protect workbook/i],
  ["sessionLost", "sessionLost", /reload/i],
  ["payloadTooLarge", "tooLarge", /fewer tables/i],
  ["busy", "busy", /wait a moment/i],
  ["dialogOpen", "dialogOpen", /close it/i],
  ["general", "unexpected", /report it/i],
  ["midway", "unexpected", /report it/i],
];

const syncsOfAWrite = 3;
const everySync = Array.from({ length: syncsOfAWrite }, (_, at) => at + 1);

describe.each(kinds)("a fault of the kind %s", (kind, reason, advice) => {
  it.each(everySync)("at sync %i leaves the workbook as it was and says what to do", async (atSync) => {
    const before = book.host.snapshot();
    book.host.injectFault({ kind, atSync });
    const outcome = await writePlan(samplePlan);
    expect(outcome).toMatchObject({ kind: "failed", reason, leftover: [] });
    expect(messageOf(outcome)).toMatch(advice);
    expect(messageOf(outcome)).toContain("Nothing in the workbook was changed.");
    expect(book.host.snapshot()).toEqual(before);
  });
});

describe("a failure in the middle of a batch", () => {
  it("leaves the workbook as it was, after whichever action it comes", async () => {
    const before = book.host.snapshot();
    const { actions } = await aWrite();
    for (const atSync of everySync)
      for (const atAction of spread(actions[atSync - 1] ?? 0)) {
        book.host.injectFault({ kind: "midway", atSync, atAction });
        expect((await writePlan(samplePlan)).kind, `sync ${atSync}, action ${atAction}`).toBe("failed");
        expect(book.host.snapshot(), `sync ${atSync}, action ${atAction}`).toEqual(before);
        book.host.clearFaults();
      }
  });

  it("does not keep the next write from succeeding", async () => {
    book.host.injectFault({ kind: "midway", atSync: 3 });
    await writePlan(samplePlan);
    expect((await writePlan(samplePlan)).kind).toBe("written");
  });
});

describe("taking back", () => {
  it("is tried again after a passing refusal", async () => {
    const before = book.host.snapshot();
    book.host.injectFault({ kind: "midway", atSync: 3 });
    book.host.injectFault({ kind: "busy", atSync: 4 });
    expect(await writePlan(samplePlan)).toMatchObject({ kind: "failed", leftover: [] });
    expect(book.host.snapshot()).toEqual(before);
  });

  it("that fails for good names what may be left, and says what to do", async () => {
    book.host.injectFault({ kind: "midway", atSync: 3 });
    book.host.injectFault({ kind: "sessionLost", atSync: 4, lasting: true });
    const outcome = await writePlan(samplePlan);
    expect(outcome).toMatchObject({
      kind: "failed",
      leftover: [...samplePlan.sheets, ...samplePlan.names].map(({ name }) => name),
    });
    expect(messageOf(outcome)).toContain("delete the sheets and names that Tickmark added");
    expect(messageOf(outcome)).not.toContain("Nothing in the workbook was changed");
  });

  it("names only what is there, where the workbook can still be read", async () => {
    // The sheets are in, the first of the names not yet.
    book.host.injectFault({ kind: "midway", atSync: 3, atAction: 1 });
    book.host.injectFault({ kind: "accessDenied", atSync: 5 });
    book.host.injectFault({ kind: "accessDenied", atSync: 7 });
    const outcome = await writePlan(samplePlan);
    expect(outcome).toMatchObject({ kind: "failed", leftover: samplePlan.sheets.map(({ name }) => name) });
  });

  it("spares a sheet of the same name that someone else has added in the same moment", async () => {
    const answer = book.host.answer.bind(book.host);
    vi.spyOn(book.host, "answer").mockImplementation((body) => {
      const reply = answer(body);
      const hasLooked = book.host.syncs === 1;
      if (hasLooked && !book.host.workbook.worksheets.find("Income Statement")) {
        book.host.addSheet("Income Statement");
        book.host.type("'Income Statement'!B2", "a colleague's");
      }
      return reply;
    });
    const outcome = await writePlan(samplePlan);
    expect(outcome).toMatchObject({ kind: "failed", reason: "nameTaken", leftover: [] });
    const { sheets } = book.host.snapshot();
    expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "Notes", "Income Statement"]);
    expect(book.host.values("'Income Statement'!B2")).toEqual([["a colleague's"]]);
  });
});

describe("an Excel that groups undo steps", () => {
  it("is written to without a group, should it refuse the group", async () => {
    book.close();
    book = await openUsersWorkbook("1.20");
    const run = vi.spyOn(book.Excel, "run");
    const answer = book.host.answer.bind(book.host);
    let isRefused = false;
    vi.spyOn(book.host, "answer").mockImplementation((body) => {
      const reply = answer(body);
      if (isRefused || book.host.syncs !== 2) return reply;
      isRefused = true;
      const refusal = { code: "UndoNotSupported", message: "", httpStatus: 400, number: 0 };
      return { kind: "refused", refusal };
    });
    expect((await writePlan(samplePlan)).kind).toBe("written");
    const options = run.mock.calls.map(([first]) => first).filter((first) => typeof first === "object");
    expect(options).toEqual([{ mergeUndoGroup: true }, { delayForCellEdit: true }, {}]);
  });
});

describe("a protected workbook", () => {
  it("stays as it is, with advice", async () => {
    await book.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = book.host.snapshot();
    const outcome = await writePlan(samplePlan);
    expect(outcome).toMatchObject({ kind: "failed", reason: "protected", leftover: [] });
    expect(book.host.snapshot()).toEqual(before);
  });
});

/** Writes into a workbook of its own, to learn how many actions each sync has. */
async function aWrite(): Promise<{ readonly actions: readonly number[] }> {
  const other = await openUsersWorkbook();
  try {
    await writePlan(samplePlan);
    return { actions: other.host.batches.filter((batch) => !batch.isHousekeeping).map(({ actions }) => actions) };
  } finally {
    other.close();
    book.close();
    book = await openUsersWorkbook();
  }
}

/** Some places in a batch: its first and last actions, and between them at even distances. */
function spread(actions: number): readonly number[] {
  const places = Array.from({ length: 8 }, (_, at) => Math.floor(((actions - 1) * at) / 7));
  return [...new Set(places)];
}

function messageOf(outcome: WriteOutcome): string {
  return outcome.kind === "failed" ? outcome.message : "";
}

describe("a write that the user calls off", () => {
  it.each([1, 2])("when asked for the time %i leaves the workbook as it was", async (time) => {
    const before = book.host.snapshot();
    let asked = 0;
    expect(await writePlan(samplePlan, { isCalledOff: () => ++asked === time })).toEqual({
      kind: "calledOff",
      leftover: [],
    });
    expect(book.host.snapshot()).toEqual(before);
  });
});
