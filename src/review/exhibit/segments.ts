import type { MeasureCore } from "../measures/index.ts";
import type { Stretch } from "./types.ts";

/** The measures that the prose gives of segments: "Segment EBITDA". */
export function measuresOfSegments(stretches: readonly Stretch[]): ReadonlySet<MeasureCore> {
  return new Set(
    stretches.flatMap(({ sentences }) =>
      sentences.flatMap(({ mentions }) =>
        mentions.flatMap(({ isGaap, name, core }) => (!isGaap && /\bsegment\b/i.test(name) ? [core] : [])),
      ),
    ),
  );
}
