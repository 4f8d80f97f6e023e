import { mostWrapped } from "./align.ts";
import { nameOf } from "./elsewhere.ts";
import type { Elsewhere } from "./elsewhere.ts";
import { headingCosts, isTotal, likelyHeading, textOf } from "./headings.ts";
import type { PlacedLabel } from "./headings.ts";

/** The labels of a table with all that their words say, read once however many readings are tried. */
export interface LabelBook {
  readonly labels: readonly PlacedLabel[];
  /** How many labels stand in the run of each. */
  readonly together: readonly number[];
  /** What it costs that a label has no figures. */
  readonly headings: readonly number[];
  /** The labels that the table has twice, but for headings. */
  readonly twins: ReadonlySet<string>;
  /** The labels of totals that are called nothing else. */
  readonly bareTotals: readonly number[];
  /** `wordings[at][count - 1]`: `count` lines from `at` on, taken as one label. */
  readonly wordings: readonly (readonly Wording[])[];
}

export interface Wording {
  readonly text: string;
  /** What it costs to join its lines, and to have them for a label at all. */
  readonly cost: number;
  /** Of the cost, that of joining its lines. */
  readonly join: number;
  /** The digits of figures that lines of this name have in tables above. */
  readonly figures: ReadonlySet<string> | undefined;
  /** It may be of percentages; it must be. */
  readonly mayBePercent: boolean;
  readonly isPercent: boolean;
  readonly mayBePerShare: boolean;
  readonly isPerShare: boolean;
  readonly isTotal: boolean;
  /** It names what is left over of the lines above it. */
  readonly isResult: boolean;
  /** It names what may be left over of other lines. */
  readonly mayBeSum: boolean;
  /** Its amounts are mostly taken off; they always are. */
  readonly isNegative: boolean;
  readonly isAlwaysNegative: boolean;
  readonly isNeverNegative: boolean;
}

const longestWrapped = 400;

export function readLabels(labels: readonly PlacedLabel[], known: Elsewhere): LabelBook {
  const headings = headingCosts(labels);
  const wordings = labels.map((_, at) => {
    const all: Wording[] = [];
    for (let count = 1; count <= mostWrapped && at + count <= labels.length; count++) {
      const parts = labels.slice(at, at + count);
      const text = textOf(parts);
      if (count > 1 && text.length > longestWrapped) break;
      const wording = wordingOf(text, costOfJoin(parts), Math.max(0, costAsRow - (headings[at] ?? 0)));
      all.push({ ...wording, figures: known.get(nameOf(text)) });
    }
    return all;
  });
  const inRun = new Map<number, number>();
  for (const { run } of labels) inRun.set(run, (inRun.get(run) ?? 0) + 1);
  const texts = wordings.map(([own]) => own?.text ?? "");
  return {
    labels,
    together: labels.map(({ run }) => inRun.get(run) ?? 1),
    headings,
    twins: twice(texts.filter((_, at) => (headings[at] ?? 0) > likelyHeading)),
    bareTotals: texts.flatMap((text, at) => (/^(?:sub)?total$/i.test(text) ? [at] : [])),
    wordings,
  };
}

/** What comes just twice. */
export function twice(all: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return new Set(all.filter((each) => counts.get(each) === 2));
}

// What heads a section is seldom a line of it.
const costAsRow = 0.8;

function wordingOf(text: string, join: number, asRow: number): Omit<Wording, "figures"> {
  // A second line that goes on the first cannot begin a label.
  const goesOn = /^[a-z]/.test(text) && !/^(?:of which|pro forma|e)/.test(text);
  const cost = join + asRow + (text.endsWith(":") ? 3 : 0) + (goesOn ? 1 : 0) + (/[a-z]/.test(text) ? 0 : 0.1);
  return {
    text,
    cost,
    join,
    mayBePercent: /%|\b(?:percent\w*|rate|margin|growth|ratio|mix|change|return|ro[aei]|roic)\b/i.test(text),
    isPercent: /%$|^%|(?<!exchange )\brate\b|\bas a %|% (?:of|change)/i.test(text),
    mayBePerShare: /\b(?:per|basic|diluted|eps)\b/i.test(text),
    isPerShare: /\bper (?:\w+ )?share\b|\beps\b/i.test(text),
    isTotal: isTotal(text),
    isResult: isTotal(text) || leftOver.test(text),
    mayBeSum: result.test(text),
    isNegative: takenOff.test(text),
    isNeverNegative:
      /^(?:total |net |gross )?(?:revenues?|sales|turnover)(?:, net)?$|^(?:share capital|cash and cash equivalents)\b/i.test(
        text,
      ),
    isAlwaysNegative: /\baccumulated (?:depreciation|deficit)\b|^treasury\b/i.test(text) && !/\bnet\b/i.test(text),
  };
}

const result =
  /^net\b|\b(?:total|gross|profit|loss|income|earnings|margin|ebitda\w*|ffo|fad|cash|balance|adjusted|non-gaap|before|after|revenues?|sales|liabilities|equity|assets|debt|all|operations)\b/i;

const leftOver =
  /\b(?:profit|loss|income|earnings)\)? (?:\(loss\) )?(?:before|from|for|after|attributable)\b|^(?:operating|net|gross) \(?(?:profit|loss|income|earnings|margin)\)?|\b(?:at|,) (?:the )?end of\b|\b(?:increase|decrease|change)\)? in cash\b|\bebitda$|^total\b|^(?:income|loss|earnings|profit) (?:\(loss\) )?from operations$/i;

const takenOff =
  /^less\b|\baccumulated (?:depreciation|amortization|deficit)\b|^treasury\b|^(?:purchases? of|additions to|acquisitions? of|repurchases?|repayments?|payments?)\b|\b(?:paid(?!-)|used in|repurchased)\b/i;

/** Two lines are one label where the second goes on in lower case, or the first cannot end so. */
function costOfJoin(parts: readonly PlacedLabel[]): number {
  let cost = 0;
  for (let at = 1; at < parts.length; at++) {
    const [before, after] = [textOf(parts.slice(at - 1, at)), textOf(parts.slice(at, at + 1))];
    if (before.endsWith(":")) cost += 4;
    else if (/^[a-z]/.test(after)) cost += 0.1;
    else if (/\([^)]{0,80}$/.test(before)) cost += 0.1;
    else if (/(?:\b(?:and|of|in|the|to|for|or|on|at|as|from|with|by|before|less)|[,–—(-])$/i.test(before)) cost += 0.1;
    else if (/^\([a-z]+\) [a-z]/.test(after)) cost += 0.2;
    else if (after.startsWith("(")) cost += 0.6;
    else cost += 2;
    if (parts[at]?.run !== parts[at - 1]?.run) cost += 2;
  }
  return cost;
}
