import { onceFor } from "../../source/index.ts";
import type { Text } from "../../source/index.ts";
import type { Dealt } from "./likeness.ts";
import { findSections } from "./sums.ts";
import { printedLines } from "../line.ts";

/**
 * Whether a text has lost dashes that stood alone in their cells. Text taken out of a PDF joins words that were
 * hyphenated at the end of a line, and takes a hyphen that is all of its line for one: it is gone, unless it was the last
 * of its block. So the issuer prints hyphens for nil, and no line but the last of a block is one.
 */
export const losesDashes = onceFor((text: Text): boolean => {
  const lines = printedLines(text);
  let isPrinted = false;
  for (const [at, line] of lines.entries()) {
    if (/^(?:[$€£¥] ?)?-$/.test(line)) {
      if ((lines[at + 1] ?? "") !== "") return false;
      isPrinted = true;
    }
    isPrinted ||= /^- ?%$/.test(line);
  }
  return isPrinted && text.characters.includes("\f");
});

interface Row {
  readonly cells: Dealt;
  readonly isPlaced: boolean;
}

/**
 * For each row the columns in which a dash was lost: it has figures, and is blank where the sum that it goes into comes out
 * without it. A line that is nil so in one column of a panel is nil in all of the panel's where it is blank in all.
 */
export function lostDashes(rows: readonly Row[], widths: readonly number[]): ReadonlySet<number>[] {
  const nil = rows.map(() => new Set<number>());
  const sections = findSections(
    rows.map((row) => row.cells),
    "any signs",
  );
  sections.forEach((section, total) => {
    if (section.length < 2) return;
    for (const at of section) {
      const row = rows[at];
      if (row?.isPlaced !== true) continue;
      row.cells.forEach((cell, column) => {
        if (cell === undefined && rows[total]?.cells[column] !== undefined) nil[at]?.add(column);
      });
      let from = 0;
      for (const width of widths) {
        const panel = Array.from({ length: width }, (_, column) => from + column);
        const isBlank = panel.every((column) => row.cells[column] === undefined);
        if (isBlank && panel.some((column) => nil[at]?.has(column))) for (const column of panel) nil[at]?.add(column);
        from += width;
      }
    }
  });
  return nil;
}
