import { withoutTime } from "../time/index.ts";
import type { Statement } from "../types.ts";
import type { PrintedName, StatementName } from "../types.ts";

/** The names of statements, in their order. */
export function namesOfStatements(statements: readonly Statement[]): StatementName[] {
  return numbered(statements.map(titleOf), keyOf).map(({ words, nth }) => ({ title: words, nth }));
}

/** The names of a statement's columns or lines, in their order. */
export function namesOfLabels(labelled: readonly { readonly label: string }[]): PrintedName[] {
  return numbered(
    labelled.map(({ label }) => label),
    plain,
  ).map(({ words, nth }) => ({ label: words, nth }));
}

/** True where two titles differ in their dates, capitals and punctuation at most. */
export function sameTitle(left: StatementName, right: StatementName): boolean {
  return left.nth === right.nth && keyOf(left.title) === keyOf(right.title);
}

/** The column or line of that name. */
export function findNamed<T extends { readonly label: string }>(
  labelled: readonly T[],
  { label, nth }: PrintedName,
): T | undefined {
  return labelled.filter((each) => plain(each.label) === plain(label))[nth - 1];
}

function titleOf({ title, rows }: Statement): string {
  return title !== "" ? title : (rows.find(({ label }) => label !== "")?.label ?? "");
}

function numbered(
  all: readonly string[],
  same: (words: string) => string,
): { readonly words: string; readonly nth: number }[] {
  const counts = new Map<string, number>();
  return all.map((words) => {
    const key = same(words);
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return { words, nth };
  });
}

function keyOf(title: string): string {
  return plain(withoutTime(title));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
