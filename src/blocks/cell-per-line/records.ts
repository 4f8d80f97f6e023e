import type { Piece } from "../line-pieces.ts";

/** A row before its figures are placed: headings above it, its label, its figures in order. */
export interface RowRecord {
  /** Labels without figures between the row before and this one. */
  readonly headings: readonly Piece[];
  /** The lines of the label; none for an unlabelled total. */
  readonly label: readonly Piece[];
  readonly figures: readonly Piece[];
  /** Blank cells and lines between the last figure and what follows; `undefined` at the end of the table. */
  readonly gapAfter: number | undefined;
}

/** Cuts the body of a table into rows: each label opens one, and so does a figure too many. */
export function readRecords(body: readonly Piece[]): RowRecord[] {
  const runs = readRuns(body);
  const count = columnCount(runs);
  return runs.flatMap((run) => splitRun(run, count));
}

/** As many columns as most rows have figures; ties go to more, since cells are lost more often than made up. */
export function columnCount(records: readonly RowRecord[]): number {
  const counts = new Map<number, number>();
  for (const { figures } of records) {
    if (figures.length > 0) counts.set(figures.length, (counts.get(figures.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [count, times] of counts) {
    const most = counts.get(best) ?? 0;
    if (times > most || (times === most && count > best)) best = count;
  }
  return best;
}

function readRuns(body: readonly Piece[]): RowRecord[] {
  const runs: RowRecord[] = [];
  let words: Piece[] = [];
  let figures: Piece[] = [];
  const close = (gapAfter: number | undefined) => {
    if (words.length > 0 || figures.length > 0) runs.push({ ...labelled(words), figures, gapAfter });
    [words, figures] = [[], []];
  };
  withoutMarks(body).forEach((piece, at, pieces) => {
    const isYearOfRow =
      piece.time === "year" && words.length > 0 && (figures.length > 0 || pieces[at + 1]?.kind === "figure");
    if (piece.kind === "figure" || isYearOfRow) {
      figures.push(piece);
      return;
    }
    if (figures.length > 0) close(piece.gap);
    if (!isAside(piece.text)) words.push(piece);
  });
  close(undefined);
  return runs;
}

/** Footnote marks in cells of their own, "a" or "b,f" right of a figure, leave their place blank. */
function withoutMarks(body: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let gap = 0;
  for (const piece of body) {
    const isMarkCell =
      piece.kind === "words" && /^[a-z](?:, ?[a-z]){0,5}$/.test(piece.text) && kept.at(-1)?.kind === "figure";
    if (isMarkCell) gap += piece.gap + 1;
    else {
      kept.push(gap === 0 ? piece : { ...piece, gap: piece.gap + gap });
      gap = 0;
    }
  }
  return kept;
}

/** Of the lines above some figures the last is their label, and the ones that it goes on from. */
function labelled(words: readonly Piece[]): Pick<RowRecord, "headings" | "label"> {
  let from = Math.max(0, words.length - 1);
  while (from > 0 && goesOn(words[from - 1]?.text ?? "", words[from]?.text ?? "")) from--;
  return { headings: words.slice(0, from), label: words.slice(from) };
}

function goesOn(line: string, next: string): boolean {
  if (line.endsWith(":")) return false;
  return /^[a-z(]/.test(next)
    ? !/^\([A-Z]/.test(next)
    : /(?:[,(-]|\b(?:and|or|of|to|for|in|the|by|from|with|on|at|(?<!, )net))$/.test(line);
}

/** Figures beyond the last column are a row without a label; a lone mark before the first is the label's. */
function splitRun(run: RowRecord, count: number): RowRecord[] {
  const [first, ...others] = run.figures;
  if (first === undefined || run.figures.length <= count || count === 0) return [run];
  if (run.figures.length % count === 1 && run.label.length > 0 && isMark(first)) {
    return splitRun({ ...run, label: [...run.label, first], figures: others }, count);
  }
  const rest = run.figures.slice(count);
  const last = rest.at(-1);
  if (rest.length < count && last !== undefined && isPageNumber(last)) {
    return splitRun({ ...run, figures: run.figures.slice(0, -1), gapAfter: undefined }, count);
  }
  if (count === 1) return [run];
  const head: RowRecord = { ...run, figures: run.figures.slice(0, count), gapAfter: rest[0]?.gap };
  return [head, ...splitRun({ headings: [], label: [], figures: rest, gapAfter: run.gapAfter }, count)];
}

function isMark(piece: Piece): boolean {
  return /^(?:\(\d\)|\[\d{1,2}\])$/.test(piece.text);
}

function isPageNumber(piece: Piece): boolean {
  return /^\d{1,3}$/.test(piece.text);
}

/** What says how the figures were made, and is no row: "(unaudited)", or the head of the column of references to notes. */
export function isAside(printed: string): boolean {
  return /^\(?(?:un)?audited\)?$|^page \d{1,3}$/i.test(printed) || namesNotes(printed);
}

/** "Notes" above the references to them. */
export function namesNotes(printed: string): boolean {
  return /^notes?$/i.test(printed);
}

/**
 * Rows without the references to notes that stand left of their figures: a figure more than the columns, small and whole.
 * Where no head tells of them, every row that has a figure too many must begin so.
 */
export function withoutNotes(body: readonly Piece[], isHeaded: boolean): readonly Piece[] {
  const runs = readRuns(body).filter(({ label, figures }) => label.length > 0 && figures.length > 0);
  const count = columnCount(runs.filter((run) => !beginsWithReference(run)));
  const over = runs.filter(({ figures }) => figures.length === count + 1);
  const references = over.flatMap((run) => (beginsWithReference(run) ? run.figures.slice(0, 1) : []));
  const isTold = isHeaded || (references.length > 1 && references.length === over.length && isSound(references));
  return references.length === 0 || !isTold ? body : body.filter((piece) => !references.includes(piece));
}

/** Notes are referred to in their order, but for one or two. */
function isSound(references: readonly Piece[]): boolean {
  const numbers = references.map(({ text }) => Number.parseInt(text, 10));
  const falls = numbers.filter((number, at) => at > 0 && number < (numbers[at - 1] ?? 0)).length;
  return falls <= 1;
}

function beginsWithReference({ figures }: RowRecord): boolean {
  return /^\d{1,2}(?:\([a-z]\))?$/.test(figures[0]?.text ?? "");
}
