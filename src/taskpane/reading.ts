import type { Pasted } from "../source/index.ts";
import type { Decision } from "../statements/index.ts";
import type { PlanOptions } from "../workbook/index.ts";
import type { ReadingAnswer, ReadingRequest } from "./messages.ts";

/** How the pane has a release read, and asks of the release that was read last. Nothing here rejects. */
export interface Reading {
  /** A newer paste supersedes an older one that is still being read. */
  readonly read: (pasted: Pasted, decisions?: readonly Decision[]) => Promise<Answered<"read">>;
  readonly plan: (options: PlanOptions) => Promise<Answered<"planned">>;
  /** The text of a PDF. */
  readonly pdf: (bytes: Uint8Array) => Promise<Answered<"pdf">>;
  readonly sheets: (options: PlanOptions) => Promise<Answered<"sheets">>;
  readonly table: (statement: string) => Promise<Answered<"table">>;
  readonly ledger: () => Promise<Answered<"ledger">>;
  readonly text: () => Promise<Answered<"text">>;
  readonly layout: (columns: number) => Promise<Answered<"layout">>;
  readonly number: (at: number) => Promise<Answered<"number">>;
}

/** An answer of one kind as it comes from the worker, or none. */
export type Answered<Kind extends ReadingAnswer["kind"]> =
  Omit<Extract<ReadingAnswer, { readonly kind: Kind }>, "id"> | Unanswered;

export type ReadOutcome = Answered<"read">;
export type PlanOutcome = Answered<"planned">;

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

  const ask = async <Kind extends ReadingAnswer["kind"]>(
    request: ReadingRequest,
    kind: Kind,
  ): Promise<Extract<ReadingAnswer, { readonly kind: Kind }> | Unanswered> => {
    const answer = await new Promise<ReadingAnswer | Unanswered>((resolve) => {
      waiting.set(request.id, resolve);
      workerAtHand().postMessage(request);
    });
    if (answer.kind === "failed" || answer.kind === "superseded") return answer;
    return isOfKind(answer, kind) ? answer : outOfTurn;
  };

  return {
    read: (pasted, decisions = []) => {
      // A worker at work hears nothing until it is done: only closing it stops a long reading.
      if (waiting.size > 0) closeWorker({ kind: "superseded" });
      return ask({ kind: "read", id: ++lastId, pasted, decisions }, "read");
    },
    plan: (options) => ask({ kind: "plan", id: ++lastId, options }, "planned"),
    pdf: (bytes) => ask({ kind: "pdf", id: ++lastId, bytes }, "pdf"),
    sheets: (options) => ask({ kind: "sheets", id: ++lastId, options }, "sheets"),
    table: (statement) => ask({ kind: "table", id: ++lastId, statement }, "table"),
    ledger: () => ask({ kind: "ledger", id: ++lastId }, "ledger"),
    text: () => ask({ kind: "text", id: ++lastId }, "text"),
    layout: (columns) => ask({ kind: "layout", id: ++lastId, columns }, "layout"),
    number: (at) => ask({ kind: "number", id: ++lastId, at }, "number"),
  };
}

function isOfKind<Kind extends ReadingAnswer["kind"]>(
  answer: ReadingAnswer,
  kind: Kind,
): answer is Extract<ReadingAnswer, { readonly kind: Kind }> {
  return answer.kind === kind;
}

const outOfTurn: Unanswered = { kind: "failed", detail: "the worker answered another question" };
