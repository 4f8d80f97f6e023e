import type { Diagnostic } from "../source/index.ts";
import { figuresNotFound } from "./diagnostics.ts";
import type { ValueRow } from "./figures/index.ts";

/** What is to be said of the labels of a table that its layout left without figures, though they may be lines of it. */
export function labelsLeftOver(title: string, rows: readonly ValueRow[]): Diagnostic[] {
  const runs: ValueRow[][] = [];
  rows.forEach((row, at) => {
    if (!isLeftOver(row)) return;
    if (isLeftOver(rows[at - 1])) runs.at(-1)?.push(row);
    else runs.push([row]);
  });
  return runs.map((run) => {
    const spans = run.map(({ grid }) => grid.span);
    const span = {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
    return figuresNotFound(
      title,
      run.map(({ label }) => label?.text ?? ""),
      span,
    );
  });
}

function isLeftOver(row: ValueRow | undefined): boolean {
  return row?.grid.isUnsure === true && row.values.length === 0 && row.label !== undefined;
}
