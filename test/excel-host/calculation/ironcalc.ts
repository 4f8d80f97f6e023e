import { Model } from "@ironcalc/wasm";
import { enclose, intersect, type Area } from "../model/area.ts";
import type { Content } from "../model/entry.ts";
import type { CalculationEngine, Value } from "./engine.ts";
import { forIronCalc } from "./formula-text.ts";

// IronCalc hands numbers out formatted only, and 15 digits are the most that its formats print (and Excel keeps).
const allDigits = "0.00000000000000E+00";

const cellTypes = { number: 1, text: 2, logical: 4, error: 16 } as const;

/** Calculates with IronCalc, whose wasm module must have been initialised. */
export class IronCalcEngine implements CalculationEngine {
  readonly #model = new Model("Book1", "en", "UTC", "en");
  /** In IronCalc's order: a sheet is a number there. */
  readonly #sheets: string[] = [];
  /** The cells written to, per sheet, so that reading a whole column stays cheap. */
  readonly #written = new Map<string, Area>();

  constructor() {
    this.#model.pauseEvaluation();
  }

  addSheet(name: string): void {
    // A new IronCalc workbook has one sheet already.
    if (this.#sheets.length > 0) this.#model.newSheet();
    this.#sheets.push(name);
    this.#model.renameSheet(this.#sheets.length - 1, name);
  }

  renameSheet(from: string, to: string): void {
    const at = this.#at(from);
    this.#model.renameSheet(at, to);
    this.#sheets[at] = to;
    const written = this.#written.get(from);
    this.#written.delete(from);
    if (written) this.#written.set(to, written);
  }

  deleteSheet(name: string): void {
    const at = this.#at(name);
    this.#model.deleteSheet(at);
    this.#sheets.splice(at, 1);
    this.#written.delete(name);
  }

  setCell(sheet: string, row: number, column: number, content: Content): void {
    this.#model.setUserInput(this.#at(sheet), row + 1, column + 1, typed(content));
    const cell = { row, column, rows: 1, columns: 1 };
    const written = this.#written.get(sheet);
    this.#written.set(sheet, written ? enclose(written, cell) : cell);
  }

  read(sheet: string, area: Area): readonly (readonly Value[])[] {
    const values = Array.from({ length: area.rows }, () => new Array<Value>(area.columns).fill(""));
    const written = this.#written.get(sheet);
    const within = written && intersect(area, written);
    if (!within) return values;
    const at = this.#at(sheet);
    this.#format(at, within, allDigits);
    for (let r = within.row; r < within.row + within.rows; r++) {
      const line = values[r - area.row];
      if (!line) continue;
      for (let c = within.column; c < within.column + within.columns; c++)
        line[c - area.column] = this.#value(at, r, c);
    }
    return values;
  }

  show(sheet: string, row: number, column: number, numberFormat: string): string {
    const at = this.#at(sheet);
    this.#format(at, { row, column, rows: 1, columns: 1 }, numberFormat);
    return this.#model.getFormattedCellValue(at, row + 1, column + 1);
  }

  defineName(name: string, reference: string): void {
    this.#model.newDefinedName(name, null, reference);
  }

  deleteName(name: string): void {
    this.#model.deleteDefinedName(name, null);
  }

  calculate(): void {
    this.#model.resumeEvaluation();
    this.#model.evaluate();
    this.#model.pauseEvaluation();
  }

  #value(at: number, row: number, column: number): Value {
    const shown = this.#model.getFormattedCellValue(at, row + 1, column + 1);
    if (shown === "") return "";
    const type = this.#model.getCellType(at, row + 1, column + 1);
    if (type === cellTypes.number) return Number(shown);
    return type === cellTypes.logical ? shown === "TRUE" : shown;
  }

  #format(at: number, area: Area, numberFormat: string): void {
    const { row, column, rows: height, columns: width } = area;
    this.#model.updateRangeStyle(
      { sheet: at, row: row + 1, column: column + 1, width, height },
      "num_fmt",
      numberFormat,
    );
  }

  #at(sheet: string): number {
    const at = this.#sheets.indexOf(sheet);
    if (at < 0) throw new Error(`the engine has no sheet ${sheet}`);
    return at;
  }
}

function typed(content: Content): string {
  switch (content.kind) {
    case "empty":
      return "";
    case "number":
      return String(content.value);
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "text":
      return `'${content.text}`;
    case "error":
      return content.code;
    case "formula":
      return forIronCalc(content.formula);
  }
}
