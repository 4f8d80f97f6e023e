export type {
  CellFormat,
  ExpectedValue,
  FormattedRange,
  LinkPlan,
  NamePlan,
  PlannedCell,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from "./types.ts";
