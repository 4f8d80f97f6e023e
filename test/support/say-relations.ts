import type { Relation } from "../../src/relations/index.ts";
import type { Report, RowRef } from "../../src/report/index.ts";
import { printAmount } from "../../src/source/index.ts";

/**
 * Relations in words, one line each: `footing: Total = A + B - C [tied, rounding 1]`. Rows are named by their labels, an
 * opening balance by "opening A".
 */
export function sayRelations(report: Report, relations: readonly Relation[]): string[] {
  return relations.map(({ kind, op, target, terms, results }) => {
    const name = nameIn(report, target.statement);
    const right = terms
      .map(({ sign, at, ...ref }, index) => {
        const joint = op === "ratio" ? (index === 0 ? "" : " / ") : sign < 0 ? " - " : index === 0 ? "" : " + ";
        return `${joint}${at === "opening" ? "opening " : ""}${name(ref)}`;
      })
      .join("");
    const verdicts = results.map(({ verdict, difference }) =>
      difference === undefined || difference.isZero()
        ? verdict
        : `${verdict} ${printAmount(difference, difference.decimalPlaces())}`,
    );
    return `${kind}: ${name(target)} = ${right.trimStart()} [${verdicts.join(", ")}]`;
  });
}

/** The label of a row; with its statement's id where it is not the target's. */
function nameIn(report: Report, home: string): (ref: RowRef) => string {
  return ({ statement, row }) => {
    const found = report.statements.statements.find(({ id }) => id === statement);
    const label = found?.rows[row]?.label ?? "";
    const named = label === "" ? `row ${row}` : label;
    return statement === home ? named : `${statement}'s ${named}`;
  };
}
