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

/** The measures that the prose names with an amount. */
export function statedMeasuresOf(stretches: readonly Stretch[], guidance: readonly Guidance[]): StatedMeasure[] {
  const guided = sortSpans(guidance.map(({ span }) => span));
  return stretches.flatMap((stretch) =>
    stretch.sentences.flatMap((sentence) =>
      sentence.mentions.flatMap((mention, at): StatedMeasure[] => {
        const words = wordsOn(sentence, at);
        if (!amount.test(words) && !amount.test(wordsBefore(sentence, mention))) return [];
        const span = spanOf(stretch.prose, sentence.start + mention.start, sentence.start + mention.end);
        const isAhead = looksAhead(sentence.text) || overlapsSpan(guided, sentence.span);
        return [{ mention, sentence, stretch, isAhead, tellsChange: change.test(words), span }];
      }),
    ),
  );
}

/** From a measure to the next one. */
function wordsOn({ text, mentions }: TellingSentence, at: number): string {
  const { end = 0 } = mentions[at] ?? {};
  const next = mentions.slice(at + 1).find(({ start }) => start >= end)?.start ?? text.length;
  return text.slice(end, Math.min(next, end + reach));
}

/** "$5.8 million of Adjusted EBITDA": an amount that leads up to its measure. */
function wordsBefore({ text }: TellingSentence, { start }: MeasureMention): string {
  return (
    /(?:[$£€¥] ?)?\d[\d,.]{0,12} ?(?:%|percent|million|billion)? (?:of|in) $/i.exec(
      text.slice(Math.max(0, start - 32), start),
    )?.[0] ?? ""
  );
}
