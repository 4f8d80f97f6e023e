import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readRelease } from "../../src/pipeline.ts";
import { readCase, readSample } from "../support/cases.ts";

const totals = (text: string) => {
  const { ledger } = readRelease({ text }).review;
  return {
    ledger,
    sum: ledger.placed + ledger.claims + ledger.guidance + ledger.definitional.length + ledger.unaccounted.length,
  };
};
const tokens = (text: string) => text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0;

test("every number of a release ends in exactly one place", () => {
  for (const text of [readSample().input, readCase("internap-2006q1").input]) {
    const { ledger, sum } = totals(text);
    expect(ledger.numbers).toBe(tokens(text));
    expect(sum).toBe(ledger.numbers);
  }
});

test("every number of any text ends in exactly one place", () => {
  const scraps = fc.constantFrom(
    "$1.5 million",
    "12%",
    "(a)",
    "(1)",
    "\t2,142",
    "March 31, 2006",
    "404.302.9721",
    "SFAS No. 123R",
    "\n",
    " ",
    "Revenue",
    "5:00 p.m.",
    "x",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const { ledger, sum } = totals(text);
      if (ledger.numbers === 0) return;
      expect(sum).toBe(ledger.numbers);
    }),
    { numRuns: 150 },
  );
});

test("a date, a telephone, a pass code and a standard state no amount", () => {
  const text = "On May 4, 2006 call 866.202.0886, pass code 86358891, about SFAS No. 123R at 5:00 p.m.";
  const { ledger } = totals(text);
  expect(ledger.unaccounted).toEqual([]);
  expect(ledger.definitional.map(({ raw, why }) => `${raw} ${why}`)).toEqual([
    "4 date",
    "2006 date",
    "866.202.0886 telephone",
    "86358891 pass code",
    "123 accounting standard",
    "5 clock time",
    "00 clock time",
  ]);
});

const releases = process.env["TICKMARK_RELEASES"] ?? "../shared/releases";
const pages = existsSync(releases)
  ? readdirSync(releases, { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:txt|html)$/.test(file))
  : [];
if (pages.length === 0) console.warn(`No releases in ${releases}: their ledgers were not tested.`);

test.skipIf(pages.length === 0)(
  "every number of the stored releases ends in exactly one place",
  () => {
    for (const file of pages) {
      const printed = readFileSync(join(releases, file), "utf8");
      const { text, review } = readRelease(file.endsWith("html") ? { text: "", html: printed } : { text: printed });
      const { ledger } = review;
      const { placed, claims, guidance, definitional, unaccounted } = ledger;
      expect(ledger.numbers, file).toBe(tokens(text.characters));
      expect(placed + claims + guidance + definitional.length + unaccounted.length, file).toBe(ledger.numbers);
    }
  },
  300_000,
);
