import type { GridRow, Heading } from "../../blocks/index.ts";
import type { Over } from "./header-places.ts";
import { findTimeWords, isOnlyTime, readTimeWords } from "../time/index.ts";

/** "May 31," and "2024" on lines of their own, then "May 31, 2023" in a cell: a date for each column, one below the other. */
export function datesInTurn(
  above: readonly Heading[],
  within: readonly GridRow[],
  count: number,
): readonly (Over & { readonly text: string })[] | undefined {
  const cells = within.flatMap((row) => row.cells.filter((cell) => /[^-=_–—\s]/.test(cell.text)));
  if (above.length === 0 || count < 2 || cells.length !== within.length) return undefined;
  const texts = [...above, ...cells].map(({ text }) => text);
  const isDate = (text: string) =>
    isOnlyTime(text) && readTimeWords(text).every(({ kind }) => ["date", "monthDay", "year"].includes(kind));
  const dates = repeatedTimes(texts.filter(isDate).join(" "));
  const others = texts.filter((text) => !isDate(text));
  if (dates.length !== count || !/\d{4}/.test(dates[0] ?? "")) return undefined;
  return [
    ...others.map((text) => ({ text, from: 0, to: count })),
    ...dates.map((text, at) => ({ text, from: at, to: at + 1 })),
  ];
}

/** The printed dates or years of a line that holds two or more of one kind, and nothing else. */
export function repeatedTimes(text: string): string[] {
  const words = readTimeWords(text);
  const [first] = words;
  if (words.length < 2 || !words.every((word) => word.kind === first?.kind)) return [];
  switch (first?.kind) {
    case "year":
      return text.match(/\b(?:19|20)\d\d\b/g) ?? [];
    case "date":
      return (
        text.match(
          /(?<![A-Z])[A-Z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2} [A-Z]{3,9}\.?,? \d{4}/gi,
        ) ?? []
      );
    case "monthDay":
      return text.match(/(?<![A-Z])[A-Z]{3,9}\.? \d{1,2}\b,?/gi) ?? [];
    case "length":
    case "quarter":
    case "partOfYear":
    case "monthRange":
    case "fiscalYear":
      return cutBefore(
        text,
        findTimeWords(text)
          .map(({ start }) => start)
          .slice(1),
      );
    case "yearToDate":
    case "trailing":
    case undefined:
      return [];
  }
}

/** "Fourteen Weeks Ended Thirteen Weeks Ended": each word of time with the words that follow it. */
function cutBefore(text: string, starts: readonly number[]): string[] {
  return [0, ...starts].map((start, at) => text.slice(start, starts[at] ?? text.length).trim());
}
