import type { CellPlace } from "./formula-syntax.ts";

/** What a sheet holds and shows, with what stays in view when it scrolls: its headers and labels. */
export interface SheetText {
  readonly name: string;
  /** Of the first cell of the block that was read. */
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly shown: readonly (readonly string[])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export function shownAt({ row, column, shown }: SheetText, at: CellPlace): string {
  return shown[at.row - row]?.[at.column - column]?.trim() ?? "";
}

/** The formula, or what was typed; "" for an empty cell. */
export function contentAt({ row, column, formulas }: SheetText, at: CellPlace): unknown {
  return formulas[at.row - row]?.[at.column - column] ?? "";
}

export function isFormula(content: unknown): content is string {
  return typeof content === "string" && content.startsWith("=");
}

/** A cell that was typed in as words, and is no link to a line ("L85") or tick mark. */
function wordsAt(sheet: SheetText, at: CellPlace): string {
  const content = contentAt(sheet, at);
  if (typeof content !== "string" || content.startsWith("=")) return "";
  const words = content.trim();
  return lineLink.test(words) || /^\P{Ll}{0,2}$/u.test(words) ? "" : words;
}

/** How a cell says which line of the source it comes from. */
export const lineLink = /^L(\d{1,7})$/;

/** A row is named by its words in the columns that stay in view; else by the first words before the cell. */
export function labelOf(sheet: SheetText, at: CellPlace): string {
  const within = (first: number, last: number) => {
    const found: string[] = [];
    for (let column = first; column < last; column++) found.push(wordsAt(sheet, { row: at.row, column }));
    return found.filter((words) => words !== "");
  };
  const kept = within(0, Math.min(sheet.frozenColumns, at.column));
  return (kept.length > 0 ? kept : within(0, at.column).slice(0, 2)).join(" · ");
}

/**
 * A column is named by what stands over it in the rows that stay in view, from the lowest of them up to a row that is
 * empty or has words of its own at its left. A caption over several columns stands over the first of them.
 */
export function headOf(sheet: SheetText, { row, column }: CellPlace): string {
  if (sheet.frozenRows === 0 || row < sheet.frozenRows) return nearestAbove(sheet, row, column);
  const heads: string[] = [];
  for (let at = sheet.frozenRows - 1; at >= 0; at--) {
    const own = shownAt(sheet, { row: at, column });
    if (shownAt(sheet, { row: at, column: 0 }) !== "" && at < sheet.frozenRows - 1) break;
    if (own !== "") heads.unshift(own);
    else if (heads.length > 0) {
      const caption = captionBefore(sheet, at, column);
      if (caption === "") break;
      heads.unshift(caption);
    }
  }
  return heads.join(", ");
}

function captionBefore(sheet: SheetText, row: number, column: number): string {
  for (let at = column - 1; at >= sheet.frozenColumns; at--) {
    const caption = shownAt(sheet, { row, column: at });
    if (caption !== "") return caption;
  }
  return "";
}

const farthestAbove = 30;

function nearestAbove(sheet: SheetText, row: number, column: number): string {
  for (let at = row - 1; at >= Math.max(0, row - farthestAbove); at--) {
    const content = contentAt(sheet, { row: at, column });
    if (
      typeof content === "string" &&
      content !== "" &&
      Number.isNaN(Number(shownAt(sheet, { row: at, column }).replace(/[,()%]/g, "")))
    )
      return shownAt(sheet, { row: at, column });
  }
  return "";
}

/** "A" for 0, "AA" for 26. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

export function addressOf({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`;
}
