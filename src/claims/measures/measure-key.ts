import type { Word } from "./words.ts";

/** What names a measure, however it is worded: its own words, and what tells its kinds apart. */
export interface MeasureKey {
  /** "net income", "income pershare", "cash and cash equivalent". */
  readonly core: string;
  /** "adjusted", "proforma": sorted; empty for what the accounting standards define. */
  readonly basis: string;
  readonly dilution: "diluted" | "basic" | "both" | undefined;
  readonly isTotal: boolean;
}

/** Words that say on which basis a measure stands. */
export const basisWords: ReadonlySet<string> = new Set([
  "adjusted",
  "nongaap",
  "proforma",
  "normalized",
  "core",
  "underlying",
  "organic",
  "cash basis",
]);
/** Words that add nothing: what they name is the same measure without them. */
export const neutralWords: ReadonlySet<string> = new Set([
  "gaap",
  "reported",
  "consolidated",
  "record",
  "unaudited",
  "the",
  "a",
  "an",
  "our",
  "its",
]);
const dilutions: ReadonlySet<string> = new Set(["diluted", "basic"]);

export type WordRole = "basis" | "dilution" | "total" | "neutral" | "own";

export function roleOf(folded: string): WordRole {
  if (basisWords.has(folded)) return "basis";
  if (dilutions.has(folded)) return "dilution";
  if (folded === "total") return "total";
  return neutralWords.has(folded) ? "neutral" : "own";
}

/** Collects the words of one measure into its key. */
export class KeyBuilder {
  readonly #core: string[] = [];
  readonly #basis = new Set<string>();
  readonly #dilution = new Set<string>();
  #isTotal = false;

  add(word: string): void {
    switch (roleOf(word)) {
      case "basis":
        this.#basis.add(word);
        return;
      case "dilution":
        this.#dilution.add(word);
        return;
      case "total":
        this.#isTotal = true;
        return;
      case "neutral":
        return;
      case "own":
        this.#core.push(word);
    }
  }

  key(): MeasureKey {
    const both = this.#dilution.size === 2 ? "both" : undefined;
    const [one] = this.#dilution;
    return {
      core: this.#core.join(" "),
      basis: [...this.#basis].sort().join(" "),
      dilution: both ?? (one as "diluted" | "basic" | undefined),
      isTotal: this.#isTotal,
    };
  }
}

/** The words "per diluted common share" as one, with what stood between; `undefined` where they are not said here. */
export function perShareAt(
  words: readonly Word[],
  at: number,
): { readonly length: number; readonly between: readonly string[] } | undefined {
  const first = words[at]?.folded;
  if (first !== "per" && !(first === "a" && words[at + 1]?.folded === "share")) return undefined;
  for (let length = 1; length <= 6; length++) {
    const word = words[at + length]?.folded;
    if (word === undefined || !betweenPerAndShare.has(word)) {
      if (word !== "share" && word !== "unit" && word !== "ads") return undefined;
      return { length: length + 1, between: words.slice(at + 1, at + length).map(({ folded }) => folded) };
    }
  }
  return undefined;
}

const betweenPerAndShare: ReadonlySet<string> = new Set([
  "diluted",
  "basic",
  "and",
  "common",
  "ordinary",
  "weighted",
  "average",
  "fully",
  "limited",
  "partner",
]);

export function keyOf(words: readonly Word[]): MeasureKey {
  const builder = new KeyBuilder();
  for (let at = 0; at < words.length; at++) {
    const perShare = perShareAt(words, at);
    if (perShare !== undefined) {
      for (const between of perShare.between) if (dilutions.has(between)) builder.add(between);
      builder.add("pershare");
      at += perShare.length - 1;
    } else {
      const folded = words[at]?.folded ?? "";
      const isBetweenDilutions =
        folded === "and" && dilutions.has(words[at - 1]?.folded ?? "") && dilutions.has(words[at + 1]?.folded ?? "");
      if (/^[a-z]/.test(folded) && !isBetweenDilutions) builder.add(folded);
    }
  }
  return canonical(builder.key());
}

/**
 * "Net income per share", "earnings per common share" and "EPS" are one measure; so are "gross margin", "gross profit
 * rate" and "gross profit percentage".
 */
export function canonical(key: MeasureKey): MeasureKey {
  const core = key.core
    .replace(/^eps$/, "income pershare")
    .replace(/^losses$/, key.basis === "" ? "losses" : "income")
    .replace(
      /^(?:net )?income (?:to common stockholder |available to common stockholder |attributable to common stockholder )?pershare$/,
      "income pershare",
    )
    .replace(/^(gross|operating|net) (?:income )?margin(?: rate| percentage| percent)?$/, "$1 income margin")
    .replace(/^(gross|operating) income (?:rate|percentage|percent)$/, "$1 income margin");
  return { ...key, core };
}
