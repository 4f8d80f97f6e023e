import type { GridRow, Heading } from "../../blocks/index.ts";
import { daysIn, findTimeWords, isOnlyTime, partsOf, readTimeWords } from "../time/index.ts";
import { readUnitsLine } from "../units/index.ts";

/**
 * The lines above a table without the day on which the release came out: a date alone on its line, no end of a month, with
 * words below it that name the table, and other dates over the columns. "12 September 2024", "Financial summary", "2024
 * 2023" says nothing of 12 September over any column.
 */
export function withoutReleaseDay(above: readonly Heading[], headers: readonly GridRow[]): readonly Heading[] {
  const within = headers.flatMap((row) => row.cells.map(({ text }) => text));
  return above.filter(({ text }, at) => {
    if (!isDayAlone(text)) return true;
    const lines = above.slice(at + 1).map((heading) => heading.text);
    const title = lines.findIndex(isTitle);
    if (title === -1) return true;
    return ![...lines.slice(title + 1), ...within].some((each) =>
      readTimeWords(each).some(({ kind }) => kind !== "length"),
    );
  });
}

/** "12 September 2024", "Paris, October 22, 2024": a place may stand before it, and nothing after. */
function isDayAlone(text: string): boolean {
  const [only, another] = findTimeWords(text);
  if (only?.word.kind !== "date" || another !== undefined || only.end < text.trim().length) return false;
  const place = text.slice(0, only.start).trim();
  const { year, month, day } = partsOf(only.word.date);
  const isMonthEnd = day > daysIn(year, month) - 4 || day < 5;
  return (
    !isMonthEnd &&
    (place === "" || (/^\p{Lu}[\p{L} .’'-]{1,40},(?: [\p{L}. ]{2,20},)?$/u.test(place) && !isOnlyTime(place)))
  );
}

function isTitle(text: string): boolean {
  return (
    readTimeWords(text).length === 0 &&
    readUnitsLine(text) === undefined &&
    text.split(" ").length > 1 &&
    !/^\(|\b(?:un)?audited\b/i.test(text)
  );
}
