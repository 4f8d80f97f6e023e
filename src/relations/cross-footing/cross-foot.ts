import { isFlow } from "../../report/index.ts";
import type { Line } from "../../report/index.ts";
import { figureAt, lastPlaceAt, scaleAt, unitAt, looksLikeSlip, agrees } from "../cells/index.ts";
import { draftSum } from "../drafts/index.ts";
import type { Draft, DraftTerm } from "../drafts/index.ts";
import type { RegisteredStatement } from "../labels/index.ts";
import { findColumnEquations } from "./column-equations.ts";
import type { ColumnEquation } from "./column-equations.ts";
import { mayFlow } from "./may-flow.ts";

/**
 * Columns that sum others, line by line: segments to their total, quarters to the year, as reported and adjustments to
 * as adjusted, this year less last year to the change. One equation between columns must hold in nearly every line.
 */
export function crossFoot(statements: readonly RegisteredStatement[]): readonly Draft[] {
  return statements.flatMap(({ statement, lines }) => {
    if (statement.kind === "guidance") return [];
    const rows = lines.filter(({ row }) => row.role !== "heading");
    return findColumnEquations(statement, rows).flatMap((equation) =>
      rows.flatMap((line) => {
        const draft = draftOf(equation, line);
        return draft === undefined ? [] : [draft];
      }),
    );
  });
}

/**
 * The equation in one line. Rates and amounts per share need not add up over columns, and neither do averages: a line
 * that differs is told only where it is an amount and off as a slip of the pen makes it.
 */
function draftOf({ target, terms, isOverTime }: ColumnEquation, line: Line): Draft | undefined {
  const unit = unitAt(line, target);
  const columns = terms.map(({ column }) => column);
  if (isOverTime === true && !isFlow(line)) return undefined;
  if (figureAt(line, target)?.kind !== "value" || columns.some((column) => unitAt(line, column) !== unit))
    return undefined;
  const draftTerms = terms.map(({ sign }): DraftTerm => ({ line, sign, at: "same" }));
  const draft = draftSum("crossFooting", line, draftTerms, [{ target, terms: columns }]);
  const [result] = draft.results;
  if (result?.difference === undefined) return undefined;
  if (agrees(result.verdict)) return draft;
  const places = result.difference.times(scaleAt(line, target)).div(lastPlaceAt(line, target)).toNumber();
  const isComplete = columns.every((column) => figureAt(line, column)?.kind !== "blank");
  if (isOverTime === true && !mayFlow(result)) return undefined;
  return isComplete && isAmount(unit) && looksLikeSlip(places) ? draft : undefined;
}

function isAmount(unit: Line["row"]["unit"]): boolean {
  return unit === "currency" || unit === "shares" || unit === "count";
}
