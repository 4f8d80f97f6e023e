export type { DerivedColumn, DerivedSource } from "./derived-columns.ts";
export type { Measure, SignedKey } from "./measures.ts";
export {
  checkColumn,
  firstPeriodColumn,
  firstRow,
  isStandardizable,
  keyOf,
  labelColumn,
  placeStandardized,
  unitColumn,
} from "./places.ts";
export type { BalanceSlots, WorkingCapitalAccount, WorkingCapitalPart } from "./working-capital.ts";
export type { StandardizedPlaces, StandardizedRow } from "./places.ts";
