export type {
  CellFormat,
  ChartPlan,
  ChoicePlan,
  ConditionPlan,
  ExpectedValue,
  FormattedRange,
  LinkPlan,
  NamePlan,
  OptionalSheet,
  PlanOptions,
  PlannedCell,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from "./types.ts";
export { claimTick, tickMarks } from "./places/index.ts";
export { dateSerial, plainDateFormat } from "./formulas/index.ts";
export { planWorkbook } from "./plan-workbook.ts";
export type { KeptRelease, SheetValues } from "./reopen.ts";
export { decisionsBeside, isSource, readDecisions, readSource, sheetsListed } from "./reopen.ts";
