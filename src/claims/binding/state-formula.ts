import type { Amount } from "../amounts/index.ts";
import { operandsOf } from "../formulas/index.ts";
import type { Formula, Operand } from "../formulas/index.ts";
import type { MeasureKey, MeasureMention } from "../measures/index.ts";
import { shifted } from "../periods/index.ts";
import { monthsBefore, samePeriod } from "../../statements/index.ts";
import type { Period, RowUnit } from "../../statements/index.ts";
import { directionOf } from "./direction-of.ts";
import { figureOf } from "./figure-of.ts";
import { dilutionIn, perShareOf } from "./per-share-of.ts";
import { isRatio, rateOf } from "./rate-of.ts";
import type { DatedPeriod } from "./place.ts";
import type { Statement } from "./statement.ts";
import type { Missing, Reading, Setting } from "./types.ts";

/** Looks the figures of a statement up and puts its formula together. */
export function stateFormula(statement: Statement, setting: Setting): Reading {
  const { amount, now, before, leftOut, isRounded } = statement;
  const measures = statement.measures.map((each) => ({ ...each, leftOut }));
  const [measure] = measures;
  const formula = measure === undefined ? "measure" : formulaOf({ ...statement, measures }, measure, setting);
  if (typeof formula === "string") {
    const otherwise = formula === "figure" && now.isSure ? inOtherPeriods({ ...statement, measures }, setting) : [];
    return { kind: "unbound", amount, missing: formula, ...(otherwise.length > 0 ? { otherwise } : {}) };
  }
  if (leftOut !== undefined && !saysExclusion(formula)) return { kind: "unbound", amount, missing: "basis" };
  const scaled = inTableScale(statement, formula);
  const areSure = operandsOf(formula).every((operand) => operand.isSure);
  const isDated = now.isSure && (before?.isSure ?? true);
  const unsure = !statement.isSure || !areSure || scaled !== amount ? "measure" : isDated ? undefined : "period";
  const direction = directionOf(statement, formula);
  return { kind: "bound", amount: scaled, formula, period: now.period, direction, unsure, isRounded };
}

function formulaOf(statement: Statement, measure: MeasureMention, setting: Setting): Formula | Missing {
  const { amount, measures, operation, now, before } = statement;
  const at = (each: MeasureMention, unit: RowUnit, period: Period) => figureOf(each, unit, period, now.period, setting);
  switch (operation.kind) {
    case "level":
      return levelOf(statement, measure, setting);
    case "share": {
      if (!operation.of.isWhole) return "measure";
      const [over, under] = [measure, { ...operation.of, part: measure.part }].map((each) =>
        at(each, "currency", now.period),
      );
      return over && under ? { kind: "ratio", over, under } : "figure";
    }
    case "change":
    case "growth": {
      if (measure.under !== undefined) return "operation";
      if (before === undefined) return "period";
      const unit = unitOf(measure.key, operation.kind === "change" ? amount.unit : "currency");
      const sumAt = (period: Period) => sumOf(measures, (each) => at(each, unit, period), measure.isLoss);
      const current = sumAt(now.period);
      const earlier = sumAt(current === undefined ? before.period : comparedFor(current, now, before));
      if (current && earlier) return { kind: operation.kind, now: current, before: earlier };
      return (
        (operation.kind === "growth" ? statedGrowth(measure, now.period, before.period, setting) : undefined) ??
        "figure"
      );
    }
    case "rateChange": {
      if (before === undefined) return "period";
      const [current, earlier] = [now, before].map(({ period }) => rateOf(measure, period, setting));
      if (current?.kind === "level" && earlier?.kind === "level")
        return { kind: "change", now: current.of, before: earlier.of };
      if (current?.kind !== "ratio" || earlier?.kind !== "ratio") return "figure";
      return {
        kind: "ratioChange",
        over: current.over,
        under: current.under,
        overBefore: earlier.over,
        underBefore: earlier.under,
      };
    }
  }
}

/** "During the quarter loans rose $5 million": without a word on it a balance rose from the one that opens the quarter. */
function comparedFor(current: Operand, now: DatedPeriod, before: DatedPeriod): Period {
  const isBalance = current.terms.every(({ found }) => found.fact.period?.kind === "instant");
  if (before.isDefault !== true || !isBalance || now.period.kind === "instant") return before.period;
  return { kind: "instant", on: monthsBefore(now.period.end, now.period.months) };
}

