import { definitions } from "../claims/index.ts";
import type { ProseReading } from "../claims/index.ts";
import type { Report } from "../report/index.ts";
import { matchesIn, sortSpans, spanHolding } from "../source/index.ts";
import type { Span, Text } from "../source/index.ts";
import type { Statement, StatementRow } from "../statements/index.ts";
import type { Definitional, Ledger } from "./types.ts";

const token = /\d+(?:[.,]\d+)*/g;

/** Puts every number of the text in exactly one place: a cell, a claim, guidance, a definitional number, or the unaccounted. */
export function keepLedger(text: Text, report: Report, { claims, guidance, marks }: ProseReading): Ledger {
  const cells = sortSpans(
    report.facts.filter(({ figure }) => figure.kind === "value").map(({ figure }) => figure.span),
  );
  const stated = sortSpans(claims.map((claim) => claim.span));
  const expected = sortSpans(guidance.flatMap(({ numbers }) => numbers));
  const tables = sortSpans(report.statements.statements.map(wordsOf));
  const rows = sortSpans(
    report.statements.statements.flatMap((statement) =>
      statement.rows.map(({ span, figures }) => ({ ...span, figures })),
    ),
  );
  const defined = definitions(text);
  const leftOut = sortSpans(
    report.statements.decided.flatMap(({ decision, found }) =>
      decision.kind === "exclude" && found !== undefined ? [found.span] : [],
    ),
  );

  let [numbers, placed, claimed, guided] = [0, 0, 0, 0];
  const definitional: Definitional[] = [];
  const unaccounted: { span: Span; raw: string }[] = [];
  for (const found of matchesIn(text.characters, token)) {
    const span = { start: found.index, end: found.index + found[0].length };
    numbers++;
    if (spanHolding(cells, span) !== undefined || isGlued(cells, span)) placed++;
    else if (spanHolding(stated, span) !== undefined) claimed++;
    else if (spanHolding(expected, span) !== undefined) guided++;
    else {
      const isWorded = spanHolding(tables, span)?.numbers.has(found[0]) ?? false;
      const isReference = isBeforeFigures(spanHolding(rows, span), span, found[0]);
      const why =
        spanHolding(defined, span)?.why ??
        spanHolding(marks, span)?.why ??
        (isWorded ? "label or header of a table" : isReference ? "note reference" : undefined) ??
        (spanHolding(leftOut, span) === undefined ? undefined : "table left out by decision");
      if (why === undefined) unaccounted.push({ span, raw: found[0] });
      else definitional.push({ span, raw: found[0], why });
    }
  }
  return { numbers, placed, claims: claimed, guidance: guided, definitional, unaccounted };
}

/** "24,377,01921,685,542" is the figures of two cells, with nothing between. */
function isGlued(cells: readonly Span[], { start, end }: Span): boolean {
  let [from, parts] = [start, 0];
  while (from < end) {
    const cell = spanHolding(cells, { start: from, end: from + 1 });
    if (cell === undefined || cell.end > end) return false;
    [from, parts] = [cell.end, parts + 1];
  }
  return parts > 1;
}

/** "Borrowings  12  4,380  4,120": a small number between a label and its first figure points to a note. */
function isBeforeFigures(row: Pick<StatementRow, "figures"> | undefined, { start }: Span, raw: string): boolean {
  const first = row?.figures.find((figure) => figure.raw !== "");
  return first !== undefined && start < first.span.start && /^\d{1,2}$/.test(raw);
}

interface Worded extends Span {
  readonly numbers: ReadonlySet<string>;
}

/** The numbers that a statement's own words bear: its title, headers and labels. Any other in it was left out. */
function wordsOf({ span, title, columns, rows }: Statement): Worded {
  const words = [title, ...columns.map(({ label }) => label), ...rows.map(({ label }) => label)];
  return { ...span, numbers: new Set(words.flatMap((each) => each.match(token) ?? [])) };
}
