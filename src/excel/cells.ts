import { dateSerial, type PlannedCell, type SheetPlan } from "../workbook/index.ts";

/** Some rows of a sheet, whole, as Excel takes them: values and formulas mixed. */
export interface CellBlock {
  /** From 0. */
  readonly firstRow: number;
  readonly inputs: readonly (readonly (string | number)[])[];
  /** Bytes on the wire. */
  readonly weight: number;
}

/** The cells of a sheet in as few blocks as `limit` bytes each allow; a row is never split. */
export function cellBlocks(cells: SheetPlan["cells"], limit: number): readonly CellBlock[] {
  const blocks: CellBlock[] = [];
  let inputs: (readonly (string | number)[])[] = [];
  let weight = 0;
  for (const [row, line] of cells.entries()) {
    const input = line.map(cellInput);
    const added = bytesOf(input);
    if (inputs.length > 0 && weight + added > limit) {
      blocks.push({ firstRow: row - inputs.length, inputs, weight });
      inputs = [];
      weight = 0;
    }
    inputs.push(input);
    weight += added;
  }
  if (inputs.length > 0) blocks.push({ firstRow: cells.length - inputs.length, inputs, weight });
  return blocks;
}

/** What is put into a cell. An apostrophe before a text keeps it a text, whatever it begins with or looks like. */
export function cellInput(cell: PlannedCell | null): string | number {
  if (cell === null) return "";
  switch (cell.kind) {
    case "text":
      return `'${cell.text}`;
    case "number":
      return Number(cell.value);
    case "date":
      return dateSerial(cell.date);
    case "formula":
      return cell.formula;
  }
}

/** The size of a value in a request: JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
