import type { Diagnostic, Pasted, Staged, Text } from "../source/index.ts";
import { lineAt, readText } from "../source/index.ts";
import { cutHeading } from "./glued-heading.ts";
import { fixedWidth } from "./fixed-width/index.ts";
import { withBoundDigits } from "./grouped-by-blanks.ts";
import { withPlainForms } from "./number-forms.ts";
import { joinWrapped } from "./hard-wrapped.ts";
import { keepTables, markedUp, readHtml, tablesOf } from "./html/index.ts";
import { cellPerLine, headerLines } from "./cell-per-line/index.ts";
import { columnBlocks, withGuesses } from "./column-blocks/index.ts";
import { brokenRow } from "./broken-row.ts";
import { labelAbove } from "./label-above.ts";
import { labelOverFigures } from "./label-over-figures.ts";
import type { Layout, Taken } from "./layout.ts";
import { readLines } from "./line.ts";
import type { Line } from "./line.ts";
import { lineBreaksLost, withLineBreaks } from "./lost-line-breaks.ts";
import { markdown } from "./markdown/index.ts";
import { areSpaced, spaced } from "./spaced/index.ts";
import { oneLine } from "./one-line/index.ts";
import { isPageEdge } from "./page-furniture.ts";
import { withNotesOfMarks } from "./marks-apart-from-notes.ts";
import { withMarksOverNotes } from "./marks-over-notes.ts";
import { withoutRaisedMarks } from "./raised-marks.ts";
import { tabbed } from "./tabbed-row.ts";
import { withoutTitlesBelow } from "./titles-below.ts";
import type { Block, Document, GridRow, RuleRow, Table } from "./types.ts";

/** Cuts what was pasted into tables, headings, paragraphs, footnotes and rules, in the order of the text. */
export function readBlocks(pasted: Pasted): Staged<Document> {
  const { text, layouts } = readFlavour(pasted);
  const unusable = whyUnusable(text);
  if (unusable !== undefined) return { value: { text, blocks: [] }, diagnostics: [unusable] };

  const lined = withLineBreaks(text);
  const plain = withBoundDigits(withPlainForms(lined));
  const blocks = gather(plain, layouts);
  const hasTable = blocks.some((block) => block.kind === "table");
  const value: Document = plain === lined ? { text, blocks } : { text, blocks, isRewritten: true };
  return { value, diagnostics: [...(lined === text ? [] : [lineBreaksLost()]), ...(hasTable ? [] : [noTable(text)])] };
}

/**
 * The HTML flavour keeps the tables that plain text loses. Without a table in it, as an editor's clipboard has it, the
 * plain text knows more: its tabs and its alignment.
 */
function readFlavour({ text, html, rows }: Pasted): { text: Text; layouts: readonly Layout[] } {
  if (rows !== undefined) {
    const page: Text = { ...readText(text, "html"), rows };
    const kept = tablesOf(rows, page);
    if (kept !== undefined) return { text: page, layouts: kept.length > 0 ? [markedUp(kept, page)] : plainLayouts };
  }
  if (html !== undefined && html.length > longestPage)
    return { text: readText(html.slice(0, longest + 1)), layouts: [] };
  if (html === undefined || (/\S/.test(text) && !/<table\b/i.test(html))) {
    return { text: readText(text), layouts: plainLayouts };
  }
  const { characters, tables } = readHtml(html);
  const bare = readText(characters, "html");
  const page: Text = { ...bare, rows: keepTables(tables, (offset) => lineAt(bare, offset)) };
  return { text: page, layouts: tables.length > 0 ? [markedUp(tables, page)] : plainLayouts };
}

