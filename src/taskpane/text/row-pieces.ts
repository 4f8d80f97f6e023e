import type { NumberMarks } from "../views/index.ts";
import { countUpTo } from "./find-in-text.ts";

/** A stretch of a row: words, or (part of) a number. */
export interface RowPiece {
  readonly text: string;
  /** Index of the number. */
  readonly number: number | undefined;
  /** False for the part of a number that runs on from the row above. */
  readonly isBeginning: boolean;
  /** False for the part of a number that runs on in the row below. */
  readonly isEnd: boolean;
}

/** Cuts a row of the text at its numbers; line ends are left out. */
export function rowPieces(characters: string, marks: NumberMarks, start: number, end: number): readonly RowPiece[] {
  let last = end;
  while (last > start && isLineEnd(characters.charCodeAt(last - 1))) last--;
  const pieces: RowPiece[] = [];
  const words = (from: number, to: number) => {
    if (to > from) pieces.push({ text: characters.slice(from, to), number: undefined, isBeginning: true, isEnd: true });
  };
  let at = start;
  // The number before the first that begins in the row may reach into it.
  for (let index = Math.max(0, countUpTo(marks.starts, start) - 1); index < marks.starts.length; index++) {
    const from = marks.starts[index] ?? last;
    if (from >= last) break;
    const to = Math.min(last, marks.ends[index] ?? last);
    if (to <= start) continue;
    const begins = Math.max(from, start);
    words(at, begins);
    // The blank at which a number was broken belongs to neither part.
    const piece = characters.slice(begins, to);
    const isBroken = (marks.ends[index] ?? to) > to;
    const own = isBroken ? piece.trimEnd() : piece;
    pieces.push({ text: own, number: index, isBeginning: from >= start, isEnd: !isBroken });
    at = begins + own.length;
  }
  words(at, last);
  return pieces;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
