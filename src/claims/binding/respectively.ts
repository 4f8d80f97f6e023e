import type { Amount } from "../amounts/index.ts";
import { isGlue } from "../cues/index.ts";
import type { MeasureMention } from "../measures/index.ts";
import { resolvePeriod } from "../periods/index.ts";
import type { PeriodMention } from "../periods/index.ts";
import { samePeriod } from "../../statements/index.ts";
import { isDirection, isJoined } from "./measure-of.ts";
import { asCompared, comparisonOf, periodAt } from "./period-of.ts";
import type { Clause, Piece } from "./pieces.ts";
import type { DatedPeriod, Place } from "./place.ts";
import { stateFormula } from "./state-formula.ts";
import type { Operation } from "./statement.ts";
import type { Reading, Scene, Setting } from "./types.ts";

/**
 * "Revenue and net income were $5 million and $2 million, respectively": the first with the first, the second with the
 * second. So with what they are compared with, with what they rose by, and with several periods of one measure.
 */
export function respectiveReadings(
  clause: Clause,
  places: readonly Place[],
  scene: Scene,
  setting: Setting,
): ReadonlyMap<Amount, Reading> {
  const readings = new Map<Amount, Reading>();
  const end = clause.text.toLowerCase().lastIndexOf("respectively");
  if (end < 0) return readings;
  const runs = runsOf(
    clause.pieces.filter((piece) => piece.kind === "amount" && piece.start < end),
    clause.text,
  );
  let measures: readonly MeasureMention[] = [];
  let from = 0;
  for (const run of runs) {
    const named = measuresBefore(clause, run, from);
    // What is named between two lists is what the second one is of.
    if (named.length > 0) measures = named;
    from = run.at(-1)?.end ?? from;
    // "Pump sales, profit and margin": what narrows the first down narrows all of them.
    const areWhole = measures.length > 0 && measures.every(({ isWhole }) => isWhole);
    const operation = areWhole ? operationBefore(clause, run, measures) : undefined;
    const own = run.flatMap((piece) => places.find(({ amount }) => amount === piece.amount) ?? []);
    const inTurn =
      operation === undefined || own.length < run.length
        ? undefined
        : measures.length === run.length
          ? own.map((place, at) => byMeasure(place, measures[at], operation, scene, setting))
          : byPeriod(clause, own, measures, operation, end, scene, setting);
    const isLast = run === runs.at(-1);
    for (const [at, { amount }] of run.entries()) {
      const reading = inTurn?.[at];
      // What stands right before "respectively" is in turn, whatever it is; a list before that may be something else.
      if (reading !== undefined) readings.set(amount, reading);
      else if (isLast) readings.set(amount, { kind: "unbound", amount, missing: "measure" });
    }
  }
  return readings;
}

type AmountPiece = Extract<Piece, { kind: "amount" }>;

/** Amounts with nothing but commas and "and" between them, two or more. */
function runsOf(pieces: readonly Piece[], text: string): AmountPiece[][] {
  const runs: AmountPiece[][] = [];
  for (const piece of pieces) {
    if (piece.kind !== "amount") continue;
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && isListed(text.slice(last.end, piece.start))) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs.filter(({ length }) => length > 1);
}

function isListed(gap: string): boolean {
  return /^\d{0,2},? ?(?:and )?$/.test(gap.trimStart());
}

/**
 * The measures that a list speaks of: those that are named in turn before it, or, where it says what they rose by, as many
 * as have had their amounts: "Net income was $28 million and earnings per share $0.71, up 36% and 34%".
 */
function measuresBefore(clause: Clause, list: readonly AmountPiece[], from: number): readonly MeasureMention[] {
  const [first] = list;
  const before = clause.pieces.filter((piece) => piece.start >= from && piece.end <= (first?.start ?? 0));
  const named = before.flatMap((piece) => (piece.kind === "measure" ? [piece] : []));
  const run: typeof named = [];
  for (const piece of [...named].reverse()) {
    const [next] = run;
    if (next !== undefined && !isListed(clause.text.slice(piece.end, next.start))) break;
    run.unshift(piece);
  }
  const isDirected = before.some((piece) => piece.kind === "cue" && isDirection(piece.cue.kind));
  const inTurn = isDirected && run.length < list.length && named.length === list.length ? named : run;
  // "EBITDA and Adjusted EBITDA loss": said once, of one measure on two bases.
  const last = inTurn.at(-1)?.measure;
  return inTurn.map(({ measure }) =>
    last?.isLoss === true && last.key.core === measure.key.core ? { ...measure, isLoss: true } : measure,
  );
}

