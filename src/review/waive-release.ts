import type { Release } from "./types.ts";
import { standingsOf, waiveFindings } from "./waivers/index.ts";
import type { Waiver } from "./waivers/index.ts";

/**
 * The release with its findings put under the waivers that a person gave. A waiver holds as long as the words and the
 * numbers of its finding are the same; what became of each is told.
 */
export function waive(release: Release, waivers: readonly Waiver[]): Release {
  const { text, review } = release;
  const findings = waiveFindings(review.findings, waivers, text);
  const advice = waiveFindings(review.advice, waivers, text);
  const standings = standingsOf([...review.findings, ...review.advice], waivers, text);
  return { ...release, review: { ...review, findings, advice, waivers: standings } };
}
