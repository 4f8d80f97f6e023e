import type { Text } from "../source/index.ts";
import { printedLines } from "./line.ts";
import type { Line } from "./line.ts";

const mark = /^[([](\d{1,2})[)\]]$/;
const fewestMarks = 2;
// Between the marks and their notes stand the figures of the table above.
const farthest = 120;
const shortestLine = 50;

/**
 * Lines in which notes whose marks were printed apart from them are notes: "(1)", "(2)", "(3)" on lines of their own, as a
 * PDF's text has the marks at the edge of a page, and further down on it a block of three sentences or groups of them. Only
 * where as many notes begin in the block as there are marks is it known which mark is whose.
 */
export function withNotesOfMarks(lines: readonly Line[], text: Text): readonly Line[] {
  if (!text.characters.includes("\f")) return lines;
  const printed = printedLines(text);
  let read: Line[] | undefined;
  for (let at = 0; at < lines.length; at++) {
    const marks = marksFrom(printed, at);
    if (marks.length < fewestMarks) continue;
    at += marks.length - 1;
    const notes = notesBelow(printed, at + 1, lines, text);
    if (notes?.length !== marks.length) continue;
    read ??= [...lines];
    for (const [index, { from, to }] of notes.entries()) {
      const [first, last] = [lines[from], lines[to - 1]];
      if (first === undefined || last === undefined) continue;
      const span = { start: first.span.start, end: last.span.end };
      read[from] = { kind: "note", mark: marks[index] ?? "", text: printed.slice(from, to).join(" "), span };
      for (let rest = from + 1; rest < to; rest++) read[rest] = { kind: "blank", span: lines[rest]?.span ?? span };
    }
  }
  return read ?? lines;
}

/** "(1)", "(2)" and so on, line after line. */
function marksFrom(printed: readonly string[], at: number): string[] {
  const marks: string[] = [];
  while (mark.exec(printed[at + marks.length] ?? "")?.[1] === String(marks.length + 1))
    marks.push(String(marks.length + 1));
  return marks;
}

/** The lines [from, to) of each note in the next block of sentences on the page. */
function notesBelow(
  printed: readonly string[],
  after: number,
  lines: readonly Line[],
  text: Text,
): { readonly from: number; readonly to: number }[] | undefined {
  for (let at = after; at < Math.min(lines.length, after + farthest); at++) {
    const line = printed[at] ?? "";
    if (text.characters.charCodeAt(lines[at]?.span.start ?? 0) === 12) return undefined;
    if (line.length < shortestLine || !/^[A-Z][a-z]* [a-z]/.test(line)) continue;
    const starts: number[] = [];
    let to = at;
    for (; (printed[to] ?? "") !== ""; to++) {
      if (to === at || (/[.!?]["”)]?$/.test(printed[to - 1] ?? "") && /^[A-Z]/.test(printed[to] ?? "")))
        starts.push(to);
    }
    return starts.map((from, index) => ({ from, to: starts[index + 1] ?? to }));
  }
  return undefined;
}
