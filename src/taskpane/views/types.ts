import type { Claim, Guidance } from "../../claims/index.ts";
import type { RelationKind, Verdict } from "../../relations/index.ts";
import type {
  Figure,
  Period,
  PrintedName,
  RowUnit,
  Statement,
  StatementKind,
  StatementRow,
} from "../../statements/index.ts";

import type { NumberState } from "./number-states.ts";

/** All numbers of a text in its order, none overlapping another; in arrays that cross from the worker without a copy. */
export interface NumberMarks {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Index into `numberStates`. */
  readonly states: Uint8Array;
  /** Index into `tickWords`. */
  readonly ticks: Uint16Array;
  /** The combinations of tick marks that occur: "", "F", "F S". */
  readonly tickWords: readonly string[];
}

export interface TextView {
  readonly characters: string;
  /** Offset at which each line begins. */
  readonly lineStarts: Uint32Array;
  readonly marks: NumberMarks;
}

/** A figure of a statement as one points to it: its words, and its place in the text. */
export interface FigurePlace {
  readonly label: string;
  readonly raw: string;
  readonly period: Period | undefined;
  readonly qualifier: string | undefined;
  readonly statement: string;
  readonly statementKind: StatementKind;
  readonly start: number;
  readonly line: number;
}

export interface TermView {
  readonly sign: 1 | -1;
  /** Taken where the period of the target begins. */
  readonly isOpening: boolean;
  readonly label: string;
  /** `undefined` where the term has no figure for the period. */
  readonly figure: FigurePlace | undefined;
}

/** One check in one period. Amounts are exact decimal strings, in the scale in which the target is printed. */
export interface CheckView {
  readonly relation: RelationKind;
  readonly op: "sum" | "ratio" | "product" | "growth";
  readonly tick: string;
  readonly verdict: Verdict;
  readonly target: FigurePlace;
  readonly terms: readonly TermView[];
  readonly computed: string | undefined;
  readonly reported: string | undefined;
  readonly difference: string | undefined;
  readonly allowance: string;
  readonly culprits: readonly CulpritView[];
}

/** A figure that may be wrong, and what would mend the failing checks. */
export interface CulpritView {
  readonly figure: FigurePlace;
  readonly likely: string;
  readonly mends: number;
}

/** A number of the prose, and the figures of the tables that it was held against. */
export interface ClaimView {
  readonly quote: string;
  readonly verdict: Claim["verdict"];
  readonly unit: RowUnit;
  readonly scale: number;
  /** The formula in words; `undefined` for an untied claim. */
  readonly meaning: string | undefined;
  readonly period: Period | undefined;
  readonly written: string | undefined;
  readonly computed: string | undefined;
  readonly missing: Claim["missing"];
  readonly figures: readonly FigurePlace[];
  readonly start: number;
  readonly line: number;
  /** The words in which it stands. */
  readonly words: string;
}

/** Amounts are exact decimal strings, in whole units. */
export interface GuidanceView {
  readonly measure: string;
  readonly period: Period | undefined;
  readonly unit: RowUnit;
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly priorLow: string | undefined;
  readonly priorHigh: string | undefined;
  readonly text: string | undefined;
  readonly change: Guidance["change"];
  readonly start: number;
  readonly line: number;
  readonly words: string;
}

/** A number that states no amount, or that was not accounted for. */
export interface LooseNumber {
  readonly raw: string;
  readonly why: string | undefined;
  readonly start: number;
  readonly line: number;
  readonly words: string;
}

/** Every number outside the tables, by what became of it; each list is in the order of the text. */
export interface LedgerLists {
  readonly claims: readonly ClaimView[];
  readonly guidance: readonly GuidanceView[];
  readonly definitional: readonly LooseNumber[];
  readonly unaccounted: readonly LooseNumber[];
}

/** A cell or range of the written workbook. */
export interface WorkbookPlace {
  readonly sheet: string;
  readonly address: string;
}

/** All that is known of one number of the text. */
export interface NumberView {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly raw: string;
  readonly state: NumberState;
  readonly meaning: NumberMeaning;
  /** Where it stands in the workbook that was planned last; the first is the one to go to. */
  readonly places: readonly WorkbookPlace[];
}

export type NumberMeaning =
  | {
      readonly kind: "figure";
      readonly figure: FigurePlace;
      readonly unit: RowUnit;
      readonly scale: number;
      readonly currency: string;
      /** Checks on the figure itself. */
      readonly checks: readonly CheckView[];
      /** Checks that it is a term of; the first few. */
      readonly termOf: readonly CheckView[];
      readonly termOfCount: number;
      /** Numbers of the prose that were worked out from it. */
      readonly claims: readonly ClaimView[];
    }
  | { readonly kind: "claim"; readonly claim: ClaimView }
  | { readonly kind: "guidance"; readonly guidance: GuidanceView }
  | { readonly kind: "definitional"; readonly why: string }
  | { readonly kind: "unaccounted" };

/** A statement as it was read. */
export interface StatementTable {
  readonly id: string;
  readonly title: string;
  readonly kind: StatementKind;
  readonly currency: string;
  readonly scale: number;
  readonly columns: Statement["columns"];
  /** By which decisions know the columns. */
  readonly columnNames: readonly PrintedName[];
  readonly rows: readonly TableRow[];
  /** The lines of the standardized template that its lines can belong to; none for a statement that has no template. */
  readonly templateLines: readonly { readonly key: string; readonly label: string }[];
  readonly notes: readonly { readonly mark: string; readonly text: string; readonly line: number }[];
}

export interface TableRow extends Pick<
  StatementRow,
  "label" | "labelInferred" | "footnotes" | "role" | "depth" | "unit" | "scale" | "line"
> {
  /** By which decisions know it. */
  readonly name: PrintedName;
  /** Key of the template's line that it belongs to; `undefined` where it belongs to none. */
  readonly templateLine: string | undefined;
  /** Where the row begins in the text. */
  readonly start: number;
  readonly figures: readonly TableFigure[];
  /** The tick marks of the checks on the row. */
  readonly ticks: string;
  /** The worst of them; `undefined` for a row that nothing was held against. */
  readonly verdict: Verdict | undefined;
}

export interface TableFigure {
  readonly kind: Figure["kind"];
  /** As printed. */
  readonly raw: string;
  readonly start: number;
  readonly state: NumberState;
}
