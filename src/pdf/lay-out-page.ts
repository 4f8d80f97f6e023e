import type { Chunk, PageLine } from "./lines-of-page.ts";

/**
 * A page as text that keeps its columns by blanks, as `pdftotext -layout` does. Figures keep their right ends, on which
 * columns of figures are set; what stands first on its line keeps its left end, and anything else its middle.
 */
export function layOutPage(lines: readonly PageLine[]): string {
  const width = widthOfCharacter(lines);
  const edge = Math.min(...lines.flatMap(({ chunks }) => chunks.map(({ left }) => left)));
  const rows: string[] = [];
  let above: PageLine | undefined;
  for (const line of lines) {
    if (above !== undefined && above.baseline - line.baseline > blankLine * Math.max(above.size, line.size))
      rows.push("");
    rows.push(rowOf(line.chunks, (points) => (points - edge) / width));
    above = line;
  }
  return rows.join("\n");
}

/** Lines that stand further apart than this many heights of their font have room for one between. */
const blankLine = 1.9;

function rowOf(chunks: readonly Chunk[], columnAt: (points: number) => number): string {
  let row = "";
  for (const [at, chunk] of chunks.entries()) {
    const wanted = Math.round(beginningOf(chunk, at === 0, columnAt));
    // Two blanks at least: one would be a blank between words.
    const from = at === 0 ? Math.max(0, wanted) : Math.max(row.length + 2, wanted);
    row = row.padEnd(from) + chunk.text;
  }
  return row;
}

function beginningOf({ text, left, right }: Chunk, isFirst: boolean, columnAt: (points: number) => number): number {
  if (/^[$€£¥(+-]*[\d.,]+[)%]*$/.test(text) || /^[–—-]$/.test(text)) return columnAt(right) - text.length;
  return isFirst ? columnAt(left) : (columnAt(left) + columnAt(right) - text.length) / 2;
}

/** Narrow enough that hardly any words need more columns than they have points; 1 where there are none. */
function widthOfCharacter(lines: readonly PageLine[]): number {
  const widths = lines
    .flatMap(({ chunks }) => chunks)
    .filter(({ text }) => text.length > 2)
    .map(({ text, left, right }) => (right - left) / text.length)
    .filter((each) => each > 0)
    .sort((one, other) => one - other);
  return widths[Math.floor(widths.length / 10)] ?? 1;
}
