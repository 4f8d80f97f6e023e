import type { Claim } from "../../claims/index.ts";
import type { RelationKind } from "../../relations/index.ts";
import type { NumberState } from "../views/index.ts";

/** The words about one number. */
export const numberStrings = {
  inStatement: (kind: string) => `In ${kind}`,
  asPrinted: "Printed",
  fromTables: "From the tables",
  difference: "Difference",
  allowance: "rounding allows",
  opening: "opening ",
  missing: "not there",
  termOf: (count: number) => (count === 1 ? "Part of 1 check" : `Part of ${count.toLocaleString("en-US")} checks`),
  statedIn: "Stated in the text",
  noChecks: "No check holds this figure against another.",
  culprit: (label: string, printed: string, likely: string) => `Likely wrong: ${printed} in “${label}” for ${likely}`,
  selectInExcel: "Select in Excel",
  select: (sheet: string, address: string) => `Select ${address} on ${sheet}`,
  notWritten: "Write the workbook to select its cells.",
  period: "Period",
  range: "Range",
  before: "Before",
  sumOf: "Sum of",
  checkKinds: {
    footing: "Foots",
    crossFooting: "Cross-foots",
    balance: "Balances",
    link: "Same as elsewhere",
    group: "Group of lines",
    rollForward: "Rolls forward",
    perShare: "Per share",
    consistency: "Consistent",
    ratio: "Ratio",
  } satisfies Record<RelationKind, string>,
} as const;

/** What a number's state means, in a sentence part. */
export const stateWords: Readonly<Record<NumberState, string>> = {
  read: "read, not checked",
  checked: "part of a check that holds",
  tied: "tied",
  rounding: "tied within rounding",
  difference: "different",
  claimTied: "claim, tied to the tables",
  claimRounding: "claim, tied within rounding",
  claimDifference: "claim, differs from the tables",
  claimUntied: "claim, untied",
  guidance: "guidance",
  definitional: "no amount",
  unaccounted: "not accounted for",
};

/** What the words of an untied claim leave open. */
export const missingWords: Readonly<Record<NonNullable<Claim["missing"]>, string>> = {
  measure: "The words do not settle a measure that the tables state.",
  period: "The words do not settle a period.",
  figure: "No table has the figure for the period.",
  basis: "Stated on a basis that the tables do not have.",
  operation: "The words do not settle what the number is of the measure.",
};
