import type { Line, Report, RowRef } from "../report/index.ts";
import type { Staged } from "../source/index.ts";
import { crossFoot, footPeriods } from "./cross-footing/index.ts";
import { findCulprits } from "./culprits/index.ts";
import { draftSum, numberRelations, withoutRepetition } from "./drafts/index.ts";
import type { Draft } from "./drafts/index.ts";
import { findUnusualRounding, findingsOf, findScaleSlips, findUnsummedTotals } from "./findings/index.ts";
import { balanceSheets, footStatement } from "./footing/index.ts";
import { register } from "./labels/index.ts";
import { divideNamedRates, dividePerShare, recomputeRates } from "./rates/index.ts";
import { rollBalances, rollForward, rollRetainedEarnings } from "./roll-forwards/index.ts";
import { excuseOtherBasis, tieOut } from "./ties/index.ts";
import type { Culprit, Relation, Result } from "./types.ts";

// The longest statements have some three hundred lines; a table of thousands is a list, and sums nothing.
const mostLines = 1500;

/**
 * Finds what the figures of a release say about each other: sums, links between statements, group ties, roll-forwards
 * and per-share quotients, each with a verdict per period. What does not agree comes back as a finding too.
 */
export function deriveRelations(report: Report): Staged<readonly Relation[]> {
  const statements = register(report).filter(({ lines }) => lines.length <= mostLines);
  const footings = statements.flatMap(({ lines, statement }) =>
    statement.kind === "guidance" ? [] : footStatement(lines),
  );
  const sums = footings.map(({ target, terms, alignments }) => draftSum("footing", target, terms, alignments));
  const balances = balanceSheets(statements, footings);
  const drafts: readonly Draft[] = withoutRepetition([
    ...sums,
    ...balances,
    ...crossFoot(statements),
    ...footPeriods(statements),
    ...tieOut(statements, footings),
    ...rollForward(statements),
    ...rollRetainedEarnings(statements),
    ...rollBalances(statements, footings),
    ...dividePerShare(statements),
    ...recomputeRates(statements),
    ...divideNamedRates(statements),
  ]);
  const excused = drafts.map(excuseOtherBasis);
  const culprits = findCulprits(excused);
  const slips = findScaleSlips(statements);
  const lineOf = ({ statement, row }: RowRef): Line | undefined =>
    statements.find((one) => one.statement.id === statement)?.lines[row];
  return {
    value: numberRelations(
      excused.map((draft) => withCulprits(draft, culprits)),
      report,
    ),
    diagnostics: [
      ...drafts.flatMap((draft) => findingsOf(withCulprits(draft, culprits), lineOf)),
      ...findUnusualRounding(drafts),
      ...slips,
      ...findUnsummedTotals(
        statements.filter(({ statement }) => !slips.some(({ span }) => span === statement.span)),
        drafts,
      ),
    ],
  };
}

function withCulprits(draft: Draft, culprits: ReadonlyMap<Result, readonly Culprit[]>): Draft {
  if (!draft.results.some((result) => culprits.has(result))) return draft;
  const results = draft.results.map((result) => {
    const own = culprits.get(result);
    return own === undefined ? result : { ...result, culprits: own };
  });
  return { ...draft, results };
}
