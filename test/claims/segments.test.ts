import { expect, test } from "vitest";
import { sayFormula } from "../../src/claims/index.ts";
import { readRelease } from "../../src/pipeline.ts";

const tables = `
Pumps - Key Statistics:
($ in millions)

	Three Months Ended March 31,
	2024	2023
Net Sales	$ 90.2	$ 83.7
Gross Profit	32.5	31.4
Gross Profit Margin	36.0%	37.5%
Comparable sales % change	(4.1)%	2.2%
Combined ratio	99.1	96.1

Valves - Key Statistics:
($ in millions)

	Three Months Ended March 31,
	2024	2023
Net Sales	$ 60.6	$ 58.1
Gross Profit	16.2	10.7
Gross Profit Margin	26.7%	18.4%

CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share amounts)

	Three Months Ended March 31,
	2024	2023
Net sales	$ 150,800	$ 141,800
Cost of sales	102,100	99,700
Gross profit	48,700	42,100
Selling, general and administrative expenses	20,073	30,200
Operating income	$ 28,627	$ 11,900

Reconciliation of segment EBITDA to segment Adjusted EBITDA
(in thousands)

For the three months ended March 31, 2024	Pumps	Valves	Corporate and Other	Total
EBITDA	$ 26,052	$ 12,873	$ (9,667)	$ 29,258
Transaction costs	2,049	727	3,467	6,243
Adjusted EBITDA	$ 28,101	$ 13,600	$ (6,200)	$ 35,501

Reconciliation of segment EBITDA to segment Adjusted EBITDA
(in thousands)

For the three months ended March 31, 2023	Pumps	Valves	Corporate and Other	Total
EBITDA	$ 25,066	$ 8,741	$ (7,086)	$ 26,721
Transaction costs	1,421	-	1,786	3,207
Adjusted EBITDA	$ 26,487	$ 8,741	$ (5,300)	$ 29,928
`;

/** What the numbers of a paragraph are bound to, and their verdicts, in order. */
function claimsOf(paragraph: string): string[] {
  const text = `Corvane Group Inc. Reports First Quarter 2024 Results\n\nMAINZ (May 2, 2024) Corvane Group Inc. today reported results for the first quarter ended March 31, 2024.\n\n${paragraph}\n${tables}`;
  return readRelease({ text }).claims.map(
    ({ quote, verdict, binding }) =>
      `${quote}: ${verdict}${binding === undefined ? "" : `, ${sayFormula(binding.formula)}`}`,
  );
}

const now = "[2024-03-31 3M]";
const before = "[2023-03-31 3M]";

test("measures of a part are paired in turn with what they are compared with", () => {
  expect(
    claimsOf(
      "Valves gross profit and gross profit margin increased to $16.2 million and 26.7%, respectively, compared to $10.7 million and 18.4%, respectively, in the prior year quarter.",
    ),
  ).toEqual([
    `$16.2 million: tied, Gross Profit${now}`,
    `26.7%: tied, Gross Profit Margin${now}`,
    `$10.7 million: tied, Gross Profit${before}`,
    `18.4%: tied, Gross Profit Margin${before}`,
  ]);
});

test("a part goes by the short name that the release gives it", () => {
  expect(
    claimsOf(
      'Corporate and Other ("Corporate") - First Quarter 2024 Results\n\nCorporate EBITDA and Adjusted EBITDA loss were $9.7 million and $6.2 million, respectively, in the first quarter of 2024.',
    ),
  ).toEqual([
    `$9.7 million: tied, EBITDA, Corporate and Other${now}`,
    `$6.2 million: tied, Adjusted EBITDA, Corporate and Other${now}`,
  ]);
});

test("what narrows the first of a list down narrows all of it", () => {
  expect(
    claimsOf(
      "Rental net sales, gross profit and operating income were $150.8 million, $48.7 million and $28.6 million, respectively, in the first quarter of 2024.",
    ).every((claim) => claim.endsWith(": untied")),
  ).toBe(true);
});

test("a line may state the growth itself, and a ratio stands without a percent sign", () => {
  expect(
    claimsOf("Pumps comparable sales declined 4.1% in the first quarter of 2024 from the first quarter of 2023."),
  ).toEqual([`4.1%: tied, Comparable sales % change${now}`]);
  expect(
    claimsOf("Pumps comparable sales increased 4.1% in the first quarter of 2024 from the first quarter of 2023."),
  ).toEqual([`4.1%: difference, Comparable sales % change${now}`]);
  expect(
    claimsOf(
      "The Pumps combined ratio was 99.1 in the first quarter of 2024, 3.0 points higher than 96.1 in the first quarter of 2023.",
    ),
  ).toEqual([
    `99.1: tied, Combined ratio${now}`,
    `3.0 points: tied, Combined ratio${now} - Combined ratio${before}`,
    `96.1: tied, Combined ratio${before}`,
  ]);
});

test("short forms stand for what the release says they do", () => {
  expect(
    claimsOf(
      "Selling, general and administrative (“SG&A”) expenses were controlled.\n\nSG&A for the first quarter of 2024 was $20.1 million, $10.1 million below the first quarter of 2023.",
    ),
  ).toEqual([
    `$20.1 million: tied, Selling, general and administrative expenses${now}`,
    `$10.1 million: tied, Selling, general and administrative expenses${now} - Selling, general and administrative expenses${before}`,
  ]);
});

test("numbers that are words are held against the growth and the share", () => {
  expect(claimsOf("Operating income doubled compared with the first quarter of 2023.")).toEqual([
    `doubled: difference, Operating income${now} / Operating income${before} - 1`,
  ]);
  expect(claimsOf("Gross profit was nearly one-third of net sales in the first quarter of 2024.")).toEqual([
    `one-third: tied, Gross profit${now} / Net sales${now}`,
  ]);
  expect(claimsOf("Gross profit improved, and one-third of net sales came from abroad.")).toEqual([
    "one-third: untied",
  ]);
});
