import { matchesIn } from "../../source/index.ts";
import type { Span, Text } from "../../source/index.ts";
import type { Line } from "../line.ts";

/** Characters of a line and the columns that they stand in: [from, to), counted from the line's first character. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly text: string;
}

/** A figure with the signs around it, however wide the gaps between them. */
export interface FigureRun extends Run {
  /** Where its digits (or dash) begin, its brackets with them. */
  readonly core: number;
  /** Where its last digit (or dash) ends: figures of a column line up there, whatever sign follows. */
  readonly edge: number;
  /** Nothing but digits: a figure, or as well a year, a footnote mark or the number of a page. */
  readonly isBare: boolean;
}

/** A line of a fixed-width text: words at its left, parted by gaps of two blanks or more, then its figures. */
export interface PrintedLine {
  readonly kind: "blank" | "rule" | "words" | "figures" | "other";
  readonly span: Span;
  readonly words: readonly Run[];
  readonly figures: readonly FigureRun[];
  /** The line as it stands, page break and dot leaders taken for blanks. */
  readonly characters: string;
}

// No line of a fixed-width page is longer; one that is belongs to another layout.
const longestLine = 400;

const number =
  /^[~<>]?[([]?(?:[A-Z]{0,3}[$€£¥])?[-–+−]?[([]?[$€£¥]?(?:\d{1,20}(?:,\d{3}){0,8}(?:\.\d{1,8})?|\.\d{1,8})[)\]]?%?[)\]]?(?:p|x|bps?)?[)*†‡]{0,3}$/;
const nil = /^\(?[$€£¥]?(?:-{1,4}|[–—−]{1,2})%?\)?$/;
const state = /^(?:n\/?[am]\.?|n\.[am]\.|\*{1,3}|nil)$/i;
const before = /^[~(]{0,2}(?:[A-Z]{0,3}[$€£¥])?\(?$/;
const after = /^(?:[)\]%]{1,3}|bps?\.?|pts?\.?|pp)$/;

export function readPrintedLine(line: Line, text: Text): PrintedLine {
  const { span } = line;
  const raw = text.characters.slice(span.start, span.end);
  const blank = { span, words: [], figures: [], characters: "" };
  if (line.kind === "blank") return { ...blank, kind: "blank" };
  if (raw.length > longestLine || raw.includes("\n") || raw.includes("\t") || isPiped(raw))
    return { ...blank, kind: "other" };
  // A copy holds digits together by characters that are not seen.
  const characters = raw
    .replace(/(?<=\d)\u2060(?=\d)/g, ",")
    .replace(/\f/g, " ")
    .replace(/\.{4,}|(?: \.){3,}/g, (dots) => " ".repeat(dots.length));
  if (line.kind === "rule") return { ...blank, kind: "rule", characters, words: segments(characters, span) };

  const all = segments(characters, span);
  let first = all.length;
  while (first > 0 && isPure(all[first - 1])) first--;
  const signs = first === 0 ? undefined : trailingSigns(all[first - 1]);
  const tail = signs === undefined ? undefined : all[first - 1];
  const figures = joinFigures([
    ...(tail === undefined ? [] : wordsOf(tail, signs)),
    ...all.slice(first).flatMap((run) => wordsOf(run)),
  ]);
  const words = all.slice(0, first);
  if (signs !== undefined && tail !== undefined) words[first - 1] = partOf(tail, 0, signs);
  if (figures === undefined || figures.length === 0) return { ...blank, kind: "words", words: all, characters };
  return { kind: "figures", span, words, figures, characters };
}

/** A markdown table is another's to read. */
function isPiped(raw: string): boolean {
  return raw.trimStart().startsWith("|");
}

/** Runs of words, parted by two blanks or more. */
export function segments(characters: string, span: Span): Run[] {
  const runs: Run[] = [];
  for (const { 0: word, index } of matchesIn(characters, /\S+/g)) {
    const last = runs.at(-1);
    if (last !== undefined && index - last.to < 2)
      runs[runs.length - 1] = run(characters, span, last.from, index + word.length);
    else runs.push(run(characters, span, index, index + word.length));
  }
  return runs;
}

/** The words of a run, each a run of its own, from a place within it on. */
export function wordsOf(whole: Run, from = 0): Run[] {
  return matchesIn(whole.text.slice(from), /\S+/g).map(({ 0: word, index }) =>
    partOf(whole, from + index, from + index + word.length),
  );
}

/** A piece of a run, without the blanks at its end. */
export function partOf(whole: Run, from: number, to: number): Run {
  const text = whole.text.slice(from, to).trimEnd();
  const start = whole.span.start + from;
  return {
    text,
    from: whole.from + from,
    to: whole.from + from + text.length,
    span: { start, end: start + text.length },
  };
}

function run(characters: string, span: Span, from: number, to: number): Run {
  return { text: characters.slice(from, to), from, to, span: { start: span.start + from, end: span.start + to } };
}

function isPure(segment: Run | undefined): boolean {
  return segment?.text.split(" ").every((word) => isFigureWord(word)) ?? false;
}

function isFigureWord(word: string): boolean {
  return number.test(word) || nil.test(word) || state.test(word) || before.test(word) || after.test(word);
}

/** Where "~ $" begins at the end of a label that runs up to its first figure. */
function trailingSigns(label: Run | undefined): number | undefined {
  const found = label === undefined ? undefined : / (?:~ ?)?(?:[A-Z]{0,3}[$€£¥])?\(?$/.exec(label.text);
  return found === null || found === undefined || found[0].trim() === "" || found[0].trim() === "("
    ? undefined
    : found.index + 1;
}

/** Joins each figure with the signs before and after it; `undefined` where a sign finds no figure. */
function joinFigures(words: readonly Run[]): FigureRun[] | undefined {
  const figures: FigureRun[] = [];
  let open: Run | undefined;
  let isRange = false;
  for (const [at, word] of words.entries()) {
    const last = figures.at(-1);
    if (isRange && last !== undefined) {
      figures[figures.length - 1] = { ...last, ...joined(last, word), edge: word.to, isBare: false };
      isRange = isDash(word);
      continue;
    }
    isRange =
      last !== undefined &&
      open === undefined &&
      isDash(word) &&
      isFigureAfter(words[at + 1], word) &&
      word.from - last.to < 2;
    if (isRange && last !== undefined) {
      figures[figures.length - 1] = { ...last, ...joined(last, word), isBare: false };
    } else if (after.test(word.text) && last !== undefined && open === undefined) {
      figures[figures.length - 1] = { ...last, ...joined(last, word), isBare: false };
    } else if (before.test(word.text)) {
      open = open === undefined ? word : joined(open, word);
    } else if (number.test(word.text) || nil.test(word.text) || state.test(word.text)) {
      const whole = open === undefined ? word : joined(open, word);
      const edge = word.to - (/[^\d–—−*A-Z-]+$/i.exec(word.text)?.[0].length ?? 0);
      figures.push({ ...whole, core: word.from, edge, isBare: open === undefined && /^\d+$/.test(word.text) });
      open = undefined;
    } else return undefined;
  }
  return open === undefined ? figures : undefined;
}

function isDash(word: Run): boolean {
  return /^[-–—]$/.test(word.text);
}

/** "$2.47 - $2.54" is one range, a blank on either side of its dash. */
function isFigureAfter(next: Run | undefined, dash: Run): boolean {
  return next !== undefined && next.from - dash.to < 2 && /\d/.test(next.text);
}

function joined(left: Run, right: Run): Run {
  const text = `${left.text} ${right.text}`;
  return { text, from: left.from, to: right.to, span: { start: left.span.start, end: right.span.end } };
}
