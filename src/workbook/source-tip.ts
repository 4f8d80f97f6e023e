import { lineSpan, quote } from "../source/index.ts";
import type { Book } from "./book.ts";

/** Excel shows at most 255 characters. */
const longestTip = 200;

/** What a link to the source says before it is followed: the line itself. */
export function sourceTip({ release }: Book, line: number): string {
  const words = quote(release.text, lineSpan(release.text, line))
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  const tip = `Line ${line}: ${words}`;
  return tip.length <= longestTip ? tip : `${tip.slice(0, longestTip - 1)}…`;
}
