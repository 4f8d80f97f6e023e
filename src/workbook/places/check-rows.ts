import type { Relation, RelationKind, Result } from "../../relations/index.ts";
import type { RowRef } from "../../report/index.ts";
import type { Address } from "../formulas/index.ts";
import { rowKey } from "./drivers.ts";
import type { StatementPlaces } from "./statement-places.ts";

/** One relation in one period. */
export interface Check {
  readonly relation: Relation;
  readonly result: Result;
  /** Row of the checks sheet. */
  readonly row: number;
}

export interface CheckRows {
  readonly sheet: string;
  /** In the order of the statements and their lines. */
  readonly checks: readonly Check[];
  /** The checks of one line stand below one another. */
  readonly ofLine: (ref: RowRef) => readonly Check[];
}

/** What an auditor pencils beside a figure that was checked so. */
export const tickMarks: Readonly<Record<RelationKind, string>> = {
  footing: "F",
  crossFooting: "X",
  balance: "B",
  link: "S",
  group: "G",
  rollForward: "R",
  perShare: "P",
  consistency: "=",
  ratio: "%",
};

/** Stands beside a line of the text that states a number which was worked out from the statements. */
export const claimTick = "C";

/** Stands over a column of a period that is not printed, and is worked out from two that are. */
export const derivedTick = "D";

/** Stands in place of tick marks beside a line of a reconciliation that no statement bears. */
export const onlyHere = "only here";

export const firstCheckRow = 13;

/** The columns of the checks sheet. */
export const checkColumns = {
  number: 1,
  tick: 2,
  statement: 3,
  line: 4,
  words: 5,
  period: 6,
  end: 7,
  computed: 8,
  printed: 9,
  difference: 10,
  verdict: 11,
  source: 12,
  culprits: 13,
  allowance: 14,
  figures: 15,
  halfUnit: 16,
  found: 17,
  needed: 18,
  written: 19,
  factors: 20,
} as const;

export function placeChecks(relations: readonly Relation[], places: StatementPlaces, sheet: string): CheckRows {
  const order = new Map(places.sheets.map(({ name }, at) => [name, at]));
  const sortable = relations.flatMap((relation, rank) =>
    relation.results.map((result) => {
      const { row, column } = places.valueAt(result.target);
      return {
        relation,
        result,
        keys: [order.get(places.sheetOf(relation.target.statement).name) ?? 0, row, rank, column],
      };
    }),
  );
  sortable.sort((one, other) => compareKeys(one.keys, other.keys));
  const byLine = new Map<string, Check[]>();
  const checks = sortable.map(({ relation, result }, at) => {
    const check = { relation, result, row: firstCheckRow + at };
    const key = rowKey(relation.target);
    const line = byLine.get(key);
    if (line === undefined) byLine.set(key, [check]);
    else line.push(check);
    return check;
  });
  return { sheet, checks, ofLine: (ref) => byLine.get(rowKey(ref)) ?? [] };
}

/** The verdicts of some checks, as a block to count in. */
export function verdictsOf(
  rows: CheckRows,
  checks: readonly Check[],
): { readonly from: Address; readonly to: Address } {
  const column = checkColumns.verdict;
  const first = checks[0]?.row ?? firstCheckRow;
  const last = checks.at(-1)?.row ?? firstCheckRow;
  return { from: { sheet: rows.sheet, row: first, column }, to: { sheet: rows.sheet, row: last, column } };
}

/** The tick marks of some checks, each once. */
export function tickWords(checks: readonly Check[]): string {
  return [...new Set(checks.map(({ relation }) => tickMarks[relation.kind]))].join(" ");
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  for (const [at, key] of one.entries()) {
    const difference = key - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
