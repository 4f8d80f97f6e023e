import { lineAt } from "../../source/index.ts";
import { brokenLines } from "../grid/index.ts";
import { sourceTip } from "../source-tip.ts";
import * as styles from "../styles.ts";
import { columns, severityColors, severityWords, writePartHead } from "./parts.ts";
import type { WritePart } from "./parts.ts";

/** What could not be read, and what was read and does not tie, each with its line. */
export const writeFindings: WritePart = (grid, book, row) => {
  const { findings } = book.release.review;
  writePartHead(grid, row, "Findings");
  if (findings.length === 0) {
    grid.text(row + 1, columns.label, "None.");
    return row + 3;
  }
  let at = row + 1;
  for (const { severity, message, span, waived } of findings) {
    const line = lineAt(book.release.text, span.start);
    const words = waived === undefined ? severityWords[severity] : `Waived (${severityWords[severity].toLowerCase()})`;
    grid.text(at, columns.label, words, {
      color: waived === undefined ? severityColors[severity] : severityColors.info,
      bold: severity === "error" && waived === undefined,
    });
    grid.linked(at, columns.value, `L${line}`, book.source.lineAt(line), sourceTip(book, line), {
      ...styles.sourceLink,
      align: "left",
    });
    const why = waived === undefined ? "" : ` Waived by ${waived.by}: ${waived.reason}`;
    for (const part of brokenLines(`${message}${why}`, 96)) grid.text(at++, columns.unit, part);
  }
  return at + 1;
};
