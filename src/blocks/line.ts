import type { Span, Text } from "../source/index.ts";
import { lineSpan, onceFor, quote } from "../source/index.ts";
import { readTabbedRow } from "./cells-of-line.ts";
import { legible } from "./legible.ts";
import { isTagged } from "./filing-tags.ts";
import { isPageLine } from "./page-line.ts";
import { shapeOf } from "./piece-shape.ts";

/** A line of the text by its shape alone. */
export type Line =
  | { readonly kind: "blank"; readonly span: Span }
  | { readonly kind: "rule"; readonly weight: "single" | "double"; readonly span: Span }
  | { readonly kind: "cells"; readonly span: Span }
  | { readonly kind: "note"; readonly mark: string; readonly text: string; readonly span: Span }
  | { readonly kind: "heading"; readonly text: string; readonly capitals: boolean; readonly span: Span }
  | { readonly kind: "prose"; readonly text: string; readonly span: Span };

const longestHeading = 160;
const longestLoneCell = 240;
// The longest label of a real statement, a line on preferred stock, has some 300 characters.
const longestCell = 1000;

/** The lines of a text; layouts that take them as they were printed ask for them again. */
export const readLines = onceFor((text: Text): readonly Line[] =>
  text.lineStarts.map((_, at) => readLine(text, at + 1)),
);

/** The lines of a text as a reader sees them. */
export const printedLines = onceFor((text: Text): readonly string[] =>
  text.lineStarts.map((_, at) => legible(quote(text, lineSpan(text, at + 1)))),
);

function readLine(text: Text, line: number): Line {
  const span = lineSpan(text, line);
  const printed = withoutMarkdown(printedLines(text)[line - 1] ?? "");
  if (printed === "" || isTagged(printed) || isPageLine(printed)) return { kind: "blank", span };
  if (isRule(printed)) return { kind: "rule", weight: /[=═]/.test(printed) ? "double" : "single", span };
  if (hasCells(span, text)) return { kind: "cells", span };

  const note = /^[([]([a-z]|\d{1,2}|\*{1,3})[)\]]\s+(\S.*)$/i.exec(printed);
  if (note?.[1] !== undefined && note[2] !== undefined) {
    return { kind: "note", mark: note[1].toLowerCase(), text: note[2], span };
  }
  if (isHeading(printed)) {
    return { kind: "heading", text: printed, capitals: isCapitals(printed), span };
  }
  return { kind: "prose", text: printed, span };
}

/** "## Balance sheet" and "**Balance sheet**", as markdown marks a heading. */
function withoutMarkdown(printed: string): string {
  const words = printed.replace(/^#{1,6} (?=[^a-z])/, "");
  return /^\*\*[^*]+\*\*$/.test(words) ? words.slice(2, -2).trim() : words;
}

/** Dashes, equals signs and underscores, with nothing but blanks between. */
function isRule(printed: string): boolean {
  return /[-=_–—═]{3}/.test(printed) && !/[^-=_–—═\s]/.test(printed);
}

/** Two cells or more, or one that is not the first; a long cell is an indented paragraph, or no cell at all. */
function hasCells(span: Span, text: Text): boolean {
  if (!quote(text, span).includes("\t")) return false;
  const { cells } = readTabbedRow(span, text);
  const longest = cells.length > 1 ? longestCell : longestLoneCell;
  return cells.every((cell) => cell.text.length <= longest);
}

/** A short line that does not end like a sentence. */
function isHeading(printed: string): boolean {
  return (
    (printed.length <= longestHeading && !/[.!?;,]["”’]?$/.test(printed.replace(abbreviation, ""))) ||
    isPeriodPiece(printed)
  );
}

/** Ends with a full stop, and no sentence with it. */
const abbreviation = /\b(?:Inc|Corp|Co|Ltd|Adj|Chg|Var|Incr|Decr|Est)\.$/i;

/** "March 31," and "Three Months Ended March 31," stand alone above columns, comma and all. */
function isPeriodPiece(printed: string): boolean {
  return printed.length <= 60 && /^[A-Z].*\d,?$/.test(printed) && shapeOf(printed).kind === "time";
}

function isCapitals(printed: string): boolean {
  return /[A-Z]{2}/.test(printed) && !/[a-z]{2}/.test(printed);
}
