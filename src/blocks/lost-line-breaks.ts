import { onceFor } from "../source/index.ts";
import type { Diagnostic, Text } from "../source/index.ts";

const fewestCharacters = 1000;
const mostLines = 4;
const fewestRows = 8;

/**
 * A release that was pasted without its line breaks, with a break before each title, header and label that its words let
 * tell; offsets unchanged. Other texts stay as they are.
 */
export const withLineBreaks: (text: Text) => Text = onceFor((text) => {
  if (!hasLostLineBreaks(text)) return text;
  const characters = breakLines(text.characters);
  const lineStarts = [0];
  for (let at = 0; at < characters.length; at++) if (characters.charCodeAt(at) === 10) lineStarts.push(at + 1);
  return { ...text, characters, lineStarts };
});

export function hasLostLineBreaks({ characters, format, lineStarts }: Text): boolean {
  if (format === "html" || characters.length < fewestCharacters || lineStarts.length > mostLines) return false;
  // Two figures side by side, as no sentence has them time and again.
  return (characters.match(/[a-z)] [$€£(]{0,2} ?\d[\d,.]*\)?%? [$€£(]{0,2} ?\d/gi)?.length ?? 0) >= fewestRows;
}

export function lineBreaksLost(): Diagnostic {
  const message =
    "The text has no line breaks: its tables were cut into rows by their words alone. Check the rows, or copy the release once more from where it stands.";
  return { code: "line-breaks-lost", severity: "warning", message, span: { start: 0, end: 1 } };
}

const figure = /^[$€£¥]?[-–(]{0,2}[$€£¥]?(?:\d[\d,.]*|[-–—]{1,2})\)?%?\)?$/;
const sign = /^[$€£¥(]{1,2}$/;

/** Puts a break for the blank before each word that begins something new. */
function breakLines(characters: string): string {
  const words = [...characters.matchAll(/\S+/g)].map((found) => ({ text: found[0], at: found.index }));
  const lines: string[] = [];
  let [from, figures] = [0, 0];
  words.forEach(({ text: word, at }, nth) => {
    if (figure.test(word)) figures++;
    else if (!sign.test(word)) {
      const above = words[nth - 1]?.text ?? "";
      if (at > from && isNew(characters, { word, at, above, figures })) {
        lines.push(characters.slice(from, at - 1));
        from = at;
      }
      figures = 0;
    }
  });
  return [...lines, characters.slice(from)].join("\n");
}

interface Place {
  readonly word: string;
  readonly at: number;
  /** The word before. */
  readonly above: string;
  /** How many figures stand right before it. */
  readonly figures: number;
}

function isNew(characters: string, { word, at, above, figures }: Place): boolean {
  if (/^[A-Z(“"]/.test(word) && (figures > 1 || above.endsWith(":"))) return true;
  if (opensUnits(characters, at) || beginsHeader(characters, at)) return true;
  return above.endsWith(")") && closesUnits(characters, at);
}

function opensUnits(characters: string, at: number): boolean {
  return /^\((?:un)?audited|^\((?:dollars |amounts )?(?:in|expressed in) [^()]{0,20}(?:thousands|millions|billions)/i.test(
    characters.slice(at, at + 80),
  );
}

/** After "(in thousands, except per share data)". */
function closesUnits(characters: string, at: number): boolean {
  return /\([^()]{0,100}(?:thousands|millions|billions|audited)[^()]{0,80}\)\s$/i.test(
    characters.slice(Math.max(0, at - 190), at),
  );
}

/** "Three Months Ended", "Condensed Consolidated Balance Sheets": the first words of a header or a title. */
function beginsHeader(characters: string, at: number): boolean {
  const before = characters.slice(Math.max(0, at - 14), at);
  const words = characters.slice(at, at + 90);
  if (
    /^(?:(?:Three|Six|Nine|Twelve|Thirteen|Twenty-six|Thirty-nine|Fifty-two) (?:Months|Weeks) Ended|(?:Quarter|Year)s? Ended)\b/i.test(
      words,
    )
  )
    return /^[A-Z]/.test(words) && !/\b(?:the|for|and|ended)\s$/i.test(before);
  return (
    /^(?:(?:unaudited|condensed|consolidated|interim) ){0,4}(?:statements? of (?:income|operations|earnings|cash flows)|balance sheets?|income statements?)\b/i.test(
      words,
    ) &&
    /^[A-Z]/.test(words) &&
    !/\b(?:unaudited|condensed|consolidated|interim|the|our|and)\s$/i.test(before)
  );
}
