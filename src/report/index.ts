export type { AxisColumn, CellRef, Fact, KeyFigure, Line, Measure, Report, RowRef } from "./types.ts";
