import { expect, test } from "vitest";
import { layOutPage } from "../../src/pdf/lay-out-page.ts";
import { linesOfPage } from "../../src/pdf/lines-of-page.ts";
import type { PdfWords } from "../../src/pdf/types.ts";

/** Words in a font of ten points in which each character is five wide. */
function words(text: string, left: number, baseline: number, size = 10): PdfWords {
  return { text, left, right: left + text.length * size * 0.5, baseline, size };
}

function textsOf(page: readonly PdfWords[]): string[][] {
  return linesOfPage(page).map(({ chunks }) => chunks.map(({ text }) => text));
}

test("words set one by one are one chunk, and a column's gap parts them", () => {
  expect(textsOf([words("Total", 0, 100), words("revenue", 27.5, 100), words("41,200", 200, 100)])).toEqual([
    ["Total revenue", "41,200"],
  ]);
});

test("a narrow gap in a header parts columns only where the rows below part too", () => {
  const header = [words("Mar 31 2024", 100, 100), words("Change", 158.5, 100)];
  const rows = [1, 2, 3].flatMap((row) => [
    words("Towage", 0, 100 - row * 12),
    words("117", 140, 100 - row * 12),
    words("(4)%", 170, 100 - row * 12),
  ]);
  expect(textsOf(header)).toEqual([["Mar 31 2024 Change"]]);
  expect(textsOf([...header, ...rows])[0]).toEqual(["Mar 31 2024", "Change"]);
});

test("a small raised digit is a note's mark, and no digit of the figure", () => {
  expect(textsOf([words("96,4", 0, 100), words("2", 20, 104, 6)])).toEqual([["96,4(2)"]]);
});

test("what is only blank is no line", () => {
  expect(textsOf([words("   ", 0, 100), words("Net income", 0, 80)])).toEqual([["Net income"]]);
});

test("figures of different widths end in the same column", () => {
  const page = ["9,410", "14,080", "111,800"].flatMap((figure, at) => [
    words("Cash and the like", 0, 100 - at * 12),
    { ...words(figure, 0, 100 - at * 12), left: 200 - figure.length * 5, right: 200 },
  ]);
  const ends = layOutPage(linesOfPage(page))
    .split("\n")
    .map((row) => row.length);
  expect(new Set(ends).size).toBe(1);
});
