import type { Grid } from "./grid.ts";
import type { SheetPlan } from "./types.ts";

/** Points of a line of the default font. */
const lineHeight = 14.5;

/** A column of width 10 shows ten digits, and somewhat more letters. */
const charactersPerWidth = 1.1;

/** Excel's limit. */
const tallest = 409;

/**
 * Heights of the rows whose wrapped texts need more than one line. They are planned, because not every host makes room
 * by itself: LibreOffice keeps the default height of a file that names none.
 */
export function rowHeights(grid: Grid): NonNullable<SheetPlan["heights"]> {
  return grid.rows.flatMap((cells, at) => {
    const row = at + 1;
    let lines = 1;
    cells.forEach((cell, index) => {
      if (cell?.kind !== "text") return;
      const letters = Math.floor((grid.frame.widths[index] ?? 8) * charactersPerWidth);
      if (cell.text.length <= letters / 2 || grid.formats.at(row, index + 1, "wrap") !== true) return;
      const indent = grid.formats.at(row, index + 1, "indent") ?? 0;
      lines = Math.max(lines, linesIn(cell.text, Math.max(4, letters - 2 * indent)));
    });
    return lines === 1 ? [] : [{ row, height: Math.min(tallest, lines * lineHeight) }];
  });
}

/** Lines that a text takes where about `width` characters stand on each, broken between words. */
function linesIn(text: string, width: number): number {
  if (text.length <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/\s/)) {
    const joined = used === 0 ? length : used + 1 + length;
    if (joined <= width) used = joined;
    else {
      // A word longer than a line is broken.
      lines += (used === 0 ? 0 : 1) + Math.ceil(length / width) - 1;
      used = length % width;
    }
  }
  return lines;
}
