import { describe, expect, it } from "vitest";
import type { WriteOutcome } from "../../src/excel/index.ts";
import { createPaneStore } from "../../src/taskpane/pane-store.ts";
import type { Writing } from "../../src/taskpane/pane-store.ts";
import { viewRelease } from "../../src/taskpane/release-view.ts";
import type { Pasted } from "../../src/source/index.ts";
import type { Decision } from "../../src/statements/index.ts";
import type { KeptRelease, PlanOptions } from "../../src/workbook/index.ts";
import { smallRelease } from "./small-release.ts";

const view = { ...viewRelease(smallRelease(["tied"], [])), company: "Lindqvist Marine Ltd." };
const statement = { title: "Results of the group", nth: 1 };
const thousands: Decision = { kind: "scale", statement, to: 1000 };
const millions: Decision = { kind: "scale", statement, to: 1_000_000 };
const left: Decision = { kind: "exclude", statement: { title: "Fleet list", nth: 1 } };
const kept: KeptRelease = {
  sheet: "Source",
  pasted: { text: "LINDQVIST MARINE LTD. reports its first quarter" },
  decisions: [thousands],
};

interface World {
  readonly kept?: readonly KeptRelease[];
  readonly write?: Writing["write"];
}

const unasked = Promise.resolve({ kind: "failed", detail: "nobody asks this" } as const);

/** A store in a world that answers at once, and a record of what was read and planned. */
async function paneIn(world: World) {
  const read: { readonly pasted: Pasted; readonly decisions: readonly Decision[] }[] = [];
  const planned: PlanOptions[] = [];
  const store = createPaneStore({
    findHost: () => Promise.resolve("excel"),
    findKept: () => Promise.resolve(world.kept ?? []),
    loadSample: () => Promise.resolve("The sample"),
    reading: {
      read: (pasted, decisions = []) => {
        read.push({ pasted, decisions });
        return Promise.resolve({ kind: "read", view });
      },
      plan: (options) => {
        planned.push(options);
        return Promise.resolve({ kind: "planned", plan: { sheets: [], names: [], active: "Summary" } });
      },
      sheets: ({ prefix = "" }) => Promise.resolve({ kind: "sheets", names: [`${prefix}Summary`] }),
      pdf: () => unasked,
      table: () => unasked,
      ledger: () => unasked,
      text: () => unasked,
      layout: () => unasked,
      number: () => unasked,
    },
    tracing: {
      follow: () => Promise.resolve(() => Promise.resolve()),
      trace: ({ sheet, address }) => Promise.resolve({ kind: "empty", sheet, address }),
    },
    writing: {
      write: world.write ?? (() => Promise.resolve({ kind: "written", sheets: ["Summary"] })),
      show: () => Promise.resolve({ kind: "shown" }),
    },
  });
  await store.start();
  return { store, read, planned };
}

describe("decisions", () => {
  it("are read anew at once, one on the same thing gives way, and each can be taken back", async () => {
    const { store, read } = await paneIn({});
    await store.paste({ text: "words" });
    await store.decide(thousands);
    await store.decide(left);
    await store.decide(millions);
    expect(store.getState().decisions).toEqual([left, millions]);
    await store.takeBack(left);
    expect(read.map(({ decisions }) => decisions)).toEqual([
      [],
      [thousands],
      [thousands, left],
      [left, millions],
      [millions],
    ]);
    expect(store.getState().reading.kind).toBe("read");
  });

  it("of the company's last release stand over its next one, and no other company's do", async () => {
    const { store, read } = await paneIn({
      kept: [kept, { ...kept, pasted: { text: "Another plc" }, decisions: [left] }],
    });
    await store.paste({ text: "The next quarter" });
    expect(read.at(-1)).toEqual({ pasted: { text: "The next quarter" }, decisions: [thousands] });
    expect(store.getState().decisions).toEqual([thousands]);
  });

  it("come back with the release that the workbook keeps", async () => {
    const { store, read } = await paneIn({ kept: [kept] });
    expect(store.getState().kept).toEqual([kept]);
    await store.reopen(kept);
    expect(read).toEqual([{ pasted: kept.pasted, decisions: [thousands] }]);
    expect(store.getState().reading).toMatchObject({ kind: "read", origin: { kind: "workbook", sheet: "Source" } });
  });
});

describe("writing", () => {
  const existing: PlanOptions["taken"] = { sheets: ["Summary", "Notes"], names: ["Facts"] };
  const besides: PlanOptions["taken"] = { sheets: ["Notes"], names: [] };

  it("keeps to what was chosen, and shows beforehand which sheets come of it", async () => {
    const { store, planned } = await paneIn({});
    await store.paste({ text: "words" });
    store.choose({ prefix: "Q1 ", order: "newestFirst", without: ["facts"] });
    expect(await store.previewSheets()).toEqual(["Q1 Summary"]);
    await store.write();
    expect(planned).toMatchObject([{ prefix: "Q1 ", order: "newestFirst", without: ["facts"] }]);
  });

  it("fills Tickmark's own sheets anew where the user says so, planned beside what is the user's", async () => {
    const outcomes: WriteOutcome[] = [
      {
        kind: "taken",
        sheets: ["Summary"],
        names: [],
        existing,
        own: { sheets: ["Summary"], besides, isSameRelease: true },
      },
      { kind: "written", sheets: ["Summary"] },
    ];
    const inPlace: (boolean | undefined)[] = [];
    const { store, planned } = await paneIn({
      write: (_plan, _onStep, how) => {
        inPlace.push(how.inPlace);
        return Promise.resolve(outcomes.shift() ?? { kind: "written", sheets: [] });
      },
    });
    await store.paste({ text: "words" });
    await store.write();
    await store.fillAnew();
    expect(inPlace).toEqual([false, true]);
    expect(planned.at(-1)?.taken).toEqual(besides);
    expect(store.getState().writing.kind).toBe("written");
  });

  it("stops where the user calls it off, and is ready to write again", async () => {
    const { store } = await paneIn({
      write: (_plan, onStep, { isCalledOff }) => {
        onStep({ kind: "looking" });
        expect(isCalledOff?.()).toBe(false);
        store.callOff();
        expect(isCalledOff?.()).toBe(true);
        return Promise.resolve({ kind: "calledOff", leftover: [] });
      },
    });
    await store.paste({ text: "words" });
    await store.write();
    expect(store.getState().writing).toEqual({ kind: "idle" });
  });
});
