/** A piece of a formula's text: what stands in quotes, the name of a sheet before "!", and the rest. */
export interface Piece {
  readonly kind: "string" | "sheet" | "other";
  readonly text: string;
}

/** Cuts a formula so that what looks like a reference inside a string is left alone. */
export function cutFormula(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const pattern = /("(?:[^"]|"")*")|('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;
  let end = 0;
  for (const match of formula.matchAll(pattern)) {
    if (match.index > end) pieces.push({ kind: "other", text: formula.slice(end, match.index) });
    const [whole, quoted, sheet] = match;
    if (quoted !== undefined) pieces.push({ kind: "string", text: quoted });
    else if (sheet !== undefined) pieces.push({ kind: "sheet", text: sheet }, { kind: "other", text: "!" });
    end = match.index + whole.length;
  }
  if (end < formula.length) pieces.push({ kind: "other", text: formula.slice(end) });
  return pieces;
}

/** The sheets that a formula names, unquoted. */
export function sheetsNamed(formula: string): readonly string[] {
  return cutFormula(formula).flatMap(({ kind, text }) => (kind === "sheet" ? [unquote(text)] : []));
}

/** The formula after the sheet has got another name; `to` is quoted already where it must be, or `#REF`. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  const isIt = (text: string) => unquote(text).toLowerCase() === from.toLowerCase();
  return cutFormula(formula)
    .map(({ kind, text }) => (kind === "sheet" && isIt(text) ? to : text))
    .join("");
}

/**
 * Whether Excel would take the text for a formula at all: brackets and quotes close, no operator lacks its operand, no
 * argument list lacks a comma. Names and functions that it does not know are errors of the value (#NAME?), not of the
 * entry.
 */
export function isWellFormed(formula: string): boolean {
  const body = cutFormula(formula.slice(1))
    .map(({ kind, text }) => (kind === "string" ? "0" : kind === "sheet" ? "S" : text))
    .join("");
  if (/["\\`~?]/.test(body.replaceAll(/\[[^\]]*\]/g, "")) || body.trim() === "") return false;
  let depth = 0;
  for (const character of body) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0) return false;
  }
  if (depth !== 0) return false;
  const dense = body.replaceAll(/\s+(?=[-+*/^&=<>,():!%])|(?<=[-+*/^&=<>,(:!])\s+/g, "").trim();
  if (/[-+*/^&=<>:!]$/.test(dense) || /^[*/^&=<>,:!%)]/.test(dense)) return false;
  if (/[-+*/^&=<>:][*/^&,:%)]|\([*/^&<>=:%]|,[*/^&<>=:%]/.test(dense)) return false;
  // Two operands need an operator between them.
  return !/\)[\w(]/.test(dense) && !/\d +\d/.test(body);
}

/** The formula as IronCalc computes it right. */
export function forIronCalc(formula: string): string {
  return rewriteLoneCounted(rewriteDoubleMinus(formula));
}

/** IronCalc takes `--TRUE` for TRUE; `1*TRUE` it gets right. A minus of a minus between operands is left alone. */
export function rewriteDoubleMinus(formula: string): string {
  return cutFormula(formula)
    .map(({ kind, text }) => (kind === "other" ? text.replaceAll(/(?<=[=(,<>&+*/])(\s*)--/g, "$11*") : text))
    .join("");
}

/** IronCalc gives #VALUE! for COUNTIF over a lone cell; over a range of that one cell it counts. */
export function rewriteLoneCounted(formula: string): string {
  const sheet = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!`;
  const counted = new RegExp(String.raw`("(?:[^"]|"")*")|\b(COUNTIF\((?:${sheet})?)(\$?[A-Z]{1,3}\$?\d+),`, "giu");
  return formula.replaceAll(counted, (whole: string, quoted?: string, call = "", cell = "") =>
    quoted === undefined ? `${call}${cell}:${cell},` : whole,
  );
}

export function unquote(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
