import { describe, expect, it } from "vitest";
import type { Period } from "../../src/statements/index.ts";
import { columnWords, periodWords, unitWords } from "../../src/taskpane/period-words.ts";
import type { ColumnView } from "../../src/taskpane/release-view.ts";
import { viewRelease } from "../../src/taskpane/release-view.ts";
import { smallRelease } from "./small-release.ts";

function column(period: Period | undefined, qualifier?: string): ColumnView {
  return { label: "printed", period, qualifier };
}

describe("the words for a period", () => {
  it("tells instants, months and weeks apart", () => {
    expect(periodWords({ kind: "instant", on: "2006-03-31" })).toBe("Mar 31, 2006");
    expect(periodWords({ kind: "duration", months: 12, end: "2024-12-31" })).toBe("12 months to Dec 31, 2024");
    expect(periodWords({ kind: "duration", months: 3, weeks: 13, end: "2006-04-01" })).toBe("13 weeks to Apr 1, 2006");
  });

  it("names the length of a run of periods once", () => {
    const columns: ColumnView[] = [
      column({ kind: "duration", months: 3, end: "2025-06-30" }),
      column({ kind: "duration", months: 3, end: "2024-06-30" }),
      column({ kind: "duration", months: 6, end: "2025-06-30" }),
      column({ kind: "duration", months: 6, end: "2024-06-30" }),
    ];
    expect(columnWords(columns)).toBe(
      "3 months to Jun 30, 2025 · Jun 30, 2024; 6 months to Jun 30, 2025 · Jun 30, 2024",
    );
  });

  it("calls a column without a period by its qualifier, or by its header", () => {
    expect(columnWords([column({ kind: "instant", on: "2025-06-30" }), column(undefined, "% change")])).toBe(
      "Jun 30, 2025 · % change",
    );
    expect(columnWords([column(undefined)])).toBe("printed");
  });
});

it("names the currency with its scale, then what else the rows are in", () => {
  const [income] = viewRelease(smallRelease([], [])).statements;
  if (income === undefined) throw new Error("no statement");
  expect(unitWords(income)).toBe("EUR in thousands · per share");
  expect(unitWords({ ...income, scale: 1, otherUnits: [{ unit: "shares", scale: 1_000_000 }] })).toBe(
    "EUR · shares in millions",
  );
});
