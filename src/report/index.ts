export type { AxisColumn, CellRef, DerivedFact, Fact, KeyFigure, Line, Measure, Report, RowRef } from "./types.ts";
export { axisColumnOf } from "./axis.ts";
export { isFlow } from "./flows.ts";
export { foldWord } from "./label-words.ts";
export { isPrintedAsLoss } from "./loss-sign.ts";
export { normalizeReport } from "./normalize-report.ts";
export { standardize } from "./standardized/index.ts";
export type {
  Mapping,
  OutsideLine,
  SignedLine,
  StandardizedKind,
  StandardizedStatement,
  Template,
  TemplateLine,
  TemplateTotal,
} from "./standardized/index.ts";
