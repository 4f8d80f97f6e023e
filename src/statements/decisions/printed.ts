import type { StatementKind, StatementRow } from "../types.ts";
import type { Decision, PrintedName, StatementName } from "../types.ts";
import { periodWords, readPeriodWords } from "./words.ts";

/** A decision as a line of a table: in a workbook, or in a file. */
export interface PrintedDecision {
  readonly what: string;
  readonly statement: string;
  readonly statementNth: number;
  /** The column, the line, or the statement that a table is joined to; "" where it is about a whole statement. */
  readonly name: string;
  readonly nameNth: number;
  readonly to: string;
}

/** What each kind of decision is called in a table. */
const whats: Readonly<Record<Decision["kind"], string>> = {
  kind: "Kind of statement",
  title: "Title",
  scale: "Units of amounts",
  currency: "Currency",
  period: "Period of column",
  qualifier: "Qualifier of column",
  role: "Role of line",
  exclude: "Left out",
  join: "Continues",
  mapping: "Standardized line",
};

export function printDecision(decision: Decision): PrintedDecision {
  const { statement, kind } = decision;
  const about = { what: whats[kind], statement: statement.title, statementNth: statement.nth };
  const whole = { ...about, name: "", nameNth: 1 };
  const on = ({ label, nth }: PrintedName) => ({ ...about, name: label, nameNth: nth });
  switch (decision.kind) {
    case "kind":
    case "title":
    case "currency":
      return { ...whole, to: decision.to };
    case "scale":
      return { ...whole, to: String(decision.to) };
    case "exclude":
      return { ...whole, to: "" };
    case "period":
      return { ...on(decision.column), to: periodWords(decision.to) };
    case "qualifier":
      return { ...on(decision.column), to: decision.to ?? "" };
    case "role":
      return { ...on(decision.row), to: decision.to };
    case "mapping":
      return { ...on(decision.row), to: decision.to ?? "" };
    case "join":
      return { ...about, name: decision.onto.title, nameNth: decision.onto.nth, to: "" };
  }
}

/** Reads a decision back; `undefined` where a hand has written what no decision says. */
export function readDecision({
  what,
  statement,
  statementNth,
  name,
  nameNth,
  to,
}: PrintedDecision): Decision | undefined {
  const kind = (Object.keys(whats) as Decision["kind"][]).find((each) => whats[each] === what.trim());
  if (kind === undefined || !isOrdinal(statementNth) || !isOrdinal(nameNth)) return undefined;
  const about: { readonly statement: StatementName } = { statement: { title: statement, nth: statementNth } };
  const named: PrintedName = { label: name, nth: nameNth };
  switch (kind) {
    case "kind":
      return isKind(to) ? { kind, ...about, to } : undefined;
    case "title":
      return { kind, ...about, to };
    case "scale":
      return /^10{0,12}$/.test(to) ? { kind, ...about, to: Number(to) } : undefined;
    case "currency":
      return /^[A-Z]{3}$/.test(to) ? { kind, ...about, to } : undefined;
    case "exclude":
      return { kind, ...about };
    case "join":
      return { kind, ...about, onto: { title: name, nth: nameNth } };
    case "period": {
      const period = readPeriodWords(to);
      return period && { kind, ...about, column: named, to: period };
    }
    case "qualifier":
      return { kind, ...about, column: named, to: to === "" ? undefined : to };
    case "role":
      return isRole(to) ? { kind, ...about, row: named, to } : undefined;
    case "mapping":
      return { kind, ...about, row: named, to: to === "" ? undefined : to };
  }
}

function isOrdinal(nth: number): boolean {
  return Number.isSafeInteger(nth) && nth >= 1;
}

const kinds: Readonly<Record<StatementKind, true>> = {
  incomeStatement: true,
  balanceSheet: true,
  cashFlow: true,
  reconciliation: true,
  memo: true,
  segment: true,
  metrics: true,
  guidance: true,
  equity: true,
  comprehensiveIncome: true,
  other: true,
};

function isKind(words: string): words is StatementKind {
  return Object.hasOwn(kinds, words);
}

function isRole(words: string): words is StatementRow["role"] {
  return words === "heading" || words === "item" || words === "total";
}
