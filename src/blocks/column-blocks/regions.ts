import type { Text } from "../../source/index.ts";
import { printedLines } from "../line.ts";
import type { Line } from "../line.ts";
import { isTime, readPieces } from "./pieces.ts";
import type { Piece } from "./pieces.ts";

/** Lines [from, to) between two titles, page ends or paragraphs, in which a table may have come apart. */
export interface Region {
  readonly from: number;
  readonly to: number;
  /** The page on which it begins. */
  readonly page: number;
  /** The lines of the title right above. */
  readonly title: readonly number[];
  /** Runs of lines with no blank line between, cut into pieces. */
  readonly chunks: readonly (readonly Piece[])[];
}

interface Chunk {
  readonly lines: readonly number[];
  readonly startsPage: boolean;
}

// More lines than a page has; longer stretches without a title or a paragraph are cut there.
const longestRegion = 1500;

export interface Pages {
  readonly regions: readonly Region[];
  /** Lines that are page numbers. */
  readonly pageNumbers: ReadonlySet<number>;
}

/** Cuts a text at its titles, paragraphs and page ends; what stands between them are candidates for tables. */
export function findRegions(lines: readonly Line[], text: Text): Pages {
  const regions: Region[] = [];
  let open: { from: number; to: number; page: number; title: readonly number[]; chunks: Piece[][] } | undefined;
  let page = 1;
  let title: number[] = [];
  const close = () => {
    if (open !== undefined) regions.push(open);
    open = undefined;
  };
  const chunks = [...chunksOf(lines, text)];
  const pageNumbers = findPageNumbers(chunks, text);
  for (const chunk of chunks) {
    const printed = chunk.lines.map((at) => printedAt(text, at));
    if (chunk.startsPage) page++;
    // A page may end between a header and its figures.
    const isHeaderAlone = open !== undefined && open.title.length > 0 && !hasValues(open.chunks);
    if (chunk.startsPage && !isHeaderAlone) close();
    if (open !== undefined && open.to - open.from > longestRegion) close();
    if (pageNumbers.has(chunk.lines[0] ?? -1)) continue;
    const apart = chunk.lines.map((at) => readPieces(text, at + 1, open?.chunks.length ?? 0));
    const titled = titleLength(printed, apart, chunk.startsPage);
    const pieces = [...apart.slice(0, titled), ...inOneDate(apart.slice(titled), printed.slice(titled))];
    if (titled > 0) {
      close();
      title = chunk.lines.slice(0, titled);
    }
    const kept: Piece[] = [];
    chunk.lines.forEach((at, index) => {
      if (index < titled) return;
      if (isProse(printed, index) || lines[at]?.kind === "cells" || isNote(lines[at])) {
        if (open !== undefined && kept.length > 0) open.chunks.push(kept.splice(0));
        close();
        title = [];
        return;
      }
      open ??= { from: at, to: at + 1, page, title, chunks: [] };
      title = [];
      const number = open.chunks.length;
      kept.push(...(pieces[index] ?? []).map((piece) => ({ ...piece, chunk: number })));
      open.to = at + 1;
    });
    if (open !== undefined && kept.length > 0) open.chunks.push(kept);
  }
  close();
  return { regions, pageNumbers };
}

/** "6 months to", "30", "September" and "2024", each on a line of its own, are one piece of a header. */
function inOneDate(pieces: readonly Piece[][], printed: readonly string[]): readonly Piece[][] {
  const [first, last] = [pieces[0]?.[0], pieces.at(-1)?.at(-1)];
  if (first === undefined || last === undefined || printed.length < 2 || printed.length > longestDate) return pieces;
  const lines = printed.filter((line) => !/^\(?(?:un)?audited\)?$/i.test(line));
  const whole = lines.join(" ");
  const isOne =
    (whole.match(/\b(?:19|20)\d\d\b/g)?.length ?? 0) === 1 && /\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d$/.test(whole);
  if (!isOne || lines.length < 2 || !isTime(whole.replace(/\bto\b/g, " "))) return pieces;
  const date: Piece = {
    kind: "time",
    text: whole,
    span: { start: first.span.start, end: last.span.end },
    chunk: first.chunk,
  };
  return pieces.map((_, at) => (at === 0 ? [date] : []));
}

const longestDate = 6;

/** A sentence with a mark, rather than a line of a table that begins with one. */
function isNote(line: Line | undefined): boolean {
  return line?.kind === "note" && line.text.length > longestLabel;
}

const longestLabel = 100;

function hasValues(chunks: readonly (readonly Piece[])[]): boolean {
  return chunks.some((chunk) => chunk.some((piece) => piece.kind === "value"));
}

function* chunksOf(lines: readonly Line[], text: Text): Generator<Chunk> {
  let run: number[] = [];
  let startsPage = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const breaksPage = isPageBreak(text, line);
    if ((line.kind === "blank" || breaksPage) && run.length > 0) {
      yield { lines: run, startsPage };
      run = [];
      startsPage = false;
    }
    startsPage ||= breaksPage;
    if (line.kind !== "blank") run.push(at);
  }
  if (run.length > 0) yield { lines: run, startsPage };
}

function isPageBreak(text: Text, line: Line): boolean {
  return text.characters.charCodeAt(line.span.start) === 12;
}

