import type { Decision, PrintedName, StatementName } from "../statements/index.ts";

/** True for two decisions on the same thing, of which one must give way. */
export function isOnSame(one: Decision, other: Decision): boolean {
  return placeOf(one) === placeOf(other);
}

function placeOf(decision: Decision): string {
  return JSON.stringify([decision.kind, statementWords(decision.statement), nameWords(nameOf(decision))]);
}

function nameOf(decision: Decision): PrintedName | undefined {
  switch (decision.kind) {
    case "period":
    case "qualifier":
      return decision.column;
    case "role":
    case "mapping":
      return decision.row;
    case "kind":
    case "title":
    case "scale":
    case "currency":
    case "exclude":
    case "join":
      return undefined;
  }
}

function statementWords({ title, nth }: StatementName): string {
  return `${title} ${nth}`;
}

function nameWords(name: PrintedName | undefined): string {
  return name === undefined ? "" : `${name.label} ${name.nth}`;
}
