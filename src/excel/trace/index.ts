export type { FormulaPiece, NamedCell, SourceLine, TracedCell, TracedFormula, TraceOutcome } from "./types.ts";
export { traceCell } from "./trace-cell.ts";
