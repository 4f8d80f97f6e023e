import type { Line, Report } from "../../report/index.ts";
import type { Statement, StatementKind } from "../../statements/index.ts";
import { labelWords } from "./label-words.ts";
import type { LabelWords } from "./label-words.ts";

/** A line that has figures, with the words that name it. */
export interface Entry {
  readonly line: Line;
  readonly words: LabelWords;
}

/** The entries of one statement, from top to bottom. */
export interface RegisteredStatement {
  readonly statement: Statement;
  /** Every line, headings too. */
  readonly lines: readonly Line[];
  readonly entries: readonly Entry[];
}

/** Whether a line of a segment bears the name of a line of the whole: its "External net revenues" are net revenues. */
export function isSegmentNamesake(whole: Entry, segment: Entry): boolean {
  const name = segment.words.name
    .split(" ")
    .filter((word) => !whoseWords.has(word))
    .join(" ");
  return isNamesake(whole, { ...segment, words: { ...segment.words, name } });
}

const whoseWords = new Set(["external", "customer", "third", "party", "segment"]);

/** Whether two lines bear one name for one measure, in the same unit. */
export function isNamesake({ words, line }: Entry, other: Entry): boolean {
  return (
    words.name !== "" &&
    words.name === other.words.name &&
    words.netted === other.words.netted &&
    words.nature === other.words.nature &&
    line.row.unit === other.line.row.unit
  );
}

/** All statements of a release, with the words of their lines read once. */
export function register(report: Report): readonly RegisteredStatement[] {
  const wordsOf = remembered(labelWords);
  return report.statements.statements.map((statement, at) => {
    const lines = report.lines[at] ?? [];
    const entries = lines
      .filter(({ row }) => row.role !== "heading")
      .map((line): Entry => ({ line, words: wordsOf(namingLabel(line, wordsOf)) }));
    return { statement, lines, entries };
  });
}

/** No release has more tables of a kind to take a line from; the bound keeps the work in proportion to the text. */
export const mostTables = 12;

/** The statements of a kind that other tables may refer to. */
export function ofKind(
  statements: readonly RegisteredStatement[],
  kind: StatementKind,
): readonly RegisteredStatement[] {
  return statements.filter(({ statement }) => statement.kind === kind).slice(0, mostTables);
}

/**
 * The label that names a line. The total of a memo table is what the table is about ("Includes the following amounts
 * related to equity awards: … Total"), that of "Revenue by region" is revenue; a line "Basic" or "Product" is named by
 * the heading above it as well.
 */
function namingLabel({ statement, row }: Line, wordsOf: (label: string) => LabelWords): string {
  if (statement.kind === "memo" && /^total\b/i.test(row.label)) return `${memoSubject(statement.title)} ${row.label}`;
  if (!wordsOf(row.label).generic) return row.label;
  const heading = row.section.at(-1);
  const divided = /^(?:grand )?total$/i.test(row.label.trim()) ? beforeBy(heading ?? statement.title) : undefined;
  if (divided !== undefined) return divided;
  return heading === undefined ? row.label : `${heading} ${row.label}`;
}

/** What "Net sales by product line" divides. */
function beforeBy(heading: string): string | undefined {
  const at = heading.search(/ by /i);
  return at <= 0 ? undefined : heading.slice(0, at);
}

function memoSubject(title: string): string {
  return title.replaceAll(/^\(\w\)|\binclude[sd]?\b|\bthe following\b|\bamounts?\b|\brelated to\b/gi, " ");
}

/** Tables of a release share most of their labels. */
function remembered<T>(read: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return (label) => {
    const value = known.get(label) ?? read(label);
    known.set(label, value);
    return value;
  };
}
