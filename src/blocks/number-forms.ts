import type { Text } from "../source/index.ts";
import { onceFor } from "../source/index.ts";

/**
 * The text with the numbers of its tables as "1,234.5" and "-12", offsets unchanged, where it prints them as "1.234,5",
 * "1’234.5" or "△12": layouts tell figures from words by their form. Prose stays as it is, and so does everything where
 * too few numbers settle how the release prints them.
 */
export const withPlainForms: (text: Text) => Text = onceFor((text) => {
  if (text.format === "html") return text;
  const lines = text.characters.split("\n");
  const isTabular = lines.map((line) => /\d/.test(line) && !isProse(line));
  const hasCommas = printsCommas(lines.filter((_, at) => isTabular[at]));
  const characters = lines.map((line, at) => (isTabular[at] === true ? plainLine(line, hasCommas) : line)).join("\n");
  return characters === text.characters ? text : { ...text, characters };
});

function plainLine(line: string, hasCommas: boolean): string {
  const signed = line.replace(/[△▲](?=\s?\d)/g, "-").replace(byApostrophes, (printed) => printed.replace(/['’]/g, ","));
  if (!hasCommas) return signed.replace(run, (printed) => (twoGroups.test(printed) ? swapped(printed) : printed));
  return signed.replace(run, swapped).replace(byBlanks, (printed) => printed.replaceAll(" ", ","));
}

// A figure that stands apart: at an edge of its line, or two blanks, a pipe or a tab from its neighbours.
const byBlanks = /(?<=^| {2}|[\t(–−-]|\| )\d{1,3}(?: \d{3}){1,4}(?:\.\d{1,2})?(?=\)?(?: {2}|\t| \||\r?$))/g;
const run = /(?<![\w.,])\d[\d.,]{0,30}\d(?!\w|[.,]\d)/g;
const byApostrophes = /(?<![\d.,'’])\d{1,3}(?:['’]\d{3}){1,5}(?![\d'’])/g;

// "1.142.341" can be read in one way only.
const twoGroups = /^\d{1,3}(?:\.\d{3}){2,}$/;

const forms = {
  commas: /^(?:\d{1,3}(?:\.\d{3})+,\d{1,3}|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2})$/,
  points: /^(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d+\.\d{1,2})$/,
};
const fewest = 3;

/** Numbers that leave no doubt, and more of them with a comma before the places than with a point. */
function printsCommas(lines: readonly string[]): boolean {
  let [commas, points] = [0, 0];
  for (const line of lines) {
    for (const [printed] of line.matchAll(run)) {
      if (forms.commas.test(printed)) commas++;
      else if (forms.points.test(printed)) points++;
    }
  }
  return commas >= fewest && commas > points;
}

/** "1.234,5" as "1,234.5"; a date, "31.12.2024", stays. */
function swapped(printed: string): string {
  if (!/^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(printed)) return printed;
  return printed.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
}

/** Sentences have many words between their numbers. */
function isProse(line: string): boolean {
  if (line.length < 80) return false;
  const words = line.match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0;
  const numbers = line.match(/\d[\d.,]*/g)?.length ?? 0;
  return words > 8 && words > numbers * 3;
}
