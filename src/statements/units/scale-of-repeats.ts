import { onceFor } from "../../source/index.ts";
import type { Diagnostic } from "../../source/index.ts";
import { scaleInferred } from "../diagnostics.ts";
import type { Statement } from "../types.ts";

/**
 * A table that does not say what it is in, and repeats amounts of statements that do, digit for digit, is in what they
 * are in; a finding says so. `undefined` where it repeats none, or some in one unit and some in another.
 */
export function withScaleOfRepeats(
  statement: Statement,
  scaled: readonly Statement[],
): { statement: Statement; diagnostic: Diagnostic } | undefined {
  const own = new Set(amountsOf(statement));
  const sources = scaled.filter(
    (each) => each.currency === statement.currency && amountsOf(each).some((amount) => own.has(amount)),
  );
  const [source] = sources;
  if (source === undefined || sources.some((each) => each.scale !== source.scale)) return undefined;
  const shared = new Set(sources.flatMap(amountsOf).filter((amount) => own.has(amount)));
  // One long number may fall together; a table of one line or two has no second.
  if (shared.size < 2 && own.size > 4) return undefined;

  const { scale } = source;
  const rows = statement.rows.map((row) => (row.unit === "currency" && row.scale === 1 ? { ...row, scale } : row));
  return { statement: { ...statement, scale, rows }, diagnostic: scaleInferred(statement, source) };
}

/**
 * Amounts of money of four digits and more, which do not fall together by chance; shorter ones along with their label.
 */
const amountsOf = onceFor(({ rows, columns }: Statement): readonly string[] =>
  rows.flatMap(({ unit, label, figures }) =>
    figures.flatMap((figure, at) => {
      if (unit !== "currency" || columns[at]?.unit !== undefined || figure.kind !== "value") return [];
      const digits = figure.amount.abs().toFixed(figure.places);
      const length = digits.replace(/\D/g, "").length;
      if (length >= 4) return [digits];
      return length > 1 ? [`${bare(label)} ${digits}`] : [];
    }),
  ),
);

/** "Net income (loss)" is the "Net income" of another table, "Total net sales" its "Net sales". */
function bare(label: string): string {
  return label
    .toLowerCase()
    .replace(/\([^()]{0,40}\)/g, " ")
    .replace(/^total /, "")
    .replace(/[^a-z]+/g, " ")
    .trim();
}
