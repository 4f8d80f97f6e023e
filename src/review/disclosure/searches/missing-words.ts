import type { Exhibit, StatedMeasure } from "../../exhibit/index.ts";
import type { Span } from "../../../source/index.ts";
import type { Given, Search, Sighting } from "../types.ts";

/** The first place of what is given, where no words of the release match. */
export function searchMissingWords(search: Extract<Search, { kind: "missingWords" }>, exhibit: Exhibit): Sighting[] {
  const first = givenIn(search.given, exhibit);
  if (first === undefined) return [];
  const isSaid =
    exhibit.stretches.some(({ prose }) => search.words.test(prose.text)) ||
    exhibit.report.statements.statements.some(
      ({ title, notes, rows }) =>
        search.words.test(title) ||
        notes.some(({ text }) => search.words.test(text)) ||
        rows.some(({ label }) => search.words.test(label)),
    );
  return isSaid ? [] : [{ ...first, key: "" }];
}

function givenIn(given: Given, exhibit: Exhibit): { readonly span: Span; readonly saw: string } | undefined {
  const { statedMeasures, guidance, reconciled } = exhibit;
  switch (given) {
    case "measures": {
      const stated = statedMeasures.find(({ mention }) => !mention.isGaap);
      return stated && { span: stated.span, saw: `The release states "${stated.mention.name}" in amounts.` };
    }
    case "measuresAhead": {
      const stated = statedMeasures.find(
        ({ mention, sentence, isGuided }) =>
          !mention.isGaap && isGuided && !/\b(?:withdr\w+|suspend\w*)\b/i.test(sentence.text),
      );
      if (stated === undefined || hasOutlookTable(exhibit) || isBesideGaap(stated, exhibit)) return undefined;
      return {
        span: stated.span,
        saw: `"${stated.mention.name}" is given for what is to come, without a reconciliation.`,
      };
    }
    case "outlook": {
      const [first] = guidance;
      return first && { span: first.span, saw: `The release gives guidance for ${first.measure}.` };
    }
    case "constantCurrency":
      return constantCurrencyIn(exhibit);
    case "freeCashFlow": {
      const stated = statedMeasures.find(({ mention }) => mention.core === "freeCashFlow");
      if (stated === undefined || reconciled.has("freeCashFlow")) return undefined;
      return { span: stated.span, saw: "Free cash flow is stated in amounts." };
    }
  }
}

/** "GAAP expenses: $2.1 billion; non-GAAP expenses: $1.8 billion": the measure of the standards is given right there. */
function isBesideGaap({ stretch }: StatedMeasure, { stretches }: Exhibit): boolean {
  return stretches
    .slice(Math.max(0, stretch.index - 3), stretch.index + 4)
    .some(({ prose }) => /(?<!non[- ]?)\bGAAP\b[^.]{0,80}\d/i.test(prose.text));
}

/** A table of guidance that leads from one measure to the other. */
function hasOutlookTable({ report, reconciliations }: Exhibit): boolean {
  const end = report.statements.fiscalPeriod?.kind === "duration" ? report.statements.fiscalPeriod.end : undefined;
  return (
    report.statements.statements.some(
      ({ kind, title, rows }) =>
        (kind === "guidance" || /\b(?:outlook|guidance|forward[- ]looking|projected|forecast)\b/i.test(title)) &&
        rows.length > 2,
    ) ||
    reconciliations.some(({ statement }) =>
      statement.columns.some(({ period }) => end !== undefined && period?.kind === "duration" && period.end > end),
    )
  );
}

function constantCurrencyIn({ stretches }: Exhibit): { readonly span: Span; readonly saw: string } | undefined {
  for (const { sentences } of stretches)
    for (const { text, span } of sentences)
      if (/\bconstant[- ]currenc\w+/i.test(text) && /\d(?:\.\d+)? ?(?:%|percent)/i.test(text))
        return { span, saw: "Growth is given in constant currency." };
  return undefined;
}
