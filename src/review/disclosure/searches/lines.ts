import type { Statement, StatementRow } from "../../../statements/index.ts";
import type { Exhibit } from "../../exhibit/index.ts";
import type { Search, Sighting } from "../types.ts";

/** The lines whose labels match. */
export function searchLines(search: Extract<Search, { kind: "lines" }>, exhibit: Exhibit): Sighting[] {
  const { pattern, unless, isRecurring } = search;
  return linesOf(search.of, exhibit).flatMap(({ statement, row }): Sighting[] => {
    if (!pattern.test(row.label) || unless?.test(row.label) === true) return [];
    if (isRecurring === true && !recurs(statement, row)) return [];
    const where = statement.title === "" ? "a table" : `"${statement.title}"`;
    return [{ span: row.span, saw: `${where} has the line "${row.label}".`, key: row.label.toLowerCase() }];
  });
}

function linesOf(of: "reconciliations" | "mainStatements", { reconciliations, report }: Exhibit) {
  if (of === "mainStatements")
    return report.statements.statements
      .filter(({ kind }) => kind === "incomeStatement" || kind === "balanceSheet" || kind === "cashFlow")
      .flatMap((statement) => statement.rows.map((row) => ({ statement, row })));
  return reconciliations.flatMap(({ statement, items }) =>
    items.flatMap((at) => {
      const row = statement.rows[at];
      return row === undefined ? [] : [{ statement, row }];
    }),
  );
}

/** Amounts in periods that end on different days, none of them a part of another that ends with it. */
function recurs({ columns }: Statement, { figures }: StatementRow): boolean {
  const ends = new Set<string>();
  for (const [at, figure] of figures.entries()) {
    const period = columns[at]?.period;
    if (figure.kind !== "value" || figure.amount.isZero() || period?.kind !== "duration") continue;
    if (columns[at]?.unit === "percent") continue;
    ends.add(period.end);
  }
  return ends.size > 1;
}
