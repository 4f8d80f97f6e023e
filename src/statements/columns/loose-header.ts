import { matchesIn } from "../../source/index.ts";
import type { Heading } from "../../blocks/index.ts";
import { cutHeader, timeKinds } from "./header-line.ts";
import type { HeaderLine } from "./header-line.ts";
import type { ColumnShape } from "./column-shape.ts";
import type { HeaderPiece } from "./types.ts";
import { readNamesBesideChanges } from "./loose-changes.ts";
import { readLooseNames } from "./loose-names.ts";
import type { LooseNames } from "./loose-names.ts";
import { readMixedLine } from "./mixed-line.ts";
import { readQuarterNames } from "./quarter-names.ts";
import { withRegroupedLengths } from "./regrouped-lengths.ts";
import { yearsUnderDates } from "./years-under-dates.ts";
import { readTimeWords } from "../time/index.ts";
import { kindOfTitle } from "../titles/index.ts";
import { readUnitsLine } from "../units/index.ts";

/** The lines above a table whose columns' places are lost, told apart. */
export interface LooseHeader {
  /** Title, company, units. */
  readonly caption: readonly Heading[];
  readonly pieces: readonly HeaderPiece[];
  /** Headings of the first lines of the table. */
  readonly sections: readonly Heading[];
  /** Marks of notes at the dates of the header. */
  readonly marks: readonly string[];
}

const mostLines = 60;

/**
 * Reads the lines above a table that lost its columns' places: the words of the header come out of a PDF in any order,
 * one to a line or several columns to a line. Its time words are told from its names, and each kind is dealt out evenly
 * over the columns that the figures below have.
 */
export function readLooseHeader(above: readonly Heading[], shape: ColumnShape): LooseHeader {
  const { count } = shape;
  const words = cutHeader(above.slice(-mostLines));
  const from = firstLine(words);
  const header = words.slice(from);
  const timed = header.flatMap((line, at) => (line.isTimed ? [at] : []));
  const [first, last] = [timed[0], timed.at(-1)];
  if (first === undefined || last === undefined) return withoutTime(above, words, count);

  const before = header.slice(0, first).filter((line) => line.rest !== "");
  const between = header.slice(first, last + 1);
  const after = header.slice(last + 1);
  const mixed = readMixedLines(between, shape);
  if (mixed !== undefined) return mixedHeader(above, words, between, after, mixed);
  const change = columnsOfChange(between, after, shape);
  if (change === undefined && shape.changes.length > 0)
    return besideChanges(above, words, { before, between, after }, shape);
  const dated = timePieces(between, change === undefined ? shape : firstColumns(count - change.names.length));
  const isTold = isDistinct(dated, firstColumns(change === undefined ? count : count - change.names.length));
  const named = isTold ? undefined : readNames({ before, between, after }, dated, count);

  const pieces = [...dated, ...(change === undefined ? [] : over(change.names, count - change.names.length, count))];
  const nameLines = new Set([...(named?.lines ?? []), ...(change?.lines ?? [])]);
  const stubs = isTold && change === undefined ? between.filter((line) => line.rest !== "") : [];
  const left = after.filter((line) => line.rest !== "" && !nameLines.has(line.heading));
  const isHeader = new Set([...between.map((line) => line.heading), ...nameLines]);
  const inBody = new Set(left.map((line) => line.heading));
  return {
    caption: above.filter((heading) => !inBody.has(heading)).flatMap((heading) => captionOf(heading, isHeader, words)),
    pieces: [...pieces, ...(named?.pieces ?? [])],
    sections: [...stubs.map((line) => ({ ...line.heading, text: line.rest })), ...left.map((line) => line.heading)],
    marks: between.flatMap((line) => marksOfDates(line.heading.text)),
  };
}

/** Lines that name each column by a date or a word, and the lengths above them; none where that leaves two columns alike. */
function readMixedLines(lines: readonly HeaderLine[], shape: ColumnShape): readonly HeaderPiece[] | undefined {
  const read = lines.map((line) => readMixedLine(line.heading.text, shape.count));
  const others = lines.filter((_, at) => read[at] === undefined);
  if (others.length === lines.length) return undefined;
  const named = read.flatMap((each) => each ?? []);
  const dated = named.filter(({ text }) => readTimeWords(text).length > 0);
  const over = timePieces(others, firstColumns(shape.count));
  const pieces = [...over, ...datesOverDated(others, over, dated), ...named];
  return isDistinct(pieces, shape) ? pieces : undefined;
}

