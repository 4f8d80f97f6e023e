import type { ProseReading } from "../../claims/index.ts";
import type { Relation } from "../../relations/index.ts";
import type { Report } from "../../report/index.ts";
import type { Text } from "../../source/index.ts";
import { audienceOf } from "./audience.ts";
import { reconciledIn, reconciliationsOf } from "./reconciliations.ts";
import { measuresOfSegments } from "./segments.ts";
import { statedMeasuresOf } from "./stated-measures.ts";
import { stretchesOf } from "./stretches.ts";
import type { Exhibit } from "./types.ts";

/** Puts together what the rules of disclosure look at. */
export function exhibitOf(
  text: Text,
  report: Report,
  relations: readonly Relation[],
  { claims, guidance, prose }: ProseReading,
): Exhibit {
  const stretches = stretchesOf(prose);
  return {
    text,
    audience: audienceOf(text, report),
    report,
    relations,
    claims,
    guidance,
    stretches,
    statedMeasures: statedMeasuresOf(stretches, guidance),
    reconciliations: reconciliationsOf(report),
    reconciled: reconciledIn(report, stretches),
    ofSegments: measuresOfSegments(stretches),
  };
}
