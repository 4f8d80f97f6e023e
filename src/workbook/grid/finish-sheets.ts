import { Decimal } from "../../source/index.ts";
import { dateSerial, renderFormula, valueOf } from "../formulas/index.ts";
import type { Content, ContentAt, Value } from "../formulas/index.ts";
import type { DraftCell, Grid } from "./grid.ts";
import { rowHeights } from "./row-heights.ts";
import * as styles from "../styles.ts";
import type { ExpectedValue, PlannedCell, SheetPlan } from "../types.ts";

/** Turns what was built into plain data: formulas written out, each with the value that it must come to. */
export function finishSheets(grids: readonly Grid[], company: string): readonly SheetPlan[] {
  const contents = new Map(grids.map((grid) => [grid.name, contentsOf(grid)]));
  const contentAt: ContentAt = ({ sheet, row, column }) => contents.get(sheet)?.[row - 1]?.[column - 1];
  // An ampersand begins a code in a footer, and two of them are one.
  const foot = { left: company.replaceAll("&", "&&"), center: "&A", right: "Page &P of &N" };
  return grids.map((grid) => finishSheet(grid, foot, contentAt));
}

type Contents = readonly (readonly (Content | undefined)[])[];

function contentsOf({ rows }: Grid): Contents {
  return rows.map((row) => row.map((draft) => draft && contentOf(draft)));
}

function finishSheet(grid: Grid, foot: SheetPlan["print"]["foot"] & object, contentAt: ContentAt): SheetPlan {
  const width = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const cells = grid.rows.map((row, at) => {
    const planned = Array<PlannedCell | null>(width).fill(null);
    row.forEach((draft, column) => {
      if (draft !== undefined) planned[column] = finishCell(draft, grid, at + 1, column + 1, contentAt);
    });
    return planned;
  });
  const { formats, conditions, groups, links, choices, tables, charts, name, frame } = grid;
  const heights = rowHeights(grid);
  return {
    name,
    cells,
    font: styles.font,
    formats: formats.ranges(),
    conditions,
    ...frame,
    print: { ...frame.print, foot },
    heights,
    groups,
    links,
    choices,
    tables,
    charts,
    gridlines: false,
  };
}

function finishCell(draft: DraftCell, grid: Grid, row: number, column: number, contentAt: ContentAt): PlannedCell {
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
      return {
        kind: "formula",
        formula: renderFormula(draft.tree, grid.name),
        expected: expectedOf(valueOf(grid.at(row, column), contentAt)),
        ...(draft.source === undefined ? {} : { source: draft.source }),
      };
  }
}

function contentOf(draft: DraftCell): Content {
  return draft.kind === "formula"
    ? { tree: draft.tree, value: undefined, isOpen: false }
    : { tree: undefined, value: typedValue(draft), isOpen: false };
}

function typedValue(draft: Exclude<DraftCell, { kind: "formula" }>): Value {
  switch (draft.kind) {
    case "text":
      return { kind: "text", text: draft.text };
    case "number":
      return { kind: "number", number: draft.number };
    case "date":
      return { kind: "number", number: new Decimal(dateSerial(draft.date)) };
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
