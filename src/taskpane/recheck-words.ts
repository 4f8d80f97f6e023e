import type { Change, RecheckOutcome } from "../excel/index.ts";
import { counted } from "./strings.ts";

/** The words of a recheck. */
export const recheckStrings = {
  title: "Recheck",
  checking: "Calculating the workbook…",
  none: "There is nothing in this workbook that Tickmark wrote.",
  notLoaded: "The part of Tickmark that asks Excel could not be loaded. Check the connection, then try again.",
  failed: "The workbook was not rechecked",
  again: "Recheck again",
  close: "Close",
  more: (rest: number) => `Show ${counted(rest, "more", "more")}`,
} as const;

/** The result in one sentence or two: what is said aloud, too. */
export function summaryWords({ checks, differences, changes }: Extract<RecheckOutcome, { kind: "checked" }>): string {
  const changed =
    changes.length === 0
      ? "Nothing has changed since it was written."
      : `${counted(changes.length, "change", "changes")} since it was written.`;
  const held = differences === 0 ? "none has a difference" : `${counted(differences, "has", "have")} a difference`;
  return `${changed} Of ${counted(checks, "check", "checks")}, ${held}.`;
}

export function changeWords(change: Change): string {
  switch (change.kind) {
    case "verdict":
      return `${change.before} when written, now ${change.now === "" ? "empty" : change.now}`;
    case "figure":
      return `${amount(change.before)} when written, now ${amount(change.now)}`;
  }
}

/** "Total revenue, Q1 2024 (Income Statement)". */
export function placeWords(change: Change): string {
  const period = change.kind === "verdict" && change.period !== "" ? `, ${change.period}` : "";
  return `${change.line}${period} (${change.statement})`;
}

function amount(value: number | string): string {
  if (typeof value === "number") return value.toLocaleString(undefined, { maximumFractionDigits: 10 });
  return value === "" ? "empty" : `“${value}”`;
}
