import type { SelectedCell, ShowOutcome, TraceOutcome, WriteOptions, WriteOutcome, WriteStep } from "../excel/index.ts";
import type { Pasted } from "../source/index.ts";
import type { Decision } from "../statements/index.ts";
import type { KeptRelease, PlanOptions, WorkbookPlan } from "../workbook/index.ts";
import type { Host } from "./host.ts";
import { isOnSame } from "./same-decision.ts";
import type { Reading } from "./reading.ts";
import { openReleaseFile } from "./release-file.ts";
import type { Action, Origin, PaneState, PaneView, WriteChoices } from "./state.ts";
import { canWrite, firstState, reduce } from "./state.ts";
import { strings } from "./strings.ts";

/** What the pane needs of the world. */
export interface Ports {
  readonly reading: Reading;
  readonly writing: Writing;
  readonly tracing: Tracing;
  readonly findHost: () => Promise<Host>;
  readonly loadSample: () => Promise<string>;
  /** The releases that the open workbook keeps; none where it cannot be asked. */
  readonly findKept: () => Promise<readonly KeptRelease[]>;
}

export interface Writing {
  readonly write: (
    plan: WorkbookPlan,
    onStep: (step: WriteStep) => void,
    how: Pick<WriteOptions, "inPlace" | "isCalledOff">,
  ) => Promise<WriteOutcome>;
  readonly show: (sheet: string, address: string) => Promise<ShowOutcome>;
}

/** The way from the cells of the workbook to their words. */
export interface Tracing {
  /** Calls back with each cell that is selected, the present one first; resolves to what ends it. May reject. */
  readonly follow: (callback: (cell: SelectedCell) => void) => Promise<() => Promise<void>>;
  readonly trace: (cell: SelectedCell) => Promise<TraceOutcome>;
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
  readonly tracing: Tracing;
  /** Selects a cell of the workbook; resolves to why that failed, in words, if it did. */
  readonly selectCell: (sheet: string, address: string) => Promise<string | undefined>;
  readonly paste: (pasted: Pasted) => Promise<void>;
  /** Typing is read as plain text, once the hand rests. */
  readonly edit: (text: string) => void;
  readonly openFile: (file: File) => Promise<void>;
  readonly trySample: () => Promise<void>;
  readonly clear: () => void;
  /** Reads a release again that the workbook keeps, with the decisions on it. */
  readonly reopen: (kept: KeptRelease) => Promise<void>;
  /** Decides over the reading, and reads the release anew; a decision on the same thing gives way. */
  readonly decide: (decision: Decision) => Promise<void>;
  readonly takeBack: (decision: Decision) => Promise<void>;
  readonly choose: (choices: WriteChoices) => void;
  /** The names of the sheets that would be written; none where that cannot be told. */
  readonly previewSheets: () => Promise<readonly string[]>;
  readonly write: () => Promise<void>;
  /** Asks the write that is under way to stop and to take back what it has done. */
  readonly callOff: () => void;
  /** Writes into the sheets that Tickmark wrote before. */
  readonly fillAnew: () => Promise<void>;
  /** Writes beside what the workbook has: our sheets and names step aside. */
  readonly keepBoth: () => Promise<void>;
  readonly declineWrite: () => void;
  readonly showWritten: () => Promise<void>;
}

/** How long typing must pause before it is read, in milliseconds. */
const restAfterTyping = 500;

const nothingTaken: PlanOptions["taken"] = { sheets: [], names: [] };

