import type { Amount } from "../amounts/index.ts";
import { findCues } from "../cues/index.ts";
import type { Cue } from "../cues/index.ts";
import { findMeasures } from "../measures/index.ts";
import type { MeasureMention, NamedPart, Part } from "../measures/index.ts";
import { findPeriods } from "../periods/index.ts";
import type { PeriodMention } from "../periods/index.ts";
import type { Setting } from "./types.ts";

/** What a sentence is made of, as far as its numbers are concerned. */
export type Piece =
  | { readonly kind: "amount"; readonly start: number; readonly end: number; readonly amount: Amount }
  | { readonly kind: "measure"; readonly start: number; readonly end: number; readonly measure: MeasureMention }
  /** What a share is taken of: "14.5% of revenue". */
  | { readonly kind: "whole"; readonly start: number; readonly end: number; readonly measure: MeasureMention }
  | { readonly kind: "period"; readonly start: number; readonly end: number; readonly period: PeriodMention }
  | { readonly kind: "cue"; readonly start: number; readonly end: number; readonly cue: Cue };

/** A sentence, or an aside of it in brackets, which speaks of its own. */
export interface Clause {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where the aside stands in its sentence; `undefined` for the sentence itself. */
  readonly asideAt: number | undefined;
}

/** Cuts a sentence into itself without its asides, and the asides that state amounts. */
export function clausesOf(
  text: string,
  amounts: readonly Amount[],
  setting: Setting,
  part: Part | undefined,
): Clause[] {
  const asides = asidesOf(text, amounts);
  let own = text;
  for (const { start, end } of asides) own = own.slice(0, start) + " ".repeat(end - start) + own.slice(end);
  const inAside = ({ at }: Amount) => asides.some(({ start, end }) => start < at && at < end);
  const clauses: Clause[] = [
    clauseOf(
      own,
      amounts.filter((amount) => !inAside(amount)),
      undefined,
      setting,
      part,
    ),
  ];
  for (const { start, end } of asides) {
    const alone = " ".repeat(start + 1) + text.slice(start + 1, end - 1);
    clauses.push(
      clauseOf(
        alone,
        amounts.filter(({ at }) => start < at && at < end),
        start,
        setting,
        part,
      ),
    );
  }
  return clauses;
}

function clauseOf(
  text: string,
  amounts: readonly Amount[],
  asideAt: number | undefined,
  { tree, names, isCompany }: Setting,
  part: Part | undefined,
): Clause {
  const stated = amounts.map((amount): Piece => ({
    kind: "amount",
    start: amount.at,
    end: amount.at + amount.quote.length,
    amount,
  }));
  const isFree = ({ start, end }: { readonly start: number; readonly end: number }, taken: readonly Piece[]) =>
    !taken.some((each) => each.start < end && start < each.end);
  const periods = findPeriods(text)
    .map((period): Piece => ({ kind: "period", start: period.start, end: period.end, period }))
    .filter((piece) => isFree(piece, stated));
  const known = [...stated, ...periods];
  const isTimeOrAmount = (start: number, end: number) => known.some((each) => each.start <= start && end <= each.end);
  const parts = names.namesIn(text);
  const isPart = (start: number, end: number) => parts.some((each) => each.start <= start && end <= each.end);
  const measures = findMeasures(text, tree, { isTimeOrAmount, isCompany, isPart })
    .map((measure) => ofPart(measure, parts, text, part))
    .map((measure): Piece => ({ kind: "measure", start: measure.start, end: measure.end, measure }))
    .filter((piece) => isFree(piece, known));
  const isWhole = (piece: Piece) =>
    stated.some(
      (each) =>
        isShare(each) &&
        each.end < piece.start &&
        /^ of (?:(?:the|our|its|total|net) )*$/.test(text.slice(each.end, piece.start)),
    );
  known.push(
    ...measures.map((piece): Piece =>
      piece.kind === "measure" && isWhole(piece) ? { ...piece, kind: "whole" } : piece,
    ),
  );
  const cues = findCues(text)
    .map((cue): Piece => ({ kind: "cue", start: cue.start, end: cue.end, cue }))
    .filter((piece) => isFree(piece, known) && !isHeldBy(piece, known, text));
  return { text, asideAt, pieces: [...known, ...cues].sort((left, right) => left.start - right.start) };
}

/** "Net operating income attributable to the Pumps facilities was": whose it is, not what caused it. */
function isHeldBy({ start, end }: Piece, known: readonly Piece[], text: string): boolean {
  return (
    /^attributable to$/i.test(text.slice(start, end)) &&
    known.some((piece) => piece.kind === "measure" && piece.end <= start && text.slice(piece.end, start).trim() === "")
  );
}

/** The part of the company that a measure is of: the one that stands beside it or before it, or that was spoken of before. */
function ofPart(
  measure: MeasureMention,
  parts: readonly NamedPart[],
  text: string,
  inherited: Part | undefined,
): MeasureMention {
  if (/\b(?:total company|consolidated|company[- ]?wide|overall)\b/i.test(text.slice(0, measure.start))) return measure;
  const beside = parts.find(
    ({ start }) =>
      start > measure.end &&
      /^ (?:in|of|for|from|at|attributable to) (?:the |our )?(?:company['’]s )?$/i.test(
        text.slice(measure.end, start).replace(/ {2,}/g, " "),
      ),
  );
  const before = parts.filter(({ end }) => end <= measure.start).at(-1);
  const named = beside ?? before;
  if (named !== undefined) return { ...measure, part: { name: named.name, isSure: true } };
  // "In our offshore segment, revenues …": a part that no table sets apart.
  if (/\b(?:segment|division|business unit|subsidiary|subsidiaries)\b/i.test(text.slice(0, measure.start)))
    return { ...measure, isWhole: false };
  return inherited === undefined ? measure : { ...measure, part: inherited };
}

function isShare(piece: Piece): boolean {
  return piece.kind === "amount" && piece.amount.unit === "percent" && !/point/i.test(piece.amount.quote);
}

/** Brackets that speak of their own: "(up 16% in constant currency)", not "$(0.6 million)", nor "(GAAP)". */
function asidesOf(text: string, amounts: readonly Amount[]): { readonly start: number; readonly end: number }[] {
  const asides: { start: number; end: number }[] = [];
  let open: number | undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (amounts.some((amount) => amount.at <= at && at < amount.at + amount.quote.length)) continue;
    const mark = text.charAt(at);
    if (mark === "(") {
      if (depth === 0) open = at;
      depth++;
    } else if (mark === ")" && depth > 0) {
      depth--;
      if (depth > 0 || open === undefined) continue;
      const from = open;
      const hasAmount = amounts.some((amount) => from < amount.at && amount.at < at);
      const isLong = text.slice(from, at).split(" ").length > 3;
      if (hasAmount || isLong) asides.push({ start: from, end: at + 1 });
    }
  }
  return asides;
}
