export { fingerprintOf } from "./fingerprint.ts";
export { readWaivers } from "./read-waivers.ts";
export type { Fingerprint, Waiver, WaiverStanding } from "./types.ts";
export { standingsOf, waiveFindings } from "./waive.ts";
export type { Waived } from "./waive.ts";
