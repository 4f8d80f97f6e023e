import type { GuidanceView } from "../views/index.ts";
import { amountText } from "./amount-text.ts";

/** "12,000,000 – 14,000,000", "40% range", with the range before it where there was one. */
export function guidanceRange({ low, high, priorLow, priorHigh, text, unit }: GuidanceView): {
  readonly now: string;
  readonly before: string | undefined;
} {
  return { now: rangeText(low, high, unit) ?? text ?? "", before: rangeText(priorLow, priorHigh, unit) };
}

function rangeText(low: string | undefined, high: string | undefined, unit: GuidanceView["unit"]): string | undefined {
  if (low === undefined && high === undefined) return undefined;
  const sign = unit === "percent" ? "%" : "";
  const ends = [...new Set([low, high].filter((end) => end !== undefined))];
  return ends.map((end) => amountText(end) + sign).join(" – ");
}
