import type { SheetPlan } from "../workbook/index.ts";

/** A rectangle of cells, counted from 0. */
export interface DateArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The date cells of a sheet in few rectangles: a heading row of periods is one, a column of dates is one. */
export function dateAreas(cells: SheetPlan["cells"]): readonly DateArea[] {
  const closed: DateArea[] = [];
  let open: readonly DateArea[] = [];
  for (const [row, line] of cells.entries()) {
    const runs = dateRuns(line).map((run): DateArea => {
      const above = open.find(({ column, columns }) => column === run.column && columns === run.columns);
      return above ? { ...above, rows: above.rows + 1 } : { row, rows: 1, ...run };
    });
    closed.push(...open.filter((area) => !runs.some((run) => run.row === area.row && run.column === area.column)));
    open = runs;
  }
  return [...closed, ...open];
}

function dateRuns(line: SheetPlan["cells"][number]): readonly Pick<DateArea, "column" | "columns">[] {
  const runs: { column: number; columns: number }[] = [];
  for (const [column, cell] of line.entries()) {
    if (cell?.kind !== "date") continue;
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}
