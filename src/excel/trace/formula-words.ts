import { isGuard } from "./cells-named.ts";
import type { CellsSyntax, Syntax } from "./formula-syntax.ts";
import type { FormulaPiece } from "./types.ts";

/** A formula as it can be read, its references named: "Revenue − Total operating costs and expense". */
export function formulaWords(syntax: Syntax, name: (cells: CellsSyntax) => FormulaPiece): readonly FormulaPiece[] {
  return joined(say(syntax, name, 0));
}

type Namer = (cells: CellsSyntax) => FormulaPiece;

function say(syntax: Syntax, name: Namer, around: number): readonly FormulaPiece[] {
  switch (syntax.kind) {
    case "number":
      return words(syntax.text);
    case "text":
      return words(syntax.text === "" ? "nothing" : `“${syntax.text}”`);
    case "name":
      return words(syntax.name.replaceAll("_", " "));
    case "cells":
      return [name(syntax)];
    case "percent":
      return [...say(syntax.of, name, 9), ...words("%")];
    case "sign":
      return syntax.operator === "+" ? say(syntax.of, name, around) : [...words("−"), ...say(syntax.of, name, 9)];
    case "operation": {
      const { strength, spoken } = operators[syntax.operator] ?? { strength: 1, spoken: syntax.operator };
      const said = [
        ...say(syntax.left, name, strength),
        ...words(` ${spoken} `),
        // What is taken off or divided by keeps its brackets.
        ...say(syntax.right, name, strength + 1),
      ];
      return strength < around ? [...words("("), ...said, ...words(")")] : said;
    }
    case "call":
      return sayCall(syntax, name);
  }
}

const operators: Readonly<Record<string, { readonly strength: number; readonly spoken: string }>> = {
  "=": { strength: 1, spoken: "is" },
  "<>": { strength: 1, spoken: "is not" },
  "<": { strength: 1, spoken: "is less than" },
  "<=": { strength: 1, spoken: "is at most" },
  ">": { strength: 1, spoken: "is more than" },
  ">=": { strength: 1, spoken: "is at least" },
  "&": { strength: 2, spoken: "and then" },
  "+": { strength: 3, spoken: "+" },
  "-": { strength: 3, spoken: "−" },
  "*": { strength: 4, spoken: "×" },
  "/": { strength: 4, spoken: "÷" },
  "^": { strength: 5, spoken: "to the power of" },
};

function sayCall(call: Extract<Syntax, { kind: "call" }>, name: Namer): readonly FormulaPiece[] {
  const [first, second, third] = call.arguments.map((each) => say(each, name, 0));
  const all = (between: string) =>
    call.arguments.flatMap((each, at) => [...(at > 0 ? words(between) : []), ...say(each, name, 0)]);
  switch (call.name) {
    case "SUM":
      return [...words("the sum of "), ...all(" and ")];
    case "ROUND":
      return [...(first ?? []), ...words(", rounded")];
    case "ABS":
      return [...words("the size of "), ...(call.arguments[0] ? say(call.arguments[0], name, 9) : [])];
    case "MIN":
      return [...words("the least of "), ...all(", ")];
    case "MAX":
      return [...words("the greatest of "), ...all(", ")];
    case "COUNT":
      return [...words("how many numbers stand in "), ...all(", ")];
    case "COUNTIF":
      return [...words("how often "), ...(second ?? []), ...words(" stands in "), ...(first ?? [])];
    case "AND":
      return all(" and ");
    case "OR":
      return all(" or ");
    case "IF":
      if (isGuard(call)) return [...(second ?? []), ...words(", or where that is no number "), ...(third ?? [])];
      return [
        ...words("if "),
        ...(first ?? []),
        ...words(": "),
        ...(second ?? []),
        ...(third === undefined ? [] : [...words("; otherwise "), ...third]),
      ];
    default:
      return [...words(`${call.name}(`), ...all(", "), ...words(")")];
  }
}

function words(text: string): readonly FormulaPiece[] {
  return [{ kind: "words", text }];
}

/** Neighbouring words as one piece. */
function joined(pieces: readonly FormulaPiece[]): readonly FormulaPiece[] {
  const together: FormulaPiece[] = [];
  for (const piece of pieces) {
    const last = together.at(-1);
    if (piece.kind === "words" && last?.kind === "words")
      together[together.length - 1] = { kind: "words", text: last.text + piece.text };
    else together.push(piece);
  }
  return together;
}
