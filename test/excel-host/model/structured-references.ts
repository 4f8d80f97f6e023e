import { cutFormula } from "../calculation/formula-text.ts";
import { apiNotFound } from "../protocol/errors.ts";
import type { Workbook } from "./workbook.ts";

/**
 * `Facts[Value]` as plain references, for an engine that has no tables. What else Excel allows in the brackets
 * (`#Headers`, `@`, several columns) is not modelled.
 */
export function resolveStructuredReferences(workbook: Workbook, formula: string): string {
  if (!formula.includes("[")) return formula;
  return cutFormula(formula)
    .map(({ kind, text }) =>
      kind === "other"
        ? text.replaceAll(/([\p{L}_][\p{L}\p{N}_.]*)\[([^\]]*)\]/gu, (_whole, table: string, column: string) =>
            columnOf(workbook, table, column),
          )
        : text,
    )
    .join("");
}

function columnOf(workbook: Workbook, name: string, column: string): string {
  if (/[@#[]/.test(column)) throw apiNotFound(`the reference ${name}[${column}]`);
  const table = workbook.tables.find(name);
  const place = table?.headers().findIndex((header) => header.toLowerCase() === column.toLowerCase()) ?? -1;
  if (!table || place < 0) return "#REF!";
  return table.body.at({ column: table.range.area.column + place, columns: 1 }).absoluteAddress;
}
