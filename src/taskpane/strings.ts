import type { Verdict } from "../relations/index.ts";
import type { Severity } from "../source/index.ts";
import type { StatementKind } from "../statements/index.ts";
import type { LedgerView, ReleaseView } from "./release-view.ts";
import type { Host } from "./host.ts";
import type { Origin, PaneView, Unusable } from "./types.ts";

/** Every word of the pane, in one place. */
export const strings = {
  views: "Views",
  firstRun: {
    title: "Welcome to Tickmark",
    steps: [
      "Paste an earnings release: Tickmark reads its tables and sentences on this computer.",
      "Review what it read: every number is tied, flagged, or named as not accounted for.",
      "Write it to the workbook as live formulas, and select any cell to see the words that it came from.",
    ],
    skip: "Skip",
  },
  toReview: "Review what was read",
  pasteTitle: "Paste an earnings release",
  pasteHint:
    "Copy the whole release, tables included, and paste it here. You can also drop a PDF, a web page or a text file.",
  pasteLabel: "Text of the release",
  pastePlaceholder: "Paste the release here",
  pasteAgain: "Paste another release over this one to read it instead.",
  cut: "The box shows its beginning.",
  openFile: "Open a file",
  trySample: "Try a sample",
  startOver: "Start over",
  privacy: "Nothing leaves this computer.",
  drop: "Drop the file to read it",

  reading: "Reading the release…",
  readTitle: "What was read",
  noCompany: "Company not named",
  noPeriod: "Period not stated",
  nothingRead: "Nothing to write yet",
  readFailed: "Tickmark failed on this text. That is our mistake, not the release's: nothing was written.",
  detail: "For whoever mends it:",

  statementsTitle: "Statements",
  findingsTitle: "Findings",
  noFindings: "Nothing to report.",
  showMore: (rest: number) => `Show more (${number(rest)} left)`,
  line: (line: number) => `Line ${number(line)}`,
  lines: (first: number, last: number) =>
    first === last ? `line ${number(first)}` : `lines ${number(first)}–${number(last)}`,
  rows: (rows: number) => counted(rows, "row", "rows"),
  statementsRead: (statements: number) => counted(statements, "statement", "statements"),
  noChecks: "No checks",

  itemHead: "Item",

  write: "Write to workbook",
  writeAgain: "Write again",
  tryAgain: "Try again",
  showSummary: "Show the summary",
  writing: {
    planning: "Laying out the workbook…",
    looking: "Looking at what the workbook has…",
    underWay: "Writing the sheets…",
    removing: "Taking back what was written…",
    done: (sheets: number) => `Done: ${counted(sheets, "sheet", "sheets")} written`,
    failed: "The workbook was not written",
    calledOff: "The writing was called off.",
    callOff: "Cancel",
    isCalledOff: "Stopping…",
    notPlanned: "Tickmark failed while laying out the workbook. The workbook is as it was, and your text is kept.",
    notLoaded:
      "The part of Tickmark that writes could not be loaded. Check the connection, then try again; your text is kept.",
    notShown: "The sheet could not be shown. It may have been renamed or removed since it was written.",
    leftover: (sheets: readonly string[]) => `These could not be taken back, and may be deleted: ${sheets.join(", ")}.`,
  },

  takenTitle: "This workbook already has sheets with these names",
  takenNamesTitle: "This workbook already uses these names",
  takenBody: "Yours stay as they are. Tickmark can write its own beside them, with a number added to the name.",
  takenMore: (rest: number) => `and ${number(rest)} more`,
  keepBoth: "Keep both",
  ownTitle: "Tickmark has written to this workbook before",
  ownBody: (isSame: boolean) =>
    isSame
      ? "Update fills these sheets anew; formulas of yours that point to them stay. What you typed on them is lost. Or write new sheets beside them."
      : "These sheets hold another release. Keep both writes this one beside it; Update puts it in the other's place.",
  update: "Update",
  kept: {
    title: "In this workbook",
    open: "Open again",
    words: (sheet: string, lines: number, decisions: number) =>
      `${sheet}: ${counted(lines, "line", "lines")}${decisions === 0 ? "" : `, ${counted(decisions, "decision", "decisions")}`}`,
  },
  choices: {
    title: "What to write",
    prefix: "Sheet names begin with",
    order: "Newest period at the left",
    sheets: "Sheets",
    parts: { standardized: "Standardized", claims: "Claims", guidance: "Guidance", facts: "Facts" },
    preview: "Sheets that will be written:",
  },
  cancel: "Cancel",
} as const;

