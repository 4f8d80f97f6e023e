import type { CellFormat, FormattedRange, PlannedCell, SheetPlan } from "../workbook/index.ts";
import { plainDateFormat } from "../workbook/index.ts";
import { parseArea } from "./address.ts";

/** What each cell of a sheet looks like once all ranges lie over one another; `undefined` where nothing is said. */
export type FormatGrid = readonly (readonly (CellFormat | undefined)[])[];

/**
 * Lays the formatted ranges of a sheet over its cells: a later range wins, property by property. Equal looks share one
 * object, so that a style is made once. Dates start from the plain date format.
 */
export function layFormats(sheet: Pick<SheetPlan, "cells" | "formats">): FormatGrid {
  const layers = new Layers();
  const plainDate = layers.over(undefined, { numberFormat: plainDateFormat });
  const grid = sheet.cells.map((row) => row.map((cell) => (isDate(cell) ? plainDate : undefined)));
  for (const range of sheet.formats) layRange(grid, range, layers);
  return grid;
}

function layRange(grid: (CellFormat | undefined)[][], range: FormattedRange, layers: Layers): void {
  const { top, left, bottom, right } = parseArea(range.address);
  for (let row = top; row <= bottom; row++) {
    const looks = (grid[row] ??= []);
    for (let column = left; column <= right; column++) looks[column] = layers.over(looks[column], range.format);
  }
}

function isDate(cell: PlannedCell | null): boolean {
  return cell?.kind === "date";
}

/** Remembers each pair of formats that was ever laid one over the other. */
class Layers {
  readonly #merged = new Map<CellFormat | undefined, Map<CellFormat, CellFormat>>();
  readonly #known = new Map<string, CellFormat>();

  over(below: CellFormat | undefined, above: CellFormat): CellFormat {
    let pairs = this.#merged.get(below);
    if (pairs === undefined) this.#merged.set(below, (pairs = new Map<CellFormat, CellFormat>()));
    let merged = pairs.get(above);
    if (merged === undefined) pairs.set(above, (merged = this.#shared({ ...below, ...above })));
    return merged;
  }

  #shared(format: CellFormat): CellFormat {
    const key = JSON.stringify(Object.entries(format).sort(([one], [other]) => (one < other ? -1 : 1)));
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, format);
    return format;
  }
}