export function createPaneStore({ reading, writing, tracing, findHost, loadSample, findKept }: Ports): PaneStore {
  let state = firstState;
  let requests = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let lastPasted: Pasted | undefined;
  const listeners = new Set<() => void>();

  const dispatch = (action: Action) => {
    state = reduce(state, action);
    for (const listener of listeners) listener();
  };

  const read = async (pasted: Pasted, origin: Origin, decided: readonly Decision[] = []) => {
    clearTimeout(typing);
    // The write that is under way belongs to the release that is shown.
    if (state.writing.kind === "writing") return;
    const request = ++requests;
    dispatch({ kind: "readingBegan", request, origin, box: pasted.text.replace(/^\s*\n/, "") });
    lastPasted = pasted;
    const first = await reading.read(pasted, decided);
    const earlier = decided.length === 0 && first.kind === "read" ? decidedBefore(first.view.company, state.kept) : [];
    const outcome = earlier.length === 0 ? first : await reading.read(pasted, earlier);
    dispatch({ kind: "readingEnded", request, outcome, decisions: earlier.length === 0 ? decided : earlier });
  };

  const readPdf = async (bytes: Uint8Array, name: string) => {
    const origin: Origin = { kind: "file", name };
    const request = ++requests;
    dispatch({ kind: "readingBegan", request, origin, box: "" });
    const answer = await reading.pdf(bytes);
    if (answer.kind !== "pdf") dispatch({ kind: "readingEnded", request, outcome: answer, decisions: [] });
    else if (answer.outcome.kind === "read") await read({ text: answer.outcome.text }, origin);
    else dispatch({ kind: "sourceUnusable", why: { kind: "pdf", why: answer.outcome.kind, name } });
  };

  const readAnew = async (decisions: readonly Decision[]) => {
    if (lastPasted === undefined || state.reading.kind !== "read" || state.writing.kind === "writing") return;
    const request = ++requests;
    dispatch({ kind: "decided", decisions });
    dispatch({ kind: "readAnew", request, outcome: await reading.read(lastPasted, decisions) });
  };

  const fail = (message: string) => {
    dispatch({ kind: "writingFailed", message });
  };

  const writeBeside = async (taken: PlanOptions["taken"], inPlace = false) => {
    dispatch({ kind: "writingBegan" });
    const planned = await reading.plan({ ...state.choices, taken });
    if (planned.kind !== "planned") {
      fail(strings.writing.notPlanned);
      return;
    }
    const { plan } = planned;
    try {
      const tell = (step: WriteStep) => {
        dispatch({ kind: "writingStepped", step });
      };
      const isCalledOff = () => state.writing.kind === "writing" && state.writing.isCalledOff;
      const outcome = await writing.write(plan, tell, { inPlace, isCalledOff });
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
      const host = await findHost().catch(() => "browser" as const);
      dispatch({ kind: "hostFound", host });
      if (host === "excel") dispatch({ kind: "keptFound", releases: await findKept().catch(() => []) });
    },
    goTo: (view) => {
      dispatch({ kind: "viewChosen", view });
    },
    showPlace: (at) => {
      dispatch({ kind: "placeWanted", at });
    },
    ask: reading,
    tracing,
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
      else if (outcome.kind === "pdf") await readPdf(outcome.bytes, outcome.name);
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
    reopen: ({ sheet, pasted, decisions }) => read(pasted, { kind: "workbook", sheet }, decisions),
    decide: (decision) => readAnew([...state.decisions.filter((each) => !isOnSame(each, decision)), decision]),
    takeBack: (decision) => readAnew(state.decisions.filter((each) => each !== decision)),
    choose: (choices) => {
      dispatch({ kind: "choicesMade", choices });
    },
    previewSheets: async () => {
      const answer = await reading.sheets({ ...state.choices, taken: nothingTaken });
      return answer.kind === "sheets" ? answer.names : [];
    },
    write: async () => {
      if (canWrite(state)) await writeBeside(nothingTaken);
    },
    keepBoth: async () => {
      if (state.writing.kind === "taken") await writeBeside(state.writing.existing);
    },
    callOff: () => {
      dispatch({ kind: "writingCalledOff" });
    },
    fillAnew: async () => {
      if (state.writing.kind === "taken" && state.writing.own !== undefined)
        await writeBeside(state.writing.own.besides, true);
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

/** What was decided on releases of the same company, the newest book's word last; of two on one thing the later stands. */
function decidedBefore(company: string | undefined, kept: readonly KeptRelease[]): readonly Decision[] {
  if (company === undefined) return [];
  const own = kept.filter(({ pasted }) => pasted.text.toLowerCase().includes(company.toLowerCase()));
  const decisions = own.flatMap((each) => each.decisions);
  return decisions.filter((decision, at) => !decisions.slice(at + 1).some((later) => isOnSame(later, decision)));
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
