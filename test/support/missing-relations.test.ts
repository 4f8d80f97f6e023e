import { describe, expect, test } from "vitest";
import type { Relation, Result, Verdict } from "../../src/relations/index.ts";
import type { Release } from "../../src/review/index.ts";
import { Decimal, readText } from "../../src/source/index.ts";
import type { Statement, StatementRow } from "../../src/statements/index.ts";
import type { ExpectedRelation } from "./expected.ts";
import { missingRelations } from "./missing-relations.ts";

describe("missingRelations", () => {
  const wanted: ExpectedRelation = {
    kind: "footing",
    op: "sum",
    target: "a:4",
    terms: [
      [1, "a:1"],
      [-1, "a:2"],
    ],
    periods: ["2025-03-31"],
    difference: { "2025-03-31": "0" },
    expect: "tied",
  };

  test("finds a sum whichever of its lines it is written for", () => {
    expect(missingRelations(releaseWith(sum(1, [4, 2], "tied")), [wanted])).toEqual([]);
  });

  test("tells a sum that is not there from one with another verdict", () => {
    expect(missingRelations(releaseWith(sum(4, [1, 2], "tied")), [wanted])).toEqual([
      "footing a:4 2025-03-31: not found, expected tied",
    ]);
    expect(missingRelations(releaseWith(sum(1, [4, 2], "rounding")), [wanted])).toEqual([
      "footing a:4 2025-03-31: rounding, expected tied",
    ]);
  });

  test("finds a sum through a line that a tied link shows to be equal, and through no other", () => {
    expect(missingRelations(releaseWith(sum(1, [4, 3], "tied"), sum(3, [2], "tied")), [wanted])).toEqual([]);
    expect(missingRelations(releaseWith(sum(1, [4, 3], "tied"), sum(3, [2], "difference")), [wanted])).toHaveLength(1);
  });

  test("lets a sum that must not be forced be a difference or be left alone, not tied", () => {
    const unforced: ExpectedRelation = { ...wanted, expect: "doesNotFoot" };
    expect(missingRelations(releaseWith(), [unforced])).toEqual([]);
    expect(missingRelations(releaseWith(sum(1, [4, 2], "difference")), [unforced])).toEqual([]);
    expect(missingRelations(releaseWith(sum(1, [4, 2], "tied")), [unforced])).toHaveLength(1);
  });
});

/** A release of four rows, on the lines 1 to 4. */
function releaseWith(...relations: Relation[]): Release {
  const span = { start: 0, end: 0 };
  const rows = [1, 2, 3, 4].map((line): StatementRow => ({
    label: `Row ${line}`,
    labelInferred: false,
    footnotes: [],
    role: "item",
    depth: 0,
    section: [],
    ruled: false,
    unit: "currency",
    scale: 1,
    figures: [],
    line,
    span,
  }));
  const statement: Statement = {
    id: "a",
    title: "A",
    kind: "other",
    currency: "USD",
    scale: 1,
    columns: [],
    rows,
    notes: [],
    memoOf: undefined,
    span,
  };
  const statements = {
    company: undefined,
    releaseDate: undefined,
    fiscalPeriod: undefined,
    statements: [statement],
    decided: [],
    names: new Map(),
  };
  return {
    text: readText(""),
    report: { statements, lines: [], facts: [], derived: [], axis: [], keyFigures: [] },
    relations,
    claims: [],
    guidance: [],
    review: {
      ledger: { numbers: 0, placed: 0, claims: 0, guidance: 0, definitional: [], unaccounted: [] },
      findings: [],
      advice: [],
      waivers: [],
    },
  };
}

/** The row on one line as the sum of those on others. */
function sum(target: number, terms: number[], verdict: Verdict): Relation {
  const result: Result = {
    period: { kind: "duration", months: 3, end: "2025-03-31" },
    target: { statement: "a", row: target - 1, column: 0 },
    terms: [],
    verdict,
    computed: undefined,
    reported: undefined,
    difference: undefined,
    allowance: new Decimal(0),
  };
  return {
    id: "R1",
    kind: "footing",
    op: "sum",
    target: { statement: "a", row: target - 1 },
    terms: terms.map((line) => ({ sign: 1, statement: "a", row: line - 1, at: "same" })),
    results: [result],
  };
}
