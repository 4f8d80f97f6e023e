import { expect, test } from "vitest";
import { readRelease } from "../../src/pipeline.ts";

// A company whose margin rose by 100 basis points, beside tables that say so.
const tables = `
CONSOLIDATED STATEMENTS OF OPERATIONS
(In millions)

	Three Months Ended December 31,
	2024	2023
Revenue	$ 1,224.6	$ 1,175.0
Cost of revenue	624.6	675.0
Gross profit	600.0	500.0
Net loss	$ (26.3)	$ (52.6)

Reconciliation of Net Loss to Adjusted EBITDA
(In millions)

	Three Months Ended December 31,
	2024	2023
Net loss	$ (26.3)	$ (52.6)
Interest expense	10.0	9.0
Depreciation and amortization	82.9	95.7
Adjusted EBITDA	$ 66.6	$ 52.1
Adjusted EBITDA margin	5.4%	4.4%
`;

function findingsOf(paragraph: string): string[] {
  const text = `Ridgeway Mobility Inc. Announces Fourth Quarter 2024 Results\n\nHALSBURG (February 11, 2025) Ridgeway Mobility Inc. today reported results for the fourth quarter ended December 31, 2024.\n\n${paragraph}\n${tables}`;
  return readRelease({ text })
    .review.findings.filter(({ code }) => /^(?:claim|guidance)-/.test(code))
    .map(({ code }) => code);
}

test("500 basis points written for 100, beside a table that says otherwise, is a difference", () => {
  const sentence = (points: string) =>
    `Adjusted EBITDA margin for the fourth quarter of 2024 increased ${points} basis points compared with the fourth quarter of 2023.`;
  expect(findingsOf(sentence("100"))).toEqual([]);
  expect(findingsOf(sentence("500"))).toEqual(["claim-differs"]);
});

test("a number that its words date to a year without figures is told, where another year has it", () => {
  expect(findingsOf("Revenue was $1,175.0 million in the fourth quarter of 2023.")).toEqual([]);
  expect(findingsOf("Revenue was $1,175.0 million in the fourth quarter of 2022.")).toEqual(["claim-misdated"]);
});

test("billion for million is told even where words leave doubt of the measure", () => {
  const sentence = (scale: string) =>
    `As a result of strong demand, revenue was $1,224.6 ${scale}, which pleased the board.`;
  expect(findingsOf(sentence("million"))).toEqual([]);
  expect(findingsOf(sentence("billion"))).toEqual(["claim-unconfirmed"]);
});

test("a range that runs backwards and a raise that lowers are told", () => {
  expect(findingsOf("For the full year 2025, the company expects revenue of $5.2 billion to $5.4 billion.")).toEqual(
    [],
  );
  expect(findingsOf("For the full year 2025, the company expects revenue of $5.4 billion to $5.2 billion.")).toEqual([
    "guidance-reversed",
  ]);
  expect(
    findingsOf(
      "The company raises its full year 2025 guidance and now expects revenue of $5.0 billion to $5.2 billion, compared to prior guidance of $5.2 billion to $5.4 billion.",
    ),
  ).toEqual(["guidance-direction"]);
});
