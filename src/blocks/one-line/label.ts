import { matchesIn } from "../../source/index.ts";
import type { Token } from "./tokens.ts";

/** Words that another follows: "Investment in Acme" goes on. */
const connectives = new Set(
  "a an and as at by de for from in into its of on or over per than the their to under upon via vs with non".split(" "),
);
/** Words in capitals that are no beginning of a line. */
const names = /^(?:Class|Series|Level|Tranche|Type|Notes?|Phase|Unit|Inc|Corp|Co|Ltd|LLC|Form|Rule|Topic|Act|Plan)\b/;
const sectionWord = /^(?:Assets|Liabilities|Revenues?|Expenses|Equity|Adjustments)$/;

/**
 * Cuts words that stand before figures into the headings and the label that were glued together: after a colon, where a
 * small letter meets a capital, and where a line that is written like a sentence begins anew.
 */
export function cutLabels(words: readonly Token[]): Token[] {
  const pieces = words.flatMap(cutWord);
  const lines: Token[][] = [];
  pieces.forEach((piece, at) => {
    const line = lines.at(-1);
    if (line === undefined || begins(piece, line, pieces[at + 1])) lines.push([piece]);
    else line.push(piece);
  });
  return lines.map(joined);
}

/** Joins tokens to one, with blanks where blanks were. */
export function joined(tokens: readonly Token[]): Token {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) throw new Error("nothing to join");
  const text = tokens.map((token, at) => (at > 0 && !token.isGlued ? ` ${token.text}` : token.text)).join("");
  return { kind: "word", text, span: { start: first.span.start, end: last.span.end }, isGlued: first.isGlued };
}

/** "CornBushels" and "(income):Interest" hold an end and a beginning; "McDonald", "eBay" and "e.g." do not. */
function cutWord(token: Token): Token[] {
  if (token.kind !== "word" || token.span.end - token.span.start !== token.text.length) return [token];
  const cuts: number[] = [];
  for (const found of matchesIn(
    token.text,
    /(?:[A-Za-z][a-z]{2}|[a-z]\)|[a-z]['’]|:)(?=[A-Z][A-Za-z])|[A-Z]{3}(?=[A-Z][a-z]{2})/g,
  )) {
    cuts.push(found.index + found[0].length);
  }
  return [0, ...cuts].map((from, at) => {
    const to = cuts[at] ?? token.text.length;
    const span = { start: token.span.start + from, end: token.span.start + to };
    return { kind: "word", text: token.text.slice(from, to), span, isGlued: from > 0 || token.isGlued };
  });
}

function begins(piece: Token, line: readonly Token[], next: Token | undefined): boolean {
  const before = line.at(-1)?.text ?? "";
  if (before.endsWith(":")) return true;
  if (line.length === 1 && piece.text === before) return true;
  if (piece.isGlued && /[A-Z)'’]$/i.test(before) && /^[A-Z]/.test(piece.text)) return true;
  if (!/^[A-Z][a-z]{2}/.test(piece.text) || names.test(piece.text)) return false;
  if (line.length === 1 && sectionWord.test(before) && next !== undefined && /^[a-z]/.test(next.text)) return true;
  return /^\(?[a-z]/.test(before) && !/[,/&–-]$/.test(before) && !connectives.has(before.toLowerCase());
}
