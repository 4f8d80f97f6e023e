/** Cells from one corner to the other, both counted from 0 and both inside. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads "C4" or "C4:D9"; throws on anything else, since only the plan writes addresses. */
export function parseArea(address: string): Area {
  const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(address);
  if (match === null) throw new Error(`Not an address of cells: ${address}`);
  const [, left = "", top = "", right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) };
}

/** The name of a sheet as a formula writes it: 'Shareholders'' Equity'. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}
