import type { Exhibit } from "../../exhibit/index.ts";
import type { Search, Sighting } from "../types.ts";

/** The sentences that match. */
export function searchWords(search: Extract<Search, { kind: "words" }>, exhibit: Exhibit): Sighting[] {
  const { pattern, unless, unlessNear, unlessAnywhere, isOfMeasures } = search;
  if (isOfMeasures === true && exhibit.statedMeasures.every(({ mention }) => mention.isGaap)) return [];
  if (unlessAnywhere !== undefined && exhibit.stretches.some(({ prose }) => unlessAnywhere.test(prose.text))) return [];
  return exhibit.stretches.flatMap(({ sentences, index }) =>
    sentences.flatMap(({ text, span }): Sighting[] => {
      const found = pattern.exec(text);
      if (found === null || unless?.test(text) === true) return [];
      if (unlessNear?.test(wordsNear(exhibit, index)) === true) return [];
      return [{ span, saw: `The words are "${found[0].slice(0, longestFound)}".`, key: "" }];
    }),
  );
}

const longestFound = 160;

/** The stretch with its neighbours: a line end of a PDF may part what belongs together. */
function wordsNear({ stretches }: Exhibit, index: number): string {
  return stretches
    .slice(Math.max(0, index - 4), index + 5)
    .map(({ prose }) => prose.text)
    .join(" ");
}
