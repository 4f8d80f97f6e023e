export type { Definitional, Finding, Ledger, Release, Review } from "./types.ts";
export { disclosureRules, ruleSubjects } from "./disclosure/index.ts";
export type { Advice, DisclosureRule } from "./disclosure/index.ts";
export { reviewRelease } from "./review-release.ts";
export { waive } from "./waive-release.ts";
export { fingerprintOf, readWaivers } from "./waivers/index.ts";
export type { Fingerprint, Waiver, WaiverStanding } from "./waivers/index.ts";
