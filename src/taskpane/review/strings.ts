import type { Claim } from "../../claims/index.ts";
import { counted } from "../strings.ts";

/** The words of the review. */
export const reviewStrings = {
  nothing: "No statements to review",
  adviceTitle: "Disclosure advice",
  adviceHint: "What the rules on non-GAAP measures would ask about. It is advice, not a verdict.",
  settles: "To settle it:",
  more: (more: number) => `The same in ${counted(more, "more place", "more places")}.`,
  numbersTitle: "Every number",
  showInText: "Show in the text",
  showLine: (line: number) => `Line ${line.toLocaleString("en-US")}, show in the text`,
  openTable: "Table as read",
  tableLoading: "Fetching the table…",
  notFetched: "This could not be fetched. Paste the release again.",
  tableRegion: (title: string) => `${title}: scroll sideways for more columns`,
  line: "Line",
  inferred: "Not printed: a name of ours",
  notes: "Notes",
  aboutNumber: "About this number",
  chooseFigure: "Choose a figure to see what it is tied to. Arrow keys move between figures.",
  inTables: (count: number) => `${count.toLocaleString("en-US")} in tables`,
  claims: (verdict: Claim["verdict"], count: number) =>
    ({
      tied: `${counted(count, "claim", "claims")} tied`,
      rounding: `${count.toLocaleString("en-US")} by rounding`,
      difference: `${counted(count, "claim", "claims")} different`,
      untied: `${count.toLocaleString("en-US")} untied`,
    })[verdict],
  guidance: (count: number) => `${count.toLocaleString("en-US")} in guidance`,
  definitional: (count: number) => `${count.toLocaleString("en-US")} dates and the like`,
  unaccounted: (count: number) => `${count.toLocaleString("en-US")} unaccounted`,
  figures: (count: number) => counted(count, "figure", "figures"),
  nothingListed: "None.",
} as const;