export const viewWords: Readonly<Record<PaneView, string>> = {
  paste: "Paste",
  review: "Review",
  text: "Text",
  trace: "Trace",
};

export const verdictWords: Readonly<Record<Verdict, { readonly short: string; readonly long: string }>> = {
  tied: { short: "tied", long: "No difference" },
  rounding: { short: "rounding", long: "A difference that rounding explains" },
  difference: { short: "different", long: "A difference that rounding cannot explain" },
  untested: { short: "untested", long: "A figure that the check needs is missing" },
};

export const verdictOrder: readonly Verdict[] = ["tied", "rounding", "difference", "untested"];

export const severityWords: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => counted(count, "error", "errors"),
  warning: (count) => counted(count, "warning", "warnings"),
  info: (count) => counted(count, "remark", "remarks"),
};

export const kindWords: Readonly<Record<StatementKind, string>> = {
  incomeStatement: "Income statement",
  balanceSheet: "Balance sheet",
  cashFlow: "Cash flow",
  reconciliation: "Reconciliation",
  memo: "Memo",
  segment: "Segments",
  metrics: "Metrics",
  guidance: "Guidance",
  equity: "Equity",
  comprehensiveIncome: "Comprehensive income",
  other: "Table",
};

export const hostWords: Readonly<Record<Exclude<Host, "excel">, string>> = {
  browser:
    "This page is open outside Excel: it reads releases, but has no workbook to write to. Open Tickmark from Excel's Home tab to write.",
  oldExcel: "This Excel is too old to be written to: it lacks ExcelApi 1.7. Update Excel, or use Excel on the web.",
};

export function originWords(origin: Origin, format: "text" | "html"): string {
  const flavour = format === "html" ? "with its tables (HTML)" : "as plain text";
  switch (origin.kind) {
    case "clipboard":
      return `Pasted, read ${flavour}`;
    case "typed":
      return `Typed, read ${flavour}`;
    case "sample":
      return "The sample, an invented company";
    case "file":
      return `${origin.name}, read ${flavour}`;
    case "workbook":
      return `Read again out of ${origin.sheet}, ${flavour}`;
  }
}

export function unusableWords(why: Unusable): string {
  switch (why.kind) {
    case "otherType":
      return `${why.name} is not a text, a web page or a PDF. Open it, copy its text and paste it here.`;
    case "pdf":
      return pdfWords[why.why](why.name);
    case "tooLarge":
      return `${why.name} is over 20 MB, more than a release with its exhibits. Copy the release out of it and paste it here.`;
    case "unreadable":
      return `${why.name} could not be opened. Check that it still exists, or copy its text and paste it here.`;
    case "sampleMissing":
      return "The sample could not be loaded. Check the connection, then try again.";
  }
}

const pdfWords: Readonly<Record<Extract<Unusable, { kind: "pdf" }>["why"], (name: string) => string>> = {
  locked: (name) => `${name} asks for a password. Open it, copy its text and paste it here.`,
  withoutText: (name) =>
    `${name} holds pictures of its pages, and no text. Paste the release from the company's web page instead.`,
  broken: (name) =>
    `${name} cannot be read as a PDF. Check that it opens elsewhere, or copy its text and paste it here.`,
};

/** What is said aloud when a text has been read. */
export function readWords({ statements, checks, findings }: ReleaseView): string {
  if (statements.length === 0) return [strings.nothingRead, ...findings.map(({ message }) => message)].join(". ");
  const verdicts = verdictOrder
    .filter((verdict) => checks[verdict] > 0)
    .map((verdict) => `${number(checks[verdict])} ${verdictWords[verdict].short}`);
  const told = counted(findings.length, "finding", "findings");
  return `${strings.statementsRead(statements.length)} read. ${[...verdicts, told].join(", ")}.`;
}

/** One sentence that accounts for every number of the text. */
export function ledgerWords({ numbers, placed, claims, guidance, definitional, unaccounted }: LedgerView): string {
  const places = [
    [placed, "in statements"],
    [claims, "in sentences"],
    [guidance, "in guidance"],
    [definitional, "dates and the like"],
  ] as const;
  const named = places.filter(([count]) => count > 0).map(([count, where]) => `${number(count)} ${where}`);
  const rest = unaccounted === 0 ? "none unaccounted for" : `${number(unaccounted)} unaccounted for`;
  return `${counted(numbers, "number", "numbers")}: ${[...named, rest].join(", ")}.`;
}

export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
