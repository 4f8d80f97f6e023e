import { joinCells } from "./header-cells.ts";
import { cutRows } from "./header-rows.ts";
import { readTabbedRow, shapeOfCell } from "../cells-of-line.ts";
import type { Layout } from "../layout.ts";
import { readPieces } from "../line-pieces.ts";
import { shapeOf } from "../piece-shape.ts";
import type { Cell, GridRow } from "../types.ts";

const mostLines = 60;
const mostPieces = 24;

/**
 * Header cells on lines of their own over a header row of tabs: "Three Months Ended", "March 31,", "Nine Months Ended",
 * "March 31," above the years.
 */
export const headerLines: Layout = (lines, from, text) => {
  const begun = lines[from];
  if (begun?.kind !== "heading" || shapeOf(begun.text).kind !== "time") return undefined;
  let at = from;
  for (; at < Math.min(lines.length, from + mostLines); at++) {
    const line = lines[at];
    if (line?.kind === "cells") break;
    if (line?.kind !== "blank" && (line?.kind !== "heading" || shapeOf(line.text).kind !== "time")) return undefined;
  }
  const row = lines[at];
  if (row?.kind !== "cells") return undefined;
  const below = readTabbedRow(row.span, text).cells;
  const pieces = readPieces(lines, from, at, text);
  const isHeader = below.length > 1 && below.every((cell) => shapeOfCell(cell).kind === "time");
  if (!isHeader || pieces.length < 2 || pieces.length > mostPieces) return undefined;

  const least = Math.min(...pieces.slice(1).map((piece) => piece.gap));
  const rows = cutRows(joinCells(pieces, least), below.length, least).rows.flatMap((cells): GridRow[] => {
    const width = below.length / cells.length;
    if (!Number.isInteger(width)) return [];
    const placed = cells.map((parts, nth): Cell => {
      const span = { start: parts[0]?.span.start ?? 0, end: parts.at(-1)?.span.end ?? 0 };
      const printed = parts.map((part) => part.text).join(" ");
      return { text: printed, span, column: below[nth * width]?.column ?? nth, columnSpan: 1 };
    });
    const span = { start: placed[0]?.span.start ?? 0, end: placed.at(-1)?.span.end ?? 0 };
    return [{ kind: "cells", cells: placed, isPlaced: true, span }];
  });
  return rows.length === 0 ? undefined : { rows, next: at };
};
