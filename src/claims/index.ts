export type { Claim } from "./types.ts";
export { readClaims } from "./read-claims.ts";
