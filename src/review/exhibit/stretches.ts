import { sentencesOf, spanOf } from "../../claims/index.ts";
import type { Prose } from "../../claims/index.ts";
import { findMentions } from "../measures/index.ts";
import type { Stretch, StretchRole } from "./types.ts";

// "ATLANTA (May 4, 2006) Company, a leading provider …, today reported": the first sentence of a release.
const opening =
  /\b(?:today|has) (?:reported|announced|released|reports|announces)\b|\b(?:reported|announced|announces|reports) (?:today|(?:its |unaudited )?(?:financial |operating )?results|(?:a )?net (?:income|loss)|revenues?|sales)\b/i;
const shortestOpening = 120;
const furthestOpening = 60;
const bullet = /^\s?[-–—•·▪◦●‣*]\s?\S/;

/** The prose as the rules look at it: what stands where, in sentences, with the measures that they name. */
export function stretchesOf(prose: readonly Prose[]): Stretch[] {
  const first = prose
    .slice(0, furthestOpening)
    .findIndex(({ text }) => text.length >= shortestOpening && opening.test(text) && !bullet.test(text));
  return prose.map((each, index) => ({
    index,
    role: roleOf(each, index < first),
    prose: each,
    sentences: sentencesOf(each.text).map((sentence) => ({
      ...sentence,
      mentions: findMentions(sentence.text),
      span: spanOf(each, sentence.start, sentence.end),
    })),
  }));
}

function roleOf({ kind, text }: Prose, isAboveOpening: boolean): StretchRole {
  if (isAboveOpening) return "headline";
  if (bullet.test(text)) return "highlight";
  return kind;
}
