import type { Word } from "./words.ts";
import { canonical, KeyBuilder, perShareAt, roleOf } from "./measure-key.ts";
import type { MeasureKey } from "./measure-key.ts";

interface Branch {
  readonly next: Map<string, Branch>;
  isEnd: boolean;
}

/** A measure named at some words: how many words it takes, from which on, and its key. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly key: MeasureKey;
}

/** The measures that a release can speak of, looked up word by word: time grows with the sentence, not with the labels. */
export class PhraseTree {
  readonly #root: Branch = { next: new Map(), isEnd: false };
  readonly #short = new Set<string>();

  add(core: string): void {
    let branch = this.#root;
    for (const word of core.split(" ")) {
      let next = branch.next.get(word);
      if (next === undefined) branch.next.set(word, (next = { next: new Map(), isEnd: false }));
      branch = next;
    }
    branch.isEnd = true;
  }

  /** A single word that is a measure where it is written in capitals. */
  addShort(core: string): void {
    this.#short.add(core);
    this.add(core);
  }

  has(core: string): boolean {
    let branch: Branch | undefined = this.#root;
    for (const word of core.split(" ")) branch = branch?.next.get(word);
    return branch?.isEnd === true;
  }

  isShort(core: string): boolean {
    return this.#short.has(core);
  }

  /** The longest measure that begins at a word; words of its basis and dilution may stand before and within it. */
  longestAt(words: readonly Word[], from: number): Named | undefined {
    const builder = new KeyBuilder();
    let branch: Branch | undefined = this.#root;
    let found: Named | undefined;
    let isBegun = false;
    for (let at = from; at < words.length && at < from + longest;) {
      const perShare = perShareAt(words, at);
      const word = perShare === undefined ? (words[at]?.folded ?? "") : "pershare";
      const length = perShare?.length ?? 1;
      const role = perShare === undefined ? roleOf(word) : "own";
      // A comma stands within a list: "cash, cash equivalents". An aside says on which basis: "net income (GAAP)".
      if (word === "," && !isBegun) return undefined;
      if (word === "(") {
        const aside = asideAt(words, at);
        if (!isBegun || aside === undefined) return found;
        for (const each of aside) if (roleOf(each) !== "own") builder.add(each);
        at += aside.length + 2;
        if (found !== undefined && found.to + aside.length + 2 === at)
          found = { ...found, to: at, key: canonical(builder.key()) };
        continue;
      }
      if (word === "," || role !== "own") {
        if (role !== "own") builder.add(word);
        at++;
        continue;
      }
      branch = branch.next.get(word);
      if (branch === undefined) return found;
      isBegun = true;
      for (const each of perShare?.between ?? []) if (roleOf(each) === "dilution") builder.add(each);
      builder.add(word);
      at += length;
      if (branch.isEnd) found = { from, to: at, key: canonical(builder.key()) };
    }
    return found;
  }
}

const longest = 16;

/** The words of a short aside that only tells the kind of a measure: "(GAAP)", "(loss)". */
function asideAt(words: readonly Word[], at: number): readonly string[] | undefined {
  const inside: string[] = [];
  for (let next = at + 1; next < words.length && inside.length <= 3; next++) {
    const word = words[next]?.folded ?? "";
    if (word === ")") return inside;
    // "Net operating income (“NOI”)": a short form of what stands before it says nothing else.
    if (inside.length === 0 && words[at + 2]?.folded === ")" && isShortForm(words[next])) {
      inside.push(word);
      continue;
    }
    if (roleOf(word) === "own" && word !== "income" && word !== "used" && word !== "and") return undefined;
    inside.push(word);
  }
  return undefined;
}

function isShortForm(word: Word | undefined): boolean {
  return word?.isCapital === true;
}
