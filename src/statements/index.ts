export type { PrintedDecision } from "./decisions/index.ts";
export { namesOfLabels, namesOfStatements, printDecision, readDecision } from "./decisions/index.ts";
export type {
  Column,
  Decided,
  Decision,
  Figure,
  Period,
  PrintedName,
  RowUnit,
  Statement,
  StatementKind,
  StatementName,
  StatementNote,
  StatementRow,
  Statements,
} from "./types.ts";
export type { Duration } from "./time/index.ts";
export {
  beginsWith,
  daysBetween,
  follows,
  monthsBefore,
  openingOf,
  partsOf,
  periodKey,
  samePeriod,
  waysToTile,
} from "./time/index.ts";
export { readStatements } from "./read-statements.ts";
