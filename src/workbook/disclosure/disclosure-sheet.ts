import type { Advice, Finding } from "../../review/index.ts";
import { Decimal, lineAt } from "../../source/index.ts";
import type { Book, SheetPlanner } from "../book.ts";
import { call, range, text } from "../formulas/index.ts";
import { Grid } from "../grid/index.ts";
import { sourceTip } from "../source-tip.ts";
import * as styles from "../styles.ts";

const columns = {
  number: 1,
  rule: 2,
  severity: 3,
  saw: 4,
  quote: 5,
  settles: 6,
  basis: 7,
  places: 8,
  source: 9,
  standing: 10,
} as const;

const heads: Readonly<Record<keyof typeof columns, string>> = {
  number: "#",
  rule: "Rule",
  severity: "Weight",
  saw: "What was seen",
  quote: "The words",
  settles: "What would settle it",
  basis: "Basis",
  places: "Places",
  source: "Source",
  standing: "Standing",
};

const headRow = 8;
const firstCountRow = 4;
const weights = [
  ["warning", "What the rule describes stands in the text"],
  ["note", "Worth a thought; it depends on what the text does not say"],
  ["waived", "A person decided that it may stand"],
] as const;

/** What the rules of disclosure advise, one row each: apart from the checks, since words are no figures. */
export const disclosureSheet: SheetPlanner = {
  wanted: ({ review }) =>
    review.advice.length === 0
      ? []
      : [{ name: "Disclosure", purpose: "What the rules on non-GAAP measures and on words advise" }],
  build: (book, names) => names.map((name) => buildSheet(book, name)),
};

function buildSheet(book: Book, name: string): Grid {
  const grid = new Grid(name);
  const { advice } = book.release.review;
  const last = headRow + advice.length;
  grid.text(1, 1, "Disclosure", styles.company);
  grid.text(
    2,
    1,
    "Advice for a person to judge. Nothing here says that the release complies, and what no rule sights is not thereby in order.",
    styles.subtitle,
  );
  const block = range(grid.at(headRow, columns.severity), grid.at(last, columns.severity));
  for (const [at, [weight, meaning]] of weights.entries()) {
    const row = firstCountRow + at;
    grid.text(row, columns.rule, weight, styles.heading);
    grid.formula(row, columns.severity, call("COUNTIF", block, text(weight)), { align: "left", numberFormat: "0" });
    grid.text(row, columns.saw, meaning, styles.subtitle);
  }
  grid.formats.lay(headRow, 1, headRow, columns.standing, { ...styles.columnHead, bottom: "single", wrap: true });
  for (const [key, column] of Object.entries(columns) as [keyof typeof columns, number][])
    grid.text(headRow, column, heads[key]);
  for (const [at, each] of advice.entries()) writeAdvice(grid, book, each, headRow + 1 + at);
  writeLooks(grid, last);
  grid.frame = {
    widths: [5, 30, 10, 56, 56, 46, 44, 8, 8, 36],
    frozen: { rows: headRow, columns: columns.severity },
    print: { landscape: true, repeatRows: headRow },
    tabColor: styles.tabColors.checks,
  };
  return grid;
}

function writeAdvice(grid: Grid, book: Book, advice: Advice & Pick<Finding, "waived">, row: number): void {
  const { code, severity, message, quote, settles, basis, more, span, waived } = advice;
  const line = lineAt(book.release.text, span.start);
  grid.number(row, columns.number, new Decimal(row - headRow));
  grid.text(row, columns.rule, code);
  grid.text(row, columns.severity, waived !== undefined ? "waived" : severity === "info" ? "note" : severity);
  grid.text(row, columns.saw, message.endsWith(settles) ? message.slice(0, -settles.length).trim() : message);
  grid.text(row, columns.quote, quote);
  grid.text(row, columns.settles, settles);
  grid.text(row, columns.basis, basis.join("; "));
  grid.number(row, columns.places, new Decimal(more + 1));
  grid.linked(row, columns.source, `L${line}`, book.source.lineAt(line), sourceTip(book, line));
  const standing = waived === undefined ? "open" : `${waived.reason} (${waived.by}, ${waived.on})`;
  grid.text(row, columns.standing, standing);
}

function writeLooks(grid: Grid, last: number): void {
  const first = headRow + 1;
  const lay = (column: number, format: Parameters<typeof grid.formats.lay>[4]) => {
    grid.formats.lay(first, column, last, column, format);
  };
  grid.formats.lay(first, 1, last, columns.standing, { vertical: "top" });
  lay(columns.number, { color: styles.colors.muted, align: "left" });
  for (const column of [columns.rule, columns.saw, columns.quote, columns.settles, columns.basis, columns.standing])
    lay(column, { wrap: true });
  lay(columns.quote, { color: styles.colors.muted });
  lay(columns.places, { align: "left" });
  lay(columns.source, styles.sourceLink);
}
