import type { Decision, Period } from "../../statements/index.ts";
import { counted, kindWords } from "../strings.ts";
import { periodWords } from "../period-words.ts";

/** The words of the corrections. */
export const correctionStrings = {
  title: "Correct the reading",
  listTitle: (count: number) => counted(count, "correction of yours", "corrections of yours"),
  takeBack: "Take back",
  takeBackThis: (words: string) => `Take back: ${words}`,
  notFound: "Nothing of that name was read: it changes nothing here.",
  asRead: (words: string) => `Read as: ${words}`,
  kind: "Kind",
  titleOf: "Title",
  scale: "Amounts in",
  currency: "Currency (three letters)",
  exclude: "Not a statement",
  join: "Continues the table",
  joinNone: "No other",
  column: "Column",
  length: "Period",
  end: "Ending, or at",
  setPeriod: "Set the period",
  qualifier: "What else it is",
  line: "Line",
  role: "Counts as",
  mapping: "Standardized as",
  mappingNone: "In no line",
  roles: { item: "an item", total: "a total", heading: "a heading" },
  scales: { "1": "units", "1000": "thousands", "1000000": "millions", "1000000000": "billions" },
  atDate: "At a date",
  months: (count: number) => counted(count, "month", "months"),
  weeks: (count: number) => counted(count, "week", "weeks"),
} as const;

/** A decision in one line: "Balance sheets: amounts in millions". */
export function decisionWords(decision: Decision): string {
  const { title } = decision.statement;
  return `${title}: ${changeWords(decision)}`;
}

function changeWords(decision: Decision): string {
  switch (decision.kind) {
    case "kind":
      return kindWords[decision.to].toLowerCase();
    case "title":
      return `“${decision.to}”`;
    case "scale":
      return `amounts in ${correctionStrings.scales[String(decision.to) as keyof typeof correctionStrings.scales]}`;
    case "currency":
      return decision.to;
    case "period":
      return `${decision.column.label} is ${saidPeriod(decision.to)}`;
    case "qualifier":
      return `${decision.column.label} is ${decision.to ?? "nothing else"}`;
    case "role":
      return `${decision.row.label} is ${correctionStrings.roles[decision.to]}`;
    case "exclude":
      return "not a statement";
    case "join":
      return `continues ${decision.onto.title}`;
    case "mapping":
      return `${decision.row.label} is standardized ${decision.to === undefined ? "in no line" : `as ${decision.to}`}`;
  }
}

function saidPeriod(period: Period): string {
  return periodWords(period);
}
