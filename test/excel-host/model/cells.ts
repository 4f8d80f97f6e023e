import { intersect, isEntireColumn, isEntireRow, sheetColumns, holds, type Area } from "./area.ts";
import { normalFormat, type CellFormat, type CellFormatKey, type FormatLayer } from "./cell-format.ts";
import { empty, type Content } from "./entry.ts";

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly format: FormatLayer;
  readonly link: Hyperlink | undefined;
}

/**
 * The cells of one sheet, only those that hold or show something. Formats of whole columns and rows are kept as such;
 * where they meet, the later one wins, as in Excel.
 */
export class Cells {
  readonly #cells = new Map<number, Cell>();
  readonly #columns = new Map<number, FormatLayer>();
  readonly #rows = new Map<number, FormatLayer>();
  /** Told of each format that is set, before it shows. */
  onFormat: ((area: Area, layer: FormatLayer) => void) | undefined;
  onClear: ((area: Area) => void) | undefined;

  contentAt(row: number, column: number): Content {
    return this.#cells.get(key(row, column))?.content ?? empty;
  }

  linkAt(row: number, column: number): Hyperlink | undefined {
    return this.#cells.get(key(row, column))?.link;
  }

  setContent(row: number, column: number, content: Content): void {
    this.#put({ ...this.#at(row, column), content });
  }

  setLink(row: number, column: number, link: Hyperlink | undefined): void {
    this.#put({ ...this.#at(row, column), link });
  }

  formatAt(row: number, column: number): CellFormat {
    return { ...normalFormat, ...this.#layerAt(row, column) };
  }

  setFormat<Key extends CellFormatKey>(area: Area, name: Key, value: CellFormat[Key]): void {
    const layer: FormatLayer = { [name]: value };
    this.onFormat?.(area, layer);
    if (isEntireColumn(area)) this.#formatLines(area, "column", layer);
    else if (isEntireRow(area)) this.#formatLines(area, "row", layer);
    else
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) this.#stroke(row, column, layer);
  }

  /** Back to the Normal style, links untouched. */
  clearFormats(area: Area): void {
    this.onClear?.(area);
    if (isEntireColumn(area))
      for (const column of this.#columns.keys()) if (holds(area, 0, column)) this.#columns.delete(column);
    if (isEntireRow(area)) for (const row of this.#rows.keys()) if (holds(area, row, 0)) this.#rows.delete(row);
    for (const cell of this.inside(area)) this.#put({ ...cell, format: this.#undone(cell) });
  }

  /** The cells that hold, show or link something, in reading order. */
  inside(area: Area): readonly Cell[] {
    return [...this.#cells.values()]
      .filter(({ row, column }) => holds(area, row, column))
      .sort((one, other) => one.row - other.row || one.column - other.column);
  }

  lineFormats(): {
    readonly columns: ReadonlyMap<number, FormatLayer>;
    readonly rows: ReadonlyMap<number, FormatLayer>;
  } {
    return { columns: this.#columns, rows: this.#rows };
  }

  #formatLines(area: Area, along: "row" | "column", layer: FormatLayer): void {
    const [lines, others] = along === "column" ? [this.#columns, this.#rows] : [this.#rows, this.#columns];
    const first = along === "column" ? area.column : area.row;
    const count = along === "column" ? area.columns : area.rows;
    if (count > sheetColumns) throw new RangeError("formatting every row of a sheet at once is not modelled");
    for (let line = first; line < first + count; line++) lines.set(line, { ...lines.get(line), ...layer });
    for (const { row, column } of this.inside(area)) this.#stroke(row, column, layer);
    for (const other of others.keys())
      for (let line = first; line < first + count; line++)
        this.#stroke(along === "column" ? other : line, along === "column" ? line : other, layer);
  }

  #stroke(row: number, column: number, layer: FormatLayer): void {
    const cell = this.#at(row, column);
    this.#put({ ...cell, format: { ...cell.format, ...layer } });
  }

  /** A cell cleared of its format must still hide what its row or column shows, if that is not cleared with it. */
  #undone(cell: Cell): FormatLayer {
    const behind = { ...this.#columns.get(cell.column), ...this.#rows.get(cell.row) };
    const names = Object.keys(behind) as CellFormatKey[];
    return Object.fromEntries(names.map((name) => [name, normalFormat[name]]));
  }

  #layerAt(row: number, column: number): FormatLayer {
    return { ...this.#columns.get(column), ...this.#rows.get(row), ...this.#cells.get(key(row, column))?.format };
  }

  #at(row: number, column: number): Cell {
    return this.#cells.get(key(row, column)) ?? { row, column, content: empty, format: {}, link: undefined };
  }

  #put(cell: Cell): void {
    const bare = cell.content.kind === "empty" && Object.keys(cell.format).length === 0 && !cell.link;
    if (bare) this.#cells.delete(key(cell.row, cell.column));
    else this.#cells.set(key(cell.row, cell.column), cell);
  }

  /** The smallest area around the cells that hold something; with `formats`, around those that show something too. */
  used(within: Area, formats: boolean): Area | undefined {
    let used: Area | undefined;
    for (const { row, column, content, format } of this.#cells.values()) {
      if (content.kind === "empty" && (!formats || Object.keys(format).length === 0)) continue;
      if (!holds(within, row, column)) continue;
      used = used ? widen(used, row, column) : { row, column, rows: 1, columns: 1 };
    }
    return used && intersect(used, within);
  }
}

function widen(area: Area, atRow: number, atColumn: number): Area {
  const row = Math.min(area.row, atRow);
  const column = Math.min(area.column, atColumn);
  const rows = Math.max(area.row + area.rows, atRow + 1) - row;
  const columns = Math.max(area.column + area.columns, atColumn + 1) - column;
  return { row, column, rows, columns };
}

function key(row: number, column: number): number {
  return row * sheetColumns + column;
}
