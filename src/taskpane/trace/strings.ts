import { counted } from "../strings.ts";

/** The words of the trace. */
export const traceStrings = {
  title: "Trace",
  selectCell: "Select a cell in the workbook to see where it comes from.",
  tracing: "Tracing…",
  again: "Trace the selected cell",
  back: "Back",
  backTo: (cell: string) => `Back to ${cell}`,
  empty: (cell: string) => `${cell} is empty.`,
  notLoaded: "The part of Tickmark that traces could not be loaded. Check the connection, then try again.",
  sourceTitle: "In the release",
  sourceLine: (line: number, sheet: string) => `Line ${line.toLocaleString("en-US")}, ${sheet}`,
  showSource: "Select the line",
  noSource: "No line of the release is linked to this cell.",
  formulaTitle: "Worked out as",
  termsTitle: "From these cells",
  leavesTitle: "Which rest on",
  leavesMore: (more: number) => `and ${counted(more, "further cell", "further cells")}`,
  select: (sheet: string, address: string) => `Select ${address} on ${sheet}`,
  computed: "worked out",
  typed: "typed in",
} as const;
