import { isChange } from "./changes.ts";
import type { LabelPiece, TimePiece } from "./pieces.ts";
import type { Cell, GridRow } from "../types.ts";

interface PanelHeader {
  readonly header: readonly (TimePiece | LabelPiece)[];
  readonly width: number;
  /** Which of the columns hold percentages alone, and the names printed over such columns. */
  readonly percents: readonly number[];
  readonly percentNames: readonly LabelPiece[];
}

/** The headers of panels side by side as rows over their columns: lengths, names, dates, years. */
export function headerRows(panels: readonly PanelHeader[]): GridRow[] {
  const levels = new Map<number, Cell[]>();
  let from = 1;
  for (const { header, width, percents, percentNames } of panels) {
    const named = percents.length === percentNames.length ? percentNames : [];
    const own = named.map(({ text, span }, at) => ({ text, span, column: from + (percents[at] ?? 0), columnSpan: 1 }));
    [...levelsOf(header, from, width), own].forEach((cells, level) =>
      levels.set(level, [...(levels.get(level) ?? []), ...cells]),
    );
    from += width;
  }
  const inOrder = [...levels].sort(([left], [right]) => left - right).map(([, cells]) => cells);
  return inOrder.flatMap((cells): GridRow[] => {
    const [first] = cells;
    return first === undefined ? [] : [{ kind: "cells", cells, isPlaced: true, isAligned: true, span: first.span }];
  });
}

function levelsOf(header: readonly (TimePiece | LabelPiece)[], from: number, width: number): Cell[][] {
  const times = header.filter((piece): piece is TimePiece => piece.kind === "time").flatMap(cutDates);
  const isLength = ({ text }: TimePiece) =>
    /\b(?:ended|ending|months?|weeks?|quarters?|half|q[1-4])\b/i.test(text) && !/\b(?:19|20)\d\d\b/.test(text);
  const isYear = ({ text }: TimePiece) => /^\(?(?:fy ?)?(?:19|20)\d\d\)?$/i.test(text);
  const changes = times.filter(({ text }) => isChange(text));
  const isDate = (piece: TimePiece) => !isLength(piece) && !isYear(piece) && !changes.includes(piece);
  const groups = [times.filter(isLength), inOrder(times.filter(isDate)), times.filter(isYear)];
  const names = header.filter((piece): piece is LabelPiece => piece.kind === "label");
  // A change that comes after all periods stands under none of their lengths.
  const after = times.at(-1) === changes.at(-1) && changes.length === 1 ? 1 : 0;
  const levels = [...groups.slice(0, 1), names, ...groups.slice(1)].map((group) => over(group, from, width - after));
  const own = changes.slice(-1).map(({ text, span }) => ({ text, span, column: from + width - 1, columnSpan: 1 }));
  return after === 0 ? levels : [...levels.slice(0, -1), [...(levels.at(-1) ?? []), ...own]];
}

/** Quarters of one year stand in their order; a page may have printed the end of one after those of others. */
function inOrder(dates: TimePiece[]): TimePiece[] {
  const months = dates.map(({ text }) =>
    monthNames.indexOf(/^([A-Z][a-z]{2})[a-z]*\.? \d{1,2},?$/.exec(text)?.[1] ?? ""),
  );
  if (dates.length !== 4 || months.includes(-1) || new Set(months).size < 4) return dates;
  if (isRound(months) || isRound([...months].reverse())) return dates;
  const monthOf = (piece: TimePiece) => months[dates.indexOf(piece)] ?? 0;
  return [...dates].sort((left, right) => monthOf(left) - monthOf(right));
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Months three apart, over the turn of a year too. */
function isRound(months: readonly number[]): boolean {
  return months.slice(1).every((month, at) => (month - (months[at] ?? 0) + 12) % 12 === 3);
}

/** "July 29, 2023 July 30, 2022" heads two columns. */
function cutDates(piece: TimePiece): TimePiece[] {
  const found = [...piece.text.matchAll(/[A-Z][a-z]+\.? \d{1,2},?(?: (?:19|20)\d\d)?|\b(?:19|20)\d\d\b/g)];
  const rest = found.reduce((text, each) => text.replace(each[0], ""), piece.text).trim();
  if (found.length < 2 || rest !== "") return [piece];
  return found.map((each) => ({ ...piece, text: each[0] }));
}

/** Pieces that stand evenly over the columns, each over as many. */
function over(group: readonly (TimePiece | LabelPiece)[], from: number, width: number): Cell[] {
  const whole = joinable(group, width);
  const each = Math.max(1, width / whole.length);
  return whole.map((piece, at) => ({
    text: piece.kind === "time" && piece.mark !== undefined ? `${piece.text}(${piece.mark})` : piece.text,
    span: piece.span,
    column: from + Math.floor(at * each),
    columnSpan: Math.floor(each),
  }));
}

/** One line with as many words as there are columns names each of them; more names than columns are left to the last. */
function joinable(group: readonly (TimePiece | LabelPiece)[], width: number): (TimePiece | LabelPiece)[] {
  const [only] = group;
  const words = only?.kind === "label" && group.length === 1 ? only.text.split(" ") : [];
  if (only !== undefined && width > 1 && words.length === width) return words.map((text) => ({ ...only, text }));
  return group.slice(0, width);
}
