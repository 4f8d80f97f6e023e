export type * from "./types.ts";
export type { NumberState } from "./number-states.ts";
export { numberStates, tabWidth } from "./number-states.ts";
