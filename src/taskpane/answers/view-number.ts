import { sayFormula } from "../../claims/index.ts";
import type { Claim, Guidance } from "../../claims/index.ts";
import type { CellRef } from "../../report/index.ts";
import type { Release } from "../../review/index.ts";
import type { Decimal, Span } from "../../source/index.ts";
import { lineAt, quote, spanHolding } from "../../source/index.ts";
import { tickMarks } from "../../workbook/index.ts";
import type { WorkbookPlan } from "../../workbook/index.ts";
import { cellKey, cellsOfClaim, checksOfCells } from "./checks-of-cells.ts";
import type { Check } from "./checks-of-cells.ts";
import { findFigure, findStatement, placeFigure } from "./find-figure.ts";
import { markNumbers } from "./mark-numbers.ts";
import type { MarkedNumber } from "./mark-numbers.ts";
import { placesOf } from "./places-of.ts";
import type { CheckView, ClaimView, GuidanceView, NumberMeaning, NumberView } from "../views/index.ts";
import { wordsAround } from "./words-around.ts";

/** What is known of the number that stands at an offset of the text; `undefined` where none does. */
export function viewNumber(release: Release, plan: WorkbookPlan | undefined, at: number): NumberView | undefined {
  const number = spanHolding(markNumbers(release), { start: at, end: at + 1 });
  if (number === undefined) return undefined;
  const { start, end, state } = number;
  return {
    start,
    end,
    state,
    line: lineAt(release.text, start),
    raw: quote(release.text, number),
    meaning: meaningOf(release, number),
    places: plan === undefined ? [] : placesOf(plan, number),
  };
}

export function viewClaim(release: Release, claim: Claim): ClaimView {
  const { quote: words, verdict, unit, scale, binding, missing, span } = claim;
  return {
    quote: words,
    verdict,
    unit,
    scale,
    meaning: binding && sayFormula(binding.formula),
    period: binding?.period,
    written: binding && printed(binding.written),
    computed: binding && printed(binding.computed.toDecimalPlaces(claim.places + 3)),
    missing,
    figures: cellsOfClaim(claim).flatMap((cell) => placeFigure(release, cell) ?? []),
    ...placeOf(release, span),
  };
}

export function viewGuidance(release: Release, guidance: Guidance): GuidanceView {
  const { measure, period, unit, low, high, priorLow, priorHigh, text, change, numbers, span } = guidance;
  return {
    measure,
    period,
    unit,
    low: low && printed(low),
    high: high && printed(high),
    priorLow: priorLow && printed(priorLow),
    priorHigh: priorHigh && printed(priorHigh),
    text,
    change,
    ...placeOf(release, numbers[0] ?? span),
  };
}

/** Where a number of the prose stands, and in which words. */
export function placeOf({ text }: Release, span: Span): { start: number; line: number; words: string } {
  return { start: span.start, line: lineAt(text, span.start), words: wordsAround(text, span) };
}

const mostTermsOf = 4;

function meaningOf(release: Release, { of }: MarkedNumber): NumberMeaning {
  const unaccounted: NumberMeaning = { kind: "unaccounted" };
  switch (of.kind) {
    case "figure":
      return figureMeaning(release, of.cell) ?? unaccounted;
    case "claim": {
      const claim = release.claims[of.index];
      return claim === undefined ? unaccounted : { kind: "claim", claim: viewClaim(release, claim) };
    }
    case "guidance": {
      const guidance = release.guidance[of.index];
      return guidance === undefined ? unaccounted : { kind: "guidance", guidance: viewGuidance(release, guidance) };
    }
    case "definitional":
      return { kind: "definitional", why: release.review.ledger.definitional[of.index]?.why ?? "" };
    case "unaccounted":
      return unaccounted;
  }
}

function figureMeaning(release: Release, cell: CellRef): NumberMeaning | undefined {
  const found = findFigure(release, cell);
  const figure = placeFigure(release, cell);
  if (found === undefined || figure === undefined) return undefined;
  const { onIt = [], termOf = [], claims = [] } = checksOfCells(release).get(cellKey(cell)) ?? {};
  const column = found.statement.columns[cell.column];
  const made = termOf.filter(({ result }) => result.verdict !== "untested");
  return {
    kind: "figure",
    figure,
    unit: column?.unit ?? found.row.unit,
    scale: column?.scale ?? found.row.scale,
    currency: found.statement.currency,
    checks: onIt.flatMap((check) => viewCheck(release, check) ?? []),
    termOf: made.slice(0, mostTermsOf).flatMap((check) => viewCheck(release, check) ?? []),
    termOfCount: made.length,
    claims: claims.map((claim) => viewClaim(release, claim)),
  };
}

function viewCheck(release: Release, { relation, result }: Check): CheckView | undefined {
  const target = placeFigure(release, result.target);
  if (target === undefined) return undefined;
  return {
    relation: relation.kind,
    op: relation.op,
    tick: tickMarks[relation.kind],
    verdict: result.verdict,
    target,
    terms: relation.terms.map(({ sign, at, statement, row }, index) => {
      const ref = result.terms[index];
      return {
        sign,
        isOpening: at === "opening",
        label: findStatement(release, statement)?.rows[row]?.label ?? "",
        figure: ref && placeFigure(release, ref),
      };
    }),
    computed: result.computed && printed(result.computed),
    reported: result.reported && printed(result.reported),
    difference: result.difference && printed(result.difference),
    allowance: printed(result.allowance),
    culprits: (result.culprits ?? []).flatMap(({ cell, likely, mends }) => {
      const figure = placeFigure(release, cell);
      return figure === undefined ? [] : [{ figure, likely: printed(likely), mends }];
    }),
  };
}

/** As many places as a quotient can do without. */
const mostPlaces = 6;

function printed(amount: Decimal): string {
  return amount.toDecimalPlaces(mostPlaces).toFixed();
}
