export { crossFoot } from "./cross-foot.ts";
export { footPeriods } from "./foot-periods.ts";
