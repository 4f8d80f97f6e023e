import type { Amount } from "../amounts/index.ts";
import { samePeriod } from "../../statements/index.ts";
import type { MeasureMention } from "../measures/index.ts";
import { leftOutOf } from "./basis.ts";
import { directionBehind, isDirection, isJoined, lastIndex, measuresFor } from "./measure-of.ts";
import { comparisonOf, periodAt } from "./period-of.ts";
import type { Place } from "./place.ts";
import { stateFormula } from "./state-formula.ts";
import type { Operation } from "./statement.ts";
import type { Reading, Scene, Setting } from "./types.ts";

/** Binds one amount to what its words name. */
export function bindAmount(place: Place, scene: Scene, setting: Setting): Reading {
  const { amount } = place;
  const end = amount.at + amount.quote.length;
  const after = place.clause.text.slice(end, end + 60);
  if (isPerOther(amount, after) || isYetToBe(place)) return { kind: "unbound", amount, missing: "operation" };
  const { measures, isSure } = measuresFor(place, scene);
  const named = onBasis(measures, place.clause.text);
  const [measure] = named;
  if (measure === undefined || named.some(({ isWhole }) => !isWhole))
    return { kind: "unbound", amount, missing: "measure" };
  const operation = operationOf(place, measure);
  if (operation === undefined) return { kind: "unbound", amount, missing: "operation" };
  const now = periodAt(place, scene, setting);
  if (now === undefined) return { kind: "unbound", amount, missing: "period" };
  const isCompared = operation.kind === "change" || operation.kind === "growth" || operation.kind === "rateChange";
  const before = isCompared ? comparisonOf(place, scene, setting, now.period) : undefined;
  if (isCompared && (before === undefined || samePeriod(before.period, now.period)))
    return { kind: "unbound", amount, missing: "period" };
  return stateFormula(
    {
      amount,
      measures: named,
      operation,
      now,
      before,
      after,
      isSure,
      leftOut: leftOutOf(measure, place),
      isRounded: hedge.test(place.clause.text.slice(Math.max(0, amount.at - 24), amount.at)),
      isBelowTables: scene.isBelowTables,
    },
    setting,
  );
}

const hedge =
  /\b(?:approximately|about|nearly|almost|roughly|around|some|over|more than|less than|at least|just (?:over|under)) $/i;

/** "… our margin to be approximately 3.4%": what is expected is no claim on what was. */
function isYetToBe({ clause, amount }: Place): boolean {
  return /\b(?:to be|will be|would be|should be|to reach) (?:(?:approximately|about|around|at|between|roughly|in the range of|up|down) ){0,2}$/i.test(
    clause.text.slice(Math.max(0, amount.at - 40), amount.at),
  );
}

/** "$2.36 per Mcfe": an amount per something that is no share. */
function isPerOther({ unit, quote }: Amount, after: string): boolean {
  if (unit === "perShare") return false;
  return (
    /^(?: per | a (?=day|week|month|year|unit|ton)|\/)(?!(?:diluted|basic|common|ordinary|share|cent)\b)[a-z]/i.test(
      after,
    ) && !quote.endsWith("%")
  );
}

/** "On a non-GAAP basis, expenses were …": said once, it holds for the sentence. */
function onBasis(measures: readonly MeasureMention[], text: string): readonly MeasureMention[] {
  const said = /\bon an? (non-?gaap|adjusted|pro[- ]forma|normalized|core|underlying) basis\b/i.exec(text)?.[1];
  if (said === undefined) return measures;
  const basis = said
    .toLowerCase()
    .replace(/^non-?gaap$/, "nongaap")
    .replace(/^pro[- ]forma$/, "proforma");
  return measures.map((measure) =>
    measure.key.basis === "" ? { ...measure, key: { ...measure.key, basis } } : measure,
  );
}

/** What is said of the measure: that it is so much, that it rose by so much, that it is so much of another. */
function operationOf(
  { clause, segments, segment: at, piece: index, amount }: Place,
  measure: MeasureMention,
): Operation | undefined {
  // "Revenue doubled" is its own direction.
  if (/^(?:doubl|tripl|quadrupl)/i.test(amount.quote)) return { kind: "growth", direction: "up" };
  const pieces = segments[at]?.pieces ?? [];
  const before = pieces.slice(0, index);
  const cueAt = lastIndex(before, (piece) => piece.kind === "cue" && isDirection(piece.cue.kind));
  const said = before[cueAt];
  // "Revenue growth, as well as $5 million": what stands between shows whether the direction is the amount's.
  const cue =
    said !== undefined && isJoined(clause.text, said.end, pieces.slice(cueAt + 1, index + 1)) ? said : undefined;
  const next = pieces[index + 1];
  const behind = directionBehind(pieces, index, clause.text);
  const isTo = before.slice(cueAt + 1).some((piece) => piece.kind === "cue" && piece.cue.kind === "to");
  const isBefore = segments[at]?.side === "before" && cue === undefined;
  if (next?.kind === "whole" && behind === undefined) {
    // "35% of revenue came from services": what it is a share of is the subject, and what it is comes behind.
    const isTurned = /^,? (?:came|comes|coming|was|were|is|are|derived|generated|originated)\b/i.test(
      clause.text.slice(next.end, next.end + 14),
    );
    return isTurned ? undefined : { kind: "share", of: next.measure };
  }
  const isPoints = amount.unit === "basisPoints" || /point/i.test(amount.quote);
  const directed = behind ?? (isTo || isBefore ? undefined : cue);
  const isRate = amount.unit === "percent" || amount.unit === "basisPoints";
  if (directed?.kind !== "cue") return { kind: "level" };
  // "Higher revenue of $5 million" leaves open whether $5 million is what it is or what it grew by.
  if (
    !isRate &&
    directed === cue &&
    directed.start < measure.start &&
    !clause.text.slice(directed.end, directed.end + 4).startsWith(" in ")
  )
    return undefined;
  const direction = directed.cue.kind;
  return { kind: isRate ? (isPoints ? "rateChange" : "growth") : "change", direction };
}
