import fc from "fast-check";
import { expect, test } from "vitest";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import type { Release } from "../../src/review/index.ts";
import { printDecision, readDecision } from "../../src/statements/index.ts";
import type { Decision, Period, PrintedName, StatementName } from "../../src/statements/index.ts";

const text = [
  "Lindqvist Marine Ltd. reports its first quarter",
  "",
  "Results of the group",
  "\tMarch 31, 2025\tMarch 31, 2024",
  "Revenue\t1,200\t1,100",
  "Crew and fuel\t(700)\t(650)",
  "Operating profit\t500\t450",
  "",
  "Fleet list",
  "\tMarch 31, 2025\tMarch 31, 2024",
  "Tugs\t12\t11",
  "Barges\t7\t7",
].join("\n");

const results: StatementName = { title: "Results of the group", nth: 1 };
const quarter: Period = { kind: "duration", months: 3, end: "2025-03-31" };

function decide(...decisions: Decision[]): Release {
  return readRelease({ text }, decisions);
}

function statement(release: Release, id: string) {
  return release.report.statements.statements.find((each) => each.id === id);
}

const asRead = decide();
const [group, fleet] = asRead.report.statements.statements;
const fleetName = asRead.report.statements.names.get(fleet?.id ?? "") ?? { title: "", nth: 1 };

test("a statement is known by the words of its title, whatever its dates", () => {
  expect(asRead.report.statements.names.get(group?.id ?? "")).toEqual(results);
  const later = decide({
    kind: "title",
    statement: { title: "RESULTS OF THE GROUP, March 31, 2019", nth: 1 },
    to: "Profit",
  });
  expect(statement(later, group?.id ?? "")?.title).toBe("Profit");
});

test("kind, currency and units of amounts are what the user says, and the facts follow", () => {
  const release = decide(
    { kind: "kind", statement: results, to: "incomeStatement" },
    { kind: "currency", statement: results, to: "NOK" },
    { kind: "scale", statement: results, to: 1000 },
  );
  expect(statement(release, group?.id ?? "")).toMatchObject({ kind: "incomeStatement", currency: "NOK", scale: 1000 });
  const freight = release.report.facts.find(({ figure }) => figure.kind === "value" && figure.raw === "1,200");
  expect(freight?.value?.toString()).toBe("1200000");
});

test("what asked for the units is silent once the user has said them", () => {
  const codes = (release: Release) => release.review.findings.map(({ code }) => code);
  expect(codes(asRead)).toContain("scale-missing");
  const release = decide(
    { kind: "scale", statement: results, to: 1000 },
    { kind: "scale", statement: fleetName, to: 1 },
  );
  expect(codes(release)).not.toContain("scale-missing");
});

test("a column has the period that the user gives it, and no other column has", () => {
  const column: PrintedName = { label: group?.columns[0]?.label ?? "", nth: 1 };
  const release = decide({ kind: "period", statement: results, column, to: quarter });
  const columns = statement(release, group?.id ?? "")?.columns;
  expect(columns?.[0]?.period).toEqual(quarter);
  expect(columns?.[1]?.period).toEqual(group?.columns[1]?.period);
});

test("a table that is left out is no statement, and its numbers stay accounted for", () => {
  const release = decide({ kind: "exclude", statement: fleetName });
  expect(statement(release, fleet?.id ?? "")).toBeUndefined();
  const { ledger } = release.review;
  expect(ledger.unaccounted).toEqual([]);
  expect(ledger.definitional.filter(({ why }) => why === "table left out by decision").map(({ raw }) => raw)).toEqual(
    expect.arrayContaining(["12", "11", "7"]),
  );
});

test("a joined table stands below the other's lines, in the columns of its periods", () => {
  const release = decide({ kind: "join", statement: fleetName, onto: results });
  const joined = statement(release, group?.id ?? "");
  expect(statement(release, fleet?.id ?? "")).toBeUndefined();
  expect(joined?.columns).toHaveLength(2);
  expect(joined?.rows.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["Operating profit", "Tugs", "Barges"]),
  );
  expect(joined?.rows.find(({ label }) => label === "Tugs")?.figures.map(({ raw }) => raw)).toEqual(["12", "11"]);
});

test("a decision about what is not there changes nothing and is known as such", () => {
  const release = decide({ kind: "exclude", statement: { title: "Order book", nth: 1 } });
  expect(release.report.statements.decided.map(({ found }) => found)).toEqual([undefined]);
  expect(release.report.statements.statements).toEqual(asRead.report.statements.statements);
});

