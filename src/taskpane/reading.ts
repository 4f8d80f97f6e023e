import type { Pasted } from "../source/index.ts";
import type { PlanOptions, WorkbookPlan } from "../workbook/index.ts";
import type { ReadingAnswer, ReadingRequest } from "./messages.ts";
import type { ReleaseView } from "./release-view.ts";

/** How the pane has a release read, and the release that was read last planned. Nothing here rejects. */
export interface Reading {
  /** A newer paste supersedes an older one that is still being read. */
  readonly read: (pasted: Pasted) => Promise<ReadOutcome>;
  readonly plan: (options: PlanOptions) => Promise<PlanOutcome>;
}

export type ReadOutcome = { readonly kind: "read"; readonly view: ReleaseView } | Unanswered;
export type PlanOutcome = { readonly kind: "planned"; readonly plan: WorkbookPlan } | Unanswered;

export type Unanswered = { readonly kind: "superseded" } | { readonly kind: "failed"; readonly detail: string };

/** The part of a `Worker` that reading needs. */
export interface ReadingWorker {
  postMessage(request: ReadingRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ReadingAnswer>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** Reads in a worker that is opened by the first paste and closed when a newer paste overtakes its work. */
export function readInWorker(openWorker: () => ReadingWorker): Reading {
  let worker: ReadingWorker | undefined;
  let lastId = 0;
  const waiting = new Map<number, (answer: ReadingAnswer | Unanswered) => void>();

  const closeWorker = (why: Unanswered) => {
    worker?.terminate();
    worker = undefined;
    const unanswered = [...waiting.values()];
    waiting.clear();
    for (const settle of unanswered) settle(why);
  };

  const workerAtHand = (): ReadingWorker => {
    if (worker !== undefined) return worker;
    const opened = openWorker();
    opened.onmessage = ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    opened.onerror = (event) => {
      closeWorker({ kind: "failed", detail: event.message });
    };
    worker = opened;
    return opened;
  };

  const ask = (request: ReadingRequest) =>
    new Promise<ReadingAnswer | Unanswered>((resolve) => {
      waiting.set(request.id, resolve);
      workerAtHand().postMessage(request);
    });

  return {
    read: async (pasted) => {
      // A worker at work hears nothing until it is done: only closing it stops a long reading.
      if (waiting.size > 0) closeWorker({ kind: "superseded" });
      const answer = await ask({ kind: "read", id: ++lastId, pasted });
      return answer.kind === "planned" ? outOfTurn : answer;
    },
    plan: async (options) => {
      const answer = await ask({ kind: "plan", id: ++lastId, options });
      return answer.kind === "read" ? outOfTurn : answer;
    },
  };
}

const outOfTurn: Unanswered = { kind: "failed", detail: "the worker answered another question" };
