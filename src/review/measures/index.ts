export { comparableCores, findMentions } from "./find-mentions.ts";
export type { MeasureCore, MeasureMention } from "./types.ts";
