import { afterEach, describe, expect, it, vi } from "vitest";
import type { ShowOutcome, WriteOutcome } from "../../src/excel/index.ts";
import type { Pasted } from "../../src/source/index.ts";
import type { Host } from "../../src/taskpane/host.ts";
import type { Ports } from "../../src/taskpane/pane-store.ts";
import { createPaneStore } from "../../src/taskpane/pane-store.ts";
import type { PlanOutcome, ReadOutcome } from "../../src/taskpane/reading.ts";
import { viewRelease } from "../../src/taskpane/release-view.ts";
import type { ReleaseView } from "../../src/taskpane/release-view.ts";
import { canWrite } from "../../src/taskpane/state.ts";
import type { KeptRelease, PlanOptions } from "../../src/workbook/index.ts";
import { smallRelease } from "./small-release.ts";

const view = viewRelease(smallRelease(["tied"], []));
const written: WriteOutcome = { kind: "written", sheets: ["Summary", "Checks"] };

/** What is written where the user chose nothing. */
const asOffered = { order: "oldestFirst", prefix: "", without: [] } as const;

interface World {
  readonly host?: Host;
  readonly view?: ReleaseView;
  readonly outcomes?: readonly WriteOutcome[];
  readonly read?: (pasted: Pasted) => Promise<ReadOutcome>;
  readonly plan?: () => Promise<PlanOutcome>;
  readonly show?: ShowOutcome;
  readonly kept?: readonly KeptRelease[];
}

const unasked = Promise.resolve({ kind: "failed", detail: "nobody asks this" } as const);

/** A store in a world that answers at once, and a record of what it asked for. */
function paneIn(world: World) {
  const read: Pasted[] = [];
  const planned: PlanOptions[] = [];
  const shown: string[] = [];
  const outcomes = [...(world.outcomes ?? [written])];
  const ports: Ports = {
    findHost: () => Promise.resolve(world.host ?? "excel"),
    findKept: () => Promise.resolve(world.kept ?? []),
    loadSample: () => Promise.resolve("The sample"),
    reading: {
      read: (pasted) => {
        read.push(pasted);
        return world.read?.(pasted) ?? Promise.resolve({ kind: "read", view: world.view ?? view });
      },
      pdf: () => unasked,
      sheets: () => unasked,
      table: () => unasked,
      ledger: () => unasked,
      text: () => unasked,
      layout: () => unasked,
      number: () => unasked,
      plan: (options) => {
        planned.push(options);
        const plan = { sheets: [], names: [], active: "Summary (2)" };
        return world.plan?.() ?? Promise.resolve({ kind: "planned", plan });
      },
    },
    tracing: {
      follow: () => Promise.resolve(() => Promise.resolve()),
      trace: ({ sheet, address }) => Promise.resolve({ kind: "empty", sheet, address }),
    },
    writing: {
      write: (_plan, onStep) => {
        onStep({ kind: "looking" });
        onStep({ kind: "writing", done: 1, of: 2 });
        const outcome = outcomes.shift();
        return outcome === undefined ? Promise.reject(new Error("chunk missing")) : Promise.resolve(outcome);
      },
      show: (sheet, address) => {
        shown.push(`${sheet}!${address}`);
        return Promise.resolve(world.show ?? { kind: "shown" });
      },
    },
  };
  return { store: createPaneStore(ports), read, planned, shown };
}

async function pastedPane(world: World) {
  const pane = paneIn(world);
  await pane.store.start();
  await pane.store.paste({ text: "words", html: "<table>" });
  return pane;
}

afterEach(() => {
  vi.useRealTimers();
});

describe("reading", () => {
  it("reads both flavours of a paste and shows the plain text", async () => {
    const { store, read } = await pastedPane({});
    expect(read).toEqual([{ text: "words", html: "<table>" }]);
    expect(store.getState()).toMatchObject({
      box: "words",
      reading: { kind: "read", view, origin: { kind: "clipboard" } },
    });
  });

  it("shows the newer paste even if the older one is answered last", async () => {
    const answers: ((outcome: ReadOutcome) => void)[] = [];
    const { store } = paneIn({ read: () => new Promise((resolve) => answers.push(resolve)) });
    const older = store.paste({ text: "older" });
    const newer = store.paste({ text: "newer" });
    answers[1]?.({ kind: "read", view: { ...view, company: "Newer" } });
    await newer;
    answers[0]?.({ kind: "read", view: { ...view, company: "Older" } });
    await older;
    expect(store.getState()).toMatchObject({ box: "newer", reading: { view: { company: "Newer" } } });
  });

  it("reads what was typed once the hand rests, and only the last of it", () => {
    vi.useFakeTimers();
    const { store, read } = paneIn({});
    store.edit("Reven");
    vi.advanceTimersByTime(100);
    store.edit("Revenue 12");
    expect(read).toEqual([]);
    vi.runAllTimers();
    expect(read).toEqual([{ text: "Revenue 12" }]);
  });

  it("forgets everything when the box is emptied, also what was still to be read", () => {
    vi.useFakeTimers();
    const { store, read } = paneIn({});
    store.edit("Revenue 12");
    store.edit("");
    vi.runAllTimers();
    expect(read).toEqual([]);
    expect(store.getState()).toMatchObject({ box: "", reading: { kind: "none" } });
  });

  it("keeps a failure of ours in the pane, with the text still in the box", async () => {
    const { store } = await pastedPane({ read: () => Promise.resolve({ kind: "failed", detail: "no such column" }) });
    expect(store.getState()).toMatchObject({ box: "words", reading: { kind: "failed", detail: "no such column" } });
    expect(canWrite(store.getState())).toBe(false);
  });

  it("refuses a file that is no text, by name, and reads nothing", async () => {
    const { store, read } = paneIn({});
    await store.openFile(new File(["PK"], "release.docx"));
    expect(store.getState().reading).toEqual({ kind: "unusable", why: { kind: "otherType", name: "release.docx" } });
    expect(read).toEqual([]);
  });
});

