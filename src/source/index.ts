export type { Diagnostic, IsoDate, KeptRow, Pasted, Severity, Span, Staged, Text } from "./types.ts";
export { Decimal, printAmount, printGrouped } from "./decimal.ts";
export { columnAt, lineAt, lineSpan, quote, readText } from "./text.ts";
export type { Groups } from "./matches.ts";
export { matchesIn, withNamedGroups } from "./matches.ts";
export { printKeptRow, readKeptRow } from "./kept-row.ts";
export { onceFor, onceForPart } from "./once-for.ts";
export { overlapsSpan, sortSpans, spanHolding } from "./spans.ts";