/** What a list says of its measures: that they are so much, or rose by so much; `undefined` where other words stand between. */
function operationBefore(
  clause: Clause,
  run: readonly AmountPiece[],
  measures: readonly MeasureMention[],
): Operation | undefined {
  const [first] = run;
  if (first === undefined) return undefined;
  const from = measures.at(-1)?.end ?? 0;
  const between = clause.pieces.filter(({ start, end }) => start >= from && end <= first.start);
  const cues = between.flatMap((piece) => (piece.kind === "cue" ? [piece] : []));
  if (cues.some(({ cue }) => cue.kind === "include" || cue.kind === "exclude" || cue.kind === "cause"))
    return undefined;
  const named = measures.at(-1);
  const isRunOn =
    named !== undefined && named.end <= first.start && !isJoined(clause.text, named.end, [...between, first]);
  if (isRunOn && !cues.some(({ cue }) => cue.kind === "compare")) return undefined;
  const last = cues.at(-1);
  if (last === undefined || last.cue.kind === "to" || last.cue.kind === "compare") return { kind: "level" };
  if (!isDirection(last.cue.kind) || !isGlue(clause.text.slice(last.end, first.start))) return undefined;
  const isRate = first.amount.unit === "percent" && !/point/i.test(first.amount.quote);
  const isPoints = first.amount.unit === "basisPoints" || /point/i.test(first.amount.quote);
  return { kind: isPoints ? "rateChange" : isRate ? "growth" : "change", direction: last.cue.kind };
}

function byMeasure(
  place: Place,
  measure: MeasureMention | undefined,
  operation: Operation,
  scene: Scene,
  setting: Setting,
): Reading | undefined {
  if (measure === undefined) return undefined;
  const now = periodAt(place, scene, setting);
  if (now === undefined) return undefined;
  const before =
    operation.kind === "level" || operation.kind === "share"
      ? undefined
      : comparisonOf(place, scene, setting, now.period);
  return stated(place, measure, operation, now, before, scene, setting);
}

/** One measure, and as many periods as there are amounts: "in the first and second quarter", "from the one and the other". */
function byPeriod(
  clause: Clause,
  places: readonly Place[],
  measures: readonly MeasureMention[],
  operation: Operation,
  end: number,
  scene: Scene,
  setting: Setting,
): readonly (Reading | undefined)[] | undefined {
  const measure = measures.at(-1);
  if (measure === undefined) return undefined;
  const periods = clause.pieces.flatMap((piece) =>
    piece.kind === "period" && (piece.start >= measure.start || measures.length < 2) && piece.start < end
      ? [piece.period]
      : [],
  );
  const words = periods.slice(-places.length);
  if (words.length < places.length) return undefined;
  const isLevel = operation.kind === "level";
  return places.map((place, at) => {
    const dated = datedBy(words[at], isLevel, scene, setting);
    const now = isLevel ? dated : { period: scene.about, isSure: scene.isDated };
    if (dated === undefined || now === undefined) return undefined;
    if (!isLevel && samePeriod(dated.period, now.period)) return undefined;
    return stated(place, measure, operation, now, isLevel ? undefined : dated, scene, setting);
  });
}

function datedBy(
  mention: PeriodMention | undefined,
  isLevel: boolean,
  scene: Scene,
  setting: Setting,
): DatedPeriod | undefined {
  if (mention === undefined) return undefined;
  const words = isLevel ? mention.words : asCompared(mention.words);
  const period = resolvePeriod(words, scene.about, setting.timeline);
  return period && { period, isSure: true };
}

function stated(
  { amount }: Place,
  measure: MeasureMention,
  operation: Operation,
  now: DatedPeriod,
  before: DatedPeriod | undefined,
  scene: Scene,
  setting: Setting,
): Reading {
  const statement = {
    amount,
    measures: [measure],
    isSure: true,
    operation,
    now,
    before,
    after: "",
    leftOut: undefined,
    isRounded: false,
    isBelowTables: scene.isBelowTables,
  };
  return stateFormula(statement, setting);
}
