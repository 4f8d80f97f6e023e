import type { Claim } from "../claims/index.ts";
import type { Report } from "../report/index.ts";
import type { Span, Text } from "../source/index.ts";
import { definitions } from "./definitions.ts";
import type { Definitional, Ledger } from "./types.ts";

const token = /\d+(?:[.,]\d+)*/g;

/** Puts every number of the text in exactly one place: a cell, a claim, a definitional number, or the unaccounted. */
export function keepLedger(text: Text, report: Report, claims: readonly Claim[]): Ledger {
  const cells = sorted(report.facts.filter(({ figure }) => figure.kind === "value").map(({ figure }) => figure.span));
  const stated = sorted(claims.map((claim) => claim.span));
  const tables = sorted(report.statements.statements.map((statement) => statement.span));
  const defined = definitions(text);

  let [numbers, placed, claimed] = [0, 0, 0];
  const definitional: Definitional[] = [];
  const unaccounted: { span: Span; raw: string }[] = [];
  for (const found of text.characters.matchAll(token)) {
    const span = { start: found.index, end: found.index + found[0].length };
    numbers++;
    if (holds(cells, span) !== undefined) placed++;
    else if (holds(stated, span) !== undefined) claimed++;
    else {
      const why =
        holds(defined, span)?.why ?? (holds(tables, span) === undefined ? undefined : "label or header of a table");
      if (why === undefined) unaccounted.push({ span, raw: found[0] });
      else definitional.push({ span, raw: found[0], why });
    }
  }
  return { numbers, placed, claims: claimed, guidance: 0, definitional, unaccounted };
}

function sorted<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((left, right) => left.start - right.start);
}

/** The last of the spans that begins at or before a token, if it holds the token whole. Spans do not overlap. */
function holds<T extends Span>(spans: readonly T[], inner: Span): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= inner.start) low = middle + 1;
    else high = middle;
  }
  const candidate = spans[low - 1];
  return candidate !== undefined && candidate.end >= inner.end ? candidate : undefined;
}
