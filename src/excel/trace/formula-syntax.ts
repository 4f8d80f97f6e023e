/** A formula of a cell as a tree. Rows and columns count from 0; a reference without a sheet is to the formula's own. */
export type Syntax =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | CellsSyntax
  /** A defined name, a structured reference, TRUE. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Syntax[] }
  | { readonly kind: "operation"; readonly operator: string; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: "sign"; readonly operator: string; readonly of: Syntax }
  | { readonly kind: "percent"; readonly of: Syntax };

export interface CellsSyntax {
  readonly kind: "cells";
  readonly sheet: string | undefined;
  readonly first: CellPlace;
  readonly last: CellPlace;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Reads a formula in en-US A1, with or without its "="; `undefined` for one that has more than we know. */
export function readFormula(formula: string): Syntax | undefined {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  if (tokens === undefined) return undefined;
  try {
    const reader = new Reader(tokens);
    const syntax = reader.expression(0);
    return reader.isDone() ? syntax : undefined;
  } catch (error) {
    if (error instanceof UnknownSyntax) return undefined;
    throw error;
  }
}

type Token =
  | { readonly kind: "number" | "text" | "name" | "sign"; readonly text: string }
  | { readonly kind: "cells"; readonly cells: CellsSyntax };

class UnknownSyntax extends Error {}

const sheetName = String.raw`(?:'((?:[^']|''){1,80})'|([a-z_][\w.]{0,40}))!`;
const cellName = String.raw`\$?([a-z]{1,3})\$?(\d{1,7})`;
const patterns = {
  blank: /\s+/y,
  cells: new RegExp(`(?:${sheetName})?${cellName}(?::${cellName})?(?![\\w.(])`, "iy"),
  number: /\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+/iy,
  text: /"(?:[^"]|"")*"/y,
  name: /[a-z_\\][\w.]*(?:\[[^\]]*\])?/iy,
  sign: /<>|<=|>=|[-+*/^&=<>(),%]/y,
} as const;

function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found !== null) at += found[0].length;
    return found;
  };
  while (at < formula.length) {
    if (match(patterns.blank) !== null) continue;
    const cells = match(patterns.cells);
    if (cells !== null) {
      tokens.push({ kind: "cells", cells: cellsOf(cells) });
      continue;
    }
    const kind = (["number", "text", "name", "sign"] as const).find((each) => {
      const found = match(patterns[each]);
      if (found !== null) tokens.push({ kind: each, text: found[0] });
      return found !== null;
    });
    if (kind === undefined) return undefined;
  }
  return tokens;
}

function cellsOf([, quoted, bare, column = "", row = "", lastColumn, lastRow]: RegExpExecArray): CellsSyntax {
  const first = placeOf(column, row);
  return {
    kind: "cells",
    sheet: quoted?.replaceAll("''", "'") ?? bare,
    first,
    last: lastColumn === undefined || lastRow === undefined ? first : placeOf(lastColumn, lastRow),
  };
}

function placeOf(letters: string, row: string): CellPlace {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row) - 1, column: column - 1 };
}

/** How tightly operators bind. */
const strengths: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
const signStrength = 6;
const deepest = 60;

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  isDone(): boolean {
    return this.#at === this.#tokens.length;
  }

  expression(weakest: number): Syntax {
    if (++this.#depth > deepest) throw new UnknownSyntax();
    let left = this.#operand();
    for (;;) {
      if (this.#takeSign("%")) {
        left = { kind: "percent", of: left };
        continue;
      }
      const token = this.#tokens[this.#at];
      const strength = token?.kind === "sign" ? strengths[token.text] : undefined;
      if (token?.kind !== "sign" || strength === undefined || strength <= weakest) break;
      this.#at++;
      left = { kind: "operation", operator: token.text, left, right: this.expression(strength) };
    }
    this.#depth--;
    return left;
  }

  #operand(): Syntax {
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case "cells":
        return token.cells;
      case "number":
        return { kind: "number", text: token.text };
      case "text":
        return { kind: "text", text: token.text.slice(1, -1).replaceAll('""', '"') };
      case "name":
        return this.#takeSign("(") ? this.#call(token.text) : { kind: "name", name: token.text };
      case "sign":
        if (token.text === "(") {
          const inner = this.expression(0);
          this.#expectSign(")");
          return inner;
        }
        if (token.text === "-" || token.text === "+")
          return { kind: "sign", operator: token.text, of: this.expression(signStrength) };
        throw new UnknownSyntax();
      case undefined:
        throw new UnknownSyntax();
    }
  }

  #call(name: string): Syntax {
    const given: Syntax[] = [];
    if (this.#takeSign(")")) return { kind: "call", name: name.toUpperCase(), arguments: given };
    do given.push(this.expression(0));
    while (this.#takeSign(","));
    this.#expectSign(")");
    return { kind: "call", name: name.toUpperCase(), arguments: given };
  }

  #takeSign(sign: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    this.#at++;
    return true;
  }

  #expectSign(sign: string): void {
    if (!this.#takeSign(sign)) throw new UnknownSyntax();
  }
}
