import type { LabelPiece } from "./pieces.ts";

/** A label as it stood among the pieces: `order` counts pieces, `run` counts runs of labels without a figure between. */
export interface PlacedLabel {
  readonly pieces: readonly LabelPiece[];
  readonly order: number;
  readonly run: number;
}

/** "NOI (2) (3)" without the marks of its notes. */
function withoutMarks(text: string): string {
  return text.replace(/(?: ?\(\d{1,2}\)){1,4}$/, "");
}

// A section's total stands within a page of its heading.
const farthestTotal = 40;
// A line that it costs more to leave without figures is no heading.
export const likelyHeading = 0.5;

/** For each label, what it costs that it has no figures: little for a heading, much for any other line. */
export function headingCosts(labels: readonly PlacedLabel[]): number[] {
  const totals = labels.map((label) => sectionOfTotal(textOf([label])));
  const shouted = labels.filter((label) => !/[a-z]/.test(textOf([label]))).length;
  return labels.map((label, at) => {
    const text = textOf([label]);
    if (text.endsWith(":")) return 0;
    const words = tellingWords(text);
    const isClosed = words !== "" && totals.slice(at + 1, at + farthestTotal).includes(words);
    if (isClosed && !isTotal(text)) return 0.1;
    const isOverNext = labels[at + 1]?.run === label.run;
    if (isOverNext && !isOfTwo.test(text) && isOfTwo.test(textOf(labels.slice(at + 1, at + 2)))) return 0.1;
    if (headsSection.test(text) || introducesMeasure(text)) return 0.2;
    const next = textOf(labels.slice(at + 1, at + 2));
    if (/^weighted[- ]average\b/i.test(text) && !isOfShares.test(text) && isOfShares.test(next)) return 0.3;
    if (/, at cost$/i.test(text)) return 0.7;
    if (isOverList(labels, at)) return 0.5;
    if (shouted * 5 < labels.length && !/[a-z]/.test(text) && / |^assets$/i.test(withoutMarks(text))) return 0.2;
    if (textOf(labels.slice(at + 1, at + 2)).endsWith(":") && labels[at + 1]?.run === label.run) return 0.5;
    if (!/[a-z]/.test(text) && withoutMarks(text).length > longestAcronym) return 0.5;
    if (isTotal(text)) return 1.4;
    const begins = labels[at - 1]?.pieces.at(-1)?.chunk !== label.pieces[0]?.chunk;
    return (begins ? 0.9 : 1.1) + Math.min(0.3, text.split(" ").length * 0.05);
  });
}

/** The two labels below it come once more, below another: the lines of revenue, and the same ones of costs. */
function isOverList(labels: readonly PlacedLabel[], at: number): boolean {
  const text = (index: number) => textOf(labels.slice(index, index + 1));
  const [own, first, second] = [text(at), text(at + 1), text(at + 2)];
  if (second === "" || isTotal(own) || isTotal(first) || first === second) return false;
  return labels.some(
    (_, other) => other !== at && text(other + 1) === first && text(other + 2) === second && text(other) !== own,
  );
}

// "Net income per share" and "Weighted average shares" stand over the two lines.
const isOfTwo = /^(?:basic|diluted)\b/i;

const isOfShares = /\b(?:shares|units|stock)\b/i;

/** 'Return on Assets ("ROA")' heads the lines of which one is called so. */
export function introducesMeasure(text: string): boolean {
  return /\([“"][A-Z]{2,6}[”"]\)$/.test(text);
}

const longestAcronym = 6;

const headsSection =
  /^(?:commitments|adjustments|reconciliation of)\b|\(\$? ?in [a-z]+\)$|^(?:(?:(?:earnings|income|loss|net) )?per (?:\w+ )?share|weighted[- ]average (?:number of )?(?:\w+ )?shares(?: outstanding)?)$|^(?:(?:operating |costs and |other )?expenses|assets|liabilities|equity|numerator|denominator|(?:dis)?continu(?:ing|ed) operations)$|\bresults\d?$/i;

export function textOf(parts: readonly PlacedLabel[]): string {
  return parts.flatMap((part) => part.pieces.map((piece) => piece.text)).join(" ");
}

/** By its wording, a line that sums others. */
export function isTotal(text: string): boolean {
  // What belongs to others is taken from the total, and "net (loss) earnings" is as much one as "net earnings".
  if (/\b(?:non-?controlling|minority) interests?$/i.test(text)) return false;
  return /^(?:sub)?total\b|^net (?:cash|income|loss|earnings|change|increase|decrease|revenues?|sales)\b|^gross (?:profit|margin)\b/i.test(
    text.replace(/^(net) \((?:loss|decrease|increase)\)/i, "$1"),
  );
}

/** What a total says that it sums, in the words that its heading would have; "" for any other line. */
function sectionOfTotal(text: string): string {
  return /^total\b|^net cash\b/i.test(text) ? tellingWords(text) : "";
}

const little = new Set(
  "a an and or of the in on by from to for with used provided generated utilized net total cash flow flows".split(" "),
);

function tellingWords(text: string): string {
  const words = (text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !little.has(word));
  return words.map((word) => word.replace(/s$/, "")).join(" ");
}
