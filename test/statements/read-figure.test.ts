import { expect, test } from "vitest";
import { printAmount } from "../../src/source/index.ts";
import { readFigure } from "../../src/statements/read-figure.ts";

const span = { start: 0, end: 1 };

/** What was printed, and what it must be read as: an amount with its places and sign, or a state, or words. */
const forms: readonly (readonly [printed: string, read: string])[] = [
  ["42,625", "42625"],
  ["$ 42,625", "42625"],
  ["$42,625", "42625"],
  ["0", "0"],
  ["0.00", "0.00"],
  ["(0.00)", "-0.00"],
  ["$ (0.00)", "-0.00"],
  [".05", "0.05"],
  ["$.05", "0.05"],
  ["(.05)", "-0.05"],
  ["(457)", "-457"],
  ["( 457 )", "-457"],
  ["$ (570)", "-570"],
  ["$(570)", "-570"],
  ["($570)", "-570"],
  ["(570", "-570"],
  ["570)", "-570"],
  ["-570", "-570"],
  ["- 570", "-570"],
  ["-$570", "-570"],
  ["1,234,567,890.12", "1234567890.12"],
  ["1234567", "1234567"],
  ["€ 1,200", "1200"],
  ["£ 9.5", "9.5"],
  ["12.6%", "12.6"],
  ["(3.1)%", "-3.1"],
  ["(3.1%)", "-3.1"],
  ["-3.1 %", "-3.1"],
  ["-", "nil"],
  ["--", "nil"],
  ["---", "nil"],
  ["–", "nil"],
  ["—", "nil"],
  ["$ --", "nil"],
  ["$—", "nil"],
  ["—%", "nil"],
  ["nil", "nil"],
  ["N/A", "na"],
  ["$ N/A", "na"],
  ["n/a", "na"],
  ["n.a.", "na"],
  ["Not applicable", "na"],
  ["NM", "nm"],
  ["N/M", "nm"],
  ["n.m.", "nm"],
  ["*", "nm"],
  ["Revenue", "words"],
  ["2006 and 2005", "words"],
  ["1,23", "words"],
  ["12,34,567", "words"],
  ["1.2.3", "words"],
  ["$0.001 par value", "words"],
  ["$", "words"],
  ["()", "words"],
  [".", "words"],
  ["", "words"],
];

test.each(forms)("%j is read as %s", (text, read) => {
  const figure = readFigure({ text, span })?.figure;
  const got =
    figure === undefined ? "words" : figure.kind === "value" ? printAmount(figure.amount, figure.places) : figure.kind;
  expect(got).toBe(read);
});
