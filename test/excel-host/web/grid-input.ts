import { forIronCalc } from "../calculation/formula-text.ts";
import type { Content } from "../model/entry.ts";
import type { Worksheet } from "../model/worksheet.ts";

// IronCalc's grid has no indents: spaces that do not collapse stand in for them.
const step = "\u2003";

/** What the grid is given for a cell. */
export function shownInput(content: Content, indent: number): string {
  switch (content.kind) {
    case "empty":
      return "";
    case "number":
      return String(content.value);
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "text":
      return textInput(content.text, indent);
    case "error":
      return content.code;
    case "formula":
      return forIronCalc(content.formula);
  }
}

/** With an apostrophe unless the text can pass for nothing else: the formula bar would show it. */
function textInput(text: string, indent: number): string {
  const isPlain = indent === 0 && /^[A-Z]\D*$/i.test(text) && !/^(?:true|false)$/i.test(text);
  return `${isPlain ? "" : "'"}${step.repeat(indent)}${text}`;
}

/** What was typed, of what the grid holds. */
export function typedInput(held: string): string {
  return held.replace(new RegExp(`^('?)${step}+`), "$1");
}

/** What the grid is given for a cell of the host's. */
export function inputOf({ cells, workbook }: Worksheet, row: number, column: number): string {
  return shownInput(workbook.plain(cells.contentAt(row, column)), cells.formatAt(row, column).indent);
}

/** IronCalc prints numbers in its own way: "1000" and "1E3" are one. */
export function isSameInput(held: string, given: string): boolean {
  return held === given || (held !== "" && given !== "" && Number(held) === Number(given));
}
