export { applyDecisions } from "./apply-decisions.ts";
export { namesOfLabels, namesOfStatements } from "./names.ts";
export type { PrintedDecision } from "./printed.ts";
export { printDecision, readDecision } from "./printed.ts";
