import { printGrouped } from "../../source/index.ts";
import type { Decimal, Diagnostic, Text } from "../../source/index.ts";
import type { Guidance } from "./types.ts";

/** What cannot be right of expectations by their own numbers: a low end above the high one, "raised" for a fall. */
export function checkGuidance(guidance: readonly Guidance[], { characters }: Text): readonly Diagnostic[] {
  return guidance.flatMap((each): readonly Diagnostic[] => {
    const words = characters.slice(each.span.start, each.span.end);
    return [...reversed(each, words), ...moved(each, words)];
  });
}

// A loss of $10 to $8 million runs the other way.
const falls = /\b(?:loss(?:es)?|declin\w+|decreas\w+|down|reduction|deficit|negative|lower)\b/i;

function reversed({ measure, low, high, span }: Guidance, words: string): readonly Diagnostic[] {
  if (low === undefined || high === undefined || low.lte(high) || falls.test(words)) return [];
  return [
    {
      code: "guidance-reversed",
      severity: "warning",
      message: `The range for ${measure} begins with ${shown(low)} and ends with ${shown(high)}, which is less.`,
      span,
    },
  ];
}

function moved({ measure, change, span, ...range }: Guidance, words: string): readonly Diagnostic[] {
  const now = middleOf(range.low, range.high);
  const before = middleOf(range.priorLow, range.priorHigh);
  if (change === undefined || now === undefined || before === undefined) return [];
  const by = falls.test(words) ? before.minus(now) : now.minus(before);
  const isOther =
    change === "reaffirmed"
      ? !by.isZero() && isAllNew(range)
      : change === "raised"
        ? by.isNegative() && !by.isZero()
        : by.gt(0);
  if (!isOther) return [];
  return [
    {
      code: "guidance-direction",
      severity: "warning",
      message: `The words say that ${measure} was ${change}; the middle of the range went from ${shown(before)} to ${shown(now)}.`,
      span,
    },
  ];
}

/** A range that was narrowed around an end that stays is often said to be reaffirmed. */
function isAllNew({
  low,
  high,
  priorLow,
  priorHigh,
}: Pick<Guidance, "low" | "high" | "priorLow" | "priorHigh">): boolean {
  const isKept = (now: Decimal | undefined, then: Decimal | undefined) =>
    now !== undefined && then !== undefined && now.eq(then);
  return !isKept(low, priorLow) && !isKept(high, priorHigh);
}

function middleOf(low: Decimal | undefined, high: Decimal | undefined): Decimal | undefined {
  return low && high && low.plus(high).div(2);
}

function shown(amount: Decimal): string {
  return printGrouped(amount, amount.decimalPlaces());
}
