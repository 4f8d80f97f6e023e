import type { Span, Text } from "../../source/index.ts";
import { legible } from "../legible.ts";

/** A piece of a line with its place; `isEvident` where it could be nothing but a figure: grouped, signed, bracketed. */
export interface Printed {
  readonly text: string;
  readonly span: Span;
  readonly isEvident: boolean;
}

/** A line cut into the words at its left and the run of figures at its right. */
export interface SpacedLine {
  readonly label: Printed | undefined;
  readonly figures: readonly Printed[];
}

const longestFigure = 80;
const mostFigures = 30;
const longestLine = 700;

const amount = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,12})(?:\.\d{1,6})?|\.\d{1,6}`;
const sign = String.raw`[$€£¥]\s{0,40}`;
const points = String.raw`\s{0,2}(?:bps?|pts?|ppts?|basis points)\.?`;
// Wide gaps stand between a currency sign and its digits where a PDF sets the sign at the left of the column.
const oneFigure = [
  String.raw`(?:${sign})?(?:\(\s{0,2}|[-+\u2212–])?(?:${sign})?(?:${amount})\s{0,2}%?\s{0,2}\)?(?:\s{0,2}%|[px]|${points})?`,
  String.raw`(?:${sign})?[-–—\u2212]{1,3}(?:\s{0,2}%)?`,
  String.raw`N\s?\/\s?[AM]|n\.[am]\.?|NM|nm|n\/[am]|\*{1,2}`,
].join("|");
const range =
  /(?:^|\s)([$€£]\d[\d.,]{0,15}\s{1,2}[-–—]\s{1,2}[$€£]\d[\d.,]{0,15}|\d[\d.,]{0,8}\s?%\s{1,2}[-–—]\s{1,2}\d[\d.,]{0,8}\s?%)\s*$/;
const atEnd = new RegExp(String.raw`(?:^|\s)(?:~\s{0,2})?(${oneFigure})\s*$`);
const glued = new RegExp(String.raw`(?<=[a-z)])([$€£](?:\(\s?)?(?:${amount})\)?)$`, "i");
const mayEndFigure = /(?:[\d)%pxAMamn.*\-–—\u2212]|[bp]ps|pts|points)\s*$/;

/** Peels figures off the right end of a line, as long as there are any; what is left is the label. */
export function readSpacedLine(text: Text, line: Span): SpacedLine {
  const figures: Printed[] = [];
  const { start } = line;
  let end = line.end;
  if (end - start <= longestLine) {
    for (;;) {
      const from = Math.max(start, end - longestFigure);
      const tail = text.characters.slice(from, end);
      if (figures.length === mostFigures || !mayEndFigure.test(tail)) break;
      // "Revenue passengers (000)" says what its figures are counted in.
      if (/\(['’]?000(?:,000)?['’]?s?\)\s*$/.test(tail)) break;
      const found = range.exec(tail) ?? atEnd.exec(tail);
      if (found?.[1] === undefined || (from > start && found.index === 0)) break;
      const at = from + found.index + found[0].indexOf(found[1]);
      figures.unshift(printed(text, { start: at, end: at + found[1].length }));
      end = from + found.index;
    }
  }
  // A lost blank glues the first figure to the label: "Revenue$192.3".
  const from = Math.max(start, end - longestFigure);
  const words = text.characters.slice(from, end).trimEnd();
  const first = figures.length > 0 ? glued.exec(words)?.[1] : undefined;
  if (first !== undefined) {
    const at = from + words.length - first.length;
    figures.unshift(printed(text, { start: at, end: at + first.length }));
    end = at;
  }
  const label = printed(text, { start, end });
  return { label: label.text === "" ? undefined : label, figures };
}

function printed(text: Text, span: Span): Printed {
  let { start, end } = span;
  while (start < end && /\s/.test(text.characters.charAt(start))) start++;
  while (end > start && /\s/.test(text.characters.charAt(end - 1))) end--;
  const words = legible(text.characters.slice(start, end));
  return { text: words, span: { start, end }, isEvident: /\d,\d{3}|\.\d|[$€£¥%]|^\(|^[-–—]/.test(words) };
}

/** A number that could be a year and nothing says otherwise. */
export function isYear(printed: Printed): boolean {
  return /^(?:19|20)\d\d$/.test(printed.text);
}

/** Figures without those that belong to the words before them: the year of a date, "411 and 434", a part of a name. */
export function withoutWordNumbers({ label, figures }: SpacedLine): SpacedLine {
  let [words, rest] = [label, figures];
  for (;;) {
    const [first, ...others] = rest;
    if (first === undefined || !belongsToWords(words, first, others)) return { label: words, figures: rest };
    words = words === undefined ? first : joined(words, first);
    rest = others;
  }
}

/** Moves figures from the left of the run to the label until no more than `count` are left. */
export function takeFigures({ label, figures }: SpacedLine, count: number): SpacedLine {
  const extra = figures.slice(0, Math.max(0, figures.length - count));
  const words = extra.reduce<Printed | undefined>(
    (before, each) => (before === undefined ? each : joined(before, each)),
    label,
  );
  return { label: words, figures: figures.slice(extra.length) };
}

const connective = /(?:^|\s)(?:and|or|of|at|to|in|for|from|through|by|than)$/i;
const numbered = /(?:^|\s)(?:page|note|series|level|tier|no\.)$/i;
const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const monthName = new RegExp(String.raw`(?:^|\s)(?:${month})\.?$`, "i");
const monthAndDay = new RegExp(String.raw`(?:^|\s)(?:${month})\.? \d{1,2},?$`, "i");
const yearly = /(?:^|\s)(?:fiscal|years?|quarter,?)$/i;

/** "Balance as at 30 September" goes on with a year. */
export function endsInMonth(words: string): boolean {
  return monthName.test(words);
}

function belongsToWords(words: Printed | undefined, first: Printed, others: readonly Printed[]): boolean {
  const isPlain = /^\d[\d,.]*$/.test(first.text);
  // Years down the left name the rows of a table with its quarters across.
  if (words === undefined) return isYear(first) && others.length > 0 && !others.every(isYear);
  if (isPlain && monthAndDay.test(words.text)) return true;
  // "Cash at end of year 13,501" ends with its figure.
  if (yearly.test(words.text) && isYear(first)) return true;
  if (isPlain && monthName.test(words.text) && /^(?:[1-3]?\d|(?:19|20)\d\d)$/.test(first.text)) return true;
  if (isPlain && numbered.test(words.text) && /^\d{1,2}$/.test(first.text)) return true;
  return connective.test(words.text) && !/^[(\-–—]/.test(first.text);
}

function joined(left: Printed, right: Printed): Printed {
  return {
    text: `${left.text} ${right.text}`,
    span: { start: left.span.start, end: right.span.end },
    isEvident: false,
  };
}
