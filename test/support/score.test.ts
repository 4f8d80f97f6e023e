import { describe, expect, test } from "vitest";
import { readRelease } from "../../src/pipeline.ts";
import { scoreRelease } from "./score.ts";
import type { Truth, TruthRow } from "./truth.ts";

const release = readRelease({
  text: [
    "LARKSPUR TOOLS, INC.",
    "CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS",
    "(in thousands, except per share amounts)",
    "\tThree months ended March 31,",
    "\t2026\t2025",
    "Revenue\t9,200\t8,100",
    "Cost of revenue\t5,100\t4,700",
    "Gross profit\t4,100\t3,400",
    "Net income per share\t0.41\t0.34",
  ].join("\n"),
});

function truthWith(...changes: readonly Partial<TruthRow>[]): Truth {
  const rows: readonly TruthRow[] = [
    { label: "Revenue", rowUnit: "currency", values: ["9200", "8100"] },
    { label: "Cost of revenue", rowUnit: "currency", values: ["5100", "4700"] },
    { label: "Gross profit", rowUnit: "currency", values: ["4100", "3400"] },
    { label: "Net income per share", rowUnit: "perShare", values: ["0.41", "0.34"], rowScale: 1 },
  ];
  const columns = ["2026-03-31", "2025-03-31"].map((end) => ({
    period: { kind: "duration" as const, months: 3, end },
    qualifier: null,
    unit: null,
  }));
  const changed = rows.map((row, at) => ({ ...row, ...changes[at] }));
  const table = { title: "Operations", kind: "incomeStatement" as const, scale: 1000, currency: "USD" };
  return { company: "Larkspur Tools", tables: [{ ...table, columns, rows: changed }] };
}

describe("a score", () => {
  test("counts every cell of what was read as printed", () => {
    expect(scoreRelease(truthWith(), release)).toEqual({
      cells: 8,
      right: 8,
      tables: 1,
      kinds: 1,
      scales: 1,
      extra: 0,
      misnamed: [],
      wrong: [],
      missing: [],
    });
  });

  test("calls an amount wrong that is not the one printed", () => {
    const score = scoreRelease(truthWith({ values: ["9200", "8150"] }), release);
    expect(score).toMatchObject({ right: 7, missing: [] });
    expect(score.wrong.map(({ what }) => what)).toEqual([
      expect.stringContaining("8,100 as currency in 3M 2025-03-31"),
    ]);
  });

  test("calls an amount wrong that stands in another period", () => {
    expect(scoreRelease(truthWith({ values: ["8100", "9200"] }), release)).toMatchObject({ right: 6 });
  });

  test("calls an amount wrong that has another unit, or another scale", () => {
    expect(scoreRelease(truthWith({ rowUnit: "shares" }), release)).toMatchObject({ right: 6 });
    expect(scoreRelease(truthWith({ rowScale: 1 }), release)).toMatchObject({ right: 6 });
  });

  test("calls a row wrong whose amounts stand under another label", () => {
    const score = scoreRelease(truthWith({}, { label: "Interest income" }), release);
    expect(score.wrong.map(({ what }) => what)).toEqual([expect.stringContaining('the label "Cost of revenue"')]);
  });

  test("calls a row missing that is not there", () => {
    const score = scoreRelease(truthWith({}, {}, { label: "Interest income", values: ["77", "66"] }), release);
    expect(score).toMatchObject({ right: 6, wrong: [] });
    expect(score.missing).toHaveLength(1);
  });

  test("asks for the scale of the whole table", () => {
    const { tables } = truthWith();
    const inMillions = { company: "Larkspur Tools", tables: tables.map((table) => ({ ...table, scale: 1_000_000 })) };
    const score = scoreRelease(inMillions, release);
    expect(score).toMatchObject({ right: 8, scales: 0 });
    expect(score.wrong).toHaveLength(1);
  });
});
