import type { Piece } from "./piece.ts";

/**
 * Excel on the web refuses a request of more than 5 MB. The weights are close but not exact, and a request is wrapped
 * and quoted once more on its way, so a batch stays well below.
 */
export const heaviestBatch = 3_500_000;

/** The pieces, in their order, in as few batches as the limit allows. */
export function batchesOf(pieces: readonly Piece[], limit: number = heaviestBatch): readonly (readonly Piece[])[] {
  const batches: Piece[][] = [[]];
  let weight = 0;
  for (const piece of pieces) {
    const full = weight > 0 && weight + piece.weight > limit;
    if (full) {
      batches.push([]);
      weight = 0;
    }
    batches.at(-1)?.push(piece);
    weight += piece.weight;
  }
  return batches;
}
