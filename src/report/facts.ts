import { Decimal } from "../source/index.ts";
import type { Fact, Line } from "./types.ts";

/** One fact per figure of every line, blanks included, in the order of the text. */
export function factsOf(lines: readonly (readonly Line[])[]): Fact[] {
  return lines.flatMap((statement) => statement.flatMap(factsOfLine));
}

function factsOfLine({ ref, statement, row, concept }: Line): Fact[] {
  return row.figures.map((figure, column): Fact => {
    const { period, qualifier, unit, scale } = statement.columns[column] ?? {};
    const multiplier = new Decimal(scale ?? row.scale);
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