test("a line mapped by the user stands in that line of the standardized statement", () => {
  const income: Decision[] = [
    { kind: "kind", statement: results, to: "incomeStatement" },
    ...(group?.columns ?? []).map(({ label, period }): Decision => {
      const end = period?.kind === "instant" ? period.on : "2020-12-31";
      return {
        kind: "period",
        statement: results,
        column: { label, nth: 1 },
        to: { kind: "duration", months: 3, end },
      };
    }),
  ];
  const row: PrintedName = { label: "Crew and fuel", nth: 1 };
  const standardized = (...decisions: Decision[]) => {
    const sheet = planWorkbook(decide(...income, ...decisions)).sheets.find(({ name }) => name === "Standardized");
    return JSON.stringify(sheet?.cells);
  };
  expect(standardized({ kind: "mapping", statement: results, row, to: "researchAndDevelopment" })).not.toBe(
    standardized(),
  );
});

test("a line with figures is never made a heading, which would lose them", () => {
  const release = decide({ kind: "role", statement: results, row: { label: "Crew and fuel", nth: 1 }, to: "heading" });
  expect(release.report.statements.decided[0]?.found).toBeUndefined();
});

const names = fc.record({ title: fc.string(), nth: fc.integer({ min: 1, max: 9 }) });
const printed = fc.record({ label: fc.string(), nth: fc.integer({ min: 1, max: 9 }) });
const periods = fc.oneof(
  fc.constant<Period>({ kind: "instant", on: "2024-02-29" }),
  fc.integer({ min: 1, max: 24 }).map((months): Period => ({ kind: "duration", months, end: "2025-03-31" })),
  fc.constant<Period>({ kind: "duration", months: 3, weeks: 13, end: "2025-03-29" }),
);
const decisions: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant("kind" as const),
    statement: names,
    to: fc.constantFrom("equity" as const, "memo" as const),
  }),
  fc.record({ kind: fc.constant("title" as const), statement: names, to: fc.string() }),
  fc.record({ kind: fc.constant("scale" as const), statement: names, to: fc.constantFrom(1, 1000, 1_000_000) }),
  fc.record({ kind: fc.constant("currency" as const), statement: names, to: fc.constantFrom("USD", "JPY") }),
  fc.record({ kind: fc.constant("period" as const), statement: names, column: printed, to: periods }),
  fc.record({
    kind: fc.constant("qualifier" as const),
    statement: names,
    column: printed,
    to: fc.string({ minLength: 1 }),
  }),
  fc.record({ kind: fc.constant("qualifier" as const), statement: names, column: printed, to: fc.constant(undefined) }),
  fc.record({
    kind: fc.constant("role" as const),
    statement: names,
    row: printed,
    to: fc.constantFrom("item" as const, "total" as const),
  }),
  fc.record({ kind: fc.constant("exclude" as const), statement: names }),
  fc.record({ kind: fc.constant("join" as const), statement: names, onto: names }),
  fc.record({ kind: fc.constant("mapping" as const), statement: names, row: printed, to: fc.constant("revenue") }),
);

test("a decision printed as a line of a table reads back as itself", () => {
  fc.assert(
    fc.property(decisions, (decision) => {
      expect(readDecision(printDecision(decision))).toEqual(decision);
    }),
  );
});

test("any decisions at all leave a release that can be planned, and never throw", () => {
  const own: StatementName[] = [results, fleetName, { title: "Order book", nth: 1 }];
  const labels = ["Revenue", "Tugs", group?.columns[0]?.label ?? ""].map((label) => ({ label, nth: 1 }));
  const about = decisions.chain((decision) =>
    fc
      .record({
        statement: fc.constantFrom(...own),
        onto: fc.constantFrom(...own),
        row: fc.constantFrom(...labels),
        column: fc.constantFrom(...labels),
      })
      .map((places) => ({
        ...decision,
        ...Object.fromEntries(Object.entries(places).filter(([key]) => key in decision)),
      })),
  );
  fc.assert(
    fc.property(fc.array(about, { maxLength: 6 }), (some) => {
      const release = decide(...some);
      expect(release.report.statements.decided).toHaveLength(some.length);
      expect(planWorkbook(release).sheets.length).toBeGreaterThan(0);
      const { ledger } = release.review;
      expect(
        ledger.placed + ledger.claims + ledger.guidance + ledger.definitional.length + ledger.unaccounted.length,
      ).toBe(ledger.numbers);
    }),
    { numRuns: 60 },
  );
});
