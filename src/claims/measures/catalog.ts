import { onceFor } from "../../source/index.ts";
import type { Fact, Line, Report } from "../../report/index.ts";
import { isPrintedAsLoss } from "../../report/index.ts";
import { periodKey } from "../../statements/index.ts";
import type { Period, RowUnit, StatementKind } from "../../statements/index.ts";
import { basisOf, keysOf, shortFormsIn } from "./label-keys.ts";
import type { LabelKey } from "./label-keys.ts";
import { industryWordings } from "./industry-lexicon.ts";
import { lexicon } from "./lexicon.ts";
import { canonical } from "./measure-key.ts";
import type { MeasureKey } from "./measure-key.ts";
import { otherForms } from "./short-forms.ts";
import type { ShortForm } from "./short-forms.ts";
import { wordsIn } from "./words.ts";

/** A figure that words can mean, and how its line is printed. */
export interface MeasuredFact {
  readonly line: Line;
  readonly fact: Fact;
  /** Printed without a sign under "Net loss": its value counts with the sign turned. */
  readonly isReversed: boolean;
}

/** What was found for a measure in a period. */
export type Found =
  | { readonly kind: "fact"; readonly found: MeasuredFact; readonly isSure: boolean }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "missing" };

interface Entry {
  readonly line: Line;
  readonly key: LabelKey;
}

const ranks: Readonly<Record<StatementKind, number>> = {
  incomeStatement: 0,
  balanceSheet: 0,
  cashFlow: 1,
  comprehensiveIncome: 2,
  reconciliation: 3,
  metrics: 4,
  equity: 4,
  other: 5,
  segment: 6,
  memo: 6,
  guidance: 9,
};

/** The lines of a release by what they measure, and their figures by period. */
export class Catalog {
  readonly #byCore = new Map<string, Entry[]>();
  readonly #byConcept = new Map<string, Line[]>();
  readonly #facts = new Map<string, Fact[]>();
  readonly #answers = new Map<string, Found>();
  readonly #shortNames = new Set<string>();
  readonly #forms: readonly ShortForm[];

