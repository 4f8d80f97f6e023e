import type { Block, Document } from "../../blocks/index.ts";
import { sortSpans, spanHolding } from "../../source/index.ts";
import type { Span } from "../../source/index.ts";

/** A stretch of words outside the statements, its lines joined: one blank wherever there were several, or a line end. */
export interface Prose {
  readonly kind: "heading" | "paragraph" | "note";
  readonly text: string;
  /** Where each character of `text` stands in the release. */
  readonly offsets: readonly number[];
}

/** The prose of a release in its order; a bullet or a note that a tab sets off stands as a table, and is prose. */
export function proseOf(document: Document, statements: readonly Span[]): Prose[] {
  const inStatements = sortSpans(statements);
  const { characters } = document.text;
  const stretches = document.blocks.flatMap((block) => stretchesOf(block, inStatements));
  const prose = wrappedJoined(stretches, characters).map(({ kind, span }) => joined(characters, kind, span));
  // Behind a bullet on a line of its own stands no heading, however short it is.
  return prose.map((each, at) =>
    each.kind === "heading" && bullet.test(prose[at - 1]?.text.trim() ?? "") ? { ...each, kind: "paragraph" } : each,
  );
}

const bullet = /^[•◦▪‣●·■∙o*–-]$/;

interface Stretch {
  readonly kind: Prose["kind"];
  readonly span: Span;
}

/** Out of a PDF each line of a paragraph may stand as a block of its own: a long line that ends no sentence goes on below. */
function wrappedJoined(stretches: readonly Stretch[], characters: string): Stretch[] {
  const wrapped: Stretch[] = [];
  for (const stretch of stretches) {
    const last = wrapped.at(-1);
    if (last !== undefined && goesOn(last, stretch, characters))
      wrapped[wrapped.length - 1] = { kind: "paragraph", span: { start: last.span.start, end: stretch.span.end } };
    else wrapped.push(stretch);
  }
  return wrapped;
}

const shortestWrapped = 60;

function goesOn({ span: above }: Stretch, { kind, span: below }: Stretch, characters: string): boolean {
  const lineStart = Math.max(above.start, characters.lastIndexOf("\n", above.end - 1) + 1);
  const line = characters.slice(lineStart, above.end).trimEnd();
  if (kind === "note" || line.length < shortestWrapped || /[.:;!?•]["”’)]{0,2}$/.test(line) || !isSentence(line))
    return false;
  const gap = characters.slice(above.end, below.start);
  // A capital may begin the next bullet; behind "of the" it is a name.
  const begin = /[,–-]$|\b(?:of|the|and|in|for|to|a|an|by|with|our|its|from|or|as|at|was|were)$/i.test(line)
    ? /^["“(]?[\w$£€]/
    : /^["“(]?[a-z\d$£€]/;
  return isOneLineEnd(gap) && begin.test(characters.slice(below.start, below.start + 3));
}

function isOneLineEnd(gap: string): boolean {
  return gap.length <= 100 && gap.trim() === "" && gap.split("\n").length <= 2;
}

/** The span of the release that a stretch of joined words came from. */
export function spanOf({ offsets }: Prose, start: number, end: number): Span {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}

function stretchesOf(block: Block, inStatements: readonly Span[]): readonly Stretch[] {
  switch (block.kind) {
    case "rule":
      return [];
    case "table":
      return block.rows.flatMap((row) => {
        const last = row.kind === "cells" && row.cells.length <= 2 ? row.cells.at(-1) : undefined;
        return last !== undefined && isSentence(last.text) ? [{ kind: "paragraph" as const, span: last.span }] : [];
      });
    case "heading":
    case "paragraph":
    case "note":
      return spanHolding(inStatements, block.span) === undefined ? [block] : [];
  }
}

function isSentence(text: string): boolean {
  return text.length >= 30 && (text.match(/(?<![\w-])[a-z]{2,}/g)?.length ?? 0) >= 4;
}

// A backslash that keeps a dollar sign from being read as markup is no part of the words, nor is a blank without width.
const withoutWidth: ReadonlySet<string> = new Set(["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"]);
const escape = /^\\[$%&*_~-]/;

function joined(characters: string, kind: Prose["kind"], { start, end }: Span): Prose {
  const joinedUp: string[] = [];
  const offsets: number[] = [];
  for (let at = start; at < end; at++) {
    if (withoutWidth.has(characters.charAt(at)) || escape.test(characters.slice(at, at + 2))) continue;
    const isBlank = /\s/.test(characters.charAt(at));
    if (isBlank && (joinedUp.length === 0 || joinedUp.at(-1) === " ")) continue;
    joinedUp.push(isBlank ? " " : characters.charAt(at));
    offsets.push(at);
  }
  return { kind, text: joinedUp.join(""), offsets };
}
