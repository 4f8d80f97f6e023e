import type { Statement, StatementRow } from "../../../../statements/index.ts";
import type { Exhibit, Reconciliation } from "../../../exhibit/index.ts";
import type { Sighting } from "../../types.ts";
import type { Inspect } from "./types.ts";

const allowed =
  /\b(?:interest|finance|tax(?:es|ation)?|depreciation|depletion|amorti[sz]ation|non-?controlling|minority|discontinued|income|earnings|profit)\b/i;

export const ebitdaWithMore: Inspect = ({ reconciliations }) =>
  reconciliations.flatMap(({ statement, measure, items }): Sighting[] => {
    if (measure.core !== "ebitda" || measure.basis !== "" || !/\b(?:EBITDA|EBIT)\d?$/i.test(measure.name)) return [];
    const others = items.flatMap((at) => {
      const row = statement.rows[at];
      return row !== undefined && hasAmounts(row) && !isAllowed(row.label) ? [row] : [];
    });
    const [first] = others;
    if (first === undefined) return [];
    const saw = `"${measure.name}" also leaves out "${others.map(({ label }) => label).join('", "')}".`;
    return [{ span: first.span, saw, key: measure.name.toLowerCase() }];
  });

function isAllowed(label: string): boolean {
  return (
    allowed.test(label) && !/\b(?:other (?:income|expenses?)|equity|affiliates?|accretion|impairment)\b/i.test(label)
  );
}

function hasAmounts({ figures }: StatementRow): boolean {
  return figures.some((figure) => figure.kind === "value" && !figure.amount.isZero());
}

export const unshownTax: Inspect = (exhibit) => {
  if (!hasIncomeTax(exhibit) || exhibit.stretches.some(({ prose }) => taxWords.test(prose.text))) return [];
  return exhibit.reconciliations.flatMap(({ statement, measure, items, end }): Sighting[] => {
    const row = statement.rows[end];
    const isOfResult = measure.core === "netIncome" || measure.core === "earningsPerShare";
    if (row === undefined || !isOfResult || items.length === 0 || showsTax(statement)) return [];
    const saw = `"${statement.title}" leads to "${measure.name}" without a line for the tax on its adjustments.`;
    return [{ span: row.span, saw, key: statement.id }];
  });
};

const taxWords =
  /\b(?:income )?tax(?:es)? (?:effects?|impacts?|benefits?|rates?|expenses?)\b[^.]{0,160}\b(?:adjust\w+|reconcil\w+|non[- ]gaap|exclu\w+|special|these items)\b|\b(?:adjust\w+|reconcil\w+|non[- ]gaap)\b[^.]{0,160}\b(?:tax[- ]effected|net of (?:income )?tax|tax (?:effects?|impacts?|rates?|expenses?)|valuation allowance)\b/i;

function showsTax({ rows, columns, notes, title }: Statement): boolean {
  return (
    rows.some(({ label }) => /\btax/i.test(label)) ||
    columns.some(({ label }) => /\btax/i.test(label)) ||
    notes.some(({ text }) => /\btax/i.test(text)) ||
    /\btax/i.test(title)
  );
}

function hasIncomeTax({ report }: Exhibit): boolean {
  return report.facts.some(
    ({ concept, value }) => concept === "us-gaap:IncomeTaxExpenseBenefit" && value !== undefined && !value.isZero(),
  );
}

export const perShareEndsOnly: Inspect = ({ reconciliations }) => {
  if (reconciliations.some(hasShareColumns)) return [];
  const perShare = reconciliations.filter(({ measure }) => measure.core === "earningsPerShare");
  return perShare.flatMap((each): Sighting[] => {
    const { statement, end, measure, from } = each;
    const row = statement.rows[end];
    if (row === undefined || !isBare(each) || perShare.some((other) => leadsTo(other, each))) return [];
    const saw = `"${measure.name}" stands below "${from.name}" with no adjustment between.`;
    return [{ span: row.span, saw, key: measure.name.toLowerCase() }];
  });
};

/** No line of a table, nor a column of it, leads from one amount to the other. */
function isBare({ statement, items, start, end }: Reconciliation): boolean {
  const between = statement.rows.slice(start + 1, end).filter(({ figures }) => figures.length > 0);
  return (
    items.length === 0 &&
    between.every(({ unit }) => unit === "shares") &&
    !statement.columns.some(({ label }) => /\badjust|\bper (?:diluted )?share|\bnon-?gaap/i.test(label))
  );
}

function leadsTo(other: Reconciliation, { measure }: Reconciliation): boolean {
  return other.items.length > 0 && sameBasis(other.measure.basis) === sameBasis(measure.basis);
}

function sameBasis(basis: string): string {
  return basis.replace(/non[- ]?gaap|as adjusted/, "adjusted");
}

/** Columns per share beside those of the amounts lead there too. */
function hasShareColumns({ statement, items }: Reconciliation): boolean {
  return items.length > 0 && statement.columns.some(({ label }) => /\bper (?:\w+ ){0,2}share\b/i.test(label));
}

export const gainsKept: Inspect = ({ report, reconciliations }) => {
  const adjusting = reconciliations.filter(
    ({ measure, items }) => /adjusted|non/i.test(measure.basis) && items.length > 0,
  );
  if (adjusting.length === 0) return [];
  const labels = adjusting.flatMap(({ statement }) => statement.rows.map(({ label }) => label));
  if (!labels.some((label) => /\bloss(?:es)? on\b|\bimpairment|\brestructuring/i.test(label))) return [];
  return report.statements.statements
    .filter(({ kind }) => kind === "incomeStatement")
    .flatMap(({ rows }) => rows)
    .flatMap((row): Sighting[] => {
      const [latest] = row.figures;
      const isGain =
        /^(?:net )?gains? (?:on|from)\b/i.test(row.label) &&
        !/\b(?:loans?|mortgages?|securities|investments?|hedg\w+|derivatives?)\b/i.test(row.label) &&
        latest?.kind === "value" &&
        latest.amount.gt(0);
      if (!isGain || labels.some((label) => sharesNoun(label, row.label))) return [];
      const saw = `"${row.label}" is in the result, and no adjustment takes it out.`;
      return [{ span: row.span, saw, key: row.label.toLowerCase() }];
    });
};

function sharesNoun(adjustment: string, gain: string): boolean {
  if (!/\bgains?\b/i.test(adjustment)) return false;
  const nouns = gain.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  return nouns.some((noun) => noun !== "gains" && adjustment.toLowerCase().includes(noun));
}
