import type { Report } from "../report/index.ts";
import { periodKey } from "../statements/index.ts";
import type { Period } from "../statements/index.ts";
import type { Setting } from "./binding/index.ts";
import { Catalog, commonPhrases, phrasesOf, SegmentNames, shortFormsOf } from "./measures/index.ts";
import { timelineOf } from "./periods/index.ts";
import type { Prose } from "./sentences/index.ts";

/** What all sentences of a release share; `undefined` where it reports on no period. */
export function settingOf(report: Report, prose: readonly Prose[]): Setting | undefined {
  const { fiscalPeriod } = report.statements;
  if (fiscalPeriod?.kind !== "duration") return undefined;
  const periods = new Map<string, Period>();
  for (const { period, value } of report.facts)
    if (period !== undefined && value !== undefined) periods.set(periodKey(period), period);
  const texts = prose.map(({ text }) => text);
  const labels = report.lines.flat().map(({ row }) => row.label);
  const catalog = new Catalog(report, shortFormsOf([...texts, ...labels]));
  const names = new SegmentNames(report, texts, commonPhrases());
  const company = nameWords(report.statements.company ?? "");
  return {
    catalog,
    tree: phrasesOf(catalog, (core) => names.has(core)),
    names,
    timeline: timelineOf(
      fiscalPeriod,
      [...periods.values()],
      prose.slice(0, firstStretches).map(({ text }) => text.slice(0, longestOpening)),
    ),
    isCompany: (word) => company.has(word.toLowerCase()),
  };
}

// The fiscal quarter that a release is about is named at its top.
const firstStretches = 20;
const longestOpening = 3000;

function nameWords(company: string): ReadonlySet<string> {
  const words = company.toLowerCase().match(/[a-z][a-z&-]{2,}/g) ?? [];
  return new Set(
    words.filter(
      (word) => !/^(?:inc|corp|corporation|company|ltd|limited|plc|llc|the|and|group|holdings?|co)$/.test(word),
    ),
  );
}
