import type { Statement, StatementRow } from "../../src/statements/index.ts";
import { contentOfFigure, contentsOfTruth, isAmount, isSameLabel, plainLabel } from "./same-cell.ts";
import type { Content } from "./same-cell.ts";
import type { TruthRow, TruthTable } from "./truth.ts";

interface Pairing {
  /** How alike the two tables are. */
  readonly likeness: number;
  readonly rows: ReadonlyMap<TruthRow, StatementRow>;
}

interface Side {
  readonly label: string;
  readonly amounts: ReadonlySet<Content>;
}

/** Finds the row of a statement for each row of a truth, in order: by label, and by the amounts they have in common. */
export function pairRows(table: TruthTable, statement: Statement): Pairing {
  const rows = statement.rows.filter(({ figures }) => figures.length > 0);
  const truths = table.rows.map((row) => sideOf(row.label, contentsOfTruth(row)));
  const reads = rows.map((row) => sideOf(row.label, row.figures.map(contentOfFigure)));
  const weights = truths.map((truth) => reads.map((read) => weigh(truth, read)));
  const best = longestCommon(weights, rows.length);

  const paired = new Map<TruthRow, StatementRow>();
  for (let i = 0, j = 0; i < truths.length && j < rows.length;) {
    const weight = weights[i]?.[j] ?? 0;
    const here = best[i]?.[j] ?? 0;
    const [truth, row] = [table.rows[i], rows[j]];
    if (weight > 0 && truth && row && here === (best[i + 1]?.[j + 1] ?? 0) + weight) {
      paired.set(truth, row);
      i++;
      j++;
    } else if (here === best[i + 1]?.[j]) i++;
    else j++;
  }
  return { likeness: best[0]?.[0] ?? 0, rows: paired };
}

function sideOf(label: string, contents: readonly Content[]): Side {
  return { label: plainLabel(label), amounts: new Set(contents.filter(isAmount)) };
}

function weigh(truth: Side, read: Side): number {
  const labels = isSameLabel(truth.label, read.label) ? 2 : 0;
  if (truth.amounts.size === 0 && read.amounts.size === 0) return labels === 0 ? 0 : labels + 1;
  const common = [...truth.amounts].filter((amount) => read.amounts.has(amount)).length;
  return labels + (truth.amounts.size > 0 && read.amounts.size > 0 && common * 2 >= truth.amounts.size ? 3 : 0);
}

/** `best[i][j]`: the greatest sum of weights from row i of the one and row j of the other to their ends. */
function longestCommon(weights: readonly (readonly number[])[], width: number): number[][] {
  const best = Array.from({ length: weights.length + 1 }, () => new Array<number>(width + 1).fill(0));
  for (let i = weights.length - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const weight = weights[i]?.[j] ?? 0;
      const both = weight > 0 ? (best[i + 1]?.[j + 1] ?? 0) + weight : 0;
      const row = best[i];
      if (row) row[j] = Math.max(best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0, both);
    }
  }
  return best;
}
