export type { Definitional, Finding, Ledger, Release, Review } from "./types.ts";
