export { recheckWorkbook } from "./recheck.ts";
export { findReleases } from "./reopen.ts";
export type {
  Change,
  FailureReason,
  RecheckOutcome,
  ReopenOutcome,
  SelectedCell,
  ShowOutcome,
  WriteOptions,
  WriteOutcome,
  WriteStep,
} from "./types.ts";
export { onSelection, showCell } from "./trace.ts";
export { writePlan } from "./write-plan.ts";
