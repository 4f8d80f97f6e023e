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
export { onSelection, readActiveCell, showCell } from "./trace.ts";
export type { FormulaPiece, NamedCell, SourceLine, TracedCell, TracedFormula, TraceOutcome } from "./trace/index.ts";
export { traceCell } from "./trace/index.ts";
export { writePlan } from "./write-plan.ts";
