import { looksAhead, spanOf } from "../../claims/index.ts";
import type { Guidance } from "../../claims/index.ts";
import { overlapsSpan, sortSpans } from "../../source/index.ts";
import type { MeasureMention } from "../measures/index.ts";
import type { StatedMeasure, Stretch, TellingSentence } from "./types.ts";

const amount =
  /[$£€¥] ?\(?\d|\b\d[\d,.]* ?(?:%|percent\b|per cent\b|million\b|billion\b|thousand\b|cents?\b|pence\b)|\b\d+ basis points?\b/i;
/** How far behind a measure its amount stands. */
const reach = 140;
const change =
  /\b(?:increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|improv(?:e|es|ed|ing|ements?)|grew|growth|rose|fell|up|down|higher|lower|gain of|drop(?:ped)?|doubled|tripled)\b/i;

const past = /\b(?:was|were|had|reported|totaled|generated|delivered|exceed\w*|than)\b/i;
const supposed = /\b(?:would|could|assum(?:es|ed|ing))\b/i;

/** The measures that the prose names with an amount. */
export function statedMeasuresOf(stretches: readonly Stretch[], guidance: readonly Guidance[]): StatedMeasure[] {
  const guided = sortSpans(guidance.map(({ span }) => span));
  return stretches.flatMap((stretch) =>
    stretch.sentences.flatMap((sentence) =>
      sentence.mentions.flatMap((mention, at): StatedMeasure[] => {
        const words = wordsOn(sentence, at);
        if (!amount.test(words) && !amount.test(wordsBefore(sentence, mention))) return [];
        const span = spanOf(stretch.prose, sentence.start + mention.start, sentence.start + mention.end);
        const isGuided =
          overlapsSpan(guided, { ...span, end: span.end + reach }) ||
          (looksAhead(sentence.text) && !past.test(sentence.text));
        const isAhead = isGuided || looksAhead(sentence.text) || supposed.test(sentence.text);
        return [{ mention, sentence, stretch, isAhead, isGuided, tellsChange: change.test(words), span }];
      }),
    ),
  );
}

/** From a measure to the next one; an aside in brackets right behind it is passed over. */
function wordsOn({ text, mentions }: TellingSentence, at: number): string {
  const { end = 0 } = mentions[at] ?? {};
  const aside = /^ ?\((?![$£€¥\d])[^()]{0,300}\)/.exec(text.slice(end, end + longestAside))?.[0] ?? "";
  const from = end + aside.length;
  const next = mentions.slice(at + 1).find(({ start }) => start >= from)?.start ?? text.length;
  return text.slice(from, Math.min(next, from + reach));
}

const longestAside = 310;

/** "$5.8 million of Adjusted EBITDA": an amount that leads up to its measure. */
function wordsBefore({ text }: TellingSentence, { start }: MeasureMention): string {
  return (
    /(?:[$£€¥] ?)?\d[\d,.]{0,12} ?(?:%|percent|million|billion)? (?:of|in) $/i.exec(
      text.slice(Math.max(0, start - 32), start),
    )?.[0] ?? ""
  );
}
