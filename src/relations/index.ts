export type { Relation, RelationKind, Result, Term, Verdict } from "./types.ts";
export { deriveRelations } from "./derive-relations.ts";
