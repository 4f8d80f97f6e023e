import type { Amount } from "../amounts/index.ts";
import type { MeasureMention } from "../measures/index.ts";
import { findPeriods, resolvePeriod } from "../periods/index.ts";
import { bindAmount } from "./bind-amount.ts";
import type { Place } from "./place.ts";
import { asWholeYear } from "./period-of.ts";
import { clausesOf } from "./pieces.ts";
import type { Clause } from "./pieces.ts";
import { respectiveReadings } from "./respectively.ts";
import { segmentsOf } from "./segments.ts";
import type { Segment } from "./segments.ts";
import type { Reading, Scene, Setting } from "./types.ts";

/** Binds the numbers of one sentence, and says what the next one takes over. */
export function readSentence(
  text: string,
  amounts: readonly Amount[],
  scene: Scene,
  setting: Setting,
): { readings: Reading[]; scene: Scene } {
  if (amounts.length === 0) return { readings: [], scene: sceneAfter(text, scene, setting) };
  const readings: Reading[] = [];
  const [main, ...asides] = clausesOf(text, amounts, setting, scene.part);
  if (main === undefined) return { readings, scene };
  const inherits =
    /^["“'‘(\s•-]*(?:this|it|that|these|those|the (?:increase|decrease|decline|improvement|growth)|which)\b/i.test(
      text,
    );
  const begun: Scene = { ...scene, subject: inherits ? scene.subject : undefined };
  const own = readClause(main, begun, setting);
  readings.push(...own.readings);
  for (const aside of asides) {
    const subject = subjectBefore(main, aside.asideAt ?? 0) ?? begun.subject;
    readings.push(...readClause(aside, { ...own.scene, subject }, setting).readings);
  }
  return {
    readings,
    scene: { ...own.scene, part: partAfter(text, scene, setting), subject: own.scene.subject ?? scene.subject },
  };
}

/** A sentence without amounts may still say when, and of which part, the next ones speak. */
function sceneAfter(text: string, scene: Scene, setting: Setting): Scene {
  const part = partAfter(text, scene, setting);
  for (const { words } of findPeriods(text)) {
    if (words.kind === "yearBefore" || words.kind === "same" || words.kind === "quarterBefore") continue;
    const period = resolvePeriod(asWholeYear(words, scene.about, setting), scene.about, setting.timeline);
    // What was acquired in another year does not date the sentence after it.
    if (period?.kind === "duration" && period.end === setting.timeline.current.end)
      return { ...scene, part, about: period, isDated: true, subject: undefined };
  }
  return { ...scene, part, subject: undefined };
}

/** What a sentence begins with may be what the next ones speak of. */
function partAfter(text: string, scene: Scene, setting: Setting): Scene["part"] {
  const [opening] = setting.names.namesIn(text).filter(({ start }) => start < 40);
  return opening === undefined ? scene.part : { name: opening.name, isSure: false };
}

function readClause(clause: Clause, scene: Scene, setting: Setting): { readings: Reading[]; scene: Scene } {
  const segments = segmentsOf(clause);
  const about = periodSaid(segments, scene, setting);
  const said: Scene = about === undefined ? scene : { ...scene, about, isDated: true };
  const places = segments.flatMap((segment, at) =>
    segment.pieces.flatMap((piece, index): Place[] =>
      piece.kind === "amount" ? [{ clause, segments, segment: at, piece: index, amount: piece.amount }] : [],
    ),
  );
  const respective = respectiveReadings(clause, places, said, setting);
  const readings = places.map((place) => respective.get(place.amount) ?? bindAmount(place, said, setting));
  const first = clause.pieces.find((piece) => piece.kind === "measure");
  return { readings, scene: first?.kind === "measure" ? { ...said, subject: first.measure } : said };
}

/** The period that a sentence is about, where it says so: the first one that is no comparison. */
function periodSaid(segments: readonly Segment[], scene: Scene, setting: Setting) {
  for (const { side, isApart, pieces } of segments) {
    if (side === "before" || isApart) continue;
    for (const piece of pieces) {
      if (piece.kind !== "period") continue;
      const { words } = piece.period;
      if (words.kind === "yearBefore" || words.kind === "same" || words.kind === "quarterBefore") continue;
      const period = resolvePeriod(asWholeYear(words, scene.about, setting), scene.about, setting.timeline);
      if (period?.kind === "duration") return period;
    }
  }
  return undefined;
}

function subjectBefore(clause: Clause, at: number): MeasureMention | undefined {
  const before = clause.pieces.filter((piece) => piece.kind === "measure" && piece.end <= at).at(-1);
  return before?.kind === "measure" ? before.measure : undefined;
}
