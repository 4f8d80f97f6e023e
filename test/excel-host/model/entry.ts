import { readDateOrTime } from "./entry-date.ts";

/** What a cell holds. */
export type Content =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "formula"; readonly formula: string };

/** What an entry makes of a cell: its content and, where what was typed implies one, a number format. */
export interface Entry {
  readonly content: Content;
  /** Taken on only by a cell whose format is General. */
  readonly impliedFormat?: string;
}

export const empty: Content = { kind: "empty" };
export const longestText = 32_767;
export const longestFormula = 8_192;

const errorCodes = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"];

/**
 * Reads a value as Excel (en-US) does when it is typed or set: text that looks like a formula, number, date, percentage
 * or truth value becomes one, unless an apostrophe leads it or the cell is formatted as text ("@").
 * `year` is the one that "3/31" falls in.
 */
export function readEntry(value: string | number | boolean, numberFormat: string, year: number): Entry {
  if (typeof value === "string") return { ...readText(value, numberFormat === "@", year) };
  if (numberFormat === "@") return text(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
  return { content: typeof value === "number" ? { kind: "number", value } : { kind: "boolean", value } };
}

function readText(typed: string, asText: boolean, year: number): Entry {
  if (typed === "") return { content: empty };
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (asText) return text(typed);
  if (typed.startsWith("=") && typed.length > 1) return { content: { kind: "formula", formula: typed } };

  const upper = typed.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { content: { kind: "boolean", value: upper === "TRUE" } };
  if (errorCodes.includes(upper)) return { content: { kind: "error", code: upper } };
  const quantity = readNumber(typed.trim()) ?? readDateOrTime(typed.trim(), year);
  if (quantity) return quantity;
  // The documentation of `values`: a leading plus or minus makes a formula too. Typing "@SUM(A1)" does the same.
  if (/^[+-]./.test(typed) || /^@[A-Z]/i.test(typed)) {
    return { content: { kind: "formula", formula: `=${typed.startsWith("@") ? typed.slice(1) : typed}` } };
  }
  return text(typed);
}

const amount = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+`;
const plain = new RegExp(String.raw`^([+-]?)(\$?)(${amount})(E[+-]?\d{1,3})?(%?)$`, "i");
const bracketed = new RegExp(String.raw`^\((\$?)(${amount})(%?)\)$`);
const fraction = /^([+-]?)(\d+) (\d+)\/(\d+)$/;

function readNumber(typed: string): Entry | undefined {
  const [, mark = "", whole, upper, lower] = fraction.exec(typed) ?? [];
  if (whole !== undefined && Number(lower) > 0) {
    const value = Number(whole) + Number(upper) / Number(lower);
    return number(mark === "-" ? -value : value, "# ?/?");
  }
  const inBrackets = bracketed.exec(typed);
  const [, sign = "", dollar = "", digits, power = "", percent = ""] = inBrackets
    ? ["", "-", inBrackets[1], inBrackets[2], "", inBrackets[3]]
    : (plain.exec(typed) ?? []);
  if (digits === undefined) return undefined;
  const value = Number(`${digits.replaceAll(",", "")}${power}`) / (percent ? 100 : 1);
  return number(sign === "-" ? -value : value, impliedFormat(digits, dollar, power, percent));
}

function impliedFormat(digits: string, dollar: string, power: string, percent: string): string | undefined {
  const places = digits.includes(".");
  if (percent) return places ? "0.00%" : "0%";
  if (dollar) return places ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (power) return "0.00E+00";
  if (digits.includes(",")) return places ? "#,##0.00" : "#,##0";
  return undefined;
}

function number(value: number, format: string | undefined): Entry {
  const content: Content = { kind: "number", value };
  return format === undefined ? { content } : { content, impliedFormat: format };
}

function text(characters: string): Entry {
  return { content: { kind: "text", text: characters } };
}
