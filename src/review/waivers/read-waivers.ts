import type { IsoDate } from "../../source/index.ts";
import type { Waiver } from "./types.ts";

/** Reads a file of waivers: a JSON list of objects. What is none is said in words, one line each. */
export function readWaivers(characters: string): {
  readonly waivers: readonly Waiver[];
  readonly faults: readonly string[];
} {
  const parsed = parse(characters);
  if (!Array.isArray(parsed)) return { waivers: [], faults: ["it is no JSON list of waivers"] };
  const read = parsed.map((each: unknown, at) => waiverOf(each, at + 1));
  return {
    waivers: read.flatMap((each) => (typeof each === "string" ? [] : [each])),
    faults: read.flatMap((each) => (typeof each === "string" ? [each] : [])),
  };
}

function parse(characters: string): unknown {
  try {
    return JSON.parse(characters);
  } catch {
    return undefined;
  }
}

function waiverOf(given: unknown, place: number): Waiver | string {
  const member = (name: string): string => {
    const value: unknown = typeof given === "object" && given !== null ? Reflect.get(given, name) : undefined;
    return typeof value === "string" ? value.trim() : "";
  };
  const [code, words, reason, by, on] = ["code", "words", "reason", "by", "on"].map(member);
  if (!code || !words) return `waiver ${place} does not say which finding it is of: it needs "code" and "words"`;
  if (!reason) return `waiver ${place} gives no reason`;
  if (!by) return `waiver ${place} does not say by whom`;
  if (on === undefined || !isDate(on)) return `waiver ${place} does not say when: "on" is a date such as 2026-05-04`;
  return { code, words, figures: member("figures"), reason, by, on };
}

function isDate(text: string): text is IsoDate {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
