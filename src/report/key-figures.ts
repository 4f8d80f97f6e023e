import { samePeriod } from "../statements/index.ts";
import type { Period, Statement } from "../statements/index.ts";
import { namesEarningsPerShare } from "./per-share-concept.ts";
import type { Fact, KeyFigure, Line, Measure } from "./types.ts";
import { isPrintedAsLoss } from "./loss-sign.ts";
import { mainStatement } from "./main-statement.ts";

type Lines = readonly Line[];
type FactAt = (line: Line) => Fact | undefined;

/** The headline figures of the fiscal period, the release's own measures last. */
export function keyFiguresOf(
  lines: readonly Lines[],
  facts: readonly Fact[],
  fiscalPeriod: Period | undefined,
): KeyFigure[] {
  if (fiscalPeriod === undefined) return [];
  const factsIn = factsByLine(facts);
  const at: FactAt = (line) => {
    const found = (factsIn.get(keyOf(line.ref)) ?? []).filter((fact) => isOf(fact.period, fiscalPeriod));
    return found.length === 1 ? found[0] : undefined;
  };
  return [...statementFigures(lines, at), ...ownFigures(lines.flat(), at)];
}

function statementFigures(lines: readonly Lines[], at: FactAt): KeyFigure[] {
  const separate = mainStatement(lines, "incomeStatement", at);
  // Under IFRS one statement may tell the result and the other comprehensive income.
  const income = separate.length > 0 ? separate : mainStatement(lines, "comprehensiveIncome", at);
  const balance = mainStatement(lines, "balanceSheet", at);
  const cash = mainStatement(lines, "cashFlow", at);
  const first = (among: Lines, ...concepts: readonly string[]) => {
    for (const concept of concepts) {
      const line = among.find((each) => each.concept === concept && at(each) !== undefined);
      if (line !== undefined) return line;
    }
    return undefined;
  };
  const found: readonly (readonly [Measure, Line | undefined])[] = [
    ["revenue", revenueLine(income, at)],
    ["operatingIncome", first(income, "us-gaap:OperatingIncomeLoss", "ifrs-full:ProfitLossFromOperatingActivities")],
    [
      "netIncome",
      first(
        income,
        "us-gaap:NetIncomeLoss",
        "ifrs-full:ProfitLossAttributableToOwnersOfParent",
        "us-gaap:ProfitLoss",
        "ifrs-full:ProfitLoss",
        "us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic",
      ),
    ],
    [
      "dilutedEps",
      first(
        income,
        "us-gaap:EarningsPerShareDiluted",
        "us-gaap:EarningsPerShareBasicAndDiluted",
        "ifrs-full:DilutedEarningsLossPerShare",
        "ifrs-full:BasicAndDilutedEarningsLossPerShare",
      ) ??
        perShareOfClasses(income, at) ??
        solePerShare(income, at) ??
        dilutedElsewhere(lines.flat(), at),
    ],
    ["totalAssets", first(balance, "us-gaap:Assets", "ifrs-full:Assets")],
    [
      "operatingCashFlow",
      first(
        cash,
        "us-gaap:NetCashProvidedByUsedInOperatingActivities",
        "ifrs-full:CashFlowsFromUsedInOperatingActivities",
      ),
    ],
  ];
  return found.flatMap(([measure, line]) => {
    const unit = measure === "dilutedEps" ? "perShare" : "currency";
    return (line && figureOf(measure, line, at, unit)) ?? [];
  });
}

/**
 * The total of the revenues. "Net sales" over "Membership fees" is only a part of it, so a line that calls itself the
 * total goes before. The only line below "Revenue:" is its total, and a landlord's rent where it stands alone at the
 * top.
 */
function revenueLine(income: Lines, at: FactAt): Line | undefined {
  const revenues = income.filter(({ concept }) => concept === "us-gaap:Revenues" || concept === "ifrs-full:Revenue");
  const printed = revenues.filter((line) => at(line) !== undefined);
  const total = printed.find(({ row }) => /\btotal\b/i.test(row.label) && !row.labelInferred);
  const named = total ?? printed.find(({ row }) => !row.labelInferred) ?? printed[0];
  if (named !== undefined || revenues.length > 0) return named;
  const amounts = income.filter((line) => line.row.unit === "currency" && at(line) !== undefined);
  const sources = amounts.filter(({ row }) => isRevenueHeading.test(row.section.at(-1) ?? ""));
  if (sources.length > 0) return sources.length === 1 ? sources[0] : undefined;
  const [top] = amounts;
  if (top?.concept === "us-gaap:OperatingLeaseLeaseIncome") return top;
  // "Collaboration revenue" on the first line, and no other revenue below it.
  const worded = amounts.filter(
    ({ row }) => /\b(?:revenues?|sales)\b/i.test(row.label) && !/\bcosts? of\b/i.test(row.label),
  );
  return worded.length === 1 && worded[0] === top ? top : undefined;
}

