import type { Document } from "../blocks/index.ts";
import type { Report } from "../report/index.ts";
import { Decimal } from "../source/index.ts";
import type { Span, Staged } from "../source/index.ts";
import type { Claim } from "./types.ts";

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+`;
// The paste may escape the dollar sign. A bracket may close before or after the scale word: "$(0.6 million)".
const amount = new RegExp(
  String.raw`(?<currency>\\?[$€£]) ?(?<open>\()?(?<minus>-)?(?<money>${digits})\)?(?: ?(?<word>thousand|million|billion|trillion)\b)?\)?|(?<bracket>\()?(?<below>-)?(?<![\d.,])(?<share>${digits})\)? ?(?:%|percent\b|percentage points?\b)\)?`,
  "gi",
);
const scales: Readonly<Record<string, number>> = { thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Reads the amounts and percentages that the prose states. Their words are not bound to facts yet: all are untied. */
export function readClaims(document: Document, report: Report): Staged<readonly Claim[]> {
  const inStatements = report.statements.statements.map((statement) => statement.span);
  const claims: Claim[] = [];
  for (const block of document.blocks) {
    if (block.kind === "table" || block.kind === "rule" || isWithin(block.span, inStatements)) continue;
    const printed = document.text.characters.slice(block.span.start, block.span.end);
    for (const found of printed.matchAll(amount)) claims.push(claimOf(found, block.span.start));
  }
  return { value: claims, diagnostics: [] };
}

function claimOf(found: RegExpMatchArray, offset: number): Claim {
  const { open, minus, money, word, bracket, below, share } = found.groups ?? {};
  const printed = (money ?? share ?? "").replaceAll(",", "");
  const isNegative = (open ?? minus ?? bracket ?? below) !== undefined;
  const value = new Decimal(printed);
  const start = offset + (found.index ?? 0);
  return {
    quote: found[0],
    value: isNegative ? value.neg() : value,
    places: printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0,
    unit: money === undefined ? "percent" : "currency",
    scale: scales[word?.toLowerCase() ?? ""] ?? 1,
    verdict: "untied",
    span: { start, end: start + found[0].length },
  };
}

function isWithin(span: Span, spans: readonly Span[]): boolean {
  return spans.some((each) => each.start <= span.start && span.end <= each.end);
}
