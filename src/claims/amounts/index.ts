export { amountsIn } from "./amounts.ts";
export type { Amount } from "./types.ts";
