export { recheckWorkbook } from "./recheck.ts";
export type {
  Change,
  FailureReason,
  RecheckOutcome,
  SelectedCell,
  ShowOutcome,
  WriteOptions,
  WriteOutcome,
  WriteStep,
} from "./types.ts";
export { onSelection, showCell } from "./trace.ts";
export { writePlan } from "./write-plan.ts";
