import { Decimal, lineAt } from "../source/index.ts";
import { printDecision } from "../statements/index.ts";
import type { Decided } from "../statements/index.ts";
import { a1Range } from "./formulas/index.ts";
import type { Book, SheetPlanner } from "./book.ts";
import { Grid } from "./grid/index.ts";
import { sourceTip } from "./source-tip.ts";
import * as styles from "./styles.ts";

const columns = { what: 1, statement: 2, statementNth: 3, name: 4, nameNth: 5, asRead: 6, to: 7, source: 8 } as const;

const heads: Readonly<Record<keyof typeof columns, string>> = {
  what: "Decision",
  statement: "Statement",
  statementNth: "Which of that title",
  name: "Column, line or table",
  nameNth: "Which of that name",
  asRead: "As read",
  to: "As decided",
  source: "Source line",
};

const headRow = 4;

/**
 * What the user decided over the reading, one a row, as a table: whoever signs the book sees it, and the add-in reads it
 * back when the company's next release comes.
 */
export const decisionsSheet: SheetPlanner = {
  wanted: ({ report }) =>
    report.statements.decided.length === 0
      ? []
      : [{ name: "Decisions", purpose: "What you decided over the reading, and what had been read" }],
  build: (book, names) => names.map((name) => buildSheet(book, name)),
};

function buildSheet(book: Book, name: string): Grid {
  const grid = new Grid(name);
  const { decided } = book.release.report.statements;
  grid.text(1, 1, "Decisions", styles.company);
  grid.text(
    2,
    1,
    "Each stands over what was read. Those without a source line found nothing of their name in this release.",
    styles.subtitle,
  );
  for (const [key, column] of Object.entries(columns) as [keyof typeof columns, number][])
    grid.text(headRow, column, heads[key]);
  grid.formats.lay(headRow, 1, headRow, columns.source, { ...styles.columnHead, bottom: "single", wrap: true });
  for (const [at, each] of decided.entries()) writeDecided(grid, book, each, headRow + 1 + at);
  const last = headRow + decided.length;
  grid.formats.lay(headRow + 1, 1, last, columns.source, { vertical: "top", align: "left" });
  for (const column of [columns.statement, columns.name, columns.asRead, columns.to])
    grid.formats.lay(headRow + 1, column, last, column, { wrap: true });
  grid.formats.lay(headRow + 1, columns.to, last, columns.to, styles.typed);
  grid.formats.lay(headRow + 1, columns.source, last, columns.source, styles.sourceLink);
  grid.tables.push({
    name: book.decisionsTable,
    address: a1Range(headRow, 1, last, columns.source),
    style: "TableStyleLight1",
  });
  grid.frame = {
    widths: [22, 44, 12, 36, 12, 26, 26, 12],
    frozen: { rows: headRow, columns: 1 },
    print: { landscape: true, repeatRows: headRow },
    tabColor: styles.tabColors.record,
  };
  return grid;
}

function writeDecided(grid: Grid, book: Book, { decision, found }: Decided, row: number): void {
  const { what, statement, statementNth, name, nameNth, to } = printDecision(decision);
  grid.text(row, columns.what, what);
  grid.text(row, columns.statement, statement);
  grid.number(row, columns.statementNth, new Decimal(statementNth));
  grid.text(row, columns.name, name);
  grid.number(row, columns.nameNth, new Decimal(nameNth));
  grid.text(row, columns.to, to);
  if (found === undefined) return;
  grid.text(row, columns.asRead, found.asRead);
  const line = lineAt(book.release.text, found.span.start);
  grid.linked(row, columns.source, `L${line}`, book.source.lineAt(line), sourceTip(book, line));
}
