import type { StatementKind } from "../statements/index.ts";
import type { Fact, Line } from "./types.ts";

/**
 * The lines of the statement of a kind that reports most of the fiscal period: a release may print a condensed one
 * before, or one of its own measures after it. Of equals, the first.
 */
export function mainStatement(
  lines: readonly (readonly Line[])[],
  kind: StatementKind,
  at: (line: Line) => Fact | undefined,
): readonly Line[] {
  let main: readonly Line[] = [];
  let most = 0;
  for (const statement of lines) {
    if (statement[0]?.statement.kind !== kind) continue;
    const isOwn = /\bnon-?gaap\b|\badjusted\b|\bpro forma\b|\bsupplement/i.test(statement[0].statement.title);
    const concepts = new Set(statement.flatMap((line) => (at(line) === undefined ? [] : (line.concept ?? []))));
    const weight = concepts.size - (isOwn ? 100 : 0);
    if (concepts.size > 0 && (weight > most || main.length === 0)) {
      main = statement;
      most = weight;
    }
  }
  return main;
}
