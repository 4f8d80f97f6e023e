import type { Statement, StatementRow } from "../statements/index.ts";
import { conceptRules } from "./concept-rules.ts";

/** A longer one is a sentence, and names no concept. */
const longestLabel = 300;

/** The concept that a row's label names; `undefined` where the taxonomy does not know it. */
export function conceptOf(statement: Statement, row: StatementRow): string | undefined {
  if (row.role === "heading" || row.label.length > longestLabel) return undefined;
  const label = plainLabel(statement.kind === "memo" ? memoLabel(statement, row) : fullLabel(row));
  return conceptRules.find((rule) => (rule.kinds?.includes(statement.kind) ?? true) && rule.label.test(label))?.concept;
}

/** The total of a memo table is what its title says; its other lines are parts of lines elsewhere and name nothing. */
function memoLabel(statement: Statement, row: StatementRow): string {
  if (row.role !== "total" || !/^total$/i.test(row.label)) return "";
  return /\bthe following\b.*?(\bamounts\b.*)$/i.exec(statement.title)?.[1] ?? statement.title;
}

/** "Basic" and "Diluted" say of what through the heading above them. */
function fullLabel(row: StatementRow): string {
  const isBare = /^(?:basic|diluted|basic and diluted|assuming dilution)$/i.test(row.label);
  return isBare ? `${row.section.at(-1) ?? ""} ${row.label}` : row.label;
}

/** Lower case; a sign in brackets taken out: "Net income (loss)" is "net income", "(Income) loss" is "loss". */
function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\([^)]*\)/g, " ")
    .replace(/[:–—]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
