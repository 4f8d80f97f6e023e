import { expect, it } from "vitest";
import { runsOf } from "../../src/excel/runs.ts";

it("joins neighbours of one size, and only those", () => {
  const lines = [
    { at: 1, size: 10 },
    { at: 2, size: 10 },
    { at: 3, size: 12 },
    { at: 5, size: 12 },
    { at: 6, size: 12 },
  ];
  expect(runsOf(lines)).toEqual([
    { first: 1, last: 2, size: 10 },
    { first: 3, last: 3, size: 12 },
    { first: 5, last: 6, size: 12 },
  ]);
  expect(runsOf([])).toEqual([]);
});
