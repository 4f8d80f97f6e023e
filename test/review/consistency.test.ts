import { expect, test } from "vitest";
import { readRelease } from "../../src/pipeline.ts";

const table = `CONSOLIDATED STATEMENTS OF OPERATIONS
(in thousands)
	Three months ended March 31,
	2006	2005
Revenues	$50,000	$40,000
Cost of revenues	30,000	25,000
Gross profit	$20,000	$15,000`;
const opening =
  "Harrow Valley Instruments Corporation Reports First Quarter 2006 Results\n\nTOLEDO, May 4, 2006 – Harrow Valley Instruments Corporation today reported results for the first quarter ended March 31, 2006.";

const codes = /^(?:weekday-differs|quarter-label-differs|period-end-differs|dateline-differs|company-name-differs)$/;
const toldOf = (text: string) =>
  readRelease({ text })
    .review.findings.filter(({ code }) => codes.test(code))
    .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
const release = (words: string, top = opening) => `${top}\n\n${words}\n\n${table}`;

test("nothing is told where dates and names agree", () => {
  expect(toldOf(release("A call will be held on Thursday, May 4, 2006. The year ended December 31, 2005."))).toEqual(
    [],
  );
});

test.each([
  ["The call is on Tuesday, May 4, 2006 at noon.", ["weekday-differs: Tuesday, May 4, 2006"]],
  ["The call is on Friday 5 May 2006 at noon.", []],
  ["The call is on Friday 4 May 2006 at noon.", ["weekday-differs: Friday 4 May 2006"]],
  [
    "In the second quarter ended March 31, 2006 orders rose. The first quarter ended March 31, 2005 was slow.",
    ["quarter-label-differs: second quarter ended March 31, 2006"],
  ],
  ["In the first quarter ended April 2, 2005 orders fell.", ["period-end-differs: quarter ended April 2, 2005"]],
  ["For the three months ended March 30, 2006 orders rose.", ["period-end-differs: months ended March 30, 2006"]],
  ["For the nine months ended December 31, 2005 orders rose.", []],
  [
    "Harrow Valley Intsruments Corporation is a maker of gauges.",
    ["company-name-differs: Harrow Valley Intsruments Corporation"],
  ],
  ["Harrow Ridge Instruments Corporation and Harrow Valley Instruments Inc. are makers of gauges.", []],
])("%j", (words, told) => {
  expect(toldOf(release(words))).toEqual(told);
});

test("a dateline of another year is told", () => {
  expect(toldOf(release("Orders rose.", opening.replace("May 4, 2006", "May 4, 2005")))).toEqual([
    "dateline-differs: May 4, 2005",
  ]);
});
