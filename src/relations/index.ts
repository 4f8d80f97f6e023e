export type { Relation, RelationKind, Result, Term, Verdict } from "./types.ts";
