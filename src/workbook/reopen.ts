import { readKeptRow } from "../source/index.ts";
import type { KeptRow, Pasted } from "../source/index.ts";
import { readDecision } from "../statements/index.ts";
import type { Decision } from "../statements/index.ts";

/** The cells of a sheet as a host gives them, from A1. */
export type SheetValues = readonly (readonly unknown[])[];

/** What a workbook keeps of a release that was written into it. */
export interface KeptRelease {
  /** The name of the sheet that holds its text. */
  readonly sheet: string;
  readonly pasted: Pasted;
  /** What the user decided over its reading. */
  readonly decisions: readonly Decision[];
}

/** Rows above the first line of the text, and above the first decision. */
const rowsAbove = 4;

/** True for the upper left of a sheet that `planWorkbook` laid out as `Source`, whatever it is called now. */
export function isSource(values: SheetValues): boolean {
  const [line, ticks, text] = values[rowsAbove - 1] ?? [];
  return values[0]?.[0] === "Source" && line === "Line" && ticks === "Ticks" && text === "Text";
}

/** The names under "Sheets" on a summary: the sheets that were written with it. `undefined` where it is no summary. */
export function sheetsListed(values: SheetValues): readonly string[] | undefined {
  const head = values.findIndex(
    ([name, checks, differences]) => `${words(name)} ${words(checks)} ${words(differences)}` === listHead,
  );
  if (head === -1) return undefined;
  const below = values.slice(head + 1).map(([name]) => words(name));
  const end = below.indexOf("");
  return end === -1 ? below : below.slice(0, end);
}

const listHead = "Sheets Checks Differences";

/** The text that was pasted, out of its sheet: a page with the cells of its tables. */
export function readSource(values: SheetValues): Pasted {
  const lines: string[] = [];
  const rows: KeptRow[] = [];
  for (const [number, , text, cells] of values.slice(rowsAbove)) {
    // A long line goes on below, without a number.
    if (typeof number !== "number") {
      lines.push(`${lines.pop() ?? ""}${words(text)}`);
      continue;
    }
    lines.push(words(text));
    const row = words(cells) === "" ? undefined : readKeptRow(lines.length, words(cells));
    if (row !== undefined) rows.push(row);
  }
  const text = lines.join("\n");
  return rows.length > 0 ? { text, rows } : { text };
}

/** What the sheet is called that holds the decisions on a release, by the name of its `Source`. */
export function decisionsBeside(source: string): string {
  const at = source.lastIndexOf("Source");
  return at === -1 ? "Decisions" : `${source.slice(0, at)}Decisions${source.slice(at + "Source".length)}`;
}

/** The user's decisions, out of their sheet; what a hand has made unreadable there is left out. */
export function readDecisions(values: SheetValues): readonly Decision[] {
  return values.slice(rowsAbove).flatMap(([what, statement, statementNth, name, nameNth, , to]) => {
    const decision = readDecision({
      what: words(what),
      statement: words(statement),
      statementNth: Number(statementNth),
      name: words(name),
      nameNth: Number(nameNth),
      to: words(to),
    });
    return decision ?? [];
  });
}

function words(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
