import { Decimal } from "../source/index.ts";
import type { Fact, Line } from "./types.ts";

/** One fact per figure of every line, blanks included, in the order of the text. */
export function factsOf(lines: readonly (readonly Line[])[]): Fact[] {
  return lines.flatMap((statement) => statement.flatMap(factsOfLine));
}

function factsOfLine({ ref, statement, row, concept }: Line): Fact[] {
  return row.figures.map((figure, column): Fact => {
    const { period, qualifier, unit, scale } = statement.columns[column] ?? {};
    // "In thousands" over a column is said of its amounts, not of what a row states per share or in percent.
    const isScaled = row.unit === "currency" || row.unit === "shares" || unit !== undefined;
    const multiplier = new Decimal((isScaled ? scale : undefined) ?? row.scale);
    const isValue = figure.kind === "value";
    return {
      cell: { ...ref, column },
      concept,
      period,
      qualifier,
      unit: unit ?? row.unit,
      value: isValue ? figure.amount.times(multiplier) : undefined,
      // Scales are powers of ten: 42,625 in thousands is exact to the thousand, decimals -3.
      decimals: isValue ? figure.places - multiplier.e : undefined,
      figure,
    };
  });
}
