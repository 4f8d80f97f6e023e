import type { Pasted } from "../source/index.ts";
import type { PlanOptions, WorkbookPlan } from "../workbook/index.ts";
import type { ReleaseView } from "./release-view.ts";

/** What the pane asks of the worker. Each request has an id of its own, and gets one answer with that id. */
export type ReadingRequest =
  | { readonly kind: "read"; readonly id: number; readonly pasted: Pasted }
  /** Plans the release that was read last; it stays with the worker, so that planning anew needs no second reading. */
  | { readonly kind: "plan"; readonly id: number; readonly options: PlanOptions };

export type ReadingAnswer =
  | { readonly kind: "read"; readonly id: number; readonly view: ReleaseView }
  | { readonly kind: "planned"; readonly id: number; readonly plan: WorkbookPlan }
  /** Our own code is wrong, or was asked out of turn; `detail` is for whoever mends it. */
  | { readonly kind: "failed"; readonly id: number; readonly detail: string };
