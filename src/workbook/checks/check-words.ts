import type { Relation, Term } from "../../relations/index.ts";
import type { Book } from "../book.ts";
import { rowKey } from "../places/index.ts";

/** More terms than this are counted instead of named. */
const mostSpelled = 4;

/** What a line must equal, in words: "sum of 5 lines", "Net income (loss), Income Statement", "decrease in Inventory". */
export function checkWords(book: Book, relation: Relation): string {
  const { kind, op, target, terms } = relation;
  if (op === "growth") return `change: ${columnWords(book, relation, " over ")}`;
  if (kind === "crossFooting") return columnWords(book, relation);
  const spell = (term: Term) => nameOf(book, relation, term);
  const [first, second] = terms;
  if (op === "ratio" && first && second) return `${first.sign === -1 ? "−" : ""}${spell(first)} ÷ ${spell(second)}`;
  if (op === "product" && first && second) return `${spell(first)} × ${spell(second)}`;
  if (kind === "footing" && terms.length > 3) return countWords(terms, spell);

  const changes = changesOf(terms);
  const parts = [
    ...changes.map(({ term, isIncrease }): Part => ({
      sign: 1,
      words: `${isIncrease ? "increase" : "decrease"} in ${spell(term)}`,
    })),
    ...terms
      .filter((term) => !changes.some(({ term: { statement, row } }) => isSameLine(term, { statement, row })))
      .map((term): Part => ({
        sign: term.sign,
        words: isSameLine(term, target) && term.at === "opening" ? "its opening balance" : spell(term),
      })),
  ];
  return parts.length > mostSpelled ? countWords(terms, spell) : joined(parts);
}

/** What a column of the line must equal: "Actual + Adjustments", "sum of 6 columns", also where they have no names. */
function columnWords(book: Book, { target, terms, results }: Relation, between?: string): string {
  const [result] = results;
  const isNamed = terms.every(({ statement }, at) => {
    const column = book.places.statementOf(statement).columns[result?.terms[at]?.column ?? -1];
    return column !== undefined && column.label !== "";
  });
  if (between === undefined && !isNamed && terms.every(({ sign }) => sign === 1))
    return `sum of ${terms.length} columns`;
  if (terms.length > mostSpelled) return `sum of ${terms.length} columns`;
  const home = book.places.sheetOf(target.statement);
  const parts = terms.map(({ sign, statement }, at): Part => {
    const column = book.places.statementOf(statement).columns[result?.terms[at]?.column ?? -1];
    const words = column?.label === undefined || column.label === "" ? "another column" : column.label;
    const sheet = book.places.sheetOf(statement);
    return { sign, words: sheet === home ? words : `${words} (${sheet.name})` };
  });
  return between === undefined ? joined(parts) : parts.map(({ words }) => words).join(between);
}

interface Part {
  readonly sign: 1 | -1;
  readonly words: string;
}

/** What is added before what is taken off. */
function joined(parts: readonly Part[]): string {
  const ordered = [...parts.filter(({ sign }) => sign === 1), ...parts.filter(({ sign }) => sign === -1)];
  return ordered
    .map(({ sign, words }, at) => (sign === 1 ? (at === 0 ? words : `+ ${words}`) : `− ${words}`))
    .join(" ");
}

/** Lines whose closing and opening balances both stand in the relation, with opposite signs. */
function changesOf(terms: readonly Term[]): readonly { readonly term: Term; readonly isIncrease: boolean }[] {
  return terms.flatMap((term) => {
    if (term.at !== "same") return [];
    const opening = terms.some(
      (other) => other.at === "opening" && isSameLine(other, term) && other.sign !== term.sign,
    );
    return opening ? [{ term, isIncrease: term.sign === 1 }] : [];
  });
}

function isSameLine(one: { statement: string; row: number }, other: { statement: string; row: number }): boolean {
  return rowKey(one) === rowKey(other);
}

function countWords(terms: readonly Term[], spell: (term: Term) => string): string {
  const [added, taken] = [terms.filter(({ sign }) => sign === 1), terms.filter(({ sign }) => sign === -1)];
  const less = taken.length === 0 ? "" : ` less ${manyWords(taken, spell)}`;
  return added.length === 0 ? less.trim() : `${added.length > 1 ? "sum of " : ""}${manyWords(added, spell)}${less}`;
}

/** One line by its name, several by their number. */
function manyWords(terms: readonly Term[], spell: (term: Term) => string): string {
  const [only] = terms;
  return only !== undefined && terms.length === 1 ? spell(only) : `${terms.length} lines`;
}

/** Names the sheet too where the line stands on another one. */
function nameOf(book: Book, { target }: Relation, term: Term): string {
  const { label } = book.places.rowOf(term);
  const sheet = book.places.sheetOf(term.statement);
  const name = term.at === "opening" ? `opening ${label}` : label;
  return sheet === book.places.sheetOf(target.statement) ? name : `${name} (${sheet.name})`;
}
