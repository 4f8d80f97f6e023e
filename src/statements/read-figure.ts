import type { Cell } from "../blocks/index.ts";
import { Decimal } from "../source/index.ts";
import type { Span } from "../source/index.ts";
import type { Figure } from "./types.ts";

/** A cell's figure with the signs that stood around it; `undefined` for words. */
export interface ReadFigure {
  readonly figure: Figure;
  /** "$", "€", "£", "¥" or "%" where one was printed. */
  readonly sign: string | undefined;
}

const currencySign = /[$€£¥]/;
const nothing = /^(?:[-–—]+|nil)$/i;
const notAvailable = /^(?:n\s*\/\s*a|n\.\s*a\.?|na|not applicable|not available)$/i;
const notMeaningful = /^(?:n\s*\/\s*m|n\.\s*m\.?|nm|not meaningful|\*+)$/i;
const grouped = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

/**
 * Reads what was printed in one cell. "(1,234.5)" and "-1,234.5" are negative; a lone dash is nil, not zero; "(0.00)"
 * keeps its places and its sign. Words, and numbers among words, are no figure.
 */
export function readFigure(cell: Pick<Cell, "text" | "span">): ReadFigure | undefined {
  const { text: raw, span } = cell;
  const sign = currencySign.exec(raw)?.[0] ?? (raw.includes("%") ? "%" : undefined);
  const bare = raw.replace(/[$€£¥%]/g, "").trim();

  if (nothing.test(bare)) return state("nil", raw, span, sign);
  if (notAvailable.test(bare)) return state("na", raw, span, sign);
  if (notMeaningful.test(bare)) return state("nm", raw, span, sign);

  const bracketed = bare.startsWith("(");
  const unbracketed = bare.replace(/^\(\s*/, "").replace(/\s*\)$/, "");
  // A bracket may have been cut off at either end of the cell; one alone still says negative.
  const negative = bracketed || bare.endsWith(")") || /^-\s*\S/.test(unbracketed);
  const digits = unbracketed.replace(/^[-+]\s*/, "");
  if (digits === "" || digits === "." || !grouped.test(digits)) return undefined;

  const plain = digits.replaceAll(",", "");
  const amount = new Decimal(plain);
  const places = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  return { figure: { kind: "value", amount: negative ? amount.neg() : amount, places, raw, span }, sign };
}

/** A cell that holds nothing but a sign split off its figure: "$", "(", "$ (", or, after it, ")", "%", ")%". */
export function isSplitSign(text: string): "before" | "after" | undefined {
  if (/^[$€£¥]?\s*\(?$/.test(text) && text !== "") return "before";
  if (/^\)?\s*%?$/.test(text) && text !== "") return "after";
  return undefined;
}

function state(kind: "nil" | "na" | "nm", raw: string, span: Span, sign: string | undefined): ReadFigure {
  return { figure: { kind, raw, span }, sign };
}
