import { cellsNamed } from "./cells-named.ts";
import { formulaWords } from "./formula-words.ts";
import { readFormula } from "./formula-syntax.ts";
import type { CellPlace, CellsSyntax } from "./formula-syntax.ts";
import { addressOf, contentAt, headOf, isFormula, labelOf, shownAt } from "./sheet-text.ts";
import type { SheetText } from "./sheet-text.ts";
import type { FormulaPiece, NamedCell, TracedFormula } from "./types.ts";

/** The sheets that were read, by name; `undefined` for one that is not there. */
export type Sheets = ReadonlyMap<string, SheetText | undefined>;

/** More cells than these are counted instead of listed. */
const mostListed = 60;

/** A formula in words, with the cells that it names and those that it rests on in the end. */
export function traceFormula(text: string, home: SheetText, sheets: Sheets): TracedFormula {
  const syntax = readFormula(text);
  if (syntax === undefined) return { text, words: [{ kind: "words", text }], terms: [], leaves: [], leavesLeftOut: 0 };
  const terms = cellsNamed(syntax).flatMap((cells) => cellsWithin(cells, home, sheets));
  const leaves = terms.some(({ sheet, place }) => isFormula(contentAt(sheet, place))) ? leavesOf(terms, sheets) : [];
  return {
    text,
    words: formulaWords(syntax, (cells) => nameCells(cells, home, sheets)),
    terms: terms.slice(0, mostListed).map(({ sheet, place }) => nameCell(sheet, place)),
    leaves: leaves.slice(0, mostListed).map(({ sheet, place }) => nameCell(sheet, place)),
    leavesLeftOut: Math.max(0, leaves.length - mostListed),
  };
}

export function nameCell(sheet: SheetText, place: CellPlace): NamedCell {
  return {
    sheet: sheet.name,
    address: addressOf(place),
    label: labelOf(sheet, place),
    head: headOf(sheet, place),
    shown: shownAt(sheet, place),
    isComputed: isFormula(contentAt(sheet, place)),
  };
}

interface Cell {
  readonly sheet: SheetText;
  readonly place: CellPlace;
}

/** A reference is a block of at most so many cells; a longer one is cut. */
const mostRows = 400;
const mostColumns = 40;

/** The cells of a reference that hold a number: headings between the lines of a sum are no terms. */
function cellsWithin({ sheet, first, last }: CellsSyntax, home: SheetText, sheets: Sheets): readonly Cell[] {
  const text = sheet === undefined ? home : sheets.get(sheet);
  if (text === undefined) return [];
  const cells: Cell[] = [];
  for (let row = first.row; row <= Math.min(last.row, first.row + mostRows); row++)
    for (let column = first.column; column <= Math.min(last.column, first.column + mostColumns); column++) {
      const content = contentAt(text, { row, column });
      const isOne = first.row === last.row && first.column === last.column;
      if (typeof content === "number" || isFormula(content) || (isOne && content !== ""))
        cells.push({ sheet: text, place: { row, column } });
    }
  return cells;
}

const mostFollowed = 2000;

/** The cells at the ends of all formulas below some cells, in the order in which they are met. */
function leavesOf(terms: readonly Cell[], sheets: Sheets): readonly Cell[] {
  const leaves: Cell[] = [];
  const seen = new Set<string>();
  const waiting = [...terms].reverse();
  for (let cell = waiting.pop(); cell !== undefined && seen.size < mostFollowed; cell = waiting.pop()) {
    const { sheet, place } = cell;
    const key = `${sheet.name} ${addressOf(place)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const content = contentAt(sheet, place);
    if (!isFormula(content)) {
      leaves.push(cell);
      continue;
    }
    const syntax = readFormula(content);
    const below = syntax === undefined ? [] : cellsNamed(syntax).flatMap((cells) => cellsWithin(cells, sheet, sheets));
    waiting.push(...below.reverse());
  }
  return leaves;
}

/** What a reference is called: its line, with its column and sheet where they are not the formula's own. */
function nameCells(cells: CellsSyntax, home: SheetText, sheets: Sheets): FormulaPiece {
  const { first, last } = cells;
  const sheet = cells.sheet === undefined ? home : sheets.get(cells.sheet);
  const isOne = first.row === last.row && first.column === last.column;
  const address = isOne ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`;
  const name = cells.sheet ?? home.name;
  const where = name === home.name ? "" : ` (${name})`;
  if (sheet === undefined) return { kind: "cells", text: `${address}${where}`, sheet: name, address };
  const from = labelOf(sheet, first);
  const to = labelOf(sheet, last);
  const words = from === to ? from : `${from} through ${to}`;
  return { kind: "cells", text: `${words === "" ? address : words}${where}`, sheet: name, address };
}
