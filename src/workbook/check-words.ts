import type { Relation, Term } from "../relations/index.ts";
import type { Book } from "./book.ts";

const longest = 150;

/** A check in words: "Total current assets = sum of 5 lines", "Inventory = − Inventory + Inventory at the beginning". */
export function checkWords(book: Book, relation: Relation): string {
  const { label } = book.places.rowOf(relation.target);
  const spelled = `${label} = ${termWords(book, relation)}`;
  return spelled.length <= longest ? spelled : `${label} = ${countWords(relation)}`;
}

function termWords(book: Book, relation: Relation): string {
  const { kind, op, terms } = relation;
  if (kind === "footing" && terms.length > 3) return countWords(relation);
  const [first, second] = terms.map((term) => nameOf(book, relation, term));
  if (op === "ratio") return `${first ?? ""} ÷ ${second ?? ""}`;
  if (op === "product") return `${first ?? ""} × ${second ?? ""}`;
  const ordered = [...terms.filter(({ sign }) => sign === 1), ...terms.filter(({ sign }) => sign === -1)];
  return ordered
    .map((term, at) => {
      const sign = term.sign === 1 ? (at === 0 ? "" : "+ ") : "− ";
      return sign + nameOf(book, relation, term);
    })
    .join(" ");
}

function countWords({ terms }: Relation): string {
  const added = terms.filter(({ sign }) => sign === 1).length;
  const taken = terms.length - added;
  if (taken === 0) return `sum of ${lines(added)}`;
  return added === 0 ? `less the sum of ${lines(taken)}` : `${lines(added)} less ${lines(taken)}`;
}

function lines(count: number): string {
  return count === 1 ? "1 line" : `${count} lines`;
}

/** Names the sheet too where the line stands on another one. */
function nameOf(book: Book, { target }: Relation, term: Term): string {
  const { label } = book.places.rowOf(term);
  const sheet = book.places.sheetOf(term.statement);
  const opening = term.at === "opening" ? " at the beginning" : "";
  return sheet === book.places.sheetOf(target.statement) ? label + opening : `${label}${opening} (${sheet.name})`;
}
