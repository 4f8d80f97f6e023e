import { matchesIn, onceFor, overlapsSpan, sortSpans } from "../../source/index.ts";
import type { Span, Text } from "../../source/index.ts";
import { definitionRules } from "./definition-rules.ts";
import { noteNumbers } from "./note-numbers.ts";
import { pageNumbers } from "./page-numbers.ts";

/** A stretch of text whose numbers name, date, count or address something. */
export interface Definition extends Span {
  readonly why: string;
}

/** The definitional stretches of a text, in its order, none overlapping another. */
export const definitions: (text: Text) => readonly Definition[] = onceFor(findDefinitions);

function findDefinitions({ characters, ...text }: Text): Definition[] {
  let taken: Definition[] = pageNumbers({ characters, ...text }).map((span) => ({ ...span, why: "page number" }));
  for (const { why, pattern } of definitionRules) {
    const found: Definition[] = [];
    for (const match of matchesIn(characters, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!overlapsSpan(taken, span)) found.push({ ...span, why });
    }
    taken = sortSpans([...taken, ...found]);
  }
  const notes = noteNumbers({ characters, ...text }).filter((span) => !overlapsSpan(taken, span));
  return sortSpans([...taken, ...notes.map((span) => ({ ...span, why: "footnote mark" }))]);
}
