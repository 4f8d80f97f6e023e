import type { Block, Document } from "../blocks/index.ts";
import type { Report } from "../report/index.ts";
import { Decimal, overlapsSpan, sortSpans, spanHolding } from "../source/index.ts";
import type { Span, Staged } from "../source/index.ts";
import { amountsIn } from "./amounts.ts";
import type { Amount } from "./amounts.ts";
import { definitions } from "./definitions.ts";
import type { Claim } from "./types.ts";

/** Reads the amounts that the prose states. Their words are not bound to facts yet: all are untied. */
export function readClaims(document: Document, report: Report): Staged<readonly Claim[]> {
  const inStatements = sortSpans(report.statements.statements.map((statement) => statement.span));
  const defined = definitions(document.text);
  const claims: Claim[] = [];
  for (const { span } of document.blocks.flatMap((block) => proseOf(block, inStatements))) {
    const printed = document.text.characters.slice(span.start, span.end);
    for (const amount of withoutRows(amountsIn(printed), printed)) {
      const claim = claimOf(amount, span.start);
      if (!overlapsSpan(defined, claim.span)) claims.push(claim);
    }
  }
  return { value: claims, diagnostics: [] };
}

/** Blocks of words outside the statements; a bullet or a note that a tab sets off stands as a table, and is prose. */
function proseOf(block: Block, inStatements: readonly Span[]): readonly { readonly span: Span }[] {
  switch (block.kind) {
    case "rule":
      return [];
    case "table":
      return block.rows.flatMap((row) => {
        const last = row.kind === "cells" && row.cells.length <= 2 ? row.cells.at(-1) : undefined;
        return last !== undefined && isSentence(last.text) ? [last] : [];
      });
    case "heading":
    case "paragraph":
    case "note":
      return spanHolding(inStatements, block.span) === undefined ? [block] : [];
  }
}

function isSentence(text: string): boolean {
  return text.length >= 30 && (text.match(/(?<![\w-])[a-z]{2,}/g)?.length ?? 0) >= 4;
}

/** Bare amounts with nothing but blanks between them are the cells of a row that was not read as one. */
function withoutRows(amounts: readonly Amount[], printed: string): Amount[] {
  const isBeside = (left: Amount | undefined, right: Amount | undefined) =>
    left !== undefined &&
    right !== undefined &&
    isBare(left) &&
    isBare(right) &&
    /^[\s|]+$/.test(printed.slice(left.at + left.quote.length, right.at).slice(0, 200));
  return amounts.filter((amount, at) => !isBeside(amounts[at - 1], amount) && !isBeside(amount, amounts[at + 1]));
}

function isBare({ scale, unit }: Amount): boolean {
  return scale === 1 && unit !== "perShare" && unit !== "shares";
}

function claimOf({ quote, at, digits, isNegative, unit, scale }: Amount, offset: number): Claim {
  const value = new Decimal(digits);
  const span: Span = { start: offset + at, end: offset + at + quote.length };
  return {
    quote,
    value: isNegative ? value.neg() : value,
    places: digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0,
    unit,
    scale,
    verdict: "untied",
    span,
  };
}
