import type { Cell } from "../../blocks/index.ts";
import { Decimal, onceFor, withNamedGroups } from "../../source/index.ts";
import type { Groups, Span } from "../../source/index.ts";
import { currency, magnitude, magnitudeOf, measure, measureOf } from "./figure-signs.ts";
import type { Figure } from "../types.ts";

/** A cell's figure with the signs that stood around it; `undefined` for words. */
export interface ReadFigure {
  readonly figure: Figure;
  /** The sign or code of a currency where one was printed, else "%", "bps", "x", "p" (pence) or "c" (cents). */
  readonly sign: string | undefined;
  /** What the figure itself is printed in: a million for "£1.2m". */
  readonly magnitude?: number;
}

const nothing = /^(?:[-–—]+|nil|none)$/i;
const notAvailable = /^(?:n\s*\/\s*a|n\.\s*a\.?|na|not applicable|not available|not disclosed)$/i;
const notMeaningful = /^(?:n\s*\/\s*m|n\.\s*m\.?|nmf?|not meaningful|\*+)$/i;
const signs = new RegExp(`(?:${currency})|%`, "g");

// A triangle is how Japanese releases print a minus. A bracket may have been cut off at either end of the cell.
const minus = "[-–△▲+]";
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:['’]\d{3})+|\d+)?(?:\.\d+)?[½¼¾]?`;
const named = new RegExp(
  [
    String.raw`^(?<lead>${minus}\s?)?(?<before>${currency})?\s?(?<open>\(\s?)?(?<inner>${minus}\s?)?(?<within>${currency})?\s?`,
    String.raw`(?<last>${minus})?(?<digits>${digits})`,
    String.raw`\s?(?<early>\)\s?)?(?<magnitude>${magnitude})?\s?(?<measure>${measure})?(?<after>${currency})?(?<late>\s?\))?`,
    String.raw`(?<behind>\s?%)?(?<trail>-|\s?CR|\s?DR)?(?<mark>(?<!\s)\((?:\d|[a-z])\)|[*†‡§¹²³⁴]{1,3})?$`,
  ].join(""),
  "u",
);
const { pattern, groupsOf } = withNamedGroups(named);

/**
 * Reads what was printed in one cell. "(1,234.5)", "-1,234.5" and "1,234.5-" are negative; a lone dash is nil, not zero;
 * "(0.00)" keeps its places and its sign. Words, and numbers among words, are no figure.
 */
export const readFigure: (cell: PrintedCell) => ReadFigure | undefined = onceFor(figureOf);

type PrintedCell = Pick<Cell, "text" | "span" | "isLostDash">;

function figureOf({ text: raw, span, isLostDash }: PrintedCell): ReadFigure | undefined {
  if (isLostDash === true) return state("nil", raw, span, undefined);
  if (raw.length > longest) return undefined;
  if (/\d/.test(raw)) return readValue(raw, span);
  const bare = raw.replace(signs, "").trim();
  const sign = raw.match(signs)?.[0];
  if (nothing.test(bare)) return state("nil", raw, span, sign);
  if (notAvailable.test(bare)) return state("na", raw, span, sign);
  if (notMeaningful.test(bare)) return state("nm", raw, span, sign);
  return otherDigit.test(raw) ? readValue(raw, span) : undefined;
}

// A fraction, or a digit of an East Asian font.
const otherDigit = /[½¼¾\uFF10-\uFF19]/;

// The longest figure has its trillions, its cents, a currency's name and a word for what it counts.
const longest = 60;

function readValue(raw: string, span: Span): ReadFigure | undefined {
  const found = pattern.exec(halfWidth(raw));
  if (found === null) return undefined;
  const groups = groupsOf(found);
  const { digits: printed = "", lead, before, open, inner, within, last, early, after, late, behind, trail } = groups;
  if (!/[\d½¼¾]/.test(printed) || isReference(groups, printed)) return undefined;

  const plain = printed.replace(/[,'’]/g, "").replace(/[½¼¾]/, (part) => fractions[part] ?? "");
  const isNegative =
    [lead, inner, last].some((sign) => sign !== undefined && !sign.startsWith("+")) ||
    [open, early, late].some((bracket) => bracket !== undefined) ||
    (trail !== undefined && !trail.endsWith("DR"));
  const amount = new Decimal(plain);
  const places = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const counted = groups["measure"] ?? behind?.trim();
  const scale = magnitudeOf(groups["magnitude"] ?? "");
  return {
    figure: { kind: "value", amount: isNegative ? amount.neg() : amount, places, raw, span },
    sign: before ?? within ?? after ?? (counted === undefined ? undefined : measureOf(counted)),
    ...(scale === undefined ? {} : { magnitude: scale }),
  };
}

// Fractions stand for hundredths here: an old dividend of 12½ cents.
const fractions: Readonly<Record<string, string>> = { "½": ".5", "¼": ".25", "¾": ".75" };

/** "12m" is twelve months and "5c" a note; "£12m", "1,200m" and "12.5c" are amounts. */
function isReference(groups: Groups, printed: string): boolean {
  const { magnitude: scale = "", measure: counted, before, within, after } = groups;
  const isBareWord = /^[mMkKB]$/.test(scale) || counted === "c";
  const isPlain = (before ?? within ?? after) === undefined && !/[.,]/.test(printed);
  return (isBareWord && isPlain) || (printed.includes(".") && /[½¼¾]/.test(printed));
}

/** Digits, brackets and signs of an East Asian font as those of any other. */
function halfWidth(raw: string): string {
  return raw.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

const longestSign = 12;
const loneSign = new RegExp(`^(?:${currency})?\\s?\\(?$`);

/** A cell that holds nothing but a sign split off its figure: "$", "(", "HK$ (", or, after it, ")", "%", ")%", "%)", "bps". */
export function isSplitSign(text: string): "before" | "after" | undefined {
  if (text === "" || text.length > longestSign) return undefined;
  if (loneSign.test(text)) return "before";
  return /^(?:\)?\s*(?:%|pp|p|bps)?|%\s?\))$/.test(text) ? "after" : undefined;
}

function state(kind: "nil" | "na" | "nm", raw: string, span: Span, sign: string | undefined): ReadFigure {
  return { figure: { kind, raw, span }, sign };
}
