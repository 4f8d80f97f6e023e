import type { PdfWords } from "./types.ts";

/** What stands on one line and close together: a label, a figure, a header. Lengths in points. */
export interface Chunk {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PageLine {
  readonly chunks: readonly Chunk[];
  readonly baseline: number;
  /** Height of its tallest font. */
  readonly size: number;
}

/** The lines of a page from top to bottom, each cut where its columns part. */
export function linesOfPage(words: readonly PdfWords[]): PageLine[] {
  const shown = words.filter(({ text, size }) => /\S/.test(text) && size > 0);
  const gathered: PdfWords[][] = [];
  for (const each of [...shown].sort((one, other) => other.baseline - one.baseline || one.left - other.left)) {
    const line = gathered.at(-1);
    if (line !== undefined && isOnLine(line, each)) line.push(each);
    else gathered.push([each]);
  }
  const lines = gathered.map(lineOf);
  return lines.map((line, at) => ({
    ...line,
    chunks: joined(line, lines.slice(Math.max(0, at - around), at + around)),
  }));
}

/** Marks of notes and trade marks are raised, by less than half of a line. */
function isOnLine(line: readonly PdfWords[], { baseline, size }: PdfWords): boolean {
  const tallest = tallestOf(line);
  return Math.abs(tallest.baseline - baseline) < Math.max(tallest.size, size) / 2;
}

/** Of the font's height. A blank is a quarter; where lines are justified, up to twice that. */
const blank = 0.1;
const narrowGap = 0.3;
const wideGap = 0.6;

/** A line cut wherever a column might begin. */
function lineOf(words: readonly PdfWords[]): PageLine {
  const { baseline, size } = tallestOf(words);
  const chunks: { text: string; left: number; right: number }[] = [];
  for (const each of [...words].sort((one, other) => one.left - other.left)) {
    const text = isRaised(each, baseline, size) ? `(${each.text.trim()})` : each.text;
    const last = chunks.at(-1);
    const gap = each.left - (last?.right ?? 0);
    if (last === undefined || gap > narrowGap * size) chunks.push({ text, left: each.left, right: each.right });
    else {
      last.text += gap > blank * size && !/\s$/.test(last.text) && !/^\s/.test(text) ? ` ${text}` : text;
      last.right = Math.max(last.right, each.right);
    }
  }
  return { chunks: chunks.map((chunk) => ({ ...chunk, text: chunk.text.trim() })), baseline, size };
}

/** Lines above and below that may show where the columns of a table part. */
const around = 12;

/** The chunks of a line, those joined that only a stretched blank has parted: no column begins there around it. */
function joined({ chunks, size }: PageLine, neighbours: readonly PageLine[]): readonly Chunk[] {
  const whole: Chunk[] = [];
  for (const chunk of chunks) {
    const last = whole.at(-1);
    const isParted =
      last === undefined ||
      chunk.left - last.right > wideGap * size ||
      isGutter((last.right + chunk.left) / 2, neighbours);
    if (isParted) whole.push(chunk);
    else whole.splice(-1, 1, { text: `${last.text} ${chunk.text}`, left: last.left, right: chunk.right });
  }
  return whole;
}

/** A place that several lines leave open between two of their chunks, and none that is cut there has words on. */
function isGutter(place: number, lines: readonly PageLine[]): boolean {
  const rows = lines.filter(({ chunks, size }) => widestGap(chunks) > 2 * size);
  const open = rows.filter(({ chunks }) => isBetween(place, chunks)).length;
  const covered = rows.filter(({ chunks }) => chunks.some(({ left, right }) => left < place && place < right)).length;
  return open >= 3 && covered <= open / 4;
}

function isBetween(place: number, chunks: readonly Chunk[]): boolean {
  return chunks.some(({ right }, at) => right <= place && place <= (chunks[at + 1]?.left ?? 0));
}

function widestGap(chunks: readonly Chunk[]): number {
  return Math.max(0, ...chunks.slice(1).map(({ left }, at) => left - (chunks[at]?.right ?? left)));
}

function tallestOf(words: readonly PdfWords[]): PdfWords {
  return words.reduce((most, each) => (each.size > most.size ? each : most));
}

/** A small digit or letter above the line is the mark of a note, and no digit of the figure before it. */
function isRaised({ text, baseline, size }: PdfWords, ofLine: number, tallest: number): boolean {
  return /^\s*(?:\d{1,2}|[a-z]|\*{1,3})\s*$/.test(text) && size < tallest * 0.85 && baseline > ofLine + tallest * 0.1;
}
