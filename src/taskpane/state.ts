import type { WriteOutcome, WriteStep } from "../excel/index.ts";
import type { Decision } from "../statements/index.ts";
import type { KeptRelease, PlanOptions } from "../workbook/index.ts";
import type { Host } from "./host.ts";
import type { ReleaseView } from "./release-view.ts";
import type { ReadOutcome } from "./reading.ts";
import { strings } from "./strings.ts";
import type { Origin, PaneView, Unusable } from "./types.ts";

export type { Origin, PaneView, Unusable } from "./types.ts";

/** A place of the text that somebody asked to see; `asked` tells asking twice from asking once. */
export interface WantedPlace {
  readonly at: number;
  readonly asked: number;
}

/** All that the pane shows. */
export interface PaneState {
  readonly view: PaneView;
  readonly place: WantedPlace | undefined;
  readonly host: Host | "starting";
  /** The words in the paste box. */
  readonly box: string;
  readonly reading: ReadingState;
  /** What the user decided over the reading, in that order. */
  readonly decisions: readonly Decision[];
  /** Releases that this workbook keeps from earlier writes. */
  readonly kept: readonly KeptRelease[];
  readonly choices: WriteChoices;
  readonly writing: WritingState;
}

/** What the user chose of the workbook to be written. */
export type WriteChoices = Required<Pick<PlanOptions, "order" | "prefix" | "without">>;

export type ReadingState =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly request: number; readonly origin: Origin }
  | {
      readonly kind: "read";
      /** Another one for each reading: of a newer paste, or anew under other decisions. */
      readonly request: number;
      /** The same for as long as the same text is read. */
      readonly release: number;
      readonly origin: Origin;
      readonly view: ReleaseView;
    }
  | { readonly kind: "failed"; readonly request: number; readonly detail: string }
  | { readonly kind: "unusable"; readonly why: Unusable };

export type WritingState =
  | { readonly kind: "idle" }
  /** `undefined` while the workbook is being planned. */
  | { readonly kind: "writing"; readonly step: WriteStep | undefined; readonly isCalledOff: boolean }
  /** The workbook has sheets or names of the user's that ours would be called: the user decides. */
  | Extract<WriteOutcome, { kind: "taken" }>
  | {
      readonly kind: "written";
      readonly sheets: readonly string[];
      readonly active: string;
      /** Why the sheet could not be shown, where the user asked for it. */
      readonly unshown?: string;
    }
  | { readonly kind: "failed"; readonly message: string; readonly leftover: readonly string[] };

export type Action =
  | { readonly kind: "hostFound"; readonly host: Host }
  | { readonly kind: "viewChosen"; readonly view: PaneView }
  | { readonly kind: "placeWanted"; readonly at: number }
  | { readonly kind: "edited"; readonly box: string }
  | { readonly kind: "cleared" }
  | { readonly kind: "keptFound"; readonly releases: readonly KeptRelease[] }
  | { readonly kind: "readingBegan"; readonly request: number; readonly origin: Origin; readonly box: string }
  | {
      readonly kind: "readingEnded";
      readonly request: number;
      readonly outcome: ReadOutcome;
      readonly decisions: readonly Decision[];
    }
  /** What was read before stays in sight until it is read anew under these. */
  | { readonly kind: "decided"; readonly decisions: readonly Decision[] }
  | { readonly kind: "readAnew"; readonly request: number; readonly outcome: ReadOutcome }
  | { readonly kind: "choicesMade"; readonly choices: WriteChoices }
  | { readonly kind: "writingCalledOff" }
  | { readonly kind: "sourceUnusable"; readonly why: Unusable }
  | { readonly kind: "writingBegan" }
  | { readonly kind: "writingStepped"; readonly step: WriteStep }
  | { readonly kind: "writingEnded"; readonly outcome: WriteOutcome; readonly active: string }
  | { readonly kind: "writingFailed"; readonly message: string }
  | { readonly kind: "showingFailed"; readonly message: string }
  | { readonly kind: "writingDeclined" };

