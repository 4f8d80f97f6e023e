import type { Diagnostic, Text } from "../../source/index.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Fingerprint, Waiver, WaiverStanding } from "./types.ts";

/** A finding, with the waiver under which it stands. */
export type Waived<T extends Diagnostic> = T & { readonly waived?: Waiver };

/** Puts findings under their waivers. One waiver covers all findings that nothing tells apart. */
export function waiveFindings<T extends Diagnostic>(
  findings: readonly T[],
  waivers: readonly Waiver[],
  text: Text,
): Waived<T>[] {
  if (waivers.length === 0) return [...findings];
  return findings.map((finding) => {
    const waived = waivers.find((waiver) => isSame(waiver, fingerprintOf(finding, text)));
    return waived === undefined ? finding : { ...finding, waived };
  });
}

/** What became of each waiver. */
export function standingsOf(findings: readonly Diagnostic[], waivers: readonly Waiver[], text: Text): WaiverStanding[] {
  const known =
    waivers.length === 0 ? [] : findings.map((finding) => ({ finding, print: fingerprintOf(finding, text) }));
  return waivers.map((waiver) => {
    const same = known.find(({ print }) => isSame(waiver, print));
    if (same !== undefined) return { waiver, state: "applies", start: same.finding.span.start };
    const alike = known.find(({ print }) => print.code === waiver.code && print.words === waiver.words);
    return alike === undefined
      ? { waiver, state: "gone", start: undefined }
      : { waiver, state: "lapsed", start: alike.finding.span.start };
  });
}

function isSame(waiver: Fingerprint, print: Fingerprint): boolean {
  return waiver.code === print.code && waiver.words === print.words && waiver.figures === print.figures;
}
