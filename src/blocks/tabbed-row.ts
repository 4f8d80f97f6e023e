import { readTabbedRow } from "./cells-of-line.ts";
import type { Layout } from "./layout.ts";

/** Rows cut by tabs, as a browser copies a table: one line at a time. */
export const tabbed: Layout = (lines, from, text) => {
  const line = lines[from];
  return line?.kind === "cells" ? { rows: [readTabbedRow(line.span, text)], next: from + 1 } : undefined;
};
