import fc from "fast-check";
import { expect, test } from "vitest";
import { readBlocks } from "../../src/blocks/index.ts";
import { Decimal, printAmount } from "../../src/source/index.ts";
import { readStatements } from "../../src/statements/index.ts";

const read = (text: string) => {
  const { value, diagnostics } = readStatements(readBlocks({ text }).value);
  const figures = value.statements.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
  return {
    amounts: figures.map((each) => (each.kind === "value" ? printAmount(each.amount, each.places) : each.kind)),
    raws: figures.map(({ raw }) => raw),
    codes: diagnostics.map(({ code }) => code),
  };
};

const table = (rows: readonly (readonly string[])[]) =>
  `Income statement (in € million)\n\nYear ended 31 December\t2024\t2023\n${rows
    .map((row, at) => `Item of ${"abcdefghijkl".charAt(at)}\t${row.join("\t")}`)
    .join("\n")}\n`;

test("figures that leave no doubt decide how the others are read", () => {
  const { amounts, raws, codes } = read(
    table([
      ["1.234,5", "1.100,0"],
      ["1.234", "(980)"],
      ["-12,75", "31.12"],
    ]),
  );
  expect(amounts).toEqual(["1234.5", "1100.0", "1234", "-980", "-12.75", "31.12"]);
  expect(raws).toEqual(["1.234,5", "1.100,0", "1.234", "(980)", "-12,75", "31.12"]);
  expect(codes).not.toContain("number-format-unsure");
});

test("thousands set apart by blanks, with commas or points before the places", () => {
  expect(
    read(
      table([
        ["1 234,5", "1 234 567,8"],
        ["12,0", "9,5"],
      ]),
    ).amounts,
  ).toEqual(["1234.5", "1234567.8", "12.0", "9.5"]);
  expect(
    read(
      table([
        ["1 234", "1 234 567"],
        ["12 000.5", "9"],
      ]),
    ).amounts,
  ).toEqual(["1234", "1234567", "12000.5", "9"]);
});

test("where nothing decides, points between threes are thousands, and a finding says so", () => {
  const three = read(
    table([
      ["1.234", "2.345"],
      ["3.456", "12"],
    ]),
  );
  expect(three.amounts).toEqual(["1234", "2345", "3456", "12"]);
  expect(three.codes).toContain("number-format-unsure");
  const one = read(
    table([
      ["1.234", "12"],
      ["3", "12"],
    ]),
  );
  expect(one.amounts).toEqual(["1.234", "12", "3", "12"]);
  expect(one.codes).toContain("number-format-unsure");
});

test("a figure with three places among figures with points is what it says", () => {
  const { amounts, codes } = read(
    table([
      ["1,234.5", "0.875"],
      ["1.125", "12"],
    ]),
  );
  expect(amounts).toEqual(["1234.5", "0.875", "1.125", "12"]);
  expect(codes).not.toContain("number-format-unsure");
});

test("a damaged figure does not change how the others are read", () => {
  const { amounts } = read(
    table([
      ["1,234", "1,3"],
      ["2,345", "3,456"],
    ]),
  );
  expect(amounts.filter((each) => each !== "blank")).toEqual(["1234", "2345", "3456"]);
});

/** How an amount of one place is printed by custom of each kind. */
const customs: Readonly<Record<string, (tenths: number) => string>> = {
  points: (tenths) => grouped(tenths, ",", "."),
  commas: (tenths) => grouped(tenths, ".", ","),
  blanks: (tenths) => grouped(tenths, " ", ","),
  apostrophes: (tenths) => grouped(tenths, "'", "."),
};

function grouped(tenths: number, thousands: string, point: string): string {
  const whole = String(Math.floor(Math.abs(tenths) / 10)).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const printed = `${whole}${point}${String(Math.abs(tenths) % 10)}`;
  return tenths < 0 ? `(${printed})` : printed;
}

test.each(Object.entries(customs))("amounts printed by the custom of %s are read back", (_, print) => {
  const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 8 }), (rows) => {
      const { amounts } = read(table(rows.map((row) => row.map(print))));
      const expected = rows.flat().map((tenths) => new Decimal(tenths).div(10));
      expect(amounts.map((each) => new Decimal(each).toString())).toEqual(expected.map(String));
    }),
    { numRuns: 60 },
  );
});
