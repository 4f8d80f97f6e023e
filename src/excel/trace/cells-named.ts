import type { CellsSyntax, Syntax } from "./formula-syntax.ts";

/**
 * The references of a formula in its order, each once. What is only asked whether it is a number, as in
 * `IF(COUNT(A1)=1,A1,B1)`, is not what the value comes from.
 */
export function cellsNamed(syntax: Syntax): readonly CellsSyntax[] {
  const found = new Map<string, CellsSyntax>();
  collect(syntax, (cells) => {
    found.set(JSON.stringify(cells), cells);
  });
  return [...found.values()];
}

function collect(syntax: Syntax, take: (cells: CellsSyntax) => void): void {
  switch (syntax.kind) {
    case "cells":
      take(syntax);
      return;
    case "call":
      if (isGuard(syntax))
        syntax.arguments.slice(1).forEach((each) => {
          collect(each, take);
        });
      else
        syntax.arguments.forEach((each) => {
          collect(each, take);
        });
      return;
    case "operation":
      collect(syntax.left, take);
      collect(syntax.right, take);
      return;
    case "sign":
    case "percent":
      collect(syntax.of, take);
      return;
    case "number":
    case "text":
    case "name":
      return;
  }
}

/** `IF(COUNT(…)=…, …, …)`: is there a number? */
export function isGuard({ name, arguments: [condition] }: Extract<Syntax, { kind: "call" }>): boolean {
  return (
    name === "IF" &&
    condition?.kind === "operation" &&
    condition.left.kind === "call" &&
    condition.left.name === "COUNT"
  );
}
