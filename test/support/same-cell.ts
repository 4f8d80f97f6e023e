import { Decimal } from "../../src/source/index.ts";
import type { Figure, Period } from "../../src/statements/index.ts";
import type { TruthPeriod, TruthRow } from "./truth.ts";

/** A cell reduced to what two prints of it share: its amount, or why it has none. */
export type Content = string;

/** "1.40" and "1.4" are one amount; "not meaningful" and "not available" one state, which issuers do not keep apart. */
export function contentOf(state: string, amount: string | Decimal | null): Content {
  if (state === "value") return new Decimal(amount ?? 0).abs().isZero() ? "0" : new Decimal(amount ?? 0).toFixed();
  return state === "nm" ? "na" : state;
}

export function contentOfFigure(figure: Figure): Content {
  return contentOf(figure.kind, figure.kind === "value" ? figure.amount : null);
}

export function contentsOfTruth({ values, states }: TruthRow): Content[] {
  return values.map((value, at) => contentOf(states?.[at] ?? (value === null ? "nil" : "value"), value));
}

export function isAmount(content: Content): boolean {
  return /^-?\d/.test(content);
}

/** A label without footnote marks, punctuation and case: what two prints of it share. */
export function plainLabel(label: string): string {
  const unmarked = label.replaceAll(/\s?[([](?:\d{1,2}|[a-z*†‡])[)\]]/g, "");
  return unmarked
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The same words, or the one the end of the other: a heading may have been taken into a label. */
export function isSameLabel(one: string, other: string): boolean {
  return one !== "" && other !== "" && (one.endsWith(other) || other.endsWith(one));
}

/** The same words, the one within the other, or half of them in common: letters get damaged, wrapped lines lost. */
export function isAlikeLabel(one: string, other: string): boolean {
  const [words, others] = [plainLabel(one), plainLabel(other)].map((label) => label.split(" "));
  if (words === undefined || others === undefined) return false;
  const [tight, otherTight] = [words.join(""), others.join("")];
  if (tight.includes(otherTight) || otherTight.includes(tight)) return true;
  return words.filter((word) => others.includes(word)).length * 2 >= Math.min(words.length, others.length);
}

/** The same length and last day, with a week's leeway for years of 52 and 53 weeks. */
export function isSamePeriod(truth: TruthPeriod, read: Period | undefined): boolean {
  if (truth.kind === "instant") return read?.kind === "instant" && isWithinWeek(truth.date, read.on);
  return read?.kind === "duration" && read.months === truth.months && isWithinWeek(truth.end, read.end);
}

function isWithinWeek(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= 7 * 24 * 3600 * 1000;
}
