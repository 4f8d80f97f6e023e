export type { Definitional, Finding, Ledger, Release, Review } from "./types.ts";
export { reviewRelease } from "./review-release.ts";
