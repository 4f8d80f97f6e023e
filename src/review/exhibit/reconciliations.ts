import type { Report } from "../../report/index.ts";
import type { Statement, StatementRow } from "../../statements/index.ts";
import { comparableCores, findMentions } from "../measures/index.ts";
import type { MeasureCore, MeasureMention } from "../measures/index.ts";
import type { Reconciliation, Stretch } from "./types.ts";

/** The lines that lead from a measure of the standards to one that is not, in any table. */
export function reconciliationsOf({ statements }: Report): Reconciliation[] {
  return statements.statements.flatMap((statement) => {
    const named = statement.rows.map((row) => measureOf(row));
    return named.flatMap((measure, end): Reconciliation[] => {
      if (measure === undefined || measure.isGaap || measure.isRatio) return [];
      const cores = comparableCores(measure.core);
      const start = named
        .slice(0, end)
        .map((each) => each !== undefined && each.isGaap && !each.isRatio && cores.includes(each.core))
        .lastIndexOf(true);
      const from = named[start];
      if (from === undefined) return [];
      const items = statement.rows.flatMap((row, at) => (at > start && at < end && isItem(row, named[at]) ? [at] : []));
      return [{ statement, start, end, measure, from, items }];
    });
  });
}

/** The measure that a line is about: "Non-GAAP net income", not "Interest on net debt". */
export function measureOf(row: StatementRow): MeasureMention | undefined {
  if (!row.figures.some(({ kind }) => kind === "value")) return undefined;
  const label = row.label.replace(/^(?:total|less|add|plus):? /i, "");
  const [mention] = findMentions(label.slice(0, longestLabel));
  if (mention === undefined || mention.start > furthestStart) return undefined;
  const made = madeOtherwise.exec(label.slice(mention.end));
  return made === null ? mention : { ...mention, isGaap: false, basis: mention.basis || made[0].toLowerCase() };
}

/** "Net earnings, as adjusted", "Net income excluding merger expenses": the words behind take it out of the standards. */
const madeOtherwise = /\b(?:as adjusted|excluding|non-?gaap|adjusted)\b/i;

const longestLabel = 200;
/** "(as reported) " and the like may stand before a measure; a longer way in is another line. */
const furthestStart = 12;

function isItem(row: StatementRow, measure: MeasureMention | undefined): boolean {
  return (
    measure === undefined &&
    row.unit !== "percent" &&
    row.unit !== "shares" &&
    row.figures.some(({ kind }) => kind === "value" || kind === "nil")
  );
}

/** The measures of no standard that a line, a column or the title of some table names, or a heading over one. */
export function reconciledIn({ statements }: Report, stretches: readonly Stretch[]): ReadonlySet<MeasureCore> {
  const cores = new Set<MeasureCore>();
  const add = (words: string) => {
    const mentions = findMentions(words.slice(0, longestLabel));
    // "Non-GAAP net income and diluted earnings per share": what stands before the first holds for both.
    if (mentions.some(({ isGaap }) => !isGaap) || madeOtherwise.test(words))
      for (const { core } of mentions) cores.add(core);
  };
  for (const statement of statements.statements) {
    if (statement.kind === "guidance") continue;
    add(statement.title);
    for (const row of statement.rows) add([...row.section, row.label].slice(-2).join(" "));
    for (const { label } of [{ label: statement.title }, ...statement.columns]) addByColumn(statement, label, cores);
  }
  for (const { role, prose } of stretches)
    if (role === "heading" && /reconcil|calculation|computation/i.test(prose.text)) add(prose.text);
  return cores;
}

/** "GAAP", "Adjustments", "Non-GAAP": each line of the table is reconciled from column to column. */
function addByColumn({ rows }: Statement, label: string, cores: Set<MeasureCore>): void {
  if (!/\bnon[- ]?gaap\b|\badjusted\b|\bpro[- ]?forma\b/i.test(label) || /\breconcil/i.test(label)) return;
  for (const row of rows) for (const { core } of findMentions(row.label.slice(0, longestLabel))) cores.add(core);
  for (const row of rows)
    for (const { core } of findMentions(`adjusted ${row.label.slice(0, longestLabel)}`)) cores.add(core);
}
