import type { HeaderPiece } from "./types.ts";
import { isOnlyTime, nearestMonthEnd, readTimeWords } from "../time/index.ts";
import type { IsoDate } from "../../source/index.ts";

/** A length over some columns, [from, to); `months` is unknown for "year to date". */
type Length = HeaderPiece & { readonly months: number | undefined; readonly isTrailing: boolean };

/** What alone stands over a column and dates it: "June 30, 2024", or "2024". */
interface Leaf {
  readonly key: string;
  readonly year: number;
  readonly date: IsoDate | undefined;
}

const mostColumns = 12;

/**
 * "Quarter ended" and "Year ended" over four dates, without their places: years end on one day, no period ends on it
 * twice, and all dates of a group go one way. Where the columns that they were given break that, and just one other share
 * does not, or one gives more of them the same dates than any other, that one is taken.
 */
export function withRegroupedLengths(pieces: readonly HeaderPiece[], count: number): readonly HeaderPiece[] {
  const lengths = pieces.flatMap((piece) => lengthOf(piece) ?? []);
  if (lengths.length < 2 || count > mostColumns) return pieces;
  const others = pieces.filter((piece) => lengthOf(piece) === undefined);
  const all = Array.from({ length: count }, (_, at) => leafOver(others, at));
  const firstUndated = all.indexOf(undefined);
  const dated = firstUndated === -1 ? count : firstUndated;
  const leaves = all.slice(0, dated).flatMap((leaf) => leaf ?? []);
  if (leaves.length < lengths.length || all.slice(dated).some((leaf) => leaf !== undefined)) return pieces;
  if (!isInTurn(lengths) || !isFree(pieces, lengths, dated)) return pieces;
  const isCovered = lengths.every(({ from, to }, at) => from === (lengths[at - 1]?.to ?? 0) && to <= dated);
  const ends = lengths.map(({ to }) => to);
  if (isCovered && ends.at(-1) === dated && isSound(ends, lengths, leaves)) return pieces;
  const chosen = choose(
    cutsOf(dated, lengths.length).filter((cut) => isSound(cut, lengths, leaves)),
    leaves,
  );
  if (chosen === undefined) return pieces;
  const regrouped = lengths.map(({ text }, at): HeaderPiece => ({
    text,
    from: chosen[at - 1] ?? 0,
    to: chosen[at] ?? dated,
  }));
  return pieces.map((piece) => {
    const at = lengths.findIndex(({ text, from }) => text === piece.text && from === piece.from);
    return regrouped[at] ?? piece;
  });
}

/** The only cut, or the one in which the most groups have the dates of another. */
function choose(cuts: readonly (readonly number[])[], leaves: readonly Leaf[]): readonly number[] | undefined {
  const scored = cuts.map((cut) => {
    const groups = groupsOf(cut, leaves).map((group) => group.map(({ key }) => key).join(" "));
    return { cut, alike: groups.filter((group) => groups.filter((each) => each === group).length > 1).length };
  });
  const most = Math.max(...scored.map(({ alike }) => alike));
  const [only, another] = scored.filter(({ alike }) => alike === most);
  return another === undefined ? only?.cut : undefined;
}

function lengthOf(piece: HeaderPiece): Length | undefined {
  // "Six months ended June 30," over years has a day besides.
  const words = readTimeWords(piece.text).filter(({ kind }) => kind !== "monthDay");
  const [only, another] = words;
  if (only === undefined || another !== undefined || !isOnlyTime(piece.text)) return undefined;
  switch (only.kind) {
    case "length":
      return { ...piece, months: only.months, isTrailing: false };
    case "partOfYear":
    case "monthRange":
      return only.year === undefined ? { ...piece, months: only.months, isTrailing: false } : undefined;
    case "quarter":
      return only.year === undefined ? { ...piece, months: 3, isTrailing: false } : undefined;
    case "trailing":
      return { ...piece, months: 12, isTrailing: true };
    case "yearToDate":
      return { ...piece, months: undefined, isTrailing: false };
    case "date":
    case "monthDay":
    case "year":
    case "fiscalYear":
      return undefined;
  }
}

/** The date, or the year, that alone stands over a column; a month and a day may stand in a piece of their own. */
function leafOver(pieces: readonly HeaderPiece[], at: number): Leaf | undefined {
  const own = pieces.filter(({ from, to }) => from === at && to === at + 1).map(({ text }) => text);
  const words = readTimeWords(own.join(" "));
  const dates = words.filter(({ kind }) => kind === "date");
  const years = words.filter(({ kind }) => kind === "year" || kind === "fiscalYear");
  const [date] = dates;
  if (date?.kind === "date" && dates.length === 1)
    return { key: date.date, year: Number(date.date.slice(0, 4)), date: date.date };
  const [year] = years;
  if (year === undefined || years.length > 1 || dates.length > 0) return undefined;
  return year.kind === "year" || year.kind === "fiscalYear"
    ? { key: `${year.kind} ${year.year}`, year: year.year, date: undefined }
    : undefined;
}

function isInTurn(lengths: readonly Length[]): boolean {
  return lengths.every(({ from }, at) => at === 0 || from >= (lengths[at - 1]?.to ?? 0));
}

/** Nothing but dates and lengths stands over the dated columns: "As of" over two of them would say that they have none. */
function isFree(pieces: readonly HeaderPiece[], lengths: readonly Length[], dated: number): boolean {
  const isOver = ({ from, to }: HeaderPiece, at: number) => from <= at && at < to;
  return Array.from({ length: dated }, (_, at) => at).every(
    (at) =>
      lengths.some((length) => isOver(length, at)) ||
      !pieces.some((piece) => isOver(piece, at) && piece.to - piece.from > 1 && piece.to - piece.from < dated),
  );
}

function isSound(ends: readonly number[], lengths: readonly Length[], leaves: readonly Leaf[]): boolean {
  const groups = groupsOf(ends, leaves);
  const isOnce = groups.every((group) => new Set(group.map(({ key }) => key)).size === group.length);
  const ways = groups.flatMap((group) =>
    group.slice(1).map((leaf, at) => Math.sign(leaf.year - (group[at]?.year ?? 0))),
  );
  const isOneWay = !ways.includes(1) || !ways.includes(-1);
  const isYearly = groups.every((group, at) => {
    const { months, isTrailing } = lengths[at] ?? { months: undefined, isTrailing: false };
    const days = group.flatMap(({ date }) => (date === undefined ? [] : [nearestMonthEnd(date)]));
    return months !== 12 || isTrailing || new Set(days).size <= 1;
  });
  return isOnce && isOneWay && isYearly;
}

function groupsOf(ends: readonly number[], leaves: readonly Leaf[]): (readonly Leaf[])[] {
  return ends.map((end, at) => leaves.slice(ends[at - 1] ?? 0, end));
}

/** Every way to cut the columns into so many groups, by where each ends. */
function cutsOf(count: number, groups: number, from = 0): number[][] {
  if (groups === 1) return from < count ? [[count]] : [];
  const cuts: number[][] = [];
  for (let end = from + 1; end <= count - groups + 1; end++)
    cuts.push(...cutsOf(count, groups - 1, end).map((rest) => [end, ...rest]));
  return cuts;
}
