import { findCues } from "./cues/index.ts";
import type { Scene, Setting } from "./binding/index.ts";
import type { Statement } from "../statements/index.ts";
import { headsOutlook } from "./guidance/index.ts";
import { findPeriods, resolveAhead, resolvePeriod } from "./periods/index.ts";
import type { PeriodWords } from "./periods/index.ts";
import type { Prose } from "./sentences/index.ts";

/** Before any heading: the period that the release reports on. */
export function openingScene({ timeline }: Setting): Scene {
  return {
    about: timeline.current,
    isDated: false,
    comparison: undefined,
    subject: undefined,
    part: undefined,
    isBelowTables: false,
    outlook: undefined,
  };
}

/** A heading dates what stands below it, and "compared with the prior year" in an introduction says what changes are from. */
export function sceneUnder(
  { kind, text }: Prose,
  scene: Scene,
  { timeline, names }: Setting,
  isBelowTables: boolean,
): Scene {
  const under: Scene = {
    ...scene,
    isBelowTables,
    comparison: comparisonIn(text) ?? scene.comparison,
    subject: undefined,
  };
  // A page number and a bullet on its own line head nothing.
  if (!/[a-z]{2}/i.test(text)) return { ...scene, isBelowTables };
  // A bullet that states something is no heading, however short it is.
  if (kind !== "heading" || text.length > longestHeading || /[$£€%]|\b(?:million|billion)\b/.test(text)) return under;
  const name = names.headedBy(text);
  const below: Scene = { ...under, part: name === undefined ? undefined : { name, isSure: true } };
  const words = findPeriods(text).map((each) => each.words);
  if (headsOutlook(text)) {
    const ahead = words.flatMap((each) => resolveAhead(each, timeline) ?? [])[0];
    return { ...below, outlook: { period: ahead } };
  }
  const [first] = words;
  const period = first && resolvePeriod(first, timeline.current, timeline);
  // The head of a column may be of another year; what stands below a heading is of the time that is reported on.
  if (period?.kind === "duration" && period.end === timeline.current.end)
    return { ...below, about: period, isDated: true, outlook: undefined };
  const ahead = first && scene.outlook && resolveAhead(first, timeline);
  return { ...below, outlook: ahead === undefined ? undefined : { period: ahead } };
}

const longestHeading = 160;
const longestIntroduction = 1000;

/** Only words that introduce: a sentence with amounts compares these, and no others. */
function comparisonIn(text: string): PeriodWords | undefined {
  if (text.length > longestIntroduction || /[$£€%]/.test(text)) return undefined;
  const cue = findCues(text).find(
    ({ kind, start, end }) => kind === "compare" && /comp|vs|versus/i.test(text.slice(start, end)),
  );
  return cue && findPeriods(text).find(({ start }) => start >= cue.end)?.words;
}

/** A table of one part of the company stands above what is said of that part. */
export function sceneBelow({ title, kind }: Statement, scene: Scene, { names }: Setting): Scene {
  const name =
    kind === "incomeStatement" || kind === "balanceSheet" || kind === "cashFlow"
      ? undefined
      : names.namesIn(title)[0]?.name;
  return { ...scene, part: name === undefined ? undefined : { name, isSure: true } };
}
