import type { HeaderPiece } from "./types.ts";
import { readLooseNames } from "./loose-names.ts";
import { findTimeWords } from "../time/index.ts";
import type { TimeWord } from "../time/index.ts";

const longestLine = 300;

interface Group {
  readonly times: string[];
  words: string;
}

/**
 * A line that names all columns, with names beside the dates of each group of them: "2026 2025 ($) (%) 2026 2025 ($) (%)",
 * "May 4, 2024 % of Sales May 6, 2023 % of Sales", "Q2 2024 Q2 2023 H1 2024 H1 2023". `undefined` for any other line.
 */
export function readMixedLine(line: string, count: number): HeaderPiece[] | undefined {
  const groups = line.length > longestLine ? [] : groupsOf(line);
  const [first] = groups;
  if (first === undefined) return undefined;
  if (groups.length === 1) return isOfLengths(line) && first.words === "" ? inTurn(first.times, count) : undefined;
  const width = count / groups.length;
  const isEven = Number.isInteger(width) && groups.every(({ times }) => times.length === first.times.length);
  if (!isEven || groups.some(({ words }) => words === ""))
    return isOfLengths(line) ? unevenNames(groups, count) : undefined;
  const named = width - first.times.length;
  if (named < 1) return undefined;
  const names = groups.map(({ words }) => readLooseNames([words], named)?.names);
  if (names.some((each) => each === undefined)) return undefined;
  return inTurn(
    groups.flatMap(({ times }, at) => [...times, ...(names[at] ?? [])]),
    count,
  );
}

/** "3Q24 3Q23 Δ% 2Q24 Δ%": one name behind the dates of a group, or none. */
function unevenNames(groups: readonly Group[], count: number): HeaderPiece[] | undefined {
  return inTurn(
    groups.flatMap(({ times, words }) => (words === "" ? times : [...times, words])),
    count,
  );
}

function inTurn(texts: readonly string[], count: number): HeaderPiece[] | undefined {
  return texts.length === count ? texts.map((text, at) => ({ text, from: at, to: at + 1 })) : undefined;
}

/** Names of quarters, halves and fiscal years with their years: each dates a column of its own. */
function isOfLengths(line: string): boolean {
  return findTimeWords(line).every(({ word }) => isDatedLength(word));
}

function isDatedLength(word: TimeWord): boolean {
  switch (word.kind) {
    case "quarter":
    case "partOfYear":
    case "monthRange":
      return word.year !== undefined;
    case "fiscalYear":
    case "trailing":
      return true;
    case "date":
    case "monthDay":
    case "year":
    case "length":
    case "yearToDate":
      return false;
  }
}

/** Dates, and the words behind them; none where the line speaks of lengths or quarters. */
function groupsOf(line: string): Group[] {
  const groups: Group[] = [];
  const found = findTimeWords(line);
  if (line.slice(0, found[0]?.start ?? 0).trim() !== "") return [];
  for (const [at, { word, start, end }] of found.entries()) {
    const isDate = word.kind === "date" || word.kind === "monthDay" || word.kind === "year";
    if (!isDate && !isDatedLength(word)) return [];
    const last = groups.at(-1);
    const time = line.slice(start, end);
    if (last?.words !== "") groups.push({ times: [time], words: "" });
    else last.times.push(time);
    const group = groups.at(-1);
    const words = line.slice(end, found[at + 1]?.start ?? line.length);
    if (group !== undefined) group.words = words.replace(/^[\s,]+/, "").trim();
  }
  return groups;
}