function printedAt(text: Text, at: number): string {
  return printedLines(text)[at] ?? "";
}

/**
 * The lines that are page numbers: "Page 3 of 8", or numbers alone that count the pages. A figure alone on a line is none,
 * unless it is the very number that its page should bear.
 */
function findPageNumbers(chunks: readonly Chunk[], text: Text): ReadonlySet<number> {
  const found = new Set<number>();
  const alone: { readonly line: number; readonly page: number; readonly number: number }[] = [];
  let page = 1;
  for (const chunk of chunks) {
    if (chunk.startsPage) page++;
    const [line] = chunk.lines;
    if (line === undefined || chunk.lines.length > 1) continue;
    const printed = printedAt(text, line);
    if (/^page \d{1,3}\b/i.test(printed)) found.add(line);
    const number = /^-? ?(\d{1,3}) ?-?$/.exec(printed)?.[1];
    if (number !== undefined) alone.push({ line, page, number: Number(number) });
  }
  const pages = new Map<number, Set<number>>();
  for (const each of alone) {
    const offset = each.number - each.page;
    pages.set(offset, (pages.get(offset) ?? new Set()).add(each.page));
  }
  const [offset, on] = [...pages].sort(([, left], [, right]) => right.size - left.size)[0] ?? [];
  if (on === undefined || on.size < 2) return found;
  for (const each of alone) if (each.number - each.page === offset) found.add(each.line);
  return found;
}

const unitsOrAside =
  /^\(?.{0,60}\b(?:in|of|and) (?:thousands|millions|billions)\b|\((?:[^()]{0,60}\b)?unaudited\b|^\(?unaudited\)?$|'000|^\([^()]{0,30}in [^()]{0,30}\)$/i;
const longestTitle = 7;

/** How many lines at the head of a run are a title: all up to its units line, or to the dates below it. */
function titleLength(printed: readonly string[], pieces: readonly Piece[][], startsPage: boolean): number {
  let length = 0;
  for (let at = 0; at < Math.min(longestTitle, printed.length); at++) {
    const line = pieces[at] ?? [];
    if (line.some((piece) => piece.kind === "value" || piece.kind === "sign")) break;
    const isPieceOfTime = line[0]?.kind === "time";
    if (at === 0 && isPieceOfTime) return 0;
    if (at === 1 && isPieceOfTime && !startsPage) return namesTable.test(printed[0] ?? "") ? 1 : 0;
    const asides = unitsOrAside.test(printed[at] ?? "");
    if (asides && (at > 0 || startsPage)) length = at + 1;
    if (
      isPieceOfTime &&
      length === 0 &&
      (at > 1 || (at > 0 && startsPage)) &&
      !/\b(?:19|20)\d\d and (?:19|20)\d\d\b/.test(printed[at] ?? "")
    )
      return at;
  }
  if (length > 0) return length;
  if (statesTitle(printed, pieces)) return printed.length;
  return startsPage && namesStatement.test(printed[0] ?? "") && !/\d/.test(printed[0] ?? "")
    ? 1
    : shoutedTitle(printed);
}

/** "Unaudited Condensed Consolidated Statement of Cash Flows" by itself, below the name of the company or not. */
function statesTitle(printed: readonly string[], pieces: readonly Piece[][]): boolean {
  if (printed.length > mostShouted || pieces.flat().some((piece) => piece.kind !== "label")) return false;
  return namesStatement.test(printed.at(-1) ?? "");
}

const namesStatement =
  /^(?:(?:unaudited|condensed|consolidated|interim|combined|group) ){1,5}(?:statements? of (?:income|operations|earnings|(?:the )?profit|comprehensive|cash ?flows?|financial position|changes in)|balance sheets?|income statements?|cash ?flow statements?)\b/i;

const namesTable = /\b(?:reconciliations?|statements?|balance sheets?|schedules?|summary|highlights)\b/i;

/** "CONSOLIDATED STATEMENT OF CASH FLOWS", in capitals and by itself. */
function shoutedTitle(printed: readonly string[]): number {
  const end = printed.findIndex((line) => /[a-z\d]/.test(line) || !/[A-Z]{3}/.test(line));
  const length = end === -1 ? printed.length : end;
  if (length === 0 || length > mostShouted) return 0;
  return /\b(?:STATEMENTS? OF|BALANCE SHEETS?|CASH FLOWS?|INCOME STATEMENTS?)\b/.test(printed[0] ?? "") ? length : 0;
}

const mostShouted = 3;

/** One of several long lines on end, or a sentence's last. A label on the shares of a class runs as long. */
function isProse(printed: readonly string[], at: number): boolean {
  const line = printed[at] ?? "";
  if (/\bpar value\b|\bshares (?:authorized|issued)\b|\bissued and outstanding\b/i.test(line)) return false;
  if (/^[•▪●]/.test(line)) return true;
  const isLong = (other: string | undefined) => (other?.length ?? 0) > 75;
  if (isLong(line) && (isLong(printed[at - 1]) || isLong(printed[at + 1]) || /[.!?]$/.test(line))) return true;
  if (line.length > 110 && !line.includes(":")) return true;
  return /[a-z)”"]\.$/.test(line) && (isLong(printed[at - 1]) || line.split(" ").length > 9);
}
