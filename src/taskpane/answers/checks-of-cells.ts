import type { Claim, Formula, Operand } from "../../claims/index.ts";
import type { Relation, Result, Verdict } from "../../relations/index.ts";
import type { CellRef } from "../../report/index.ts";
import type { Release } from "../../review/index.ts";
import { onceFor } from "../../source/index.ts";

/** One relation in one column. */
export interface Check {
  readonly relation: Relation;
  readonly result: Result;
}

/** What a figure was held against. */
export interface ChecksOfCell {
  /** The figure is what the check claims. */
  readonly onIt: readonly Check[];
  readonly termOf: readonly Check[];
  readonly claims: readonly Claim[];
}

/** The checks and claims of every figure, by `cellKey`. */
export const checksOfCells = onceFor((release: Release): ReadonlyMap<string, ChecksOfCell> => {
  const cells = new Map<string, { onIt: Check[]; termOf: Check[]; claims: Claim[] }>();
  const at = (ref: CellRef) => {
    const key = cellKey(ref);
    const known = cells.get(key) ?? { onIt: [], termOf: [], claims: [] };
    cells.set(key, known);
    return known;
  };
  for (const relation of release.relations) {
    for (const result of relation.results) {
      at(result.target).onIt.push({ relation, result });
      for (const term of result.terms) if (term !== undefined) at(term).termOf.push({ relation, result });
    }
  }
  for (const claim of release.claims) for (const ref of cellsOfClaim(claim)) at(ref).claims.push(claim);
  return cells;
});

export function cellKey({ statement, row, column }: CellRef): string {
  return `${row} ${column} ${statement}`;
}

/** The figures that a claim was worked out from, each once. */
export function cellsOfClaim({ binding }: Claim): readonly CellRef[] {
  if (binding === undefined) return [];
  const cells = operandsOf(binding.formula).flatMap(({ terms }) => terms.map(({ found }) => found.fact.cell));
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}

const worstFirst: readonly Verdict[] = ["difference", "rounding", "tied", "untested"];

/** The worst of some verdicts; `undefined` of none. */
export function worstOf(verdicts: readonly Verdict[]): Verdict | undefined {
  return worstFirst.find((verdict) => verdicts.includes(verdict));
}

function operandsOf(formula: Formula): readonly Operand[] {
  switch (formula.kind) {
    case "level":
      return [formula.of];
    case "change":
    case "growth":
      return [formula.now, formula.before];
    case "ratio":
      return [formula.over, formula.under];
    case "ratioChange":
      return [formula.over, formula.under, formula.overBefore, formula.underBefore];
  }
}
