import type { Catalog } from "./catalog.ts";
import { industryWordings, needsBasis } from "./industry-lexicon.ts";
import { lexicon, rates } from "./lexicon.ts";
import type { MeasureKey } from "./measure-key.ts";
import { PhraseTree } from "./phrase-tree.ts";
import { standsAlone } from "./surroundings.ts";
import type { Surroundings } from "./surroundings.ts";
import { wordsIn } from "./words.ts";
import type { Word } from "./words.ts";

/** A measure that a sentence names. */
export interface MeasureMention {
  readonly key: MeasureKey;
  /** The words say a loss, a deficit, cash used: what is stated counts with a negative sign. */
  readonly isLoss: boolean;
  /** False where words beside it narrow it down to something that the release does not state: "licensing revenue". */
  readonly isWhole: boolean;
  /** What it is taken as a part of: "expenses as a percentage of revenue". */
  readonly under: MeasureMention | undefined;
  /** The part of the company that it is of, as its words name it; `undefined` for the whole. */
  readonly part: Part | undefined;
  /** What other words of its sentence leave out of it. */
  readonly leftOut?: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface Part {
  readonly name: string;
  /** False where only an earlier sentence named it. */
  readonly isSure: boolean;
}

/** What a measure can be called in any release: the wording of the taxonomy and of rates. */
export function commonPhrases(): PhraseTree {
  const tree = new PhraseTree();
  for (const { phrases } of [...lexicon, ...industryWordings, ...rates]) for (const phrase of phrases) tree.add(phrase);
  return tree;
}

/** What it can be called in this one: the release's own labels too, other than those that name a part of the company. */
export function phrasesOf(catalog: Catalog, isPart: (core: string) => boolean): PhraseTree {
  const tree = commonPhrases();
  for (const core of catalog.cores) {
    if (isPart(core)) continue;
    if (core.includes(" ")) tree.add(core);
    else if (catalog.shortNames.has(core) && !tree.has(core)) tree.addShort(core);
  }
  return tree;
}

/** The measures that a sentence names, left to right. */
export function findMeasures(
  sentence: string,
  tree: PhraseTree,
  around: Omit<Surroundings, "sentence">,
): MeasureMention[] {
  const words = wordsIn(sentence);
  const mentions: MeasureMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const named = tree.longestAt(words, at);
    const first = words[at];
    const last = named && words[named.to - 1];
    if (named === undefined || first === undefined || last === undefined) continue;
    // "Fixed asset impairment", "tax liabilities": only all of them are a measure by their name alone.
    if (!named.key.isTotal && needTotal.has(named.key.core)) continue;
    if (needsBasis.has(named.key.core) && named.key.basis === "") continue;
    // "NOI" is a measure and "roe" is fish: a short form that only its capitals tell.
    if (tree.isShort(named.key.core) && !/[A-Z]{2}/.test(sentence.slice(first.start, last.end))) continue;
    const behind = words[named.to];
    // "Adjusted EBITDA loss": a negative one.
    const isNegative = named.key.core.endsWith("ebitda") && behind?.printed === "loss";
    mentions.push({
      key: named.key,
      isLoss: isNegative || saysLoss(words.slice(at, named.to), words[at - 1]),
      isWhole: standsAlone(words, at, named.to, { sentence, ...around }),
      under: undefined,
      part: undefined,
      start: first.start,
      end: last.end,
    });
    at = named.to - 1;
  }
  return withWholes(mentions, sentence);
}

const needTotal: ReadonlySet<string> = new Set(["asset", "liability", "equity", "loan", "deposit"]);

/** "Expenses as a percentage of revenue" are one measure, a rate. */
function withWholes(mentions: readonly MeasureMention[], sentence: string): MeasureMention[] {
  const joined: MeasureMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const isWhole =
      before !== undefined &&
      /^,? as an? (?:percent|percentage|%) of (?:(?:total|net|our|its) )?$/i.test(
        sentence.slice(before.end, mention.start),
      );
    if (isWhole)
      joined[joined.length - 1] = {
        ...before,
        under: mention,
        end: mention.end,
        isWhole: before.isWhole && mention.isWhole,
      };
    else joined.push(mention);
  }
  return joined;
}

/** "Net loss", "negative cash flow", "cash used in"; "net income (loss)" leaves it open. */
function saysLoss(words: readonly Word[], before: Word | undefined): boolean {
  const printed = words.map((word) => word.printed);
  const isNegative = before?.printed === "negative" || printed[0] === "negative";
  const hasLoss = printed.some((word) => word === "loss" || word === "losses" || word === "deficit" || word === "used");
  const hasGain = printed.some((word) => /^(?:income|earnings|profits?|provided|generated)$/.test(word));
  return isNegative || (hasLoss && !hasGain);
}
