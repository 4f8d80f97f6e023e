import type { StatementRow } from "../statements/index.ts";

/**
 * "Net loss  5,120" states a loss by its label alone. A label that leaves the sign open ("Net loss (income)") does
 * not, nor a row in which any figure is printed as negative: there the signs speak.
 */
export function isPrintedAsLoss(row: StatementRow): boolean {
  const isBare = !/\b(?:loss|losses|income|earnings|profit|eps)\b/i.test(row.label);
  const words = isBare ? (row.section.at(-1) ?? "") : row.label;
  if (!/\bloss\b/i.test(words) || /\b(?:income|earnings|profit|gain)s?\b/i.test(words)) return false;
  return row.figures.every((figure) => figure.kind !== "value" || !figure.amount.isNegative());
}
