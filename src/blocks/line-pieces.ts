import type { Span, Text } from "../source/index.ts";
import { legible } from "./legible.ts";
import type { Line } from "./line.ts";
import { shapeOf } from "./piece-shape.ts";
import type { TimeParts } from "./piece-shape.ts";

/** What stands alone on a line, or between two tabs of one: a cell, or a part of a cell. */
export interface Piece {
  readonly kind: "words" | "time" | "figure";
  readonly text: string;
  readonly span: Span;
  /** Index of the line on which it begins. */
  readonly line: number;
  /** Blank lines and tabs between it and the piece before. */
  readonly gap: number;
  /** For a time: which of length, month and day, year it gives. */
  readonly time: TimeParts | undefined;
  /** For a figure: whether a currency sign, a bracket or a percent sign stood in a cell of its own beside it. */
  readonly signBefore: boolean;
  readonly signAfter: boolean;
}

/** Cuts lines at tabs, and joins "$", "(", ")" and "%" that stand alone to the figure that they belong to. */
export function readPieces(lines: readonly Line[], from: number, to: number, text: Text): Piece[] {
  const pieces: Piece[] = [];
  let sign: Piece | undefined;
  let end = lines[from]?.span.start ?? 0;

  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line === undefined || line.kind === "blank") continue;
    for (const span of cellsOf(text, line.span)) {
      const printed = legible(text.characters.slice(span.start, span.end));
      const shape = shapeOf(printed);
      const last = pieces.at(-1);
      const piece: Piece = {
        kind: shape.kind === "before" || shape.kind === "after" ? "words" : shape.kind,
        text: printed,
        span,
        line: at,
        gap: separators(text, end, span.start),
        time: shape.kind === "time" ? shape.time : undefined,
        signBefore: false,
        signAfter: false,
      };
      end = span.end;
      if (sign !== undefined && (shape.kind === "figure" || piece.time === "year")) {
        pieces.push(opened(sign, piece));
        sign = undefined;
      } else if (shape.kind === "before") {
        sign = sign === undefined ? piece : { ...opened(sign, piece), kind: "words" };
      } else if (shape.kind === "after" && sign === undefined && last?.kind === "figure") {
        pieces[pieces.length - 1] = closed(last, printed, span);
      } else {
        // A sign with no figure after it stands over a column: "$", "%".
        pieces.push(...(sign === undefined ? [piece] : [sign, piece]));
        sign = undefined;
      }
    }
  }
  return pieces;
}

function opened(sign: Piece, figure: Piece): Piece {
  return {
    ...figure,
    kind: "figure",
    time: undefined,
    text: `${sign.text} ${figure.text}`,
    span: { start: sign.span.start, end: figure.span.end },
    line: sign.line,
    gap: sign.gap,
    signBefore: true,
  };
}

function closed(figure: Piece, sign: string, span: Span): Piece {
  return {
    ...figure,
    text: `${figure.text} ${sign}`,
    span: { start: figure.span.start, end: span.end },
    signAfter: true,
  };
}

/** The spans of the cells of a line that hold something, trimmed. */
function cellsOf(text: Text, line: Span): Span[] {
  const cells: Span[] = [];
  for (let start = line.start; start <= line.end;) {
    const tab = text.characters.indexOf("\t", start);
    const stop = tab === -1 || tab > line.end ? line.end : tab;
    let [first, end] = [start, stop];
    while (first < end && isBlank(text.characters.charAt(first))) first++;
    while (end > first && isBlank(text.characters.charAt(end - 1))) end--;
    if (end > first) cells.push({ start: first, end });
    start = stop + 1;
  }
  return cells;
}

function isBlank(character: string): boolean {
  return /[\s\u200B-\u200D\u2060\u00AD]/.test(character);
}

/** One line break or tab parts neighbours; each further one is a blank cell, or a blank line. */
function separators(text: Text, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.characters.charCodeAt(at);
    if (code === 9 || code === 10 || (code === 13 && text.characters.charCodeAt(at + 1) !== 10)) count++;
  }
  return Math.max(0, count - 1);
}
