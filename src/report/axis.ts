import type { Period, Statement } from "../statements/index.ts";
import type { AxisColumn } from "./types.ts";

/** One axis for all statements, oldest first; of two durations with one end, the longer stands to the right. */
export function timeAxis(statements: readonly Statement[]): AxisColumn[] {
  const periods = statements.flatMap((statement) => statement.columns.flatMap((column) => column.period ?? []));
  const axis: AxisColumn[] = [];
  for (const period of periods) {
    if (period.kind === "duration" && !axis.some((column) => stands(column, period))) axis.push(columnOf(period));
  }
  for (const period of periods) {
    if (period.kind === "instant" && !axis.some((column) => column.end === period.on)) {
      axis.push({ end: period.on, duration: undefined });
    }
  }
  return axis.sort(inTime);
}

/** The axis column in which a period stands; an instant stands with the shortest duration that ends on its date. */
export function axisColumnOf(axis: readonly AxisColumn[], period: Period): number {
  switch (period.kind) {
    case "duration":
      return axis.findIndex((column) => stands(column, period));
    case "instant":
      return axis.findIndex((column) => column.end === period.on);
  }
}

type Duration = Extract<Period, { kind: "duration" }>;

function stands(column: AxisColumn, period: Duration): boolean {
  return column.end === period.end && column.duration?.months === period.months;
}

function columnOf({ end, months, weeks }: Duration): AxisColumn {
  return { end, duration: weeks === undefined ? { months } : { months, weeks } };
}

function inTime(left: AxisColumn, right: AxisColumn): number {
  if (left.end !== right.end) return left.end < right.end ? -1 : 1;
  return (left.duration?.months ?? 0) - (right.duration?.months ?? 0);
}