export const firstState: PaneState = {
  view: "paste",
  place: undefined,
  host: "starting",
  box: "",
  reading: { kind: "none" },
  decisions: [],
  kept: [],
  choices: { order: "oldestFirst", prefix: "", without: [] },
  writing: { kind: "idle" },
};

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.kind) {
    case "hostFound":
      return { ...state, host: action.host };
    case "viewChosen":
      return { ...state, view: action.view };
    case "placeWanted":
      return { ...state, view: "text", place: { at: action.at, asked: (state.place?.asked ?? 0) + 1 } };
    case "edited":
      return { ...state, box: action.box };
    case "cleared":
      return {
        ...state,
        view: "paste",
        place: undefined,
        box: "",
        reading: { kind: "none" },
        decisions: [],
        writing: { kind: "idle" },
      };
    case "keptFound":
      return { ...state, kept: action.releases };
    case "readingBegan": {
      const { request, origin, box } = action;
      return {
        ...state,
        place: undefined,
        box,
        reading: { kind: "reading", request, origin },
        writing: { kind: "idle" },
      };
    }
    case "readingEnded": {
      const reading = afterReading(state.reading, action);
      return { ...state, reading, decisions: action.decisions, view: viewAfterReading(state.view, reading) };
    }
    case "decided":
      return { ...state, decisions: action.decisions, writing: { kind: "idle" } };
    case "readAnew":
      return { ...state, reading: afterReadingAnew(state.reading, action) };
    case "choicesMade":
      return { ...state, choices: action.choices };
    case "writingCalledOff":
      return state.writing.kind === "writing" ? { ...state, writing: { ...state.writing, isCalledOff: true } } : state;
    case "sourceUnusable":
      return { ...state, reading: { kind: "unusable", why: action.why }, writing: { kind: "idle" } };
    case "writingBegan":
      return { ...state, writing: { kind: "writing", step: undefined, isCalledOff: false } };
    case "writingStepped":
      return state.writing.kind === "writing" ? { ...state, writing: { ...state.writing, step: action.step } } : state;
    case "writingEnded":
      return { ...state, writing: afterWriting(action) };
    case "writingFailed":
      return { ...state, writing: { kind: "failed", message: action.message, leftover: [] } };
    case "showingFailed":
      return state.writing.kind === "written"
        ? { ...state, writing: { ...state.writing, unshown: action.message } }
        : state;
    case "writingDeclined":
      return { ...state, writing: { kind: "idle" } };
  }
}

/** Writing needs Excel, at least one statement, and no other write under way. */
export function canWrite({ host, reading, writing }: PaneState): boolean {
  if (host !== "excel" || writing.kind === "writing") return false;
  return reading.kind === "read" && reading.view.statements.length > 0;
}

/** Is there a release to review? */
export function hasRelease({ reading }: PaneState): boolean {
  return reading.kind === "read";
}

/** What was pasted is shown as soon as it is read; who types stays at the keys. */
function viewAfterReading(view: PaneView, reading: ReadingState): PaneView {
  if (reading.kind !== "read") return view;
  const isWorthReviewing = reading.view.statements.length > 0 && reading.origin.kind !== "typed";
  return view === "paste" && isWorthReviewing ? "review" : view;
}

/** An answer to a paste that a newer one has overtaken changes nothing. */
function afterReading(
  reading: ReadingState,
  { request, outcome }: Extract<Action, { kind: "readingEnded" }>,
): ReadingState {
  if (reading.kind !== "reading" || reading.request !== request) return reading;
  switch (outcome.kind) {
    case "read":
      return { kind: "read", request, release: request, origin: reading.origin, view: outcome.view };
    case "failed":
      return { kind: "failed", request, detail: outcome.detail };
    case "superseded":
      return reading;
  }
}

/** A release that is read anew under other decisions takes the place of itself. */
function afterReadingAnew(
  reading: ReadingState,
  { request, outcome }: Extract<Action, { kind: "readAnew" }>,
): ReadingState {
  if (reading.kind !== "read") return reading;
  switch (outcome.kind) {
    case "read":
      return { ...reading, request, view: outcome.view };
    case "failed":
      return { kind: "failed", request, detail: outcome.detail };
    case "superseded":
      return reading;
  }
}

function afterWriting({ outcome, active }: Extract<Action, { kind: "writingEnded" }>): WritingState {
  switch (outcome.kind) {
    case "written":
      return { kind: "written", sheets: outcome.sheets, active };
    case "taken":
      return outcome;
    case "calledOff":
      return outcome.leftover.length === 0
        ? { kind: "idle" }
        : { kind: "failed", message: strings.writing.calledOff, leftover: outcome.leftover };
    case "failed":
      return { kind: "failed", message: outcome.message, leftover: outcome.leftover };
  }
}
