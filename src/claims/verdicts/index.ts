export { isScaleOff } from "./scale-off.ts";
export { isOneDigitOff } from "./one-digit-off.ts";
export { judge, placesOf } from "./judge.ts";
export type { Judgement } from "./judge.ts";
