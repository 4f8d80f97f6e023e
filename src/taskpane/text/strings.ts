import type { NumberState } from "../views/index.ts";

/** The words of the text view. */
export const textStrings = {
  region: "Text of the release, line by line",
  hint: "Arrow keys go from number to number; Enter selects its cells in Excel.",
  nothingOpen: "No differences, and every number is accounted for.",
  next: (what: string, count: number) => `Next ${what} (${count.toLocaleString("en-US")})`,
  loading: "Fetching the text…",
  notFetched: "The text could not be fetched. Paste the release again.",
  aboutNumber: "About this number",
  chooseNumber: "Point at a number, or go to it with the keyboard, to see what it is tied to.",
} as const;

/** What one looks for, with the states that are it. */
export const openNumbers: readonly { readonly words: string; readonly states: readonly NumberState[] }[] = [
  { words: "difference", states: ["difference", "claimDifference"] },
  { words: "unaccounted", states: ["unaccounted"] },
  { words: "untied", states: ["claimUntied"] },
];

/** What stands above a number that has no tick mark of its own. */
export const stateMarks: Readonly<Record<NumberState, string>> = {
  read: "",
  checked: "•",
  tied: "",
  rounding: "≈",
  difference: "✗",
  claimTied: "",
  claimRounding: "≈",
  claimDifference: "✗",
  claimUntied: "?",
  guidance: "»",
  definitional: "",
  unaccounted: "!",
};
