import type { Claim } from "../../../../claims/index.ts";
import type { RowRef } from "../../../../report/index.ts";
import type { Exhibit, Reconciliation } from "../../../exhibit/index.ts";
import { Decimal, quote } from "../../../../source/index.ts";
import { measureOf } from "../../../exhibit/index.ts";
import { comparableCores } from "../../../measures/index.ts";
import type { Sighting } from "../../types.ts";
import { measureKey, ownMeasures } from "./comparable.ts";
import type { Inspect } from "./types.ts";

export const unreconciledMeasure: Inspect = (exhibit) => {
  if (hasUnreadTables(exhibit)) return [];
  return ownMeasures(exhibit).flatMap(({ mention, stretch, span }): Sighting[] => {
    if (exhibit.reconciled.has(mention.core) || mention.core === "taxRate" || stretch.role === "note") return [];
    // A paragraph may lead from one to the other in words: "a clearly understandable method".
    const cores = comparableCores(mention.core);
    const isWorded =
      /\bexclud\w+|\bbefore\b|\bless\b|\bplus\b|\bnet of\b/i.test(stretch.prose.text) &&
      exhibit.statedMeasures.some(
        (other) => other.stretch === stretch && other.mention.isGaap && cores.includes(other.mention.core),
      );
    if (isWorded) return [];
    return [{ span, saw: `No table of the text works out "${mention.name}".`, key: measureKey(mention) }];
  });
};

/** A heading announces reconciliations, and no table was read as one: what is missing is our reading. */
function hasUnreadTables({ reconciliations, stretches }: Exhibit): boolean {
  return (
    reconciliations.length === 0 &&
    stretches.some(({ role, prose }) => role === "heading" && /\breconciliations?\b/i.test(prose.text))
  );
}

export const unreconciledPeriod: Inspect = (exhibit) =>
  ownMeasures(exhibit).flatMap(({ mention, sentence, stretch, span }): Sighting[] => {
    if (!exhibit.reconciled.has(mention.core) || mention.isRatio || stretch.role === "note") return [];
    const next = sentence.mentions.find(({ start }) => start >= mention.end);
    const end = next === undefined ? sentence.span.end : span.end + (next.start - mention.end);
    const claim = exhibit.claims.find(
      (each) =>
        each.missing === "figure" &&
        each.span.start >= span.end &&
        each.span.end <= end &&
        isLevel.test(quote(exhibit.text, { start: span.end, end: each.span.start })),
    );
    if ((claim?.unit !== "currency" && claim?.unit !== "perShare") || isPrinted(claim, exhibit)) return [];
    const saw = `No table has "${mention.name}" for the period of which the words give ${claim.quote}.`;
    return [{ span: claim.span, saw, key: measureKey(mention) }];
  });

/** What stands between a measure and its own amount; "by", or another word, would tell of something else. */
const isLevel = /^\s?(?:of|was|were|totall?ed|amounted to|came to|at|:)?\s?(?:approximately |about )?$/i;

/** Whether any table has the amount, within two units of its last place. */
function isPrinted({ value, scale, places }: Claim, { report }: Exhibit): boolean {
  const whole = value.abs().times(scale);
  const near = new Decimal(10).pow(-places).times(scale).times(2);
  // A note below a table may be in the table's unit.
  return [1, 1000, 1000000].some((unit) =>
    report.facts.some(
      ({ value: printed }) => printed?.abs().minus(whole.times(unit)).abs().lte(near.times(unit)) === true,
    ),
  );
}

export const unfootedReconciliation: Inspect = ({ relations, reconciliations }) =>
  relations.flatMap(({ target, kind, results }): Sighting[] => {
    if (kind !== "footing" && kind !== "crossFooting") return [];
    const held = reconciliations.find((each) => holds(each, target));
    const row = held?.statement.rows[target.row];
    if (row === undefined || results.every(({ verdict }) => verdict !== "difference")) return [];
    return [
      { span: row.span, saw: `"${row.label}" is not the sum of its lines.`, key: `${target.statement} ${target.row}` },
    ];
  });

export const differentStart: Inspect = ({ relations, reconciliations }) =>
  relations.flatMap(({ target, terms, kind, results }): Sighting[] => {
    if (kind !== "link" && kind !== "consistency") return [];
    if (results.every(({ verdict }) => verdict !== "difference")) return [];
    const refs: readonly RowRef[] = [target, ...terms];
    const held = reconciliations.find(({ statement, start }) =>
      refs.some((ref) => ref.statement === statement.id && ref.row === start),
    );
    const row = held?.statement.rows[held.start];
    if (held === undefined || row === undefined) return [];
    const saw = `"${row.label}", from which "${held.measure.name}" is worked out, is not the amount of the statement.`;
    return [{ span: row.span, saw, key: `${held.statement.id} ${held.start}` }];
  });

function holds({ statement, start, end }: Reconciliation, { statement: id, row }: RowRef): boolean {
  return statement.id === id && row >= start && row <= end;
}

export const ebitdaFromOperatingIncome: Inspect = ({ report }) =>
  report.statements.statements.flatMap((statement): Sighting[] => {
    const isOfSegments =
      /\bsegments?\b/i.test(statement.title) ||
      statement.columns.some(({ qualifier }) => qualifier !== undefined) ||
      statement.rows.some(({ label }) => /\bsegments?\b/i.test(label));
    const measures = statement.rows.map((row) => measureOf(row));
    const end = measures.findIndex((each) => each?.core === "ebitda" && !each.isRatio);
    const from = measures.slice(0, Math.max(0, end)).findIndex((each) => each?.core === "operatingIncome");
    const row = statement.rows[end];
    if (isOfSegments || row === undefined || from < 0 || statement.kind === "incomeStatement") return [];
    if (statement.rows.some(({ label }) => /\bnet (?:\(loss\)[ /]{0,3})?(?:income|loss|earnings)\b/i.test(label)))
      return [];
    const saw = `"${row.label}" is worked out from operating income.`;
    return [{ span: row.span, saw, key: statement.id }];
  });

export const reversedReconciliation: Inspect = ({ report }) =>
  report.statements.statements.flatMap((statement): Sighting[] => {
    if (statement.kind !== "reconciliation") return [];
    const valued = statement.rows.filter(({ figures }) => figures.some(({ kind }) => kind === "value"));
    const [first, last] = [valued[0], valued.at(-1)];
    const [begins, ends] = [first && measureOf(first), last && measureOf(last)];
    if (first === undefined || begins === undefined || ends === undefined || valued.length < shortestWalk) return [];
    if (begins.isGaap || begins.isRatio || !ends.isGaap || !comparableCores(begins.core).includes(ends.core)) return [];
    const saw = `The table leads from "${begins.name}" to "${ends.name}".`;
    return [{ span: first.span, saw, key: statement.id }];
  });

const shortestWalk = 4;
