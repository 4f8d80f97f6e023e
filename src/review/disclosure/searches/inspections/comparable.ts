import type { Exhibit, StatedMeasure } from "../../../exhibit/index.ts";
import { comparableCores } from "../../../measures/index.ts";
import type { MeasureCore, MeasureMention } from "../../../measures/index.ts";

/** The measures of the standards beside which one that is not of them must stand; of a result, per share or not. */
export function besideCores(core: MeasureCore): readonly MeasureCore[] {
  // There are too many expenses and rates for one to be told from its namesake.
  if (core === "expenses" || core === "taxRate") return [];
  const cores = comparableCores(core);
  return cores.includes("netIncome") || cores.includes("earningsPerShare") ? ["netIncome", "earningsPerShare"] : cores;
}

/** Whether a measure of the standards stands beside another one. */
export function isBeside(mention: MeasureMention, core: MeasureCore): boolean {
  return mention.isGaap && besideCores(core).includes(mention.core);
}

/** What the prose states of what was, by measures of no standard; segments have measures of their own (ASC 280). */
export function ownMeasures({ statedMeasures, ofSegments }: Exhibit): StatedMeasure[] {
  return statedMeasures.filter(
    ({ mention, sentence, isAhead }) =>
      !mention.isGaap &&
      !isAhead &&
      !/\bsegments?\b/i.test(sentence.text) &&
      (!ofSegments.has(mention.core) || /\b(?:consolidated|total|company)\b/i.test(mention.name)),
  );
}

/** Sightings of one measure under one name are told once. */
export function measureKey({ basis, core, isRatio }: MeasureMention): string {
  return `${basis} ${core}${isRatio ? " ratio" : ""}`;
}
