import { Decimal } from "../source/index.ts";
import type { Address } from "./address.ts";
import { dateSerial } from "./date-serial.ts";
import { evaluator } from "./evaluate.ts";
import type { Content, Value } from "./evaluate.ts";
import { renderFormula } from "./formula.ts";
import type { DraftCell, Grid } from "./grid.ts";
import type { ExpectedValue, PlannedCell, SheetPlan } from "./types.ts";

/** Turns what was built into plain data: formulas written out, each with the value that it must come to. */
export function finishSheets(grids: readonly Grid[]): readonly SheetPlan[] {
  const byName = new Map(grids.map((grid) => [grid.name, grid]));
  const valueAt = evaluator(({ sheet, row, column }) => {
    const draft = byName.get(sheet)?.rows[row - 1]?.[column - 1];
    return draft && contentOf(draft);
  });
  return grids.map((grid) => finishSheet(grid, valueAt));
}

function finishSheet(grid: Grid, valueAt: (at: Address) => Value): SheetPlan {
  const width = Math.max(1, ...Array.from(grid.rows, (cells: Grid["rows"][number] | undefined) => cells?.length ?? 0));
  const cells = Array.from({ length: grid.rows.length }, (_, row) =>
    Array.from({ length: width }, (_, column): PlannedCell | null => {
      const draft = grid.rows[row]?.[column];
      return draft === undefined ? null : finishCell(draft, grid.at(row + 1, column + 1), valueAt);
    }),
  );
  const { formats, groups, links, tables, name, frame } = grid;
  return { name, cells, formats: formats.ranges(), ...frame, groups, links, tables, gridlines: false };
}

function finishCell(draft: DraftCell, at: Address, valueAt: (at: Address) => Value): PlannedCell {
  switch (draft.kind) {
    case "text":
    case "date":
      return draft;
    case "number": {
      const { source, number } = draft;
      const value = plain(number);
      return source === undefined ? { kind: "number", value } : { kind: "number", value, source };
    }
    case "formula":
      return { kind: "formula", formula: renderFormula(draft.tree, at.sheet), expected: expectedOf(valueAt(at)) };
  }
}

function contentOf(draft: DraftCell): Content {
  switch (draft.kind) {
    case "text":
      return { kind: "value", value: { kind: "text", text: draft.text } };
    case "number":
      return { kind: "value", value: { kind: "number", number: draft.number } };
    case "date":
      return { kind: "value", value: { kind: "number", number: new Decimal(dateSerial(draft.date)) } };
    case "formula":
      return { kind: "tree", tree: draft.tree };
  }
}

function expectedOf(value: Value): ExpectedValue {
  switch (value.kind) {
    case "number":
      return { kind: "number", value: plain(value.number) };
    case "text":
      return { kind: "text", text: value.text };
    case "truth":
    case "empty":
      throw new Error(`a formula of ours comes to a ${value.kind} value`);
  }
}

/** Digits without an exponent. A spreadsheet knows no negative zero. */
function plain(number: Decimal): string {
  return number.isZero() ? "0" : number.toFixed();
}
