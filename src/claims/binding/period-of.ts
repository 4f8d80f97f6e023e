import { resolvePeriod, shifted } from "../periods/index.ts";
import type { Duration, PeriodMention, PeriodWords } from "../periods/index.ts";
import { samePeriod } from "../../statements/index.ts";
import type { Period } from "../../statements/index.ts";
import type { DatedPeriod, Place } from "./place.ts";
import { periodsOf } from "./segments.ts";
import type { Segment } from "./segments.ts";
import type { Scene, Setting } from "./types.ts";

/** The period of an amount: the one that its own segment names, or what its sentence is about. */
export function periodAt(
  { clause, segments, segment: at, amount }: Place,
  scene: Scene,
  setting: Setting,
): DatedPeriod | undefined {
  const segment = segments[at];
  if (segment === undefined) return undefined;
  const named = periodsOf(segment).filter(({ words }) => !isManner(words));
  const before = named.filter(({ end }) => end <= amount.at).at(-1);
  const after = named.find(({ start }) => start >= amount.at && !parted.test(clause.text.slice(amount.at, start)));
  const chosen = before ?? after;
  if (chosen !== undefined) {
    const words =
      segment.side === "now" && clause.asideAt === undefined
        ? asWholeYear(chosen.words, scene.about, setting)
        : asCompared(chosen.words);
    const period = resolvePeriod(words, scene.about, setting.timeline);
    return period && { period, isSure: true };
  }
  if (segment.side === "before") return defaultComparison(scene, setting, scene.about);
  const inherited = saidBefore(segments.slice(0, at));
  if (inherited !== undefined) {
    const period = resolvePeriod(asWholeYear(inherited.words, scene.about, setting), scene.about, setting.timeline);
    if (period?.kind === "duration") return { period, isSure: true };
  }
  return { period: scene.about, isSure: scene.isDated || isOnlyLength(setting, scene.about) };
}

/** The last period that a sentence has named so far, other than those that it compares with. */
function saidBefore(segments: readonly Segment[]): PeriodMention | undefined {
  const named = segments.flatMap((segment) => (segment.side === "now" && !segment.isApart ? periodsOf(segment) : []));
  return named
    .filter(({ words }) => words.kind !== "yearBefore" && words.kind !== "quarterBefore" && words.kind !== "same")
    .at(-1);
}

// What stands behind these has a time of its own.
const parted = /\b(?:where|when|while|whereas|which|after|until|but|because)\b/i;

/** What a change is measured from: what it is compared with, or a year before. */
export function comparisonOf(
  { segments, segment: at, amount }: Place,
  scene: Scene,
  setting: Setting,
  now: Period,
): DatedPeriod | undefined {
  const about = now.kind === "duration" ? now : scene.about;
  const resolve = (mention: PeriodMention): DatedPeriod | undefined => {
    const period = resolvePeriod(asCompared(mention.words), about, setting.timeline);
    return period && { period, isSure: true };
  };
  const following = segments[at + 1];
  if (following?.side === "before") {
    const [named] = periodsOf(following);
    if (named !== undefined) return resolve(named);
  }
  const own = segments[at];
  const manner = (own === undefined ? [] : periodsOf(own)).filter(
    ({ words }) => words.kind === "yearBefore" || words.kind === "quarterBefore",
  );
  const nearest = manner.find(({ start }) => start >= amount.at) ?? manner.at(-1);
  if (nearest !== undefined) return resolve(nearest);
  const said = comparedBeside(segments, at);
  if (said !== undefined) return resolve(said);
  return defaultComparison(scene, setting, about);
}

/**
 * "The decrease in net income compared to the fourth quarter reflects an increase in rent of $1 million": what a sentence
 * compares with at its beginning, without an amount, it compares with throughout.
 */
function comparedBeside(segments: readonly Segment[], at: number): PeriodMention | undefined {
  const [first] = segments.slice(0, at).filter(({ side }) => side === "before");
  if (first === undefined || first.pieces.some(({ kind }) => kind === "amount")) return undefined;
  return periodsOf(first)[0];
}

function defaultComparison(scene: Scene, setting: Setting, about: Scene["about"]): DatedPeriod | undefined {
  if (scene.comparison !== undefined) {
    const period = resolvePeriod(scene.comparison, about, setting.timeline);
    return period && { period, isSure: true };
  }
  // Without a word on it a year before is meant, surely only where no preceding quarter stands beside it.
  const quarterBefore = shifted({ ...about, months: 3 }, -3, setting.timeline);
  const hasQuarterBefore = setting.timeline.periods.some(
    (each) => each.kind === "duration" && each.months === 3 && each.end === quarterBefore.end,
  );
  return { period: shifted(about, -12, setting.timeline), isSure: !hasQuarterBefore, isDefault: true };
}

/** "In 2022, sales were …" in a release about a quarter of another year speaks of the whole year. */
export function asWholeYear(words: PeriodWords, about: Duration, { timeline }: Setting): PeriodWords {
  if (words.kind !== "year") return words;
  const same = resolvePeriod(words, about, timeline);
  return samePeriod(same, about) ? words : { kind: "fiscalYear", year: words.year };
}

/** "Compared with the same period" is one of another year. */
export function asCompared(words: PeriodWords): PeriodWords {
  return words.kind === "same" ? { kind: "yearBefore", year: undefined, months: words.months } : words;
}

function isManner(words: PeriodWords): boolean {
  return (words.kind === "yearBefore" || words.kind === "quarterBefore") && words.isManner === true;
}

/** Does the release report on one length of time only? */
function isOnlyLength({ timeline }: Setting, about: Scene["about"]): boolean {
  return timeline.periods.every(
    (each) => each.kind === "instant" || each.end !== about.end || each.months === about.months,
  );
}