/** "Sep 30 Sep 30 Sep 30 Sep 30" over "2024 2023 Change 2024 2023 Change": one for each column that has a date. */
function datesOverDated(
  lines: readonly HeaderLine[],
  over: readonly HeaderPiece[],
  dated: readonly HeaderPiece[],
): HeaderPiece[] {
  return timeKinds.flatMap((kind) => {
    const texts = lines.flatMap(({ times }) => times).flatMap((time) => (time.kind === kind ? [time.text] : []));
    const isOpen = texts.length === dated.length && !over.some(({ text }) => texts.includes(text));
    return isOpen ? dated.map(({ from, to }, at) => ({ text: texts[at] ?? "", from, to })) : [];
  });
}

function mixedHeader(
  above: readonly Heading[],
  words: readonly HeaderLine[],
  between: readonly HeaderLine[],
  after: readonly HeaderLine[],
  pieces: readonly HeaderPiece[],
): LooseHeader {
  const isHeader = new Set(between.map((line) => line.heading));
  const left = after.filter((line) => line.rest !== "").map((line) => line.heading);
  return {
    caption: above
      .filter((heading) => !left.includes(heading))
      .flatMap((heading) => captionOf(heading, isHeader, words)),
    pieces,
    sections: left,
    marks: between.flatMap((line) => marksOfDates(line.heading.text)),
  };
}

/** The header of a table with percentages that compare its other columns. */
function besideChanges(
  above: readonly Heading[],
  words: readonly HeaderLine[],
  { between, after }: NameLines,
  shape: ColumnShape,
): LooseHeader {
  const dated = timePieces(between, shape);
  const named = readNamesBesideChanges([...between, ...after], shape, (names) =>
    isDistinct([...dated, ...names], shape),
  );
  const isHeader = new Set([...between.map((line) => line.heading), ...named.lines]);
  const left = after.filter((line) => line.rest !== "" && !isHeader.has(line.heading)).map((line) => line.heading);
  return {
    caption: above
      .filter((heading) => !left.includes(heading))
      .flatMap((heading) => captionOf(heading, isHeader, words)),
    pieces: [...dated, ...named.pieces],
    sections: left,
    marks: between.flatMap((line) => marksOfDates(line.heading.text)),
  };
}

/** What a line above a table says of the table as a whole; of a line that heads columns, only its units. */
function captionOf(heading: Heading, header: ReadonlySet<Heading>, lines: readonly HeaderLine[]): Heading[] {
  const isWords = lines.find((line) => line.heading === heading)?.rest !== "";
  const isUnitsAlone = isUnits(heading) && /^[$€£¥]/.test(heading.text);
  if (!header.has(heading) || isUnitsAlone) return isWords || isUnits(heading) ? [heading] : [];
  const units = isUnits(heading) ? /\([^()]{0,120}\)?/.exec(heading.text)?.[0] : undefined;
  return units === undefined ? [] : [{ ...heading, text: units }];
}

/** Where the header begins: below the title, or below a line too long to stand over a column. */
function firstLine(lines: readonly HeaderLine[]): number {
  let seen = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined) continue;
    const { text } = line.heading;
    const isTitle = kindOfTitle(text) !== undefined && line.rest.length > 12;
    if (seen && (isTitle || (line.rest.length > 60 && !isUnits(line.heading)) || /\bvs\b/.test(text))) return at + 1;
    if (line.rest.length > 90) return at + 1;
    if (seen && !line.isTimed && isUnits(line.heading) && lines.slice(0, at).some(isDatedTitle)) return at + 1;
    seen ||= line.isTimed;
  }
  return 0;
}

/** "Fiscal 2014 Financial Results", above the units, says what the table is about, and stands over no column. */
function isDatedTitle(line: HeaderLine): boolean {
  return line.isTimed && line.rest.length > 12;
}