describe("writing", () => {
  it("needs Excel and at least one statement", async () => {
    expect(canWrite((await pastedPane({})).store.getState())).toBe(true);
    expect(canWrite((await pastedPane({ host: "browser" })).store.getState())).toBe(false);
    expect(canWrite((await pastedPane({ host: "oldExcel" })).store.getState())).toBe(false);
    expect(canWrite((await pastedPane({ view: { ...view, statements: [] } })).store.getState())).toBe(false);
    expect(canWrite(paneIn({}).store.getState())).toBe(false);
  });

  it("plans, writes step by step, names the sheets, and shows the summary that was written", async () => {
    const { store, planned, shown } = await pastedPane({});
    const steps: unknown[] = [];
    store.subscribe(() => {
      const { writing } = store.getState();
      if (writing.kind === "writing") steps.push(writing.step?.kind);
    });
    await store.write();
    expect(planned).toEqual([{ ...asOffered, taken: { sheets: [], names: [] } }]);
    expect(steps).toEqual([undefined, "looking", "writing"]);
    expect(store.getState().writing).toMatchObject({ kind: "written", sheets: ["Summary", "Checks"] });
    await store.showWritten();
    expect(shown).toEqual(["Summary (2)!A1"]);
  });

  it("still counts as written when its summary has been removed since", async () => {
    const { store } = await pastedPane({ show: { kind: "missing" } });
    await store.write();
    await store.showWritten();
    const { writing } = store.getState();
    expect(writing).toMatchObject({ kind: "written", sheets: ["Summary", "Checks"] });
    expect(writing.kind === "written" && writing.unshown).toContain("renamed or removed");
  });

  const taken: WriteOutcome = {
    kind: "taken",
    sheets: ["Summary"],
    names: [],
    existing: { sheets: ["Summary", "Notes"], names: ["Rates"] },
  };

  it("asks about taken names, and plans around all that the workbook has when both are kept", async () => {
    const { store, planned, read } = await pastedPane({ outcomes: [taken, written] });
    await store.write();
    expect(store.getState().writing).toMatchObject({ kind: "taken", sheets: ["Summary"] });
    await store.keepBoth();
    expect(planned[1]).toEqual({ ...asOffered, taken: { sheets: ["Summary", "Notes"], names: ["Rates"] } });
    expect(read).toHaveLength(1);
    expect(store.getState().writing.kind).toBe("written");
  });

  it("writes nothing when the question is declined", async () => {
    const { store, planned } = await pastedPane({ outcomes: [taken] });
    await store.write();
    store.declineWrite();
    expect(store.getState().writing).toEqual({ kind: "idle" });
    expect(planned).toHaveLength(1);
    expect(canWrite(store.getState())).toBe(true);
  });

  it("keeps the release after a failed write, says why, and may be tried again", async () => {
    const failed: WriteOutcome = {
      kind: "failed",
      reason: "cellEditMode",
      message: "A cell is being edited. Press Enter, then try again.",
      leftover: [],
    };
    const { store } = await pastedPane({ outcomes: [failed, written] });
    await store.write();
    expect(store.getState()).toMatchObject({
      reading: { kind: "read" },
      writing: { kind: "failed", message: "A cell is being edited. Press Enter, then try again." },
    });
    await store.write();
    expect(store.getState().writing.kind).toBe("written");
  });

  it("says so in words when the plan or the writer itself breaks", async () => {
    const unplanned = await pastedPane({ plan: () => Promise.resolve({ kind: "failed", detail: "no sheet" }) });
    await unplanned.store.write();
    expect(unplanned.store.getState().writing).toMatchObject({ kind: "failed", leftover: [] });

    const unloaded = await pastedPane({ outcomes: [] });
    await unloaded.store.write();
    expect(unloaded.store.getState().writing).toMatchObject({ kind: "failed", leftover: [] });
  });

  it("leaves the release alone that is being written when another is pasted meanwhile", async () => {
    let finish: (outcome: PlanOutcome) => void = () => undefined;
    const { store, read } = await pastedPane({ plan: () => new Promise((resolve) => (finish = resolve)) });
    const writing = store.write();
    await store.paste({ text: "another" });
    expect(read).toHaveLength(1);
    finish({ kind: "planned", plan: { sheets: [], names: [], active: "Summary" } });
    await writing;
    expect(store.getState().box).toBe("words");
  });
});
