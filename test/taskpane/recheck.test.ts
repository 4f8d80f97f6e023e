import { describe, expect, it } from "vitest";
import type { Change, RecheckOutcome } from "../../src/excel/index.ts";
import { createRecheckStore } from "../../src/taskpane/recheck-store.ts";
import { changeWords, placeWords, summaryWords } from "../../src/taskpane/recheck-words.ts";

const checked: RecheckOutcome = { kind: "checked", checks: 12, differences: 1, changes: [] };

describe("a recheck", () => {
  it("says that it is at it, then what it found, until that is put away", async () => {
    const store = createRecheckStore(() => Promise.resolve(checked));
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.getState().kind));
    await store.recheck();
    expect(store.getState()).toBe(checked);
    store.dismiss();
    expect(seen).toEqual(["checking", "checked", "idle"]);
  });

  it("is done once where it is asked for twice", async () => {
    let runs = 0;
    const store = createRecheckStore(() => {
      runs++;
      return Promise.resolve(checked);
    });
    await Promise.all([store.recheck(), store.recheck()]);
    expect(runs).toBe(1);
  });

  it("fails with words of its own where the part that asks Excel cannot be loaded", async () => {
    const store = createRecheckStore(() => Promise.reject(new Error("no connection")));
    await store.recheck();
    expect(store.getState()).toMatchObject({ kind: "failed", message: "" });
  });
});

describe("the words of a recheck", () => {
  const at = { sheet: "Checks", address: "K13" };
  const verdict: Change = {
    kind: "verdict",
    at,
    statement: "Income Statement",
    line: "Total revenue",
    period: "Q1 2024",
    before: "tied",
    now: "difference",
  };
  const figure: Change = { kind: "figure", at, statement: "Income Statement", line: "Oats", before: 120.5, now: "" };

  it("count what has changed, and what does not tie", () => {
    expect(summaryWords(checked)).toBe("Nothing has changed since it was written. Of 12 checks, 1 has a difference.");
    expect(summaryWords({ kind: "checked", checks: 1, differences: 0, changes: [verdict, figure] })).toBe(
      "2 changes since it was written. Of 1 check, none has a difference.",
    );
  });

  it("say where, what stood there and what stands there now", () => {
    expect([placeWords(verdict), changeWords(verdict)]).toEqual([
      "Total revenue, Q1 2024 (Income Statement)",
      "tied when written, now difference",
    ]);
    expect([placeWords(figure), changeWords(figure)]).toEqual([
      "Oats (Income Statement)",
      "120.5 when written, now empty",
    ]);
  });
});
