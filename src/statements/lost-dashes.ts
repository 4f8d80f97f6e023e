import type { Diagnostic } from "../source/index.ts";
import { dashInferred } from "./diagnostics.ts";
import type { ValueRow } from "./figures/index.ts";

/** What is to be said of the cells of a table whose dash the text has lost. */
export function lostDashes(title: string, rows: readonly ValueRow[]): Diagnostic[] {
  const lost = rows.flatMap(({ grid }) => grid.cells.filter((cell) => cell.isLostDash === true));
  const spans = rows.flatMap(({ grid }) => (grid.cells.some((cell) => cell.isLostDash === true) ? [grid.span] : []));
  if (spans.length === 0) return [];
  const span = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  return [dashInferred(title, lost.length, span)];
}