const isRevenueHeading = /^(?:total |net |operating )?(?:revenues?|sales)(?:, net)?:?$/i;

/** Without options or convertibles there is one figure per share, and it need not say that it is diluted. */
function solePerShare(income: Lines, at: FactAt): Line | undefined {
  const named = income.filter(({ row }) => row.unit === "perShare" && namesEarningsPerShare(row.label));
  const [only] = named;
  return named.length === 1 && only !== undefined && !/\bbasic\b/i.test(only.row.label) && at(only) ? only : undefined;
}

/** An income statement by segments has no amounts per share; a table of highlights may have them. */
function dilutedElsewhere(lines: Lines, at: FactAt): Line | undefined {
  const named = lines.filter(
    (line) =>
      line.row.unit === "perShare" &&
      line.statement.kind !== "guidance" &&
      /\bdiluted\b/i.test(line.row.label) &&
      namesEarningsPerShare(line.row.label) &&
      at(line) !== undefined,
  );
  const [first] = named;
  const value = first && at(first)?.value;
  return value !== undefined && named.every((line) => at(line)?.value?.eq(value) ?? false) ? first : undefined;
}

/** Where each class of shares has its own diluted earnings, they are one figure if all are the same. */
function perShareOfClasses(income: Lines, at: FactAt): Line | undefined {
  const classes = income.filter(({ row }) => {
    const above = row.section.at(-1) ?? "";
    return row.unit === "perShare" && /^class [a-c]\b/i.test(row.label) && /\bdiluted\b/i.test(above);
  });
  const values = classes.map((line) => at(line)?.value);
  const [first] = values;
  return first !== undefined && values.every((value) => value?.eq(first) ?? false) ? classes[0] : undefined;
}

// What an issuer's own measure is called: a line of a reconciliation that names itself so.
const ownMeasure =
  /^(?:(?:adjusted|non-gaap|pro forma|normalized|core|underlying|organic)\s+(?=[a-z])|(?:ebitdax?|free cash flow|adjusted ebitdax?|ffo|affo|funds from operations)\b)/i;
const ownResult =
  /\b(?:income|loss|earnings|profit|ebit|ebita|ebitda|ebitdax|cash flow|ffo|affo|operations|eps|margin)\b/i;

function ownFigures(lines: Lines, at: FactAt): KeyFigure[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const { label, labelInferred } = line.row;
    if (line.statement.kind !== "reconciliation" || labelInferred || seen.has(label)) return [];
    if (!ownMeasure.test(label) || !ownResult.test(label)) return [];
    const figure = figureOf(label, line, at);
    if (figure !== undefined) seen.add(label);
    return figure ?? [];
  });
}

function factsByLine(facts: readonly Fact[]): Map<string, Fact[]> {
  const byLine = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.value === undefined || fact.qualifier !== undefined) continue;
    const key = keyOf(fact.cell);
    const found = byLine.get(key);
    if (found === undefined) byLine.set(key, [fact]);
    else found.push(fact);
  }
  return byLine;
}

function keyOf({ statement, row }: { readonly statement: Statement["id"]; readonly row: number }): string {
  return `${statement}:${row}`;
}

/** A balance sheet states the fiscal period's last day. */
function isOf(period: Period | undefined, fiscal: Period): boolean {
  if (period?.kind === "instant" && fiscal.kind === "duration") return period.on === fiscal.end;
  return samePeriod(period, fiscal);
}

function figureOf(measure: Measure, line: Line, at: FactAt, wanted?: KeyFigure["unit"]): KeyFigure | undefined {
  const fact = at(line);
  if (fact?.value === undefined || fact.period === undefined) return undefined;
  const { unit } = fact;
  if ((unit !== "currency" && unit !== "perShare") || (wanted !== undefined && unit !== wanted)) return undefined;
  const isReversed = isPrintedAsLoss(line.row);
  const value = isReversed ? fact.value.neg() : fact.value;
  return { measure, concept: fact.concept, value, isReversed, unit, period: fact.period, cell: fact.cell };
}
