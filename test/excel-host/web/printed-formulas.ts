import type { Model } from "@ironcalc/wasm";
import type { Worksheet } from "../model/worksheet.ts";

interface Place {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/**
 * The formulas of the grid as IronCalc prints them, which is not always as they were entered (`=SUM( A1 )`): what
 * differs from it was typed by the user.
 */
export class PrintedFormulas {
  readonly #places = new Map<string, Place>();
  readonly #printed = new Map<string, string>();
  readonly #doubtful = new Set<string>();

  entered(sheet: Worksheet, row: number, column: number, isFormula: boolean): void {
    const key = keyOf(sheet, row, column);
    this.#printed.delete(key);
    if (!isFormula) {
      this.#places.delete(key);
      this.#doubtful.delete(key);
      return;
    }
    this.#places.set(key, { sheet, row, column });
    this.#doubtful.add(key);
  }

  /** All of them may read otherwise from now on. */
  doubt(): void {
    for (const key of this.#places.keys()) this.#doubtful.add(key);
  }

  print(model: Model, sheets: readonly Worksheet[]): void {
    for (const key of this.#doubtful) {
      const place = this.#places.get(key);
      if (!place || place.sheet.isDeleted) this.#places.delete(key);
      else {
        const held = model.getCellContent(sheets.indexOf(place.sheet), place.row + 1, place.column + 1);
        this.#printed.set(key, held);
      }
    }
    this.#doubtful.clear();
  }

  printed(sheet: Worksheet, row: number, column: number): string | undefined {
    return this.#printed.get(keyOf(sheet, row, column));
  }
}

function keyOf(sheet: Worksheet, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}
