import { rewriteDoubleMinus } from "../calculation/formula-text.ts";
import type { Content } from "../model/entry.ts";

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
      return `'${step.repeat(indent)}${content.text}`;
    case "error":
      return content.code;
    case "formula":
      return rewriteDoubleMinus(content.formula);
  }
}

/** What was typed, of what the grid holds. */
export function typedInput(held: string): string {
  return held.replace(new RegExp(`^('?)${step}+`), "$1");
}
