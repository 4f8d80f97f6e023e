export type { Definitional, Finding, Ledger, Review } from "./types.ts";
