import type { PdfOutcome } from "../pdf/index.ts";
import type { FileOutcome } from "./release-file.ts";

/** The four faces of the pane. Going from one to another loses nothing of any. */
export type PaneView = "paste" | "review" | "text" | "trace";

/** Where a release came from. */
export type Origin =
  | { readonly kind: "clipboard" | "typed" | "sample" }
  | { readonly kind: "file"; readonly name: string }
  /** Out of the workbook, where an earlier write kept it. */
  | { readonly kind: "workbook"; readonly sheet: string };

/** Why nothing was there to read. */
export type Unusable =
  | Exclude<FileOutcome, { kind: "opened" | "pdf" }>
  | { readonly kind: "pdf"; readonly why: Exclude<PdfOutcome["kind"], "read">; readonly name: string }
  | { readonly kind: "sampleMissing" };
