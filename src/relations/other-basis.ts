import type { StatementNote } from "../statements/index.ts";
import type { Draft } from "./draft.ts";
import { untested } from "./interval.ts";
import type { Result } from "./types.ts";

/**
 * The note that says that a figure stands on another basis than its namesake elsewhere ("prior to 2006 did not include
 * …"). Then the two need not agree.
 */
export function noteOnBasis({ target, terms }: Pick<Draft, "target" | "terms">): StatementNote | undefined {
  for (const { statement, row } of [target, ...terms.map(({ line }) => line)])
    for (const mark of row.footnotes) {
      const note = statement.notes.find((one) => one.mark === mark);
      if (note !== undefined && basisWords.test(note.text)) return note;
    }
  return undefined;
}

/** Whether a note takes a disagreement away. */
export function explainsBasis(draft: Draft, { verdict }: Result): boolean {
  return verdict === "difference" && noteOnBasis(draft) !== undefined;
}

/** The draft with what a note explains left untested. */
export function excuseOtherBasis(draft: Draft): Draft {
  if (noteOnBasis(draft) === undefined) return draft;
  return {
    ...draft,
    results: draft.results.map((result) =>
      result.verdict === "difference" ? { ...result, ...untested(result.allowance) } : result,
    ),
  };
}

const basisWords =
  /\bpro forma\b|\bprior to\b|\bnot includ|\bexclud|\brestate|\breclassif|\brecast\b|\badjusted to reflect\b|\bdiffer(?:s|ent)? from\b/i;
