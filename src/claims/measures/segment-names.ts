import { matchesIn } from "../../source/index.ts";
import type { Report } from "../../report/index.ts";
import type { StatementKind } from "../../statements/index.ts";
import { roleOf } from "./measure-key.ts";
import type { PhraseTree } from "./phrase-tree.ts";
import { wordsIn } from "./words.ts";

/** A part of the company that words name: a segment, a region, a subsidiary. */
export interface NamedPart {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

// Tables that set parts of the company apart.
const partKinds: ReadonlySet<StatementKind> = new Set(["segment", "metrics", "other", "reconciliation"]);
const saidSegment = /\b((?:[A-Z][\w&’'/.-]*,? (?:and |of |& )?){1,6})(?:[Ss]egment|[Dd]ivision|[Bb]usiness [Uu]nit)\b/g;
const defined =
  /((?:[A-Z][\w’'/.-]{1,30}|&)(?: (?:and|of|&|[A-Z][\w’'/.-]{1,30})){0,6}) \((?:the )?["“”]([A-Z][\w &]{1,30})["“”]\)/g;
const openers = /^(?:(?:The|Our|In|For|Its|This|Each|All|Both|Total|And|Reportable|Operating|Business|Reporting) )+/;

/** The parts of a company, by the names that its tables and its words give them. */
export class SegmentNames {
  readonly #byFirst = new Map<string, string[]>();
  readonly #short = new Map<string, string>();

  constructor(report: Report, texts: readonly string[], tree: PhraseTree) {
    const names = new Set<string>();
    for (const { kind, rows, columns } of report.statements.statements) {
      for (const { qualifier } of columns) if (qualifier !== undefined) names.add(qualifier);
      if (!partKinds.has(kind)) continue;
      for (const label of repeated(rows)) names.add(label);
      for (const { label, role, section } of rows) {
        if (role === "heading" || kind === "segment") names.add(label);
        for (const each of section) names.add(each);
      }
    }
    for (const text of texts)
      for (const found of matchesIn(text, saidSegment)) names.add((found[1] ?? "").replace(openers, ""));
    for (const name of names) this.#add(name, tree);
    const titles = report.statements.statements.map(({ title }) => title);
    for (const text of [...texts, ...titles])
      for (const found of matchesIn(text, defined)) this.#addShort(found[1] ?? "", found[2] ?? "");
  }

  /** Is it the name of a part of the company, in folded words? */
  has(name: string): boolean {
    return this.#byFirst.get(name.split(" ")[0] ?? "")?.includes(name) ?? false;
  }

  #add(printed: string, tree: PhraseTree): void {
    const bare = printed.replace(/\([^()]*\)/g, " ").replace(/\b(?:segment|division)s?\b/gi, " ");
    const words = wordsIn(bare);
    const folded = words.map((word) => word.folded).filter((word) => /^[a-z]/.test(word));
    // "Impairment of goodwill" is a line; a name has its words in capitals.
    const isName = words.every(
      ({ start, printed: word }) => small.has(word) || !/^[a-z]/.test(word) || /[A-Z]/.test(bare.charAt(start)),
    );
    if (!isName || folded.length === 0 || folded.length > 6 || folded.every((word) => isGeneric(word))) return;
    if (words.some((_, at) => tree.longestAt(words, at) !== undefined)) return;
    const [first = ""] = folded;
    const name = folded.join(" ");
    push(this.#byFirst, first, name);
  }

  /** "Corporate and Other (“Corporate”)": the first words of a name, where the release says that they stand for it. */
  #addShort(long: string, short: string): void {
    const [whole, own] = [foldedOf(long), foldedOf(short)];
    const name = this.namesIn(long).find((each) => whole.endsWith(each.name))?.name;
    if (name === undefined || own === "" || !name.startsWith(`${own} `)) return;
    this.#short.set(own, name);
    push(this.#byFirst, own.split(" ")[0] ?? "", own);
  }

  /** The parts that a text names, left to right; a name is written with a capital, or in capitals. */
  namesIn(text: string): NamedPart[] {
    const words = wordsIn(text).filter(({ folded }) => /^[a-z]/.test(folded));
    const found: NamedPart[] = [];
    for (let at = 0; at < words.length; at++) {
      const first = words[at];
      if (first === undefined || !/[A-Z]/.test(text.charAt(first.start))) continue;
      const fitting = (this.#byFirst.get(first.folded) ?? []).filter((name) =>
        name.split(" ").every((word, offset) => words[at + offset]?.folded === word),
      );
      const longest = fitting.sort((left, right) => right.length - left.length)[0];
      const last = words[at + (longest?.split(" ").length ?? 0) - 1];
      if (longest === undefined || last === undefined) continue;
      found.push({ name: this.#short.get(longest) ?? longest, start: first.start, end: last.end });
      at += longest.split(" ").length - 1;
    }
    return found;
  }

  /** The part that a heading or a title stands over: one that it begins with. */
  headedBy(text: string): string | undefined {
    const [first] = this.namesIn(text);
    return first !== undefined &&
      !/[a-z]{2}/i.test(text.slice(0, first.start).replace(/\b(?:total|the|results|of|for)\b/gi, ""))
      ? first.name
      : undefined;
  }
}

function foldedOf(words: string): string {
  return wordsIn(words)
    .map(({ folded }) => folded)
    .filter((word) => /^[a-z]/.test(word))
    .join(" ");
}

function push(map: Map<string, string[]>, key: string, name: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [name]);
  else if (!known.includes(name)) known.push(name);
}

/** "Same Park" below "Rental income" and below "Cost of operations": what the lines of several sections are of. */
function repeated(rows: Report["statements"]["statements"][number]["rows"]): readonly string[] {
  const sections = new Map<string, Set<string>>();
  for (const { label, role, section } of rows) {
    const heading = section.at(-1);
    if (role === "item" && heading !== undefined) sections.set(label, (sections.get(label) ?? new Set()).add(heading));
  }
  return [...sections].flatMap(([label, headings]) => (headings.size > 1 ? [label] : []));
}

const small: ReadonlySet<string> = new Set(["and", "of", "the", "in", "for", "&", "a", "de"]);

const generic: ReadonlySet<string> = new Set(
  (
    "other total net gain income change increase decrease adjustment adjustments eliminations elimination unallocated consolidated reported actual amount amounts percent percentage gaap constant currency currencies item items note notes three six nine twelve month months quarter year ended week weeks " +
    "january february march april may june july august september october november december first second third fourth in million millions thousand thousands unaudited and of the as a an per for to from by at on basic diluted before after tax pre post special reconciliation reconciling nonrecurring cash asset liability current noncurrent long short term " +
    "operating investing financing activity activities expense cost less add plus non high low average ratio rate weighted share stock common preferred company data information summary financial key metric metrics statistic statistics result results highlight highlights outlook guidance actuals forecast range end beginning period balance service product product services fee fees margin"
  ).split(" "),
);

function isGeneric(word: string): boolean {
  return generic.has(word) || roleOf(word) !== "own" || word.length < 3;
}
