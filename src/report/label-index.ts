import { foldWord } from "./label-words.ts";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** Goes on after any number of words. */
  rest: Node<T> | undefined;
  readonly isRest: boolean;
  readonly found: { readonly rank: number; readonly value: T }[];
}

/**
 * Looks labels up by their words, in time that does not grow with the number of patterns.
 *
 * A pattern is written as the label is printed: `[total] [net] (revenues|sales)`. Brackets hold what may be absent,
 * parentheses what may vary, `*` stands for any words or none.
 */
export class LabelIndex<T> {
  readonly #root: Node<T> = node(false);
  #rank = 0;

  /** Of two patterns that fit a label, the one added first comes first. */
  add(pattern: string, value: T): void {
    const tokens =
      pattern
        .toLowerCase()
        .replace(/-/g, " ")
        .match(/[[\]()|*]|[^\s[\]()|*]+/g) ?? [];
    const rank = this.#rank++;
    for (const end of new PatternReader<T>(tokens).alternatives(new Set([this.#root]))) end.found.push({ rank, value });
  }

  /** What the patterns that fit the words stand for, in the order of the patterns. */
  find(words: readonly string[]): T[] {
    let active = reach([this.#root]);
    for (const word of words) {
      active = reach(active.flatMap((from) => [...(from.isRest ? [from] : []), ...optional(from.next.get(word))]));
      if (active.length === 0) return [];
    }
    const found = active.flatMap((end) => end.found).sort((left, right) => left.rank - right.rank);
    return found.map(({ value }) => value);
  }
}

/** Puts a pattern into the tree: each step takes the nodes reached so far to those that one more token reaches. */
class PatternReader<T> {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  alternatives(from: ReadonlySet<Node<T>>): Set<Node<T>> {
    const ends = new Set(this.#sequence(from));
    while (this.#tokens[this.#at] === "|") {
      this.#at++;
      for (const end of this.#sequence(from)) ends.add(end);
    }
    return ends;
  }

  #sequence(from: ReadonlySet<Node<T>>): ReadonlySet<Node<T>> {
    let reached = from;
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token === undefined || token === "|" || token === "]" || token === ")") return reached;
      this.#at++;
      reached = this.#step(token, reached);
    }
  }

  #step(token: string, from: ReadonlySet<Node<T>>): Set<Node<T>> {
    switch (token) {
      case "[":
      case "(": {
        const within = this.alternatives(from);
        this.#at++;
        return token === "[" ? new Set([...from, ...within]) : within;
      }
      case "*":
        return new Set([...from].map((each) => (each.rest ??= node(true))));
      default:
        return new Set([...from].map((each) => child(each, foldWord(token))));
    }
  }
}

function node<T>(isRest: boolean): Node<T> {
  return { next: new Map(), rest: undefined, isRest, found: [] };
}

function child<T>(from: Node<T>, word: string): Node<T> {
  const known = from.next.get(word);
  if (known !== undefined) return known;
  const made = node<T>(false);
  from.next.set(word, made);
  return made;
}

function reach<T>(nodes: readonly Node<T>[]): Node<T>[] {
  return [...new Set(nodes.flatMap((each) => [each, ...optional(each.rest)]))];
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
