import type * as Library from "wasm-xlsxwriter";
import type { StyleBook } from "./styles.ts";

/** A sheet of the file under way, and what is needed to fill it. */
export interface Target {
  readonly library: typeof Library;
  readonly sheet: Library.Worksheet;
  readonly styles: StyleBook;
}
