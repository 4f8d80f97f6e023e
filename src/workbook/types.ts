import type { Mapping } from "../report/index.ts";
import type { Waiver } from "../review/index.ts";
import type { IsoDate, Span } from "../source/index.ts";

/**
 * The workbook as data: what each cell holds, how it looks and what each formula must come to. It is plain JSON, so
 * that it can cross from a worker to the pane. Writers obey it and decide nothing.
 */
export interface WorkbookPlan {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPlan[];
  /** Workbook-wide defined names, each of one cell or range. */
  readonly names: readonly NamePlan[];
  /** Name of the sheet to show when it is written. */
  readonly active: string;
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  /** A1 without the sheet: "C4" or "C4:C9". */
  readonly address: string;
}

export interface SheetPlan {
  /** At most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end; unique without case. */
  readonly name: string;
  /** Rectangular: `cells[r][c]` is row r + 1, column c + 1. `null` is an empty cell. */
  readonly cells: readonly (readonly (PlannedCell | null)[])[];
  /** Of every cell: the same on each machine, whatever the host's own font is. Without it, that one is taken. */
  readonly font?: { readonly name: string; readonly size: number };
  readonly formats: readonly FormattedRange[];
  /** Looks that follow what a cell comes to. */
  readonly conditions?: readonly ConditionPlan[];
  /** Width in characters of the default font, one per column from A. */
  readonly widths: readonly number[];
  /** Heights in points of rows that need more than one line; every other row has the host's height. */
  readonly heights?: readonly { readonly row: number; readonly height: number }[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Outline groups over rows, from 1, inclusive. */
  readonly groups: readonly { readonly firstRow: number; readonly lastRow: number }[];
  readonly links: readonly LinkPlan[];
  /** Cells in which the user picks one of a list. */
  readonly choices?: readonly ChoicePlan[];
  readonly tables: readonly TablePlan[];
  readonly charts?: readonly ChartPlan[];
  /**
   * One page wide; `repeatRows` rows, or of them those from `repeatFrom` on, stand at the head of each page, and at its
   * foot the company, the sheet and the page.
   * Without `paper`, the size is the reader's own; without `area`, all of the sheet is printed.
   */
  readonly print: {
    readonly landscape: boolean;
    /** One page high as well: a little more than a page holds is made to fit. */
    readonly isOnePage?: true;
    readonly repeatRows: number;
    readonly repeatFrom?: number;
    readonly paper?: "a4" | "letter";
    readonly area?: string;
    readonly foot?: { readonly left: string; readonly center: string; readonly right: string };
  };
  /** Colour of the tab, "#RRGGBB". */
  readonly tabColor: string | undefined;
  readonly gridlines: boolean;
}

/**
 * Numbers are exact decimal strings ("-0.01"). A text cell stays text whatever it begins with. `source` is the stretch of
 * the text that the cell stands for.
 * A formula is en-US A1 and begins with "="; `expected` is the value that it must come to.
 */
export type PlannedCell =
  | { readonly kind: "text"; readonly text: string; readonly source?: Span }
  | { readonly kind: "number"; readonly value: string; readonly source?: Span }
  | { readonly kind: "date"; readonly date: IsoDate }
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly expected: ExpectedValue;
      /** What the release prints for it. */
      readonly source?: Span;
    };

export type ExpectedValue =
  { readonly kind: "number"; readonly value: string } | { readonly kind: "text"; readonly text: string };

export interface FormattedRange {
  /** A1 without the sheet. */
  readonly address: string;
  readonly format: CellFormat;
}

/** What is absent is left as the host has it. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB". */
  readonly color?: string;
  readonly fill?: string;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly top?: "single" | "double";
  readonly bottom?: "single" | "double";
}

/** How the cells of a range look while their text begins so, or while a formula, which the whole range shares, is true. */
export interface ConditionPlan {
  readonly address: string;
  readonly when:
    { readonly kind: "begins"; readonly text: string } | { readonly kind: "formula"; readonly formula: string };
  readonly look: Pick<CellFormat, "color" | "bold" | "numberFormat">;
}

/** A cell that leads to another place of the workbook when it is clicked. */
export interface LinkPlan {
  readonly address: string;
  readonly sheet: string;
  readonly target: string;
  readonly tip: string;
}

/** A cell that takes one of the options, and no other text. */
export interface ChoicePlan {
  readonly address: string;
  readonly options: readonly string[];
}

/**
 * A native chart of stacked columns over cells of its own sheet: the first column of the data names the columns, each
 * further one is a series, named in its first row.
 */
export interface ChartPlan {
  readonly name: string;
  readonly title: string;
  /** A1 without the sheet. */
  readonly data: string;
  /** The colour of each series, "#RRGGBB"; `null` for one that is not to be seen. */
  readonly fills: readonly (string | null)[];
  /** Do all columns stand on zero? Then the axis begins there, so that their heights can be compared. */
  readonly isFromZero?: boolean;
  /** The cells in its corners, top left and bottom right. */
  readonly from: string;
  readonly to: string;
}

/** An Excel table: the first row of the range holds the headers. */
export interface TablePlan {
  readonly name: string;
  readonly address: string;
  readonly style: string;
}

export interface PlanOptions {
  /** Names that the workbook already has, and that are the user's: ours step aside ("Income Statement (2)"). */
  readonly taken: { readonly sheets: readonly string[]; readonly names: readonly string[] };
  /** Which end of time stands at the left of each block of the axis; the oldest, where nothing is said. */
  readonly order?: "oldestFirst" | "newestFirst";
  /** The user's own decisions on which line of the template a printed line belongs to. */
  readonly mappings?: readonly Mapping[];
  /** Findings that a person let stand, and why; without it, those under which the release already stands. */
  readonly waivers?: readonly Waiver[];
  /** What every sheet's name begins with: "Q1 " makes "Q1 Balance Sheet". */
  readonly prefix?: string;
  /** Sheets that the user does without. */
  readonly without?: readonly OptionalSheet[];
}

/** A sheet that no other sheet needs. */
export type OptionalSheet = "standardized" | "claims" | "guidance" | "facts";
