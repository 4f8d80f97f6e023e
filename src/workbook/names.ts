import { a1 } from "./address.ts";
import type { Book } from "./book.ts";
import { countAt, verdicts } from "./checks-sheet.ts";
import type { NamePlan } from "./types.ts";

/** The table of facts, then the counts of the verdicts: tables and named cells share their names. */
export const wantedNames: readonly string[] = [
  "Facts",
  ...verdicts.map(({ verdict, label }) => (verdict === "difference" ? "Differences" : `Checks_${label}`)),
];

/** The cells that other workbooks and macros may ask for by name. */
export function planNames({ checks }: Book, names: readonly string[]): readonly NamePlan[] {
  if (checks.sheet === "") return [];
  return verdicts.map(({ verdict }, at) => {
    const { sheet, row, column } = countAt(checks, verdict);
    return { name: names[at + 1] ?? verdict, sheet, address: a1(row, column) };
  });
}
