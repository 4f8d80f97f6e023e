import { describe, expect, it } from "vitest";
import { viewRelease } from "../../src/taskpane/release-view.ts";
import { smallRelease, spanOf } from "./small-release.ts";

describe("viewRelease", () => {
  it("counts each verdict, for the release and for the statement of the target", () => {
    const view = viewRelease(smallRelease(["tied", "tied", "rounding", "difference", "untested", "tied"], []));
    const counts = { tied: 3, rounding: 1, difference: 1, untested: 1 };
    expect(view.checks).toEqual(counts);
    expect(view.statements.map(({ checks }) => checks)).toEqual([
      counts,
      { tied: 0, rounding: 0, difference: 0, untested: 0 },
    ]);
  });

  it("counts rows with figures, names other units once, and says on which lines a statement stands", () => {
    const [income, balance] = viewRelease(smallRelease([], [])).statements;
    expect(income).toMatchObject({ rows: 3, otherUnits: [{ unit: "perShare", scale: 1 }], firstLine: 3, lastLine: 5 });
    expect(balance).toMatchObject({ firstLine: 7, lastLine: 8 });
  });

  it("gives a finding its line and its words, cut where they are long", () => {
    const whole = { start: 0, end: 90 };
    const view = viewRelease(
      smallRelease(
        [],
        [
          { code: "sign", severity: "error", message: "Cost is negative.", span: spanOf("Cost\t(80)") },
          { code: "all", severity: "info", message: "All of it.", span: whole },
        ],
      ),
    );
    expect(view.findings[0]).toEqual({
      code: "sign",
      severity: "error",
      message: "Cost is negative.",
      line: 5,
      start: spanOf("Cost\t(80)").start,
      quote: "Cost (80)",
    });
    expect(view.findings[1]?.quote).not.toContain("\n");
  });

  it("survives the crossing from a worker unchanged", () => {
    const view = viewRelease(smallRelease(["tied"], []));
    expect(structuredClone(view)).toEqual(view);
    expect(view.ledger).toEqual({
      numbers: 4,
      placed: 3,
      claims: 0,
      claimVerdicts: { tied: 0, rounding: 0, difference: 0, untied: 0 },
      guidance: 0,
      definitional: 0,
      unaccounted: 1,
    });
  });
});
