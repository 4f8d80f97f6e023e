import { expect, test } from "vitest";
import { readRelease } from "../../src/pipeline.ts";

const whysIn = (text: string) => {
  const { definitional, unaccounted } = readRelease({ text }).review.ledger;
  expect(unaccounted).toEqual([]);
  return definitional.map(({ raw, why }) => `${raw} ${why}`);
};

test.each([
  ["Harrow Valley (TSE: 6999) makes tools.", ["6999 stock code"]],
  ["Harrow Valley (HKEX: 0712; 2288.TW) makes tools.", ["0712 stock code", "2288 stock code"]],
  [
    "The new PI7C9X130 bridge joins the PI3HDM412-B.",
    ["7", "9", "130", "3", "412"].map((raw) => `${raw} name with a number`),
  ],
  ["harrow2024logo1.jpg\n\nHarrow Valley makes tools.", ["2024 file name", "1 file name"]],
  ["as set out in note 4 below", ["4 name with a number"]],
  ["its office at Heddon Lane, London, W1B 4BT", ["1", "4"].map((raw) => `${raw} address`)],
  ["the passcode for the conference line is 7435074", ["7435074 pass code"]],
  ["call (800)\n949-8963 (domestic)", ["800 telephone", "949 telephone", "8963 telephone"]],
  ["for the year ended September\n30, 2003, and those described", ["30 date", "2003 date"]],
])("%j states no amount", (text, whys) => {
  expect(whysIn(text)).toEqual(whys);
});

test("marks of notes below a table are marks when they count up from 1", () => {
  const notes =
    "1\nFor purposes of comparison only, as agreed.\n2\nLegal and other fees of the merger.\n3\nEffect of the step-up in inventory.";
  expect(whysIn(notes)).toEqual(["1 footnote mark", "2 footnote mark", "3 footnote mark"]);
});

test("a lone number before a sentence may be a figure that was lost, and stays unaccounted or a claim", () => {
  const { ledger } = readRelease({ text: "7\nNet income of the joint venture was small, as in every year." }).review;
  expect(ledger.definitional).toEqual([]);
});

test("an amount with its currency is never taken for a name", () => {
  const { ledger } = readRelease({ text: "Net debt was EUR450M and NOK32BN at the end of the year." }).review;
  expect(ledger.definitional).toEqual([]);
});
