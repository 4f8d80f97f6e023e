import type { Statement, StatementKind } from "../statements/index.ts";
import { measureOfTitle, wordsOfTitle } from "./words/index.ts";

const longest = 31;

/**
 * What the sheet of a statement is to be called: "Balance Sheet", "Rec Adjusted EBITDA", "Segment Results". The name of
 * the company tells no sheet from another.
 */
export function nameOfStatement({ kind, title }: Pick<Statement, "kind" | "title">, company = ""): string {
  const fixed = fixedNames[kind];
  if (fixed !== undefined) return fixed;
  const own = withoutCompany(title, company);
  if (kind === "reconciliation") {
    const measure = clean(measureOfTitle(own));
    return measure === "" ? "Reconciliation" : shortened(`Rec ${measure}`);
  }
  const words = clean(wordsOfTitle(own));
  return words === "" ? fallbackNames[kind] : shortened(words);
}

/**
 * A valid and free name for each that is wanted, in order. A second sheet of ours is numbered ("Income Statement 2"); a
 * name that the user's workbook has is left to it ("Income Statement (2)").
 */
export function assignSheetNames(wanted: readonly string[], taken: readonly string[]): readonly string[] {
  const theirs = new Set(taken.map((name) => name.toLowerCase()));
  const ours = new Set<string>();
  return wanted.map((name) => {
    const own = firstFree(shortened(name), (number) => ` ${number}`, ours);
    const free = firstFree(own, (number) => ` (${number})`, new Set([...ours, ...theirs]));
    ours.add(own.toLowerCase()).add(free.toLowerCase());
    return free;
  });
}

/** The beginning of a sheet's name, without what no such name may hold. */
export function legalPrefix(prefix: string): string {
  return prefix.replace(/[:\\/?*[\]\p{Cc}\p{Cs}]/gu, "").replace(/^'+/, "");
}

/** Names of cells step aside likewise: "Differences_2". */
export function assignNames(wanted: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    const free = firstFree(name, (number) => `_${number}`, used);
    used.add(free.toLowerCase());
    return free;
  });
}

function firstFree(name: string, suffix: (number: number) => string, used: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number++) {
    free = shortened(name, longest - suffix(number).length) + suffix(number);
  }
  return free;
}

/** Cut at a word if one ends in the second half of what is allowed. */
function shortened(name: string, most = longest): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most + 1);
  const space = cut.lastIndexOf(" ");
  return (space > most / 2 ? cut.slice(0, space) : name.slice(0, most))
    .replace(hanging, "")
    .replace(/[\s'&,–-]{1,31}$/, "");
}

/** Words that lead to something which was cut off. */
const hanging = /(?:[\s,]{1,5}(?:a|an|and|as|at|by|for|from|in|of|on|or|the|this|to|with|&)){1,10}$/i;

function withoutCompany(title: string, company: string): string {
  const at = company === "" ? -1 : title.toLowerCase().indexOf(company.toLowerCase());
  return at < 0 ? title : `${title.slice(0, at)} ${title.slice(at + company.length)}`;
}

/** Without what a sheet name must not hold, nor a page number before it. Excel keeps "History" to itself. */
function clean(name: string): string {
  const legal = name
    .replace(/[:\\/?*[\]\p{Cc}\p{Cs}]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s',.\d]+(?=\s)|^[\s']+|[\s']+$/g, "")
    .replace(/^[\s']+/, "");
  if (!/\p{L}/u.test(legal)) return "";
  return legal.toLowerCase() === "history" ? "History Table" : legal;
}

const fixedNames: Readonly<Partial<Record<StatementKind, string>>> = {
  incomeStatement: "Income Statement",
  balanceSheet: "Balance Sheet",
  cashFlow: "Cash Flow",
  equity: "Equity",
  comprehensiveIncome: "Comprehensive Income",
};

const fallbackNames: Readonly<Record<StatementKind, string>> = {
  incomeStatement: "Income Statement",
  balanceSheet: "Balance Sheet",
  cashFlow: "Cash Flow",
  reconciliation: "Reconciliation",
  memo: "Memo",
  segment: "Segments",
  metrics: "Metrics",
  guidance: "Outlook",
  equity: "Equity",
  comprehensiveIncome: "Comprehensive Income",
  other: "Table",
};
