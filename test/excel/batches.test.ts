import fc from "fast-check";
import { expect, it } from "vitest";
import { batchesOf } from "../../src/excel/batches.ts";
import type { Piece } from "../../src/excel/piece.ts";

const pieces = fc.array(fc.integer({ min: 1, max: 300 }).map((weight): Piece => ({ weight, put: () => undefined })));

it("keeps every piece once and in order", () => {
  fc.assert(
    fc.property(pieces, (all) => {
      expect(batchesOf(all, 200).flat()).toEqual(all);
    }),
  );
});

it("keeps a batch below the limit, unless one piece alone is above it", () => {
  fc.assert(
    fc.property(pieces, (all) => {
      for (const batch of batchesOf(all, 200))
        if (batch.length > 1) expect(batch.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(200);
    }),
  );
});

it("opens a new batch only when the next piece would not fit", () => {
  fc.assert(
    fc.property(pieces, (all) => {
      const batches = batchesOf(all, 200);
      for (const [at, batch] of batches.slice(0, -1).entries()) {
        const weight = batch.reduce((sum, piece) => sum + piece.weight, 0);
        expect(weight + (batches[at + 1]?.[0]?.weight ?? 0)).toBeGreaterThan(200);
      }
    }),
  );
});
