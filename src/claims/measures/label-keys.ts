import type { RowUnit } from "../../statements/index.ts";
import { basisWords, keyOf, roleOf } from "./measure-key.ts";
import type { MeasureKey } from "./measure-key.ts";
import { wordsIn } from "./words.ts";

/** A measure as a label names it. */
export interface LabelKey extends MeasureKey {
  /** Something of the label was left out that may tell it apart. */
  readonly isShortened: boolean;
  /** The line states by how much the measure changed: "Comparable sales % change". */
  readonly isGrowth: boolean;
}

/**
 * The keys under which a label is known: whole, and without what explains it ("…, exclusive of depreciation").
 * "Net income (loss) per share: diluted" has its marks and asides taken out.
 */
export function keysOf(label: string, unit?: RowUnit): LabelKey[] {
  // "Book value per share (excluding goodwill)" is not what "Book value per share" is.
  const isTrimmed = [...label.matchAll(/\(([^()]*)\)/g)].some(([, aside = ""]) => trimmingAside.test(aside.trim()));
  const plain = label.replace(/\(([^()]*)\)/g, (_, aside: string) =>
    tellingAside.test(aside.trim()) ? ` ${aside} ` : " ",
  );
  const shorter = plain.split(explanation)[0] ?? plain;
  const variants = new Set([
    plain,
    ...(unit === "percent" ? rateOf(plain) : []),
    shorter,
    shorter.replace(openingAdjective, ""),
    ...withoutHolder(plain),
  ]);
  const keys = new Map<string, LabelKey>();
  const add = (words: string, isShortened: boolean, isGrowth: boolean) => {
    const key = keyOf(wordsIn(words));
    const known = JSON.stringify([key, isGrowth]);
    if (isName(key.core) && !keys.has(known)) keys.set(known, { ...key, isShortened, isGrowth });
  };
  for (const [at, variant] of [...variants].entries()) add(variant, isTrimmed || at > 0, false);
  const grown = unit === "percent" ? growth.exec(plain)?.[1] : undefined;
  if (grown !== undefined) for (const each of [grown, grown.replace(whole, "")]) add(each, isTrimmed, true);
  return [...keys.values()];
}

/** "% of revenue" names no measure of its own. */
function isName(core: string): boolean {
  return core !== "" && !/^(?:of|to|in|from|as|and) |^(?:of|to|in)$| (?:of|to|in|by|as|from)$/.test(core);
}

/** "SG&A as a % of revenue" and "Operating income %" are margins, or rates: both words are used. */
function rateOf(label: string): readonly string[] {
  const stem = rate.exec(label)?.[1];
  if (stem === undefined || stem.trim() === "") return [];
  return [`${stem} margin`, `${stem} rate`];
}

/** "Core FFO allocable to common shares" is "Core FFO" in prose; whose income it is tells incomes apart. */
function withoutHolder(label: string): readonly string[] {
  const own = holder.exec(label)?.[1];
  return own === undefined || /\b(?:income|loss|earnings|profit|equity)\b/i.test(own) ? [] : [own];
}

const tellingAside =
  /^(?:fully )?(?:basic|diluted|basic (?:and|&) diluted|assuming dilution|net|gaap|non-?gaap|adjusted|pro forma)$/i;
const trimmingAside = /^(?:ex\b|excl|before|pre-|net of|after)/i;
const explanation =
  /,? (?:exclusive of|excluding|including the effects?|inclusive of the effects?|as reported)\b|, (?:net of|as|last|trailing|annualized)\b|,? (?:- )?(?:as reported|reported) for\b/i;
const openingAdjective = /^(?:short[- ]term|trade|total|current) (?=\w+ )/i;
const rate = /^([^%]{2,60}?),? ?(?:as an? )?(?:%|percent(?:age)?)(?: of (?:total |net )?(?:revenues?|sales))?$/i;
const growth =
  /^([^%]{2,60}?),? ?(?:[-–—] )?(?:% |percent(?:age)? )?(?:change|growth|increase|decrease)(?: rate| ?%)?$/i;
const whole = /^(?:enterprise|group|company|consolidated|total|system-?wide) /i;
const holder = /^([^,]{2,60}?) (?:allocable|attributable|available|applicable) to\b/i;

/** Which words of a label say on which basis its measure stands, sorted. */
export function basisOf(words: string): string {
  return [...new Set(wordsIn(words).flatMap(({ folded }) => (basisWords.has(folded) ? [folded] : [])))]
    .sort()
    .join(" ");
}

/** The names of measures that are short forms: "NOI", "ROE", in a label that is not all in capitals. */
export function shortFormsIn(label: string): readonly string[] {
  if (!/[a-z]/.test(label.replace(/\([^()]*\)/g, "")) && label.split(/\s+/).length > 2) return [];
  return wordsIn(label).flatMap(({ folded, start, end }) =>
    /^[A-Z][A-Z&]{1,6}$/.test(label.slice(start, end)) && roleOf(folded) === "own" ? [folded] : [],
  );
}
