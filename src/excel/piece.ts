/** A part of a write that is of no use to split. */
export interface Piece {
  /** About how many bytes it puts on the wire. */
  readonly weight: number;
  /** Queues its calls; nothing happens before the next sync. */
  readonly put: (sheets: Sheets) => void;
}

/** The sheets of the plan in the workbook, by name. */
export type Sheets = ReadonlyMap<string, Excel.Worksheet>;

/**
 * What one call costs on the wire, in bytes, beside its values: an object that is reached for, a property that is set.
 * Measured; a range costs two.
 */
export const call = 150;

export function sheetOf(sheets: Sheets, name: string): Excel.Worksheet {
  const sheet = sheets.get(name);
  if (sheet === undefined) throw new Error(`The plan has no sheet ${name}`);
  return sheet;
}
