import type { SheetPlan } from "../types.ts";

/** What a sheet of paper takes at full size with a host's own margins, in digits across and lines down. */
const upright = { digits: 100, lines: 52 };
const across = { digits: 145, lines: 36 };

/** Down to this part of its size, print is still read with ease. */
const readable = 0.8;

/** How much longer than a page a sheet may be and still be made to fit, so that no page holds two lines only. */
const squeezed = 1.3;

/** Statements of a few periods stand upright, as they do in a filing; wider ones lie across. */
export function pageOf(lines: number, width: number): Pick<SheetPlan["print"], "landscape" | "isOnePage"> {
  const isUpright = width * readable <= upright.digits;
  const paper = isUpright ? upright : across;
  const room = paper.lines / Math.min(1, paper.digits / width);
  const isLittleLonger = lines > room * 0.9 && lines <= room * squeezed;
  return { landscape: !isUpright, ...(isLittleLonger && { isOnePage: true as const }) };
}