/** No word of time: the last line names the columns if it can be cut into as many names. */
function withoutTime(above: readonly Heading[], lines: readonly HeaderLine[], count: number): LooseHeader {
  const last = lines.at(-1);
  const names = last === undefined || count < 2 ? undefined : readLooseNames([last.rest], count);
  const isHeader =
    last !== undefined && names !== undefined && names.isPlain && kindOfTitle(last.heading.text) === undefined;
  if (!isHeader) return { caption: above, pieces: [], sections: [], marks: [] };
  return { caption: above.slice(0, -1), pieces: over(names.names, 0, count), sections: [], marks: [] };
}

/** Deals each kind of time word out over the columns; a line printed twice, at a page break, counts once. */
function timePieces(lines: readonly HeaderLine[], shape: ColumnShape): HeaderPiece[] {
  const { count } = shape;
  const quarters = lines.filter((line) => readQuarterNames(line.heading.text) !== undefined);
  const names = quarters.flatMap((line) => readQuarterNames(line.heading.text) ?? []);
  const isLeaf = names.length > 0 && count % names.length === 0;
  const times = lines.filter((line) => !isLeaf || !quarters.includes(line)).flatMap((line) => line.times);
  const above = timeKinds.flatMap((kind) => {
    const years = kind === "year" ? yearsUnderDates(lines) : undefined;
    const texts = withoutRepeat(years ?? times.filter((time) => time.kind === kind).map((time) => time.text), count);
    return dealOut(texts, shape);
  });
  const dealt = isLeaf ? [...above, ...over(names, 0, count)] : above;
  const lengths = withoutRepeat(
    times.filter(({ kind }) => kind === "length").map(({ text }) => text),
    count,
  );
  const days = times.filter(({ kind }) => kind === "monthDay").map(({ text }) => text);
  const isPaired = days.length === lengths.length && count % days.length !== 0;
  if (isPaired)
    return withUnevenLengths(
      lengths.map((length, at) => `${length} ended ${days[at] ?? ""}`),
      dealt,
      count,
    );
  const isDealt = lengths.length < 2 || dealt.some(({ text }) => lengths.includes(text));
  return isDealt ? dealt : withUnevenLengths(lengths, dealt, count);
}

/** Lengths that do not share the columns evenly, if the dates under them show which are whose. */
function withUnevenLengths(lengths: readonly string[], dated: readonly HeaderPiece[], count: number): HeaderPiece[] {
  const inTurn = lengths.map((text, at) => ({ text, from: at, to: at === lengths.length - 1 ? count : at + 1 }));
  const pieces = [...inTurn, ...dated];
  const regrouped = withRegroupedLengths(pieces, count);
  return regrouped === pieces ? [...dated] : [...regrouped];
}

/** Gives each of the texts its share of the amounts, with the percentages beside them; "2024 2024 2023 2023" are two. */
function dealOut(texts: readonly string[], { count, stems }: ColumnShape): HeaderPiece[] {
  const runs = texts.filter((text, at) => at === 0 || text !== texts[at - 1]);
  const dealt = [texts, runs].find((each) => each.length > 0 && stems.length % each.length === 0);
  if (dealt === undefined) return texts.length > 0 && count % texts.length === 0 ? over(texts, 0, count) : [];
  const width = stems.length / dealt.length;
  return dealt.map((text, at) => {
    const [from, to] = [stems[at * width]?.from ?? 0, stems[(at + 1) * width - 1]?.to ?? count];
    return { text, from, to };
  });
}

function withoutRepeat(texts: readonly string[], count: number): readonly string[] {
  if (texts.length <= count) return texts;
  const half = texts.length / 2;
  const isTwice = Number.isInteger(half) && texts.slice(0, half).every((text, at) => text === texts[half + at]);
  return isTwice ? texts.slice(0, half) : texts.slice(-count);
}

function over(texts: readonly string[], from: number, to: number): HeaderPiece[] {
  const width = (to - from) / texts.length;
  return texts.map((text, at) => ({ text, from: from + at * width, to: from + (at + 1) * width }));
}

