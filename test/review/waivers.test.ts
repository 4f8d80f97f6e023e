import { expect, test } from "vitest";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import { fingerprintOf, readWaivers, waive } from "../../src/review/index.ts";
import type { Release, Waiver } from "../../src/review/index.ts";

const income = (net: string, total = "42,000") => `Harrow Valley Corporation

CONSOLIDATED STATEMENTS OF OPERATIONS
(in thousands)
	Three months ended March 31,
	2021	2020
Revenues	$50,000	$40,000
Cost of revenues	30,000	25,000
Operating expenses	12,000	10,000
Total costs and expenses	${total}	35,000
Net income	$${net}	$5,000
`;
const wrong = readRelease({ text: income("8,900") });

function waiverOf({ review, text }: Release): Waiver {
  const error = review.findings.find(({ severity }) => severity === "error");
  if (error === undefined) throw new Error("the release has no error to waive");
  return { ...fingerprintOf(error, text), reason: "Agreed with the auditor", by: "R. Moss", on: "2021-05-03" };
}

test("a waived finding stands under its waiver, and no other does", () => {
  const waiver = waiverOf(wrong);
  const { findings, waivers } = waive(wrong, [waiver]).review;
  expect(findings.filter(({ waived }) => waived !== undefined).map(({ code }) => code)).toEqual([waiver.code]);
  expect(waivers.map(({ state }) => state)).toEqual(["applies"]);
});

test("a waiver holds when text before its finding is added", () => {
  const later = readRelease({ text: `A new first line.\n\n${income("8,900")}` });
  expect(waive(later, [waiverOf(wrong)]).review.waivers.map(({ state }) => state)).toEqual(["applies"]);
});

test("a waiver lapses when a number of its finding changes, be it the figure or what it is worked out from", () => {
  for (const changed of [income("8,700"), income("8,900", "41,900")]) {
    const { review } = waive(readRelease({ text: changed }), [waiverOf(wrong)]);
    expect(review.waivers.map(({ state }) => state)).not.toContain("applies");
    expect(review.findings.filter(({ waived }) => waived !== undefined)).toEqual([]);
  }
});

test("a waiver is gone when its finding is", () => {
  const right = readRelease({ text: income("8,000") });
  expect(waive(right, [waiverOf(wrong)]).review.waivers.map(({ state }) => state)).toEqual(["gone"]);
});

test("the plan takes waivers, and shows each with its reason on the checks", () => {
  const waiver = waiverOf(wrong);
  const plan = planWorkbook(wrong, { taken: { sheets: [], names: [] }, waivers: [waiver] });
  const checks = plan.sheets.find(({ name }) => name === "Checks");
  const words = (checks?.cells ?? []).flat().flatMap((cell) => (cell?.kind === "text" ? [cell.text] : []));
  expect(words).toContain("Waivers");
  expect(words).toContain("Agreed with the auditor");
  expect(words).toContain("R. Moss");
  expect(words).toContain(`${waiver.code}: waived`);
});

test("a plan without waivers says nothing of them", () => {
  const checks = planWorkbook(wrong).sheets.find(({ name }) => name === "Checks");
  const words = (checks?.cells ?? []).flat().flatMap((cell) => (cell?.kind === "text" ? [cell.text] : []));
  expect(words).not.toContain("Waivers");
});

test("a file of waivers is read, and what says too little is refused in words", () => {
  const whole = {
    code: "sum-does-not-foot",
    words: "Net income #",
    figures: "1",
    reason: "r",
    by: "b",
    on: "2021-05-03",
  };
  expect(readWaivers(JSON.stringify([whole]))).toEqual({ waivers: [whole], faults: [] });
  expect(readWaivers("{}").faults).toEqual(["it is no JSON list of waivers"]);
  expect(readWaivers("nonsense").faults).toHaveLength(1);
  for (const without of ["code", "words", "reason", "by", "on"])
    expect(readWaivers(JSON.stringify([{ ...whole, [without]: " " }])).faults).toHaveLength(1);
  expect(readWaivers("[null, 3]").faults).toHaveLength(2);
});
