import { describe, expect, it } from "vitest";
import { answerRequests } from "../../src/taskpane/answer-requests.ts";
import type { PlanOptions, WorkbookPlan } from "../../src/workbook/index.ts";
import { smallRelease } from "./small-release.ts";

const nothing: PlanOptions = { taken: { sheets: [], names: [] } };
const plan: WorkbookPlan = { sheets: [], names: [], active: "Summary" };

describe("the worker's answers", () => {
  it("plans the release that was read, without a second reading, with the names that are taken", () => {
    const planned: PlanOptions[] = [];
    let readings = 0;
    const answer = answerRequests({
      readRelease: () => {
        readings++;
        return smallRelease([], []);
      },
      planWorkbook: (_release, options) => {
        planned.push(options);
        return plan;
      },
    });
    const taken: PlanOptions = { taken: { sheets: ["Summary"], names: [] } };

    expect(answer({ kind: "read", id: 1, pasted: { text: "words" }, decisions: [] })).toMatchObject({
      kind: "read",
      id: 1,
    });
    expect(answer({ kind: "plan", id: 2, options: nothing })).toEqual({ kind: "planned", id: 2, plan });
    answer({ kind: "plan", id: 3, options: taken });
    expect(planned).toEqual([nothing, taken]);
    expect(readings).toBe(1);
  });

  it("fails in words, and forgets the older release, when our own code throws", () => {
    const answer = answerRequests({
      readRelease: ({ text }) => {
        if (text === "worse") throw new Error("no such column");
        return smallRelease([], []);
      },
      planWorkbook: () => plan,
    });
    answer({ kind: "read", id: 1, pasted: { text: "fine" }, decisions: [] });
    expect(answer({ kind: "read", id: 2, pasted: { text: "worse" }, decisions: [] })).toEqual({
      kind: "failed",
      id: 2,
      detail: "no such column",
    });
    expect(answer({ kind: "plan", id: 3, options: nothing })).toMatchObject({ kind: "failed", id: 3 });
  });
});
