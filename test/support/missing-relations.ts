import type { Relation, Verdict } from "../../src/relations/index.ts";
import type { Release } from "../../src/review/index.ts";
import { Decimal } from "../../src/source/index.ts";
import type { Period } from "../../src/statements/index.ts";
import type { ExpectedRelation } from "./expected.ts";

/** An equation between lines of the text, freed of which side its terms stand on. */
interface Equation {
  readonly op: Relation["op"];
  readonly target: number;
  readonly terms: readonly { readonly sign: 1 | -1; readonly line: number; readonly at: "same" | "opening" }[];
}

/** The verdicts of one period, by equation: as found, and with each line replaced by one that it is linked to. */
interface Found {
  readonly asFound: Map<string, Verdict>;
  readonly throughLinks: Map<string, Verdict>;
  readonly representative: (line: number) => number;
}

/**
 * The expected relations that a release lacks, a line for each period in which one is not there or has another verdict.
 * A relation counts as found in any arrangement of its terms, and through lines that tied links show to be equal: where
 * A = B + C and C = D are found, A = B + D is.
 */
export function missingRelations(release: Release, expected: readonly ExpectedRelation[]): string[] {
  const equations = release.relations.map((relation) => ({ relation, equation: equationOf(release, relation) }));
  const byPeriod = new Map<string, Found>();
  const foundIn = (period: string): Found => {
    const known = byPeriod.get(period) ?? gather(equations, period);
    byPeriod.set(period, known);
    return known;
  };
  return expected.flatMap((wanted) =>
    wanted.periods.flatMap((period) => {
      const verdict = lookUp(foundIn(period), equationWanted(wanted));
      if (isFair(wanted, period, verdict)) return [];
      return [`${wanted.kind} ${wanted.target} ${period}: ${verdict ?? "not found"}, expected ${wanted.expect}`];
    }),
  );
}

/** Whether a verdict is the expected one; a sum that must not be forced may be left alone. */
function isFair({ expect, difference }: ExpectedRelation, period: string, verdict: Verdict | undefined): boolean {
  switch (expect) {
    case "tied":
      return verdict === "tied";
    case "rounding":
    case "difference":
      // One relation may tie in one column and differ in another.
      return verdict === (new Decimal(difference[period] ?? "0").isZero() ? "tied" : expect);
    case "doesNotFoot":
      return verdict === undefined || verdict === "untested" || verdict === "difference";
  }
}

function lookUp({ asFound, throughLinks, representative }: Found, wanted: Equation): Verdict | undefined {
  const direct = asFound.get(keyOf(wanted, (line) => line));
  if (direct !== undefined) return direct;
  const linked = keyOf(wanted, representative);
  return linked === "" ? "tied" : throughLinks.get(linked);
}

function gather(
  equations: readonly { readonly relation: Relation; readonly equation: Equation }[],
  period: string,
): Found {
  const tested = equations.flatMap(({ relation, equation }) => {
    const verdict = relation.results.find((result) => endOf(result.period) === period)?.verdict;
    return verdict === undefined ? [] : [{ equation, verdict }];
  });
  const parents = new Map<number, number>();
  const representative = (line: number): number => {
    const parent = parents.get(line);
    return parent === undefined || parent === line ? line : representative(parent);
  };
  for (const { equation, verdict } of tested) {
    const [only, ...others] = equation.terms;
    const isLink = equation.op === "sum" && others.length === 0 && only?.sign === 1 && only.at === "same";
    if (isLink && verdict === "tied") parents.set(representative(equation.target), representative(only.line));
  }
  return {
    asFound: new Map(tested.map(({ equation, verdict }) => [keyOf(equation, (line) => line), verdict])),
    throughLinks: new Map(tested.map(({ equation, verdict }) => [keyOf(equation, representative), verdict])),
    representative,
  };
}

/** A key that two equations share exactly if they say the same; empty if nothing is left once equal lines cancel. */
function keyOf({ op, target, terms }: Equation, name: (line: number) => number): string {
  const placeOf = (line: number, at: "same" | "opening") => (at === "opening" ? `${line} opening` : `${name(line)}`);
  if (op !== "sum") return [op, name(target), ...terms.map(({ line, at }) => placeOf(line, at))].join(" | ");

  const weights = new Map<string, number>([[placeOf(target, "same"), 1]]);
  for (const { sign, line, at } of terms) {
    const place = placeOf(line, at);
    weights.set(place, (weights.get(place) ?? 0) - sign);
  }
  const entries = [...weights].filter(([, weight]) => weight !== 0).sort(([one], [other]) => (one < other ? -1 : 1));
  const flip = (entries[0]?.[1] ?? 1) < 0 ? -1 : 1;
  return entries.map(([place, weight]) => `${weight * flip} × ${place}`).join(" + ");
}

function equationOf(release: Release, { op, target, terms }: Relation): Equation {
  const lineOf = (statement: string, row: number): number => {
    const line = release.report.statements.statements.find(({ id }) => id === statement)?.rows[row]?.line;
    if (line === undefined) throw new Error(`a relation names ${statement} row ${row}, which is not there`);
    return line;
  };
  return {
    op,
    target: lineOf(target.statement, target.row),
    terms: terms.map(({ sign, statement, row, at }) => ({ sign, line: lineOf(statement, row), at })),
  };
}

function equationWanted({ op, target, terms }: ExpectedRelation): Equation {
  const lineOf = (place: string) => Number(place.slice(place.indexOf(":") + 1));
  return {
    op,
    target: lineOf(target),
    terms: terms.map((term) => {
      if (typeof term === "string") return { sign: 1, line: lineOf(term), at: "same" };
      const [sign, place, at = "same"] = term;
      return { sign, line: lineOf(place), at };
    }),
  };
}

function endOf(period: Period | undefined): string | undefined {
  return period?.kind === "instant" ? period.on : period?.end;
}
