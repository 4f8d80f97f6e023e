import { quote } from "../../src/source/index.ts";
import type { Release } from "../../src/review/index.ts";
import { factsOfFlavour } from "./flavour-facts.ts";
import type { FlavourFact } from "./flavour-facts.ts";
import { isSameLabel } from "./same-cell.ts";

/** A figure that a flavour gives otherwise than the page does, and the findings that warn of it. */
export interface Difference extends Omit<FlavourFact, "flags"> {
  readonly what: string;
  readonly flags: readonly string[];
}

type Likeness = (one: FlavourFact, other: FlavourFact) => boolean;

const label: Likeness = (one, other) =>
  one.label === "" || other.label === "" || isSameLabel(one.label, other.label) || one.label === other.label;
const value: Likeness = (one, other) => one.value === other.value;
const place: Likeness = (one, other) =>
  one.kind === other.kind && one.period === other.period && one.unit === other.unit;

/** From the same fact to what may still be meant by it; each fact is paired once, by the first that fits. */
const likenesses: readonly Likeness[] = [
  (one, other) => value(one, other) && place(one, other) && label(one, other),
  (one, other) => value(one, other) && one.period === other.period && label(one, other),
  (one, other) => value(one, other) && label(one, other),
  (one, other) => value(one, other) && place(one, other),
  (one, other) => place(one, other) && one.label !== "" && one.label === other.label,
];

/** Holds the facts of a flavour against those of the release's page. */
export function differencesOf(page: Release, flavour: Release): { facts: number; differences: Difference[] } {
  const expected = new Set(factsOfFlavour(page));
  const facts = factsOfFlavour(flavour);
  const unpaired = new Set(facts);
  const differences: Difference[] = [];
  likenesses.forEach((isLike, grade) => {
    for (const [fact, like] of pair([...unpaired], [...expected], isLike)) {
      unpaired.delete(fact);
      expected.delete(like);
      if (grade > 0) differences.push({ ...fact, what: `on the page ${changes(fact, like)}`, flags: fact.flags() });
    }
  });
  for (const fact of unpaired) differences.push({ ...fact, what: "not on the page", flags: fact.flags() });
  const warnings = warningsOfMissing(flavour, facts);
  for (const fact of expected) differences.push({ ...fact, what: "not read", flags: warnings(fact) });
  return { facts: facts.length, differences };
}

/** A figure that was not read is named by the list of unaccounted numbers, or by a finding on what is left of its row. */
function warningsOfMissing(
  flavour: Release,
  facts: readonly FlavourFact[],
): (missing: FlavourFact) => readonly string[] {
  const unaccounted = new Set(flavour.review.ledger.unaccounted.map(({ raw }) => digitsOf(raw)));
  const rows = groups(facts, (fact) => fact.label);
  // Of labels that were left without figures, the finding names all.
  const leftOver = flavour.review.findings
    .filter(({ code }) => code === "figures-not-found")
    .map(({ span }) => lettersOf(quote(flavour.text, span)));
  return ({ label: words, value: amount }) => {
    const isListed = [/$/, /0{3}$/, /0{6}$/].some((scale) => unaccounted.has(digitsOf(amount).replace(scale, "")));
    if (isListed) return ["unaccounted"];
    if (words !== "" && leftOver.some((letters) => letters.includes(lettersOf(words)))) return ["figures-not-found"];
    return words === ""
      ? []
      : (rows
          .get(words)
          ?.find((fact) => fact.flags().length > 0)
          ?.flags() ?? []);
  };
}

/** Pairs in the order of the texts, with an index by amount or label so that long releases take no longer than they must. */
function pair(
  facts: readonly FlavourFact[],
  expected: readonly FlavourFact[],
  isLike: Likeness,
): [FlavourFact, FlavourFact][] {
  const byValue = groups(expected, (fact) => fact.value);
  const byLabel = groups(expected, (fact) => fact.label);
  const taken = new Set<FlavourFact>();
  return facts.flatMap((fact) => {
    const near = [...(byValue.get(fact.value) ?? []), ...(byLabel.get(fact.label) ?? [])];
    const like = near.find((other) => !taken.has(other) && isLike(fact, other));
    if (like === undefined) return [];
    taken.add(like);
    return [[fact, like] satisfies [FlavourFact, FlavourFact]];
  });
}

function groups(facts: readonly FlavourFact[], keyOf: (fact: FlavourFact) => string): Map<string, FlavourFact[]> {
  const found = new Map<string, FlavourFact[]>();
  for (const fact of facts) found.set(keyOf(fact), [...(found.get(keyOf(fact)) ?? []), fact]);
  return found;
}

function changes(fact: FlavourFact, page: FlavourFact): string {
  const parts = (["kind", "label", "period", "unit", "value"] as const).filter((key) => fact[key] !== page[key]);
  return parts.map((key) => `${key} ${page[key] === "" ? "(none)" : page[key]}`).join(", ");
}

function lettersOf(printed: string): string {
  return printed.toLowerCase().replaceAll(/[^a-z]/g, "");
}

function digitsOf(printed: string): string {
  return printed.replaceAll(/\D/g, "");
}
