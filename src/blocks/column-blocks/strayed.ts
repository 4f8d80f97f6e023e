import type { Piece, ValuePiece } from "./pieces.ts";
import type { Region } from "./regions.ts";
import { findSections } from "./sums.ts";

type Chunk = readonly Piece[];

const fewestFigures = 6;
const fewestLabels = 8;
const fewestSums = 2;

/**
 * Regions with the figures that their page printed among those of a later table: a page may be taken out column by column
 * from its top to its end, so that the second column of one table stands below the first of the next.
 */
export function withStrayed(regions: readonly Region[]): {
  readonly regions: readonly Region[];
  /** What stands in another region now than its page has it. */
  readonly moved: readonly Piece[];
} {
  const all = [...regions];
  const moved: Piece[] = [];
  for (let at = 0; at + 1 < all.length; at++) {
    for (let below = at + 1; all[below]?.page === all[at]?.page && below < all.length; below++) {
      const [upper, lower] = [all[at], all[below]];
      if (upper === undefined || lower === undefined) break;
      const found = (below === at + 1 ? figuresOfLabels(upper, lower) : undefined) ?? secondColumn(upper, lower);
      if (found === undefined) continue;
      [all[at], all[below]] = found;
      const known = new Set(upper.chunks);
      moved.push(...found[0].chunks.filter((chunk) => !known.has(chunk)).flat());
    }
  }
  return { regions: all, moved };
}

/** Labels alone above a title, and below it figures alone, enough for them: with the header right above they are theirs. */
function figuresOfLabels(upper: Region, lower: Region): [Region, Region] | undefined {
  const labels = upper.chunks.flat().filter((piece) => piece.kind === "label").length;
  if (labels < fewestLabels || upper.chunks.some(hasValues)) return undefined;
  const first = lower.chunks.findIndex(hasValues);
  if (first < 1 || lower.chunks.slice(0, first).flat().some(isName)) return undefined;
  let end = first;
  while (lower.chunks[end]?.every((piece) => piece.kind === "value" || piece.kind === "sign") === true) end++;
  const figures = lower.chunks
    .slice(first, end)
    .flat()
    .filter((piece) => piece.kind === "value").length;
  let header = first;
  while (header > 0 && !hasTimes(lower.chunks[header])) header--;
  if (figures < labels || header === 0) return undefined;
  return [
    { ...upper, chunks: [...upper.chunks, ...lower.chunks.slice(header, end)] },
    { ...lower, chunks: [...lower.chunks.slice(0, header), ...lower.chunks.slice(end)] },
  ];
}

/** A column of the lower region with as many figures as the one of the upper, whose sums are in the very same rows. */
function secondColumn(upper: Region, lower: Region): [Region, Region] | undefined {
  for (const [at, column] of upper.chunks.entries()) {
    const figures = column.filter((piece) => piece.kind === "value");
    if (figures.length < fewestFigures || !isColumn(column)) continue;
    const found = lower.chunks.findIndex((chunk) => isColumn(chunk) && areBesideEachOther(figures, chunk));
    const moved = lower.chunks[found];
    if (moved === undefined || upper.chunks.some((other) => other !== column && areBesideEachOther(figures, other)))
      continue;
    return [
      { ...upper, chunks: [...upper.chunks.slice(0, at + 1), moved, ...upper.chunks.slice(at + 1)] },
      { ...lower, chunks: lower.chunks.filter((chunk) => chunk !== moved) },
    ];
  }
  return undefined;
}

function areBesideEachOther(figures: readonly ValuePiece[], chunk: Chunk): boolean {
  const others = chunk.filter((piece) => piece.kind === "value");
  if (others.length !== figures.length) return false;
  const sections = findSections(
    figures.map((figure, at) => [figure, others[at]]),
    "sums",
  );
  return sections.filter((section) => section.length > 1).length >= fewestSums;
}

function isColumn(chunk: Chunk): boolean {
  return chunk.every((piece) => piece.kind === "value" || piece.kind === "sign");
}

function hasValues(chunk: Chunk): boolean {
  return chunk.some((piece) => piece.kind === "value");
}

function hasTimes(chunk: Chunk | undefined): boolean {
  return chunk?.some((piece) => piece.kind === "time") === true;
}

/** A label that is no unit in brackets. */
function isName(piece: Piece): boolean {
  return piece.kind === "label" && !/^\(.{0,80}\)$/.test(piece.text);
}
