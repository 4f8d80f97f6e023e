import type { Document } from "../blocks/index.ts";
import type { IsoDate } from "../source/index.ts";
import { readTimeWords } from "./calendar.ts";

const exchange = String.raw`(?:NYSE(?: American| MKT| Arca)?|NASDAQ(?:\s?[GC][SM]M?)?|Nasdaq(?: Global| Capital)?(?: Select)?(?: Market)?|AMEX|ASX|LSE|AIM|TSXV?|OTC\w*|SIX|Euronext)`;
const listed = new RegExp(
  String.raw`(?<![\w&.'’-])((?:[A-Z0-9][\w&.'’-]{0,40}|of|and|the|&)(?:,? (?:[A-Z0-9][\w&.'’-]{0,40}|of|and|the|&)){0,7})\s*\([^()]{0,24}${exchange}\s*(?:Symbol)?:[^()]+\)`,
);
const announces = /^(.{2,80}?) (?:reports|announces|posts|delivers|releases|reported|announced)\b/i;

/** The company that reports: named with its ticker, above its statements, or in the headline. */
export function readCompany(document: Document, companyLines: readonly string[]): string | undefined {
  for (const block of document.blocks) {
    if (block.kind !== "paragraph" && block.kind !== "heading") continue;
    const named = listed.exec(block.text)?.[1];
    if (named !== undefined) return withoutDateline(named);
  }
  const [line] = companyLines;
  if (line !== undefined) return /[a-z]/.test(line) ? line : titleCase(line);
  for (const block of document.blocks.slice(0, 20)) {
    const headline = block.kind === "heading" ? announces.exec(block.text)?.[1] : undefined;
    if (headline !== undefined) return headline;
  }
  return undefined;
}

/** The first full date of the prose that ends no period: the dateline's. */
export function readReleaseDate(document: Document): IsoDate | undefined {
  for (const block of document.blocks) {
    if (block.kind === "table") return undefined;
    if (block.kind === "rule" || block.kind === "note") continue;
    const beforeEnd = block.text.replace(/\b(?:ended|ending|as of|at)\s+[a-z]{2,}\.? \d{1,2}, \d{4}/gi, " ");
    const date = readTimeWords(beforeEnd).find((word) => word.kind === "date");
    if (date !== undefined) return date.date;
  }
  return undefined;
}

/** "ATLANTA, Acme Corporation" and "2006 Acme Corporation" begin with what is not the name. */
function withoutDateline(named: string): string {
  return named.replace(/^(?:[A-Z]{3,}(?:, | )|\d{4} |The )+/, "").trim();
}

function titleCase(line: string): string {
  return line
    .toLowerCase()
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/ (?:And|Of|The)\b/g, (word) => word.toLowerCase());
}
