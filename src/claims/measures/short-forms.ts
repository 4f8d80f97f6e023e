import { roleOf } from "./measure-key.ts";
import { wordsIn } from "./words.ts";

/** A short form that a release defines: "assets under management (“AUM”)". Both in folded words. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
}

// One definition in brackets right behind what it stands for.
const defined = /\(\s?(?:the |collectively,? )?["“”'’]{0,2}([A-Z][A-Za-z&]{1,7})["“”'’]{0,2}\s?\)/g;
const longestName = 120;
const small: ReadonlySet<string> = new Set(["of", "for", "and", "the", "a", "an", "in", "on", "to", "per", "from"]);

/** The short forms that texts define, each with the words whose first letters it is made of. */
export function shortFormsOf(texts: readonly string[]): readonly ShortForm[] {
  const found = new Map<string, ShortForm>();
  for (const text of texts) {
    for (const { 1: printed = "", index } of text.matchAll(defined)) {
      if (!/[A-Z].*[A-Z]/.test(printed)) continue;
      const long = spelledOut(printed, text.slice(Math.max(0, index - longestName), index));
      const short = wordsIn(printed)[0]?.folded;
      if (long !== undefined && short !== undefined && !found.has(short)) found.set(short, { short, long });
    }
  }
  return [...found.values()];
}

/** Reads backwards from the bracket: each letter is the first of a word; small words may be left out of the short form. */
function spelledOut(printed: string, before: string): string | undefined {
  const letters = Array.from(printed.replace(/s$/, "").replace("&", "").toLowerCase());
  const words = wordsIn(before).filter(({ printed: word }) => /^[a-z&]/.test(word));
  // "Selling, General and Administrative Expenses (“SG&A”)": the noun behind may be left out.
  for (const spare of [0, 1]) {
    let letter = letters.length - 1;
    let at = words.length - 1 - spare;
    for (; at >= 0 && letter >= 0; at--) {
      const word = words[at]?.printed ?? "";
      if (word.startsWith(letters[letter] ?? "")) letter--;
      else if (!small.has(word) && word !== "&") break;
    }
    if (letter < 0) return foldedFrom(before.slice(words[at + 1]?.start ?? 0));
  }
  return undefined;
}

function foldedFrom(text: string): string {
  return wordsIn(text)
    .map(({ folded }) => folded)
    .filter((word) => /^[a-z]/.test(word) && roleOf(word) === "own")
    .join(" ");
}

/** A name with its short forms written out, and with those it can be shortened to; itself is not among them. */
export function otherForms(core: string, forms: readonly ShortForm[]): readonly string[] {
  const others = new Set<string>();
  let [shortened, written] = [` ${core} `, ` ${core} `];
  for (const { short, long } of forms) {
    if (shortened.includes(` ${long} `)) {
      others.add(shortened.replace(` ${long} `, ` ${short} `));
      shortened = shortened.replace(` ${long} `, ` ${short} `);
    }
    if (written.includes(` ${short} `)) written = written.replace(` ${short} `, ` ${long} `);
  }
  for (const each of [shortened, written]) others.add(each);
  others.delete(` ${core} `);
  return [...others].map((each) => each.trim());
}
