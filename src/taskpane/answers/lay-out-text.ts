import type { Text } from "../../source/index.ts";
import { lineSpan } from "../../source/index.ts";
import { tabWidth } from "../views/index.ts";

/**
 * Cuts the lines of a text into rows of at most `columns` characters of a font whose characters are of one width, between
 * words where it can: the offset at which each row begins. So every row of the pane has one height, and which rows are in
 * view is a division.
 */
export function layOutText(text: Text, columns: number): Uint32Array<ArrayBuffer> {
  const width = Math.max(8, Math.floor(columns));
  const starts: number[] = [];
  for (let line = 1; line <= text.lineStarts.length; line++) {
    const { start, end } = lineSpan(text, line);
    let from = start;
    starts.push(from);
    for (let next = rowEnd(text.characters, from, end, width); next < end;) {
      starts.push(next);
      from = next;
      next = rowEnd(text.characters, from, end, width);
    }
  }
  return Uint32Array.from(starts);
}

/** Where the row that begins at `from` ends: after the blanks that follow the last word that fits. */
function rowEnd(characters: string, from: number, end: number, width: number): number {
  let taken = 0;
  let at = from;
  let afterBlank = from;
  for (; at < end; at++) {
    const code = characters.charCodeAt(at);
    taken += widthOf(code);
    if (taken > width) break;
    if (isBlank(code)) afterBlank = at + 1;
  }
  if (at >= end) return end;
  // What does not fit may be blank: a row takes the blanks at its end, however many, and shows none of them.
  let cut = isBlank(characters.charCodeAt(at)) ? at : afterBlank;
  while (cut < end && cut > from && isBlank(characters.charCodeAt(cut))) cut++;
  if (cut > from) return cut;
  // A word longer than a row; not between the halves of a surrogate pair.
  const isLow = (characters.charCodeAt(at) & 0xfc00) === 0xdc00;
  return Math.max(from + 1, isLow ? at - 1 : at);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

/** Ideographs and what stands with them are twice as wide as letters; half of a surrogate pair is half of such a one. */
function widthOf(code: number): number {
  if (code === 9) return tabWidth;
  return code >= 0x1100 && (code < 0xd800 || code > 0xdfff) && !(code >= 0x2000 && code < 0x2e80) ? 2 : 1;
}
