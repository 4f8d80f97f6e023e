export type {
  Column,
  Figure,
  Period,
  RowUnit,
  Statement,
  StatementKind,
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
