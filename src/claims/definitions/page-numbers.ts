import { matchesIn } from "../../source/index.ts";
import type { Span, Text } from "../../source/index.ts";

const alone = /^[^\S\n\r\u2028\u2029]{0,200}(?:[-–—] ?|page )?(\d{1,3})(?: of \d{1,3})?(?: ?[-–—])?[^\S\n]{0,200}$/gim;
const shortestPage = 300;

interface Page extends Span {
  readonly length: number;
  readonly before: Page | undefined;
}

/**
 * Numbers that stand alone on a line and count up through the text, a page apart: the longest such run. A lone number
 * that does not count on may be a figure that was lost from its table, and is not taken.
 */
export function pageNumbers(text: Text): readonly Span[] {
  const lastOf = new Map<number, Page>();
  let longest: Page | undefined;
  for (const found of matchesIn(text.characters, alone)) {
    const count = Number(found[1]);
    const [start, end] = [found.index, found.index + found[0].length];
    // A page without a number may stand between.
    const before = [count - 1, count - 2]
      .flatMap((each) => lastOf.get(each) ?? [])
      .filter((page) => start - page.end >= shortestPage)
      .sort((left, right) => right.length - left.length)[0];
    const page: Page = { start, end, before, length: (before?.length ?? 0) + 1 };
    if (page.length >= (lastOf.get(count)?.length ?? 0)) lastOf.set(count, page);
    if (page.length > (longest?.length ?? 1)) longest = page;
  }
  const pages: Span[] = [];
  for (let page = longest; page !== undefined; page = page.before) pages.unshift({ start: page.start, end: page.end });
  return pages;
}