  constructor(report: Report, forms: readonly ShortForm[] = []) {
    this.#forms = forms;
    for (const fact of report.facts) {
      if (fact.value !== undefined && fact.period !== undefined) {
        push(this.#facts, factKey(fact.cell, fact.period), fact);
      }
    }
    for (const line of report.lines.flat())
      if (line.statement.kind !== "guidance" && line.row.figures.length > 0) this.#add(line);
    this.#addHeadlines(report);
  }

  /** What the report takes for its headline figures has no concept of its own where its label is unusual. */
  #addHeadlines({ keyFigures, lines }: Report): void {
    for (const { measure, concept, cell } of keyFigures) {
      const named = headlineConcepts.get(measure);
      const line = lines.flat().find(({ ref }) => ref.statement === cell.statement && ref.row === cell.row);
      if (named !== undefined && line !== undefined && concept === undefined && !this.#byConcept.has(named))
        push(this.#byConcept, named, line);
    }
  }

  get cores(): Iterable<string> {
    return this.#byCore.keys();
  }

  /** Single words that name a measure where they are printed in capitals: "NOI", "ROE". */
  get shortNames(): ReadonlySet<string> {
    return this.#shortNames;
  }

  #add(line: Line): void {
    const { row, concept } = line;
    if (concept !== undefined) push(this.#byConcept, concept, line);
    if (row.labelInferred) return;
    for (const name of shortFormsIn(row.label)) this.#shortNames.add(name);
    const own = keysOf(row.label, row.unit);
    const heading = row.section.at(-1) ?? "";
    // "Diluted" below "Adjusted earnings per share" is what its heading says.
    const keys = own.length > 0 ? own : keysOf(`${heading} ${row.label}`, row.unit);
    const basis = basisOfSection(heading);
    for (const each of keys) {
      const key = each.basis === "" ? { ...each, basis } : each;
      for (const core of [key.core, ...this.#otherNames(key.core, line)])
        push(this.#byCore, core, {
          line,
          key: core === key.core ? key : { ...key, ...canonical({ ...key, core }), isShortened: true },
        });
    }
  }

  /** "Services" below "Revenues" are services revenues too; "return on equity" may be "ROE". */
  #otherNames(core: string, { row }: Line): readonly string[] {
    const noun = row.role === "item" && row.unit === "currency" ? nounOf(row.section.at(-1) ?? "") : undefined;
    const named = noun === undefined || core.includes(noun) ? [] : [`${core} ${noun}`];
    return [...named, ...[core, ...named].flatMap((each) => otherForms(each, this.#forms))];
  }

  /** The figure that a measure has in a period, in a unit. */
  find(key: MeasureKey, unit: RowUnit, period: Period, part?: string): Found {
    // A release asks for its headline figures over and over.
    const asked = [key.core, key.basis, key.dilution, key.isTotal, unit, periodKey(period), part].join("|");
    const known = this.#answers.get(asked);
    if (known !== undefined) return known;
    const answer =
      part === undefined ? this.#findOfWhole(key, unit, period) : this.#findOfPart(key, unit, period, part);
    this.#answers.set(asked, answer);
    return answer;
  }

  /** The line that states by how many percent a measure changed: "Comparable sales % change". */
  findGrowth(key: MeasureKey, period: Period, part?: string): Found {
    const found = (this.#byCore.get(key.core) ?? [])
      .filter(
        ({ key: own, line }) =>
          line.row.unit === "percent" && own.basis === key.basis && (own.isGrowth || isOfSame(key)),
      )
      .filter(({ line }) => part === undefined || isInside(line, part))
      .flatMap(({ line }) => this.factOf(line, period, key.basis));
    const [first] = found;
    if (first === undefined) return { kind: "missing" };
    return found.every(({ fact }) => agree(fact, first.fact))
      ? { kind: "fact", found: first, isSure: true }
      : { kind: "ambiguous" };
  }

  /** The figure of a line that leaves out what the words leave out: "Non-interest expense excluding merger expenses". */
  findTrimmed(key: MeasureKey, unit: RowUnit, period: Period, leftOut: string, part?: string): Found {
    const wanted = tellingWords(leftOut);
    const found = (this.#byCore.get(key.core) ?? [])
      .filter(({ line, key: own }) => line.row.unit === unit && own.isShortened && own.basis === key.basis)
      .filter(({ line }) => part === undefined || isInside(line, part))
      .filter(({ line }) =>
        tellingWords(exclusion.exec(line.row.label)?.[1] ?? "").some((word) => wanted.includes(word)),
      )
      .flatMap(({ line }) => this.factOf(line, period, key.basis));
    const [first] = found;
    if (first === undefined) return { kind: "missing" };
    return found.every(({ fact }) => agree(fact, first.fact))
      ? { kind: "fact", found: first, isSure: true }
      : { kind: "ambiguous" };
  }

  #findOfWhole(key: MeasureKey, unit: RowUnit, period: Period): Found {
    const groups = this.#candidates(key, unit);
    let best: MeasuredFact | undefined;
    let rank = 0;
    for (const { lines, rank: own } of groups) {
      // What another main statement says under the same words shows whether they are the only ones that could be meant.
      if (best !== undefined && Math.floor(own / 10) > Math.max(1, Math.floor(rank / 10))) break;
      const found = lines.flatMap((line) => this.factOf(line, period, key.basis));
      const [first] = found;
      if (first === undefined) continue;
      if (best === undefined) {
        if (!found.every(({ fact }) => agree(fact, first.fact))) return { kind: "ambiguous" };
        [best, rank] = [first, own];
      } else if (!found.every(({ fact }) => best !== undefined && agree(fact, best.fact)))
        return { kind: "fact", found: best, isSure: false };
    }
    return best === undefined ? { kind: "missing" } : { kind: "fact", found: best, isSure: !isLoose(key.core) };
  }

  /** The figure of one part of the company: in its own table, section, column or line. */
  #findOfPart(key: MeasureKey, unit: RowUnit, period: Period, part: string): Found {
    const found: MeasuredFact[] = [];
    for (const { lines } of this.#candidates(key, unit)) {
      for (const line of lines) {
        const ownBasis = basisOfLine(line);
        if (ownBasis !== "" && ownBasis !== key.basis) continue;
        if (isInside(line, part)) found.push(...this.factOf(line, period, key.basis));
        else if (ownBasis === key.basis) found.push(...this.#factsUnder(line, period, part));
      }
    }
    // A line that bears the part's name, under a heading or title that names the measure.
    for (const { line } of this.#byCore.get(part) ?? []) {
      const heading = line.row.section.at(-1) ?? line.statement.title;
      if (line.row.unit === unit && keysOf(heading).some(({ core, basis }) => core === key.core && basis === key.basis))
        found.push(...this.factOf(line, period, basisOfLine(line)));
    }
    const [first] = found;
    if (first === undefined) return { kind: "missing" };
    return found.every(({ fact }) => agree(fact, first.fact))
      ? { kind: "fact", found: first, isSure: true }
      : { kind: "ambiguous" };
  }

  #factsUnder(line: Line, period: Period, part: string): MeasuredFact[] {
    const facts = (this.#facts.get(factKey(line.ref, period)) ?? []).filter(
      ({ qualifier }) => qualifier !== undefined && keysOf(qualifier).some(({ core }) => core === part),
    );
    const [only] = facts;
    return only === undefined || facts.length > 1 ? [] : [{ line, fact: only, isReversed: isPrintedAsLoss(line.row) }];
  }

  /** The weighted average of diluted shares, by which an amount is put per share. */
  dilutedShares(period: Period): MeasuredFact | undefined {
    const lines = this.#byConcept.get("us-gaap:WeightedAverageNumberOfDilutedSharesOutstanding") ?? [];
    return lines.flatMap((line) => this.factOf(line, period))[0];
  }

  /** The concept that a measure of no other basis is; `undefined` where the taxonomy does not know it. */
  conceptOf({ core, basis }: MeasureKey): string | undefined {
    if (basis !== "") return undefined;
    const named = conceptsOf(core);
    const stated = named.find((concept) => this.#byConcept.has(concept));
    return stated ?? this.#byCore.get(core)?.find(({ line }) => line.concept !== undefined)?.line.concept ?? named[0];
  }

  /** A line's figure in a period; for a balance, on its last day. */
  factOf(line: Line, period: Period, basis = ""): MeasuredFact[] {
    const instant: Period = period.kind === "duration" ? { kind: "instant", on: period.end } : period;
    const facts = [
      ...(this.#facts.get(factKey(line.ref, period)) ?? []),
      ...(period.kind === "duration" ? (this.#facts.get(factKey(line.ref, instant)) ?? []) : []),
    ];
    const isOwn = basisOfLine(line) === basis;
    const fitting = facts.filter(({ qualifier }) =>
      isOwn ? isPlain(qualifier) : qualifier !== undefined && basisOf(qualifier) === basis,
    );
    const [only] = fitting;
    return only === undefined || fitting.length > 1
      ? []
      : [{ line, fact: only, isReversed: isPrintedAsLoss(line.row) }];
  }

  /** Groups of lines, the likelier before the less likely. Lines of one group must agree. */
  #candidates(key: MeasureKey, unit: RowUnit): readonly { readonly lines: readonly Line[]; readonly rank: number }[] {
    const ofUnit = (line: Line) => line.row.unit === unit;
    const labelled = (this.#byCore.get(key.core) ?? []).filter(
      ({ line, key: own }) =>
        ofUnit(line) && (own.basis === key.basis || own.basis === "") && dilutionRank(key, own) < 9,
    );
    const named =
      conceptsOf(key.core)
        .flatMap((concept) => [this.#byConcept.get(concept)?.filter(ofUnit) ?? []])
        .find((lines) => lines.length > 0) ?? [];
    const ranked = [
      ...labelled.map(({ line, key: own }) => ({
        line,
        rank:
          rankOf(line) * 10 +
          (own.basis === key.basis ? 0 : 5) +
          dilutionRank(key, own) +
          (own.isTotal === key.isTotal ? 0 : 1) +
          (own.isShortened ? 5 : 0),
      })),
      ...named
        .filter(({ concept }) => fitsDilution(key, concept))
        .map((line) => ({ line, rank: rankOf(line) * 10 + (key.core === "net income" ? -1 : 4) })),
    ].sort((left, right) => left.rank - right.rank);
    // "Total loans" are the line of that name, whatever line the taxonomy has for loans.
    const isNamedWhole =
      key.isTotal &&
      labelled.some(({ key: own, line }) => own.isTotal && !own.isShortened && line.statement.kind !== "segment");
    const groups = new Map<number, Set<Line>>();
    for (const { line, rank } of ranked)
      if (!isNamedWhole || keysOf(line.row.label, unit).some((own) => own.core === key.core && own.isTotal))
        groups.set(rank, (groups.get(rank) ?? new Set()).add(line));
    return [...groups].map(([rank, lines]) => ({ rank, lines: [...lines] }));
  }
}

const headlineConcepts: ReadonlyMap<string, string> = new Map([
  ["revenue", "us-gaap:Revenues"],
  ["operatingIncome", "us-gaap:OperatingIncomeLoss"],
  ["netIncome", "us-gaap:NetIncomeLoss"],
  ["dilutedEps", "us-gaap:EarningsPerShareDiluted"],
]);

function rankOf({ statement }: Line): number {
  return ranks[statement.kind];
}

const wordings = [...lexicon, ...industryWordings];
const looseCores = new Set(wordings.flatMap(({ phrases, isLoose }) => (isLoose === true ? phrases : [])));

const exclusion = /\b(?:excluding|exclusive of|excl?\.?|before|net of|less)\b(.{3,80})/i;

function tellingWords(words: string): readonly string[] {
  return wordsIn(words).flatMap(({ folded }) => (/^[a-z]{3,}$/.test(folded) && !common.has(folded) ? [folded] : []));
}

const common: ReadonlySet<string> = new Set([
  "the",
  "and",
  "item",
  "expense",
  "cost",
  "income",
  "net",
  "other",
  "effect",
  "impact",
  "certain",
  "these",
  "related",
  "of",
  "from",
  "tax",
]);

/** Growth of what there was before, over places or units that there were both times: itself a growth where it is in percent. */
function isOfSame({ core, basis }: MeasureKey): boolean {
  return basis === "organic" || /^(?:comparable|same|like)\b/.test(core);
}

/** Does a line stand in a table or below a heading of one part of the company? */
function isInside({ statement, row }: Line, part: string): boolean {
  return says(statement.title, part) || row.section.some((each) => says(each, part));
}

/** Whether a title or heading names a part of the company. */
function says(words: string, part: string): boolean {
  return ` ${wordsIn(words)
    .map(({ folded }) => folded)
    .join(" ")} `.includes(` ${part} `);
}

/** The words are used for more than what the line states. */
function isLoose(core: string): boolean {
  return looseCores.has(core);
}

const conceptsByCore = new Map(
  wordings.flatMap(({ phrases, concepts }) => phrases.map((phrase) => [phrase, concepts] as const)),
);

function conceptsOf(core: string): readonly string[] {
  return conceptsByCore.get(core) ?? [];
}

/** "Per share" without more is per diluted share where both are given. */
function dilutionRank({ dilution }: MeasureKey, own: MeasureKey): number {
  if (dilution === own.dilution) return 0;
  if (dilution === "both") return own.dilution === "diluted" ? 1 : own.dilution === "basic" ? 2 : 3;
  if (dilution === "basic") return own.dilution === "both" ? 1 : own.dilution === undefined ? 2 : 9;
  if (own.dilution === "basic") return dilution === undefined ? 3 : 9;
  return own.dilution === "both" ? 1 : 2;
}

function fitsDilution({ dilution }: MeasureKey, concept: string | undefined): boolean {
  return (
    dilution !== "basic" || concept === undefined || !concept.endsWith("Diluted") || concept.includes("BasicAndDiluted")
  );
}

/** "Domestic Segment Non-GAAP Results" stand on that basis; what is below "Reconciliation of adjusted net income" need not. */
function basisOfSection(heading: string): string {
  return /\b(?:results|basis|measures|metrics)\s*:?$/i.test(heading) && !/\b(?:reconcil|to)\b/i.test(heading)
    ? basisOf(heading)
    : "";
}

// A line is asked again and again.
const basisOfLine = onceFor(({ row }: Line): string => {
  const own = basisOf(row.label);
  return own === "" ? basisOfSection(row.section.at(-1) ?? "") : own;
});

/** What the lines of a section are, each of its kind. */
function nounOf(heading: string): string | undefined {
  const [key] = keysOf(heading);
  return key === undefined ? undefined : sectionNouns.get(key.core);
}

const sectionNouns: ReadonlyMap<string, string> = new Map([
  ...["revenue", "net revenue", "sale", "net sale", "operating revenue"].map((each) => [each, "revenue"] as const),
  ...["expense", "operating expense", "cost and expense", "operating cost and expense", "noninterest expense"].map(
    (each) => [each, "expense"] as const,
  ),
  ["cost of revenue", "cost"],
  ["loan", "loan"],
  ["deposit", "deposit"],
]);

/** "As reported" and "GAAP" over a column say nothing that sets it apart. */
function isPlain(qualifier: string | undefined): boolean {
  return (
    qualifier === undefined ||
    /^(?:as reported|gaap|u\.?s\.? gaap|reported|consolidated|total|unaudited|actual)$/i.test(qualifier.trim())
  );
}

/** Two figures for one fact, each rounded as it was printed. */
function agree(left: Fact, right: Fact): boolean {
  if (left.value === undefined || right.value === undefined) return false;
  const coarser = Math.min(left.decimals ?? 0, right.decimals ?? 0);
  return (
    left.value
      .abs()
      .toDecimalPlaces(Math.max(0, coarser))
      .eq(right.value.abs().toDecimalPlaces(Math.max(0, coarser))) ||
    left.value
      .abs()
      .minus(right.value.abs())
      .abs()
      .lte(10 ** -coarser / 2)
  );
}

function factKey({ statement, row }: { readonly statement: string; readonly row: number }, period: Period): string {
  return `${statement}:${row} ${periodKey(period)}`;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
