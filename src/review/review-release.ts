import type { ProseReading } from "../claims/index.ts";
import type { Relation } from "../relations/index.ts";
import type { Report } from "../report/index.ts";
import type { Diagnostic, Severity, Text } from "../source/index.ts";
import { checkConsistency } from "./consistency/index.ts";
import { advise } from "./disclosure/index.ts";
import { exhibitOf } from "./exhibit/index.ts";
import { keepLedger } from "./ledger.ts";
import type { Review } from "./types.ts";

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Accounts for every number, holds dates, names and words against each other and against the rules of disclosure, and
 * puts what was found in a reviewer's order: worst first, then as in the text.
 */
export function reviewRelease(
  text: Text,
  report: Report,
  relations: readonly Relation[],
  prose: ProseReading,
  diagnostics: readonly Diagnostic[],
): Review {
  const findings = [...diagnostics, ...checkConsistency(text, report.statements)].sort(
    (left, right) => ranks[left.severity] - ranks[right.severity] || left.span.start - right.span.start,
  );
  const advice = advise(exhibitOf(text, report, relations, prose));
  return { ledger: keepLedger(text, report, prose), findings, advice, waivers: [] };
}
