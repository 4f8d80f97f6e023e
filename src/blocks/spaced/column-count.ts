import type { Text } from "../../source/index.ts";
import { legible } from "../legible.ts";
import type { Line } from "../line.ts";
import { isMark } from "./marks.ts";
import { takeFigures } from "./spaced-line.ts";
import type { Printed, SpacedLine } from "./spaced-line.ts";
import { lookAhead } from "./table-start.ts";

/** Most rows have as many figures as the table has columns, or one more, the mark of a note. */
export function columnCount(rows: readonly SpacedLine[], marks: ReadonlySet<string>): number {
  let [best, most] = [0, 0];
  for (const count of new Set(rows.flatMap(({ figures }) => [figures.length, Math.max(1, figures.length - 1)]))) {
    const exact = rows.filter(({ figures }) => figures.length === count).length;
    const marked = rows.filter(({ figures }) => figures.length === count + 1 && isMark(figures[0], marks)).length;
    const like = exact === 0 ? 0 : exact + marked;
    if (like > most || (like === most && count > best)) [best, most] = [count, like];
  }
  const unmarked = rows.map(({ figures }) => (isMark(figures[0], marks) ? figures.slice(1) : figures));
  return widestCount(unmarked, best);
}

/** Rows that leave cells blank may be the most: where several have more figures, and no mere numbers, these are all columns. */
function widestCount(rows: readonly (readonly Printed[])[], count: number): number {
  const wider = rows.filter(
    (figures) => figures.length > count + 1 && figures.slice(0, -count).every((each) => each.isEvident),
  );
  const widest = Math.max(count, ...wider.map((figures) => figures.length));
  const like = wider.filter((figures) => figures.length === widest);
  return like.length >= 2 && like.length * 5 >= rows.length ? widest : count;
}

/** As many figures as the table has columns; one more where it has a column of note numbers. */
export function settled(row: SpacedLine, count: number, hasNotes: boolean): SpacedLine {
  const first = row.figures[0];
  const isNote = hasNotes && row.figures.length === count + 1 && first !== undefined && /^\d{1,2}$/.test(first.text);
  return isNote ? row : takeFigures(row, count);
}

/**
 * "(2)" behind a label, where there is such a note, is its mark if it stands alone in a table of several columns, or if
 * the row has one figure more than others that leave cells blank.
 */
export function withoutMark(
  row: SpacedLine,
  marks: ReadonlySet<string>,
  count: number,
  lengths: readonly number[],
): SpacedLine {
  const { label, figures } = row;
  if (label === undefined || count < 2 || !isMark(figures[0], marks)) return row;
  const alike = (length: number) => lengths.filter((each) => each === length).length;
  const isOneMore = figures.length < count && alike(figures.length) === 1 && alike(figures.length - 1) > 1;
  return figures.length === 1 || isOneMore ? takeFigures(row, figures.length - 1) : row;
}

// "Notes 2024 2023", "Note Dec 2024 Dec 2023", "Notes 30 June 2024 30 June 2023"
const datedNotes = /\bnotes? (?:\d{1,2} )?(?:[a-z]{3,9}\.? )?(?:\d{1,2},? )?(?:19|20)\d\d\b/i;

/** "Notes" stands over a column of its own, left of the first. */
export function isUnderNotes(lines: readonly Line[], from: number, text: Text): boolean {
  for (let at = from - 1; at >= Math.max(0, from - lookAhead); at--) {
    const line = lines[at];
    if (line === undefined || line.kind === "blank") continue;
    const words = legible(text.characters.slice(line.span.start, Math.min(line.span.end, line.span.start + 200)));
    if (/^notes?(?:\s+(?:19|20)\d\d|\s+[$€£]|\s*$)/i.test(words) || datedNotes.test(words)) return true;
    if (line.kind === "prose" && words.length > 60) return false;
  }
  return false;
}
