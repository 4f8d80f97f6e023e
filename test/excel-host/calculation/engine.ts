import type { Area } from "../model/area.ts";
import type { Content } from "../model/entry.ts";

/** A computed value as Excel hands it out: an error is its code ("#DIV/0!"), an empty cell the empty string. */
export type Value = string | number | boolean;

/** What the stand-in needs of a spreadsheet engine. Sheets go by name; rows and columns count from 0. */
export interface CalculationEngine {
  addSheet(name: string): void;
  renameSheet(from: string, to: string): void;
  /** References to the sheet become #REF!. */
  deleteSheet(name: string): void;
  setCell(sheet: string, row: number, column: number, content: Content): void;
  /** Computed values, row by row, as of the last `calculate`. */
  read(sheet: string, area: Area): readonly (readonly Value[])[];
  /** What the cell shows under a number format. */
  show(sheet: string, row: number, column: number, numberFormat: string): string;
  /** `reference` is absolute A1 with its sheet: "'Income Statement'!$B$2". */
  defineName(name: string, reference: string): void;
  deleteName(name: string): void;
  calculate(): void;
}
