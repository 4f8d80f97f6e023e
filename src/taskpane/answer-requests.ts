import type { Release } from "../review/index.ts";
import type { Pasted } from "../source/index.ts";
import type { Decision } from "../statements/index.ts";
import type { PlanOptions, WorkbookPlan } from "../workbook/index.ts";
import { layOutText, viewLedger, viewNumber, viewTable, viewText } from "./answers/index.ts";
import type { ReadingAnswer, ReadingRequest } from "./messages.ts";
import { viewRelease } from "./release-view.ts";

/** The two verbs of the pipeline that the pane needs. */
export interface Pipeline {
  readonly readRelease: (pasted: Pasted, decisions: readonly Decision[]) => Release;
  readonly planWorkbook: (release: Release, options: PlanOptions) => WorkbookPlan;
}

/** What can be answered at once: the text of a PDF cannot. */
export type Question = Exclude<ReadingRequest, { kind: "pdf" }>;

/** The worker's side of the talk: keeps the release that was read last and its last plan, and never throws. */
export function answerRequests({ readRelease, planWorkbook }: Pipeline): (request: Question) => ReadingAnswer {
  let release: Release | undefined;
  let plan: WorkbookPlan | undefined;

  const read = (id: number, pasted: Pasted, decisions: readonly Decision[]): ReadingAnswer => {
    release = undefined;
    plan = undefined;
    release = readRelease(pasted, decisions);
    return { kind: "read", id, view: viewRelease(release) };
  };

  const answer = (request: Question): ReadingAnswer => {
    const { id } = request;
    if (request.kind === "read") return read(id, request.pasted, request.decisions);
    if (release === undefined) return { kind: "failed", id, detail: "no release has been read" };
    switch (request.kind) {
      case "plan":
        plan = planWorkbook(release, request.options);
        return { kind: "planned", id, plan };
      case "sheets":
        // The plan that was written stays the one that numbers are traced by.
        return { kind: "sheets", id, names: planWorkbook(release, request.options).sheets.map(({ name }) => name) };
      case "table":
        return { kind: "table", id, table: viewTable(release, request.statement) };
      case "ledger":
        return { kind: "ledger", id, lists: viewLedger(release) };
      case "text":
        return { kind: "text", id, text: viewText(release) };
      case "layout":
        return { kind: "layout", id, rowStarts: layOutText(release.text, request.columns) };
      case "number":
        return { kind: "number", id, number: viewNumber(release, plan, request.at) };
    }
  };

  return (request) => {
    try {
      return answer(request);
    } catch (error) {
      return { kind: "failed", id: request.id, detail: error instanceof Error ? error.message : String(error) };
    }
  };
}