/** Where no line gives the amounts, one may state what they grew by in a year: "Comparable sales % change". */
function statedGrowth(
  { key, part }: MeasureMention,
  now: Period,
  before: Period,
  { catalog, timeline }: Setting,
): Formula | undefined {
  if (now.kind !== "duration" || !samePeriod(before, shifted(now, -12, timeline))) return undefined;
  const found = catalog.findGrowth(key, now, part?.name);
  if (found.kind !== "fact") return undefined;
  return { kind: "level", of: { terms: [{ sign: 1, found: found.found, isMagnitude: false }], isSure: found.isSure } };
}

/** What a level would be in the other periods of its length: no binding, but a hint where the words name the wrong one. */
function inOtherPeriods(statement: Statement, setting: Setting): readonly Formula[] {
  const [measure] = statement.measures;
  const { period } = statement.now;
  if (statement.operation.kind !== "level" || measure === undefined) return [];
  return setting.timeline.periods.flatMap((each) => {
    if (each.kind !== period.kind || samePeriod(each, period)) return [];
    if (each.kind === "duration" && period.kind === "duration" && each.months !== period.months) return [];
    const formula = levelOf({ ...statement, now: { period: each, isSure: true } }, measure, setting);
    return typeof formula === "string" ? [] : [formula];
  });
}

function levelOf(
  { amount, measures, now: { period }, after }: Statement,
  measure: MeasureMention,
  setting: Setting,
): Formula | Missing {
  if (amount.unit === "percent" || (isRatio(measure.key) && isBare(amount)))
    return rateOf(measure, period, setting) ?? "figure";
  if (measure.under !== undefined) return "operation";
  if (amount.unit === "perShare" && !isPerShare(measure.key))
    return perShareOf(measure, after, period, setting) ?? "figure";
  const unit = unitOf(measure.key, amount.unit);
  // "The calculation of earnings per share is based on $1,687,078": no amount per share.
  if (isPerShare(measure.key) && (amount.scale > 1 || /^\d{5}/.test(amount.digits))) return "measure";
  const of = sumOf(measures, (each) => figureOf(dilutedAs(each, after), unit, period, period, setting), false);
  return of === undefined ? "figure" : { kind: "level", of };
}

function isBare({ unit, scale }: Amount): boolean {
  return (unit === "ratio" || unit === "count") && scale === 1;
}

/** "EPS of $1.57 per diluted share": said behind the amount, it holds for the measure. */
function dilutedAs(measure: MeasureMention, after: string): MeasureMention {
  if (!isPerShare(measure.key) || measure.key.dilution !== undefined) return measure;
  return { ...measure, key: { ...measure.key, dilution: dilutionIn(after) } };
}

function sumOf(
  measures: readonly MeasureMention[],
  find: (measure: MeasureMention) => Operand | undefined,
  isMagnitude: boolean,
): Operand | undefined {
  const operands = measures.map(find);
  const known = operands.flatMap((operand) => operand ?? []);
  if (known.length < operands.length) return undefined;
  return {
    terms: known.flatMap(({ terms }) =>
      terms.map((term) => ({ ...term, isMagnitude: term.isMagnitude || isMagnitude })),
    ),
    isSure: known.every(({ isSure }) => isSure),
  };
}

/** A note below a table in thousands states its amounts in thousands too, where it does not say so. */
function inTableScale({ amount, isBelowTables }: Statement, formula: Formula): Amount {
  const isBare =
    amount.unit === "currency" &&
    amount.scale === 1 &&
    /\d,\d{3}$/.test(amount.quote) &&
    !amount.quote.endsWith(",000");
  const scale = operandsOf(formula)[0]?.terms[0]?.found.line.statement.scale ?? 1;
  return isBare && isBelowTables && scale !== 1 ? { ...amount, scale } : amount;
}

function isPerShare({ core }: MeasureKey): boolean {
  return core.includes("pershare");
}

function unitOf(key: MeasureKey, unit: RowUnit): RowUnit {
  return isPerShare(key) && unit === "currency" ? "perShare" : unit;
}

/** What the words leave out is left out of the line too, as its label says. */
function saysExclusion(formula: Formula): boolean {
  const labels = operandsOf(formula).flatMap(({ terms }) => terms.map(({ found }) => found.line.row.label));
  return labels.every((label) => /\b(?:exclu\w+|before|net of|less)\b/i.test(label));
}
