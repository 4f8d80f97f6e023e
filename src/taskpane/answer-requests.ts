import type { Release } from "../review/index.ts";
import type { Pasted } from "../source/index.ts";
import type { PlanOptions, WorkbookPlan } from "../workbook/index.ts";
import type { ReadingAnswer, ReadingRequest } from "./messages.ts";
import { viewRelease } from "./release-view.ts";

/** The two verbs of the pipeline that the pane needs. */
export interface Pipeline {
  readonly readRelease: (pasted: Pasted) => Release;
  readonly planWorkbook: (release: Release, options: PlanOptions) => WorkbookPlan;
}

/** The worker's side of the talk: keeps the release that was read last, and never throws. */
export function answerRequests({ readRelease, planWorkbook }: Pipeline): (request: ReadingRequest) => ReadingAnswer {
  let release: Release | undefined;

  const answer = (request: ReadingRequest): ReadingAnswer => {
    const { id } = request;
    switch (request.kind) {
      case "read":
        release = undefined;
        release = readRelease(request.pasted);
        return { kind: "read", id, view: viewRelease(release) };
      case "plan":
        if (release === undefined) return { kind: "failed", id, detail: "no release has been read" };
        return { kind: "planned", id, plan: planWorkbook(release, request.options) };
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
