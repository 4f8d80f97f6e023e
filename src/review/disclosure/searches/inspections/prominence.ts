import type { Exhibit, StatedMeasure } from "../../../exhibit/index.ts";
import { measureOf } from "../../../exhibit/index.ts";
import { findMentions } from "../../../measures/index.ts";
import type { Sighting } from "../../types.ts";
import { besideCores, isBeside, measureKey, ownMeasures } from "./comparable.ts";
import type { Inspect } from "./types.ts";

export const headlineOrder: Inspect = (exhibit) => {
  const top = exhibit.statedMeasures.filter(({ stretch }) => stretch.role === "headline");
  return ownMeasures(exhibit).flatMap((measure): Sighting[] => {
    const { mention, stretch, span } = measure;
    if (stretch.role !== "headline" || besideCores(mention.core).length === 0) return [];
    const others = top.filter((other) => isBeside(other.mention, mention.core));
    if (others.some((other) => other.span.start <= span.start)) return [];
    const [behind] = others;
    const saw =
      behind === undefined
        ? `"${mention.name}" stands above the text without the comparable GAAP measure.`
        : `"${mention.name}" stands before "${behind.mention.name}".`;
    return [{ span, saw, key: measureKey(mention) }];
  });
};

export const paragraphOrder: Inspect = (exhibit) =>
  ownMeasures(exhibit).flatMap((measure): Sighting[] => {
    const { mention, stretch, span } = measure;
    if (stretch.role !== "paragraph" && stretch.role !== "highlight") return [];
    const same = exhibit.statedMeasures.filter(
      (other) =>
        other.mention.isGaap && other.mention.core === mention.core && other.mention.isRatio === mention.isRatio,
    );
    if (same.some((other) => other.span.start <= span.start)) return [];
    const behind = same.find((other) => other.stretch === stretch);
    if (behind === undefined) return [];
    const saw = `"${mention.name}" stands before "${behind.mention.name}".`;
    return [{ span, saw, key: measureKey(mention) }];
  });

export const changeAlone: Inspect = (exhibit) =>
  ownMeasures(exhibit).flatMap((measure): Sighting[] => {
    const { mention, stretch, span } = measure;
    if (!measure.tellsChange || stretch.role === "note" || besideCores(mention.core).length === 0) return [];
    if (isJoined(measure)) return [];
    const isTold = exhibit.statedMeasures.some(
      (other) => isBeside(other.mention, mention.core) && tellsAlike(other, measure),
    );
    if (isTold) return [];
    const saw = `The words tell how "${mention.name}" changed, and not how the comparable GAAP measure did.`;
    return [{ span, saw, key: measureKey(mention) }];
  });

/** "Net cash from operations and free cash flow increased by …": one change told of both. */
function isJoined({ mention, sentence }: StatedMeasure): boolean {
  return sentence.mentions.some(
    (each) =>
      isBeside(each, mention.core) &&
      each.end <= mention.start &&
      /^(?:,? (?:and|or|as well as))? ?$/.test(sentence.text.slice(each.end, mention.start)),
  );
}

/** A change told at or above the same place; right there, two amounts side by side tell it as well. */
function tellsAlike(other: StatedMeasure, { stretch }: StatedMeasure): boolean {
  const distance = stretch.index - other.stretch.index;
  if (distance < 0) return false;
  if (other.tellsChange) return true;
  return distance <= 1 && /\b(?:compared|versus|vs|from|against|than)\b/i.test(other.sentence.text);
}

export const ratioAlone: Inspect = (exhibit) => {
  const ratios = new Set(gaapRatios(exhibit));
  return ownMeasures(exhibit).flatMap(({ mention, stretch, span }): Sighting[] => {
    if (!mention.isRatio || stretch.role === "note") return [];
    const cores = besideCores(mention.core);
    if (cores.length === 0 || cores.some((core) => ratios.has(core))) return [];
    const saw = `"${mention.name}" is given, and no margin of the comparable GAAP measure.`;
    return [{ span, saw, key: measureKey(mention) }];
  });
};

function gaapRatios({ stretches, report }: Exhibit): string[] {
  const said = stretches.flatMap(({ prose }) =>
    findMentions(prose.text).flatMap(({ isGaap, isRatio, core }) => (isGaap && isRatio ? [core] : [])),
  );
  const printed = report.statements.statements.flatMap(({ rows }) =>
    rows.flatMap((row, at) => {
      const mention = measureOf(row);
      if (mention?.isGaap === true && (mention.isRatio || row.unit === "percent")) return [mention.core];
      // "Operating income" and below it "% of revenue".
      const above = rows[at - 1];
      const isShare = /^(?:as (?:a )?)?(?:%|percent(?:age)?)|\bmargin\b/i.test(row.label);
      const owner = isShare && above !== undefined ? measureOf(above) : undefined;
      return owner?.isGaap === true ? [owner.core] : [];
    }),
  );
  return [...said, ...printed];
}

const praise = /\b(?:record(?:[- ]breaking)?|exceptional|outstanding|all-time (?:high|best)|best[- ]ever)\b/i;

export const praiseAlone: Inspect = (exhibit) =>
  ownMeasures(exhibit).flatMap(({ mention, sentence, span }): Sighting[] => {
    const lead = sentence.text.slice(Math.max(0, mention.start - 40), mention.start);
    const word = praise.exec(lead.slice(Math.max(0, lead.lastIndexOf(",")) || 0))?.[0];
    if (word === undefined || besideCores(mention.core).length === 0) return [];
    const isShared = exhibit.stretches.some(({ sentences }) =>
      sentences.some(
        ({ text, mentions }) => praise.test(text) && mentions.some((each) => isBeside(each, mention.core)),
      ),
    );
    if (isShared) return [];
    const saw = `"${mention.name}" is called ${word.toLowerCase()}, and nothing like it is said of the comparable GAAP measure.`;
    return [{ span, saw, key: measureKey(mention) }];
  });
