import type { Diagnostic, Text } from "../../source/index.ts";
import type { Statements } from "../../statements/index.ts";
import { checkCompanyNames } from "./company-names.ts";
import { checkDateline } from "./dateline.ts";
import { checkPeriodEnds, checkQuarterLabels } from "./quarter-ends.ts";
import { checkWeekdays } from "./weekdays.ts";

/** Holds the dates and names of the words against each other and against the columns of the tables. */
export function checkConsistency(text: Text, statements: Statements): Diagnostic[] {
  return [
    ...checkWeekdays(text),
    ...checkQuarterLabels(text),
    ...checkPeriodEnds(text, statements),
    ...checkDateline(text, statements),
    ...checkCompanyNames(text, statements.company),
  ];
}
