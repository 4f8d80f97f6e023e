/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The marked cells of a grid, row by row, in few rectangles: a row of them is one, a column of them is one. */
export function areasOf(marks: readonly (readonly boolean[])[]): readonly Area[] {
  const closed: Area[] = [];
  let open: readonly Area[] = [];
  for (const [row, line] of marks.entries()) {
    const areas = runsIn(line).map((run): Area => {
      const above = open.find(({ column, columns }) => column === run.column && columns === run.columns);
      return above ? { ...above, rows: above.rows + 1 } : { row, rows: 1, ...run };
    });
    closed.push(
      ...open.filter((above) => !areas.some((area) => area.row === above.row && area.column === above.column)),
    );
    open = areas;
  }
  return [...closed, ...open];
}

function runsIn(line: readonly boolean[]): readonly Pick<Area, "column" | "columns">[] {
  const runs: { column: number; columns: number }[] = [];
  for (const [column, isMarked] of line.entries()) {
    if (!isMarked) continue;
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}
