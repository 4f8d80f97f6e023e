export type { BlockColumn } from "./axis-columns.ts";
export {
  checkColumns,
  claimTick,
  derivedTick,
  firstCheckRow,
  onlyHere,
  placeChecks,
  tickMarks,
  tickWords,
  verdictsOf,
} from "./check-rows.ts";
export type { Check, CheckRows } from "./check-rows.ts";
export { amountOf, chooseDrivers, rowKey } from "./drivers.ts";
export type { Driver, Drivers } from "./drivers.ts";
export { firstSourceRow, placeSource, sourceTextColumn } from "./source-rows.ts";
export type { SourceRows } from "./source-rows.ts";
export { differenceColumn, isOpenFooting, placeBlocks, printedColumn } from "./statement-blocks.ts";
export type { StatementBlocks } from "./statement-blocks.ts";
export {
  firstFigureColumn,
  firstFigureRow,
  groupStatements,
  labelColumn,
  placeStatements,
  sourceColumn,
  unitColumn,
} from "./statement-places.ts";
export type { PlacedSheet, PlacedStatement, StatementPlaces } from "./statement-places.ts";
export { orderAxis } from "./time-axis.ts";
