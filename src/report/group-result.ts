import type { Line } from "./types.ts";

/**
 * Where a group shares its result with other owners, "Net income" is the result of all of them, and the line
 * "attributable to" the company is its own. Elsewhere the two are one, and so is their name.
 */
export function nameGroupResult(lines: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const isShared = lines.some(
    (statement) =>
      statement[0]?.statement.kind === "incomeStatement" &&
      statement.some((line) => isOwnResult(line) && isAttributed(line)) &&
      statement.some((line) => isOwnResult(line) && !isAttributed(line)),
  );
  if (!isShared) return lines;
  return lines.map((statement) =>
    statement.map((line) =>
      isOwnResult(line) && !isAttributed(line) && line.statement.kind !== "reconciliation"
        ? { ...line, concept: "us-gaap:ProfitLoss" }
        : line,
    ),
  );
}

function isOwnResult({ concept }: Line): boolean {
  return concept === "us-gaap:NetIncomeLoss";
}

function isAttributed({ row }: Line): boolean {
  return /\battributable\b/i.test(row.label);
}
