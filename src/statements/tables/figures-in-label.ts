import type { Diagnostic } from "../../source/index.ts";
import type { Statement, StatementRow } from "../types.ts";

/**
 * Rows whose words end in figures while their cells lack some: "Net sales 1,200" over two columns, or "Net income$12.5".
 * Somewhere a blank was lost, and nothing else would say that a figure is missing.
 */
export function findFiguresInLabels(statements: readonly Statement[]): Diagnostic[] {
  return statements.flatMap(({ rows, columns }) => {
    const found = rows.find(
      (row) => !row.labelInferred && lacksFigures(row, columns.length) && endsInFigures(row.label),
    );
    return found === undefined ? [] : [figuresInLabel(found)];
  });
}

function lacksFigures({ figures }: StatementRow, columns: number): boolean {
  return columns > 0 && (figures.length === 0 || figures.some(({ kind }) => kind === "blank"));
}

const figure = /^[$€£]?\(?[-–]?[$€£]?\d[\d,]*(?:\.\d+)?\)?%?$/;
const evident = /\d,\d{3}\b|\.\d|[$€£]/;
const bracketed = /^\(.*\)$/;
const glued = /[a-z)][$€£]\(?\d[\d,.]*\)?$/i;
// "Common stock, par value $0.01", "allowance of $120 and $90" and "up to 1,000" need their number.
const wants =
  /^(?:of|and|or|at|to|in|than|by|from|under|over|par|value|stated|approximately|about|through|until|no\.?|[-–&+,.:@]+)$/i;

function endsInFigures(label: string): boolean {
  if (!/\d[)%]{0,2}$/.test(label)) return false;
  const words = label.split(" ").slice(-mostFigures - 1);
  const last = words.at(-1) ?? "";
  if (glued.test(last)) return true;
  let first = words.length;
  while (first > 0 && figure.test(words[first - 1] ?? "")) first--;
  const run = words.slice(first);
  return (
    first > 0 &&
    (run.some((word) => evident.test(word)) || (run.length > 1 && run.some((word) => bracketed.test(word)))) &&
    !wants.test(words[first - 1] ?? "")
  );
}

const mostFigures = 12;

function figuresInLabel({ label, span }: StatementRow): Diagnostic {
  const message = `The words of "${label}" end in what looks like figures, and the row has cells without any. Compare the row with the release.`;
  return { code: "figures-in-label", severity: "warning", message, span };
}
