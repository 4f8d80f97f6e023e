import { samePeriod } from "../statements/index.ts";
import type { Period, StatementKind } from "../statements/index.ts";
import type { Fact, KeyFigure, Line, Measure } from "./types.ts";

interface Wanted {
  readonly measure: Measure;
  readonly concepts: readonly string[];
  readonly kind: StatementKind;
}

// In each, the first concept that the release bears.
const wanted: readonly Wanted[] = [
  { measure: "revenue", concepts: ["us-gaap:Revenues"], kind: "incomeStatement" },
  { measure: "operatingIncome", concepts: ["us-gaap:OperatingIncomeLoss"], kind: "incomeStatement" },
  { measure: "netIncome", concepts: ["us-gaap:NetIncomeLoss"], kind: "incomeStatement" },
  {
    measure: "dilutedEps",
    concepts: ["us-gaap:EarningsPerShareDiluted", "us-gaap:EarningsPerShareBasicAndDiluted"],
    kind: "incomeStatement",
  },
  { measure: "totalAssets", concepts: ["us-gaap:Assets"], kind: "balanceSheet" },
  {
    measure: "operatingCashFlow",
    concepts: ["us-gaap:NetCashProvidedByUsedInOperatingActivities"],
    kind: "cashFlow",
  },
];

// What an issuer's own measure is called: a total of a reconciliation that names itself so.
const ownMeasure = /^(?:adjusted|non-gaap|pro forma|normalized|core|ebitda|free cash flow|organic)\b/i;

/** The headline figures of the fiscal period, the release's own measures last. */
export function keyFiguresOf(
  lines: readonly (readonly Line[])[],
  facts: readonly Fact[],
  fiscalPeriod: Period | undefined,
): KeyFigure[] {
  if (fiscalPeriod === undefined) return [];
  const factsIn = factsByLine(facts);
  const at = (line: Line) =>
    factsIn.get(`${line.ref.statement}:${line.ref.row}`)?.find((fact) => isOf(fact.period, fiscalPeriod)) ?? undefined;

  const all = lines.flat();
  const figures = wanted.flatMap(({ measure, concepts, kind }) => {
    for (const concept of concepts) {
      for (const line of all) {
        const fact = line.concept === concept && line.statement.kind === kind ? at(line) : undefined;
        const figure = fact === undefined ? undefined : keyFigure(measure, fact);
        if (figure !== undefined) return [figure];
      }
    }
    return [];
  });
  const seen = new Set<string>();
  for (const line of all) {
    const { label } = line.row;
    if (line.statement.kind !== "reconciliation" || !ownMeasure.test(label) || seen.has(label)) continue;
    const fact = at(line);
    const figure = fact === undefined ? undefined : keyFigure(label, fact);
    if (figure === undefined) continue;
    seen.add(label);
    figures.push(figure);
  }
  return figures;
}

function factsByLine(facts: readonly Fact[]): Map<string, Fact[]> {
  const byLine = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.value === undefined || fact.qualifier !== undefined) continue;
    const key = `${fact.cell.statement}:${fact.cell.row}`;
    byLine.set(key, [...(byLine.get(key) ?? []), fact]);
  }
  return byLine;
}

/** A balance sheet states the fiscal period's last day. */
function isOf(period: Period | undefined, fiscal: Period): boolean {
  if (period?.kind === "instant" && fiscal.kind === "duration") return period.on === fiscal.end;
  return samePeriod(period, fiscal);
}

function keyFigure(measure: Measure, fact: Fact): KeyFigure | undefined {
  if (fact.value === undefined || fact.period === undefined) return undefined;
  if (fact.unit !== "currency" && fact.unit !== "perShare") return undefined;
  return { measure, concept: fact.concept, value: fact.value, unit: fact.unit, period: fact.period, cell: fact.cell };
}