/** "2020 2019 Change": the columns after the dated ones. */
function columnsOfChange(
  between: readonly HeaderLine[],
  after: readonly HeaderLine[],
  { count, changes }: ColumnShape,
): { readonly names: readonly string[]; readonly lines: readonly Heading[] } | undefined {
  const years = between.flatMap((line) => line.times.filter((time) => time.kind === "year")).length;
  const missing = count - years;
  if (years === 0 || missing <= 0 || missing > years) return undefined;
  if (changes.some(({ from }) => from < years)) return undefined;
  const tail = between.at(-1)?.tail ?? "";
  const below = tail === "" ? after[0] : undefined;
  const words = tail === "" ? (below?.rest ?? "") : tail;
  // "Amount Percent Amount Percent" names every column, those under the dates too.
  if ((readLooseNames([words], count)?.times ?? 1) > 1) return undefined;
  if (!/\bchanges?\b|%|\bgrowth\b|\bvariance\b|\bpercent/i.test(words)) return undefined;
  // "Change" over two columns: in dollars and in percent.
  const names = readLooseNames([words], missing)?.names ?? Array.from({ length: missing }, () => words);
  return { names, lines: below === undefined ? [] : [below.heading] };
}

interface NameLines {
  readonly before: readonly HeaderLine[];
  readonly between: readonly HeaderLine[];
  readonly after: readonly HeaderLine[];
}

/** Names that tell apart the columns which their dates do not; the fewest that do. */
function readNames(
  { before, between, after }: NameLines,
  dated: readonly HeaderPiece[],
  count: number,
): { readonly pieces: readonly HeaderPiece[]; readonly lines: readonly Heading[] } | undefined {
  const words = between.filter((line) => line.rest !== "");
  // Words before the dates on the dates' own line name the table's rows.
  const middle = words.filter((line) => !line.isTimed);
  const below = after.filter((line) => line.rest !== "");
  const isSection = (line: HeaderLine) => line.rest.endsWith(":");
  const firstSection = below.findIndex(isSection);
  const names = firstSection === -1 ? below : below.slice(0, firstSection);
  const choices = [
    ...names.map((_, at) => [...middle, ...names.slice(0, names.length - at)]),
    middle,
    ...names.map((_, at) => names.slice(0, names.length - at)),
    before.slice(-1),
    before,
    words,
  ];
  // Names that repeat themselves over groups of columns are surest, then those that can be cut in one way only.
  for (const isGood of [isRepeated, isPlain, () => true]) {
    for (const lines of choices) {
      if (lines.length === 0) continue;
      for (let each = 2; each <= count; each++) {
        if (count % each !== 0) continue;
        const read = readLooseNames(
          lines.map((line) => line.rest),
          each,
        );
        if (read === undefined || !isGood(read)) continue;
        const pieces = over(read.names, 0, count);
        if (isDistinct([...dated, ...pieces], firstColumns(count)))
          return { pieces, lines: lines.map((line) => line.heading) };
      }
    }
  }
  return undefined;
}

function isRepeated(names: LooseNames): boolean {
  return names.isPlain && names.times > 1;
}

function isPlain(names: LooseNames): boolean {
  return names.isPlain;
}

function isDistinct(pieces: readonly HeaderPiece[], { stems }: ColumnShape): boolean {
  const heads = stems.map(({ from: at }) => {
    const over = pieces.filter((piece) => piece.from <= at && at < piece.to);
    return over.map((piece) => piece.text.toLowerCase()).join("|");
  });
  return new Set(heads).size === stems.length;
}

function firstColumns(count: number): ColumnShape {
  return { count, stems: Array.from({ length: count }, (_, at) => ({ from: at, to: at + 1 })), changes: [] };
}

/** The marks of notes that dates bear: "July 29, 2023(1)". */
export function marksOfDates(text: string): string[] {
  const found = matchesIn(text, /\b(?:19|20)\d\d(?:(\d)\b| ?\(([\da-z])\))/gi);
  return found.map(([, glued, mark]) => glued ?? mark ?? "");
}

function isUnits(heading: Heading): boolean {
  return readUnitsLine(heading.text) !== undefined;
}
