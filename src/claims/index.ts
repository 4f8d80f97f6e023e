export type { Claim } from "./types.ts";
