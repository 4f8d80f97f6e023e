import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync } from "@ironcalc/wasm";
import { dateSerial } from "../../src/workbook/index.ts";
import type { PlannedCell, SheetPlan } from "../../src/workbook/index.ts";
import type { Value } from "../excel-host/calculation/engine.ts";
import { IronCalcEngine } from "../excel-host/calculation/ironcalc.ts";
import type { Content } from "../excel-host/model/entry.ts";

/** What IronCalc computes for the sheets of a plan: `values(sheet)[row][column]`, from 0. */
export function ironCalcValues(
  sheets: readonly Pick<SheetPlan, "name" | "cells">[],
): (sheet: string) => readonly (readonly Value[])[] {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  const engine = new IronCalcEngine();
  for (const { name } of sheets) engine.addSheet(name);
  for (const { name, cells } of sheets) {
    for (const [row, line] of cells.entries()) {
      for (const [column, cell] of line.entries()) {
        if (cell !== null) engine.setCell(name, row, column, contentOf(cell));
      }
    }
  }
  engine.calculate();
  return (sheet) => {
    const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
    return engine.read(sheet, { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 });
  };
}

function contentOf(cell: PlannedCell): Content {
  switch (cell.kind) {
    case "text":
      return { kind: "text", text: cell.text };
    case "number":
      return { kind: "number", value: Number(cell.value) };
    case "date":
      return { kind: "number", value: dateSerial(cell.date) };
    case "formula":
      return { kind: "formula", formula: cell.formula };
  }
}
