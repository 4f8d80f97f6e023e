import { onceFor } from "../../source/index.ts";
import type { Text } from "../../source/index.ts";

/**
 * Whose dollar a bare "$" of a release is: the one in which it says that it states its amounts ("expressed in millions of
 * Canadian dollars"), else that of the exchange which alone lists it; American dollars where neither says.
 */
export const dollarOf: (text: Text) => string = onceFor(readDollar);

// What counts is said at the beginning, or above each statement.
const longestLook = 400_000;

const told =
  /\b(?:expressed|stated|presented|reported|prepared|denominated|amounts?|figures|dollars?|(?:thousands|millions|billions) of|in)\b[^.;]{0,50}?\b(Canadian|Australian|New Zealand|Hong Kong|Singapore|U\.?S\.?|United States) dollars?\b/i;
const unless =
  /\b(Canadian|Australian|New Zealand|Hong Kong|Singapore|U\.?S\.?|United States) dollars?,? unless (?:otherwise|specifically|noted|indicated)/i;

const codes: Readonly<Record<string, string>> = {
  canadian: "CAD",
  australian: "AUD",
  "new zealand": "NZD",
  "hong kong": "HKD",
  singapore: "SGD",
};

const listings: readonly (readonly [RegExp, string])[] = [
  [/\bASX ?: ?[A-Z]|\bASX (?:announcement|release|code)\b/i, "AUD"],
  // The forms in which an Australian company reports, and its number.
  [/\bAppendix 4[DE]\b|\bA[BC]N:? \d{2,3} \d{3}\b/, "AUD"],
  [/\bNZX ?: ?[A-Z]/i, "NZD"],
];

function readDollar(text: Text): string {
  const characters = text.characters.slice(0, longestLook);
  const said = (unless.exec(characters) ?? presentation(characters))?.[1];
  if (said !== undefined) return codes[said.toLowerCase()] ?? "USD";
  const isAmerican = /\bUS\$|\bUSD\b|\bU\.S\. dollars?\b|\b(?:NYSE|NASDAQ)\b/i.test(characters);
  return isAmerican ? "USD" : (listings.find(([listed]) => listed.test(characters))?.[1] ?? "USD");
}

/** Not "the stronger Canadian dollar", nor what one subsidiary reports in: a line that stands in brackets, or speaks of all. */
function presentation(characters: string): RegExpExecArray | null {
  for (const line of characters.matchAll(/\([^()\n]{0,160}\)|\b(?:all|unless)\b[^.\n]{0,160}/gi)) {
    const found = told.exec(line[0]);
    if (found !== null) return found;
  }
  return null;
}
