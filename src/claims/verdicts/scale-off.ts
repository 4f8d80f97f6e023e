import type { Judgement } from "./judge.ts";

/** Whether a number is what it was held against but for "million" and "billion", or "thousand" and "million". */
export function isScaleOff({ computed, written, half }: Pick<Judgement, "computed" | "written" | "half">): boolean {
  return (
    [computed.times(1000), computed.div(1000)].some((each) => each.abs().minus(written.abs()).abs().lte(half)) &&
    !written.isZero()
  );
}
