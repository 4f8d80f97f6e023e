import type { Book } from "../book.ts";
import { countAt, totalAt, verdicts } from "../checks/index.ts";
import { cell } from "../formulas/index.ts";
import type { Grid } from "../grid/index.ts";
import { columns, severityWords, writePartHead } from "./parts.ts";
import type { WritePart } from "./parts.ts";
import * as styles from "../styles.ts";

/** How the checks came out, and what else there is to look at. */
export const writeVerdicts: WritePart = (grid, book, row) => {
  if (book.release.report.statements.statements.length === 0) return row;
  writePartHead(grid, row, "Checks");
  const colors = {
    tied: styles.colors.right,
    rounding: styles.colors.caution,
    difference: styles.colors.wrong,
    untested: styles.colors.muted,
  };
  for (const [at, { verdict, label, meaning }] of verdicts.entries()) {
    grid.text(row + 1 + at, columns.label, label, { color: colors[verdict] });
    grid.formula(row + 1 + at, columns.value, cell(countAt(book.checks, verdict)), {
      ...styles.linked,
      numberFormat: verdict === "difference" ? countOfDifferences : "0_)",
    });
    grid.text(row + 1 + at, columns.unit, meaning, { ...styles.subtitle, indent: 1 });
  }
  const total = row + 1 + verdicts.length;
  grid.text(total, columns.label, "All checks", styles.heading);
  grid.formula(total, columns.value, cell(totalAt(book.checks)), {
    ...styles.linked,
    bold: true,
    numberFormat: "0_)",
    top: "single",
  });
  return writeFindingsCount(grid, book, writeStandardizedCount(grid, book, total + 1)) + 1;
};

/** Red unless there is none. */
const countOfDifferences = "[Red]0_);[Red]0_);0_)";

/** What else there is to look at, and where. */
function writeFindingsCount(grid: Grid, book: Book, row: number): number {
  const { findings } = book.release.review;
  const counts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity && finding.waived === undefined).length;
    const word = severityWords[severity].toLowerCase();
    return count === 0 ? [] : [`${count} ${count === 1 ? word : `${word}s`}`];
  });
  grid.text(row, columns.label, "Findings");
  const waived = findings.filter((finding) => finding.waived !== undefined).length;
  if (waived > 0) counts.push(`${waived} waived`);
  const words = counts.length === 0 ? "None" : `${counts.join(", ")}: see below`;
  grid.text(row, columns.unit, words, { ...styles.subtitle, indent: 1 });
  return writeAdviceCount(grid, book, row + 1);
}

/** Advice on the words is no finding on the figures. */
function writeAdviceCount(grid: Grid, book: Book, row: number): number {
  const { advice } = book.release.review;
  if (advice.length === 0) return row;
  const places = advice.length === 1 ? "1 rule advises" : `${advice.length} pieces of advice`;
  grid.text(row, columns.label, "Disclosure");
  grid.text(row, columns.unit, `${places} on the words: see the sheet Disclosure`, { ...styles.subtitle, indent: 1 });
  return row + 1;
}

/** Whether the standardized statements come to the printed totals. */
function writeStandardizedCount(grid: Grid, { standardized }: Book, row: number): number {
  if (standardized.checkRows === undefined) return row;
  grid.text(row, columns.label, "Standardized totals that differ");
  grid.formula(row, columns.value, cell(standardized.countAt("difference")), {
    ...styles.linked,
    numberFormat: countOfDifferences,
  });
  grid.text(row, columns.unit, "From the totals as printed", { ...styles.subtitle, indent: 1 });
  return row + 1;
}
