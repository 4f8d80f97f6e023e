export type { Claim } from "./types.ts";
export { definitions } from "./definitions.ts";
export type { Definition } from "./definitions.ts";
export { readClaims } from "./read-claims.ts";
