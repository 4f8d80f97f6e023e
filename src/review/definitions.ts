import type { Span, Text } from "../source/index.ts";

/** A stretch of text whose numbers name, date, count or address something. */
export interface Definition extends Span {
  readonly why: string;
}

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

// First come, first served: a stretch that one rule took is not given to a later one.
const rules: readonly (readonly [string, RegExp])[] = [
  ["web or mail address", /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{4,255}/gi],
  [
    "telephone",
    /(?:\+?\d{1,3}[ .-])?\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b1?-?8\d\d-[A-Z0-9-]{7,}|\+\d{1,3}(?: ?\(?\d{1,4}\)?){2,5}/g,
  ],
  ["pass code", /\b(?:pass ?code|access code|replay code|conference (?:id|code)|id|pin|code)\b[^\d\n]{0,20}#?\d{4,}/gi],
  [
    "accounting standard",
    /\b(?:SFAS|FAS|FASB|ASC|ASU|IFRS|IAS|FIN|EITF|SAB|APB)\b(?: (?:Statement )?No\.)? ?\d+(?:[.-]\d+)*(?:\([A-Z]\)|[A-Z])?/g,
  ],
  [
    "form or rule",
    /\b(?:Forms?|Rules?|Sections?|Regulation|Items?|Act of)\s+\d+[A-Z]?(?:-\w+)?|\b(?:8-K|10-[KQ]|20-F|6-K)\b/g,
  ],
  [
    "date",
    new RegExp(
      String.raw`\b${month}\.? \d{1,2}(?:st|nd|rd|th| th)?(?:,? (?:19|20)\d\d)?\b|\b\d{1,2} ${month},? (?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b`,
      "gi",
    ),
  ],
  ["clock time", /\b\d{1,2}(?::\d\d)?\s?(?:a\.?m\.?|p\.?m\.?)(?=\W|$)/gi],
  ["period", /\b[QH][1-4]\b|\b[1-4]Q\b|\bFY ?'?\d{2,4}\b/g],
  ["year", /\b(?:19|20)\d\d\b/g],
  ["footnote mark", /^[ \t]*\(\d{1,2}\)|(?<=[a-z])\s?\(\d{1,2}\)/gim],
];

/** The definitional stretches of a text, in its order, none overlapping another. */
export function definitions(text: Text): Definition[] {
  const taken: Definition[] = [];
  for (const [why, pattern] of rules) {
    const found: Definition[] = [];
    for (const match of text.characters.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!overlaps(taken, span)) found.push({ ...span, why });
    }
    taken.push(...found);
    taken.sort((left, right) => left.start - right.start);
  }
  return taken;
}

/** Looks only at the neighbours in a sorted list of spans that do not overlap. */
function overlaps(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < span.end) low = middle + 1;
    else high = middle;
  }
  return (spans[low - 1]?.end ?? 0) > span.start;
}
