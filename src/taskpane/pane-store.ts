import type { ShowOutcome, WriteOutcome, WriteStep } from "../excel/index.ts";
import type { Pasted } from "../source/index.ts";
import type { PlanOptions, WorkbookPlan } from "../workbook/index.ts";
import type { Host } from "./host.ts";
import type { Reading } from "./reading.ts";
import { openReleaseFile } from "./release-file.ts";
import type { Action, Origin, PaneState, PaneView } from "./state.ts";
import { canWrite, firstState, reduce } from "./state.ts";
import { strings } from "./strings.ts";

/** What the pane needs of the world. */
export interface Ports {
  readonly reading: Reading;
  readonly writing: Writing;
  readonly findHost: () => Promise<Host>;
  readonly loadSample: () => Promise<string>;
}

export interface Writing {
  readonly write: (plan: WorkbookPlan, onStep: (step: WriteStep) => void) => Promise<WriteOutcome>;
  readonly show: (sheet: string, address: string) => Promise<ShowOutcome>;
}

export type Asking = Pick<Reading, "table" | "ledger" | "text" | "layout" | "number">;

/** The pane without its looks: a state, and what a person can do to it. */
export interface PaneStore {
  readonly getState: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: () => Promise<void>;
  readonly goTo: (view: PaneView) => void;
  /** Shows a place of the text, by its offset. */
  readonly showPlace: (at: number) => void;
  /** What the views ask of the release that is shown. */
  readonly ask: Asking;
  /** Selects a cell of the workbook; resolves to why that failed, in words, if it did. */
  readonly selectCell: (sheet: string, address: string) => Promise<string | undefined>;
  readonly paste: (pasted: Pasted) => Promise<void>;
  /** Typing is read as plain text, once the hand rests. */
  readonly edit: (text: string) => void;
  readonly openFile: (file: File) => Promise<void>;
  readonly trySample: () => Promise<void>;
  readonly clear: () => void;
  readonly write: () => Promise<void>;
  /** Writes beside what the workbook has: our sheets and names step aside. */
  readonly keepBoth: () => Promise<void>;
  readonly declineWrite: () => void;
  readonly showWritten: () => Promise<void>;
}

/** How long typing must pause before it is read, in milliseconds. */
const restAfterTyping = 500;

const nothingTaken: PlanOptions["taken"] = { sheets: [], names: [] };

export function createPaneStore({ reading, writing, findHost, loadSample }: Ports): PaneStore {
  let state = firstState;
  let requests = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const dispatch = (action: Action) => {
    state = reduce(state, action);
    for (const listener of listeners) listener();
  };

  const read = async (pasted: Pasted, origin: Origin) => {
    clearTimeout(typing);
    // The write that is under way belongs to the release that is shown.
    if (state.writing.kind === "writing") return;
    const request = ++requests;
    dispatch({ kind: "readingBegan", request, origin, box: pasted.text.replace(/^\s*\n/, "") });
    dispatch({ kind: "readingEnded", request, outcome: await reading.read(pasted) });
  };

  const fail = (message: string) => {
    dispatch({ kind: "writingFailed", message });
  };

  const writeBeside = async (taken: PlanOptions["taken"]) => {
    dispatch({ kind: "writingBegan" });
    const planned = await reading.plan({ taken });
    if (planned.kind !== "planned") {
      fail(strings.writing.notPlanned);
      return;
    }
    const { plan } = planned;
    try {
      const outcome = await writing.write(plan, (step) => {
        dispatch({ kind: "writingStepped", step });
      });
      dispatch({ kind: "writingEnded", outcome, active: plan.active });
    } catch {
      fail(strings.writing.notLoaded);
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      dispatch({ kind: "hostFound", host: await findHost().catch(() => "browser" as const) });
    },
    goTo: (view) => {
      dispatch({ kind: "viewChosen", view });
    },
    showPlace: (at) => {
      dispatch({ kind: "placeWanted", at });
    },
    ask: reading,
    selectCell: (sheet, address) => whyNotShown(writing.show(sheet, address)),
    paste: (pasted) => read(pasted, { kind: "clipboard" }),
    edit: (text) => {
      clearTimeout(typing);
      if (text === "") {
        dispatch({ kind: "cleared" });
        return;
      }
      dispatch({ kind: "edited", box: text });
      typing = setTimeout(() => void read({ text }, { kind: "typed" }), restAfterTyping);
    },
    openFile: async (file) => {
      const outcome = await openReleaseFile(file);
      if (outcome.kind === "opened") await read(outcome.pasted, { kind: "file", name: outcome.name });
      else dispatch({ kind: "sourceUnusable", why: outcome });
    },
    trySample: async () => {
      const text = await loadSample().catch(() => undefined);
      if (text !== undefined) await read({ text }, { kind: "sample" });
      else dispatch({ kind: "sourceUnusable", why: { kind: "sampleMissing" } });
    },
    clear: () => {
      clearTimeout(typing);
      dispatch({ kind: "cleared" });
    },
    write: async () => {
      if (canWrite(state)) await writeBeside(nothingTaken);
    },
    keepBoth: async () => {
      if (state.writing.kind === "taken") await writeBeside(state.writing.existing);
    },
    declineWrite: () => {
      dispatch({ kind: "writingDeclined" });
    },
    showWritten: async () => {
      if (state.writing.kind !== "written") return;
      const message = await whyNotShown(writing.show(state.writing.active, "A1"));
      if (message !== undefined) dispatch({ kind: "showingFailed", message });
    },
  };
}

async function whyNotShown(showing: Promise<ShowOutcome>): Promise<string | undefined> {
  try {
    const outcome = await showing;
    switch (outcome.kind) {
      case "shown":
        return undefined;
      case "missing":
        return strings.writing.notShown;
      case "failed":
        return outcome.message;
    }
  } catch {
    return strings.writing.notLoaded;
  }
}