/** Offers each line to the layouts in turn; what none of them takes is a heading, a footnote, a rule or prose. */
function gather(text: Text, layouts: readonly Layout[]): Block[] {
  const read = readLines(text);
  const lines =
    text.format === "text"
      ? joinWrapped(withNotesOfMarks(withMarksOverNotes(withoutRaisedMarks(read, text), text), text), text)
      : read;
  const blocks: Block[] = [];
  let rows: (GridRow | RuleRow)[] = [];

  const closeTable = (isWhole = false) => {
    const { table, headings } = isWhole ? { table: rows, headings: [] } : withoutTitlesBelow(rows);
    if (table.length > 0) blocks.push(tableOf(table));
    for (const heading of headings) blocks.push(...cutHeading(heading, text));
    rows = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.kind === "blank") continue;
    const taken = firstTaken(layouts, lines, at, text);
    if (taken !== undefined) {
      if (taken.isWhole === true) closeTable();
      for (const row of taken.rows) {
        if (row.kind !== "heading") rows.push(row);
        else {
          closeTable();
          blocks.push(...cutHeading(row, text));
        }
      }
      if (taken.isWhole === true) closeTable(true);
      at = taken.next - 1;
    } else if (line.kind === "rule" && rows.length > 0 && lines[at - 1]?.kind !== "blank") {
      rows.push(line);
    } else if (line.kind !== "heading" || !isPageEdge(line.text)) {
      closeTable();
      if (line.kind === "heading") blocks.push(...cutHeading(line, text));
      else if (line.kind !== "cells") blocks.push(blockOf(line));
    }
  }
  closeTable();
  return blocks;
}

// A whole statement on one line looks like its last row to others. Then the plainest sign of a table: a tab or a pipe says
// more than a run of blanks, and that more than a number.
const plainLayouts: readonly Layout[] = [
  columnBlocks,
  oneLine,
  spaced,
  cellPerLine,
  headerLines,
  brokenRow,
  labelAbove,
  labelOverFigures,
  tabbed,
  markdown,
  fixedWidth,
];

function firstTaken(layouts: readonly Layout[], lines: readonly Line[], at: number, text: Text): Taken | undefined {
  for (const layout of layouts) {
    const taken = layout(lines, at, text);
    if (taken === undefined) continue;
    if (layout === columnBlocks) return taken;
    if (layout !== spaced && areSpaced(lines, at, taken.next, text)) continue;
    if (reachesPage(layouts, lines, at, taken.next, text)) continue;
    return layouts.includes(columnBlocks) ? withGuesses(taken, lines, text) : taken;
  }
  return undefined;
}

/** A page that is read as a whole keeps its lines: no table that begins above it goes on into it. */
function reachesPage(
  layouts: readonly Layout[],
  lines: readonly Line[],
  at: number,
  next: number,
  text: Text,
): boolean {
  if (!layouts.includes(columnBlocks)) return false;
  for (let within = at + 1; within < next; within++) {
    const taken = columnBlocks(lines, within, text);
    if (taken !== undefined && (taken.rows.length > 0 || taken.isWhole === true)) return true;
  }
  return false;
}

function tableOf(rows: readonly (GridRow | RuleRow)[]): Table {
  const start = rows[0]?.span.start ?? 0;
  const end = rows.at(-1)?.span.end ?? start;
  return { kind: "table", rows, span: { start, end } };
}

function blockOf(line: Exclude<Line, { kind: "blank" | "cells" }>): Block {
  switch (line.kind) {
    case "rule":
    case "note":
    case "heading":
      return line;
    case "prose":
      return { kind: "paragraph", text: line.text, span: line.span };
  }
}

// The longest releases have some ten thousand lines, each cell on one of its own, and pages of three million characters.
const longest = 5_000_000;
const mostLines = 60_000;
const longestPage = 25_000_000;

function whyUnusable(text: Text): Diagnostic | undefined {
  const span = { start: 0, end: Math.min(text.characters.length, 1) };
  if (!/\S/.test(text.characters)) {
    const message = "Nothing was pasted. Copy the whole release, tables included, and paste it again.";
    return { code: "nothing-pasted", severity: "error", message, span };
  }
  if (!isLegible(text.characters)) {
    const message = "This is not text: it looks like the bytes of a file. Open the file and copy its text.";
    return { code: "not-text", severity: "error", message, span };
  }
  if (text.characters.length > longest || text.lineStarts.length > mostLines) {
    const lines = text.lineStarts.length;
    const message = `What was pasted is far more than a release: ${text.characters.length} characters on ${lines} lines. Copy the release alone and paste it again.`;
    return { code: "too-much-pasted", severity: "error", message, span };
  }
  return undefined;
}

/** Control and replacement characters are rare in a text, and common in anything else. */
function isLegible(characters: string): boolean {
  const sample = characters.slice(0, 100_000);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return strange * 50 < sample.length;
}

function noTable(text: Text): Diagnostic {
  const message =
    "No table was found. Copy the release with its tables; if it came from a picture or a PDF, copy it from the web page.";
  return { code: "no-table", severity: "error", message, span: { start: 0, end: Math.min(text.characters.length, 1) } };
}
