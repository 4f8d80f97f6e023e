import type { Pasted } from "../source/index.ts";
import type { PdfOutcome } from "../pdf/index.ts";
import type { Decision } from "../statements/index.ts";
import type { PlanOptions, WorkbookPlan } from "../workbook/index.ts";
import type { ReleaseView } from "./release-view.ts";
import type { LedgerLists, NumberView, StatementTable, TextView } from "./views/index.ts";

/**
 * What the pane asks of the worker. Each request has an id of its own, and gets one answer with that id. The release that
 * was read last stays with the worker: whatever else is asked is asked of it.
 */
export type ReadingRequest =
  | { readonly kind: "read"; readonly id: number; readonly pasted: Pasted; readonly decisions: readonly Decision[] }
  | { readonly kind: "plan"; readonly id: number; readonly options: PlanOptions }
  /** The text of a PDF; it has nothing to do with the release that was read last. */
  | { readonly kind: "pdf"; readonly id: number; readonly bytes: Uint8Array }
  /** The names of the sheets that such a plan would have. */
  | { readonly kind: "sheets"; readonly id: number; readonly options: PlanOptions }
  /** One statement, as its opened card shows it. */
  | { readonly kind: "table"; readonly id: number; readonly statement: string }
  /** The numbers outside the tables. */
  | { readonly kind: "ledger"; readonly id: number }
  | { readonly kind: "text"; readonly id: number }
  /** The rows of the text where a row holds so many characters. */
  | { readonly kind: "layout"; readonly id: number; readonly columns: number }
  /** What is known of the number that stands at an offset of the text. */
  | { readonly kind: "number"; readonly id: number; readonly at: number };

export type ReadingAnswer =
  | { readonly kind: "read"; readonly id: number; readonly view: ReleaseView }
  | { readonly kind: "planned"; readonly id: number; readonly plan: WorkbookPlan }
  | { readonly kind: "pdf"; readonly id: number; readonly outcome: PdfOutcome }
  | { readonly kind: "sheets"; readonly id: number; readonly names: readonly string[] }
  | { readonly kind: "table"; readonly id: number; readonly table: StatementTable | undefined }
  | { readonly kind: "ledger"; readonly id: number; readonly lists: LedgerLists }
  | { readonly kind: "text"; readonly id: number; readonly text: TextView }
  | { readonly kind: "layout"; readonly id: number; readonly rowStarts: Uint32Array }
  | { readonly kind: "number"; readonly id: number; readonly number: NumberView | undefined }
  /** Our own code is wrong, or was asked out of turn; `detail` is for whoever mends it. */
  | { readonly kind: "failed"; readonly id: number; readonly detail: string };
