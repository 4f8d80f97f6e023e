import type { CellFormat } from "./types.ts";

/** Found or replaced by one of the same widths on every system, so that nothing is cut on one that is not on another. */
export const font = { name: "Arial", size: 10 } as const;

/** What a colour says is written in the legend of the summary. */
export const colors = {
  typed: "#0000FF",
  computed: "#000000",
  linked: "#007A33",
  wrong: "#C00000",
  caution: "#9C5700",
  right: "#107C41",
  muted: "#7F7F7F",
  faint: "#BFBFBF",
  link: "#0563C1",
  derived: "#7030A0",
  band: "#EEF2F8",
  unused: "#F2F2F2",
  ink: "#1F3864",
} as const;

/** Of a column of the axis in which a sheet has nothing: wide enough to be seen as a gap. */
export const unusedWidth = 1.3;

export const tabColors = {
  summary: "#1F3864",
  statement: "#2F5597",
  reconciliation: "#007A33",
  supplement: "#8497B0",
  checks: "#C55A11",
  record: "#7F7F7F",
} as const;

export const company: CellFormat = { bold: true, size: 14, color: colors.ink };
export const title: CellFormat = { bold: true, size: 11 };
export const subtitle: CellFormat = { italic: true, color: colors.muted };
export const heading: CellFormat = { bold: true };
export const columnHead: CellFormat = { bold: true, fill: colors.band, vertical: "bottom" };
export const note: CellFormat = { italic: true, size: 9, color: colors.muted };
export const sourceLink: CellFormat = { color: colors.link, size: 8, align: "center" };
export const typed: CellFormat = { color: colors.typed };
export const computed: CellFormat = { color: colors.computed };
export const linked: CellFormat = { color: colors.linked };
/** Worked out and nowhere printed: never to be taken for a figure of the release. */
export const derived: CellFormat = { color: colors.derived, italic: true };
