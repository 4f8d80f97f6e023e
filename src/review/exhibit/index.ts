export { exhibitOf } from "./exhibit.ts";
export { measureOf } from "./reconciliations.ts";
export type {
  Audience,
  Exhibit,
  Reconciliation,
  StatedMeasure,
  Stretch,
  StretchRole,
  TellingSentence,
} from "./types.ts";
