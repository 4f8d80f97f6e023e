import type { Block, Cell } from "../../blocks/index.ts";
import { quote } from "../../source/index.ts";
import type { Diagnostic, Text } from "../../source/index.ts";
import { numberFormatUnsure } from "../diagnostics.ts";
import type { Figure, Statement } from "../types.ts";

/** How a release prints its numbers: "1,234.5", or "1.234,5" and "1 234,5", or "1 234.5". */
type NumberFormat = "points" | "commas" | "blanks";

/** The blocks with the numbers of their tables as "1234.5", however they were printed, where commas are no thousands. */
export interface PlainNumbers {
  readonly blocks: readonly Block[];
  /** True where a cell's text is no longer what was printed. */
  readonly isRewritten: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decides by the figures that leave no doubt how a release prints its numbers, and reads the others alike. */
export function withPlainNumbers(blocks: readonly Block[]): PlainNumbers {
  const cells = blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])).flatMap(cellsOf);
  const { format, unsure } = formatOf(cells);
  const diagnostics = unsure === undefined ? [] : [numberFormatUnsure(unsure, format === "commas")];
  if (format === "points") {
    const odd = blocks.filter(printsPointsAlone);
    const proven = odd.filter(hasTwoGroups);
    return {
      blocks: blocks.map((block) => (proven.includes(block) ? rewritten(block, "commas") : block)),
      isRewritten: proven.length > 0,
      diagnostics: [...diagnostics, ...odd.filter((block) => !proven.includes(block)).flatMap(tellFormat)],
    };
  }
  return { blocks: blocks.map((block) => rewritten(block, format)), isRewritten: true, diagnostics };
}

/** Where numbers were written anew to be read, the figures say again what was printed. */
export function asPrinted(statement: Statement, text: Text): Statement {
  const printed = (figure: Figure): Figure =>
    figure.raw === "" ? figure : { ...figure, raw: quote(text, figure.span).replace(/\s+/g, " ").trim() };
  return { ...statement, rows: statement.rows.map((row) => ({ ...row, figures: row.figures.map(printed) })) };
}

const fewestOdd = 4;

/**
 * One table may be printed as the issuer's language has it, "401.220", in a release that prints "401,220" elsewhere; or it
 * is in millions, with three places.
 */
function printsPointsAlone(block: Block): boolean {
  const cells = block.kind === "table" ? block.rows.flatMap(cellsOf) : [];
  const has = (sign: RegExp) => cells.filter(({ text }) => sign.test(text)).length;
  const odd = has(signs.pointThousands);
  const places = cells.some(({ text }) => /^\D*(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,}))\D*$/.test(text));
  return odd >= fewestOdd && !places && has(signs.commaThousands) === 0 && odd * 2 > cells.length;
}

/** "1.142.341" proves that points part thousands; a layout may have put commas in its place. */
function hasTwoGroups(block: Block): boolean {
  const cells = block.kind === "table" ? block.rows.flatMap(cellsOf) : [];
  return cells.some(({ text }) => /^\D*\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})\D*$/.test(text));
}

function tellFormat(block: Block): Diagnostic[] {
  const cells = block.kind === "table" ? block.rows.flatMap(cellsOf) : [];
  const first = cells.find(({ text }) => signs.pointThousands.test(text));
  return first === undefined ? [] : [numberFormatUnsure(first, false)];
}

type Row = Extract<Block, { kind: "table" }>["rows"][number];

function cellsOf(row: Row): readonly Cell[] {
  return row.kind === "rule" ? [] : row.cells.filter(isNumeric);
}

/** A label keeps its numbers as printed. */
function isNumeric({ text, isCut }: Cell): boolean {
  return isCut !== true && /\d/.test(text) && !/[a-z]{3}/i.test(text) && text.length <= 40;
}

const around = String.raw`[^\d.,]*`;
const signs = {
  commas: new RegExp(
    String.raw`^${around}(?:\d{1,3}(?:[.' ]\d{3})+,\d{1,3}|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2})${around}$`,
  ),
  points: new RegExp(
    String.raw`^${around}(?:\d{1,3}(?:,\d{3})+\.\d{1,3}|\d{1,3}(?:,\d{3}){2,}|\d+\.\d{1,2}|\d{4,}\.\d+)${around}$`,
  ),
  blanks: new RegExp(String.raw`^${around}\d{1,3}(?: \d{3})+(?:\.\d+)?${around}$`),
  commaThousands: new RegExp(String.raw`^${around}\d{1,3},\d{3}${around}$`),
  pointThousands: new RegExp(String.raw`^${around}\d{1,3}\.\d{3}${around}$`),
};

function formatOf(cells: readonly Cell[]): { format: NumberFormat; unsure: Cell | undefined } {
  const count = (sign: RegExp) => cells.filter(({ text }) => sign.test(text)).length;
  const [commas, points, commaThousands] = [count(signs.commas), count(signs.points), count(signs.commaThousands)];
  // Half a number, "1,3", looks like one with places: it must outnumber all that have thousands behind a comma.
  if (commas > points + commaThousands) {
    // One or two such figures may as well be the damage of a copy.
    const few = commas < 3 ? cells.find(({ text }) => signs.commas.test(text)) : undefined;
    return { format: "commas", unsure: few };
  }
  const blanks = count(signs.blanks);
  if (blanks >= 3 && commaThousands === 0) return { format: "blanks", unsure: undefined };
  // "1.234" alone: a thousand, or one and a bit. Where all numbers are like it, thousands are the likelier by far.
  const unsure =
    points === 0 && commaThousands === 0 ? cells.find(({ text }) => signs.pointThousands.test(text)) : undefined;
  return { format: unsure !== undefined && count(signs.pointThousands) >= 3 ? "commas" : "points", unsure };
}

function rewritten(block: Block, format: NumberFormat): Block {
  if (block.kind !== "table") return block;
  const rows = block.rows.map((row): Row => {
    if (row.kind === "rule") return row;
    return {
      ...row,
      cells: row.cells.map((cell) => (isNumeric(cell) ? { ...cell, text: plain(cell.text, format) } : cell)),
    };
  });
  return { ...block, rows };
}

/** Without marks of thousands, and with a point for the places; what is no such number, a date, stays. */
function plain(text: string, format: NumberFormat): string {
  return text.replace(/\d[\d.,' ]*\d/g, (run) => {
    if (format === "blanks") return /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(run) ? run.replaceAll(" ", "") : run;
    if (/^\d{1,3}(?:,\d{3}){2,}$/.test(run)) return run;
    const isNumber = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+|\d+)(?:,\d+)?$/.test(run);
    return isNumber ? run.replace(/[.' ]/g, "").replace(",", ".") : run;
  });
}
