import type { Line } from "../report/index.ts";
import { alignPeriods, draftSum, plus } from "./draft.ts";
import type { Draft, Footing } from "./draft.ts";
import { agrees } from "./interval.ts";
import type { RegisteredStatement } from "./register.ts";

/** Total assets against total liabilities and equity, in each balance sheet that bears both. */
export function balanceSheets(
  statements: readonly RegisteredStatement[],
  footings: readonly Footing[],
): readonly Draft[] {
  return statements.flatMap(({ statement, lines }) => {
    if (statement.kind !== "balanceSheet") return [];
    const fromBelow = [...lines].reverse();
    const named = balance(fromBelow.find(isTotalAssets), fromBelow.find(isTotalOfBothOthers));
    return named ?? balanceOfSums(footings.filter(({ target }) => target.statement === statement)) ?? [];
  });
}

function balance(assets: Line | undefined, others: Line | undefined): readonly Draft[] | undefined {
  if (assets === undefined || others === undefined || assets === others) return undefined;
  const terms = [plus(assets)];
  return [draftSum("balance", others, terms, alignPeriods(others, terms))];
}

/** Where the totals have no names, two sums of equal amount in every column are the two sides. */
function balanceOfSums(footings: readonly Footing[]): readonly Draft[] | undefined {
  for (const [at, later] of footings.entries())
    for (const earlier of footings.slice(0, at)) {
      const terms = [plus(earlier.target)];
      const draft = draftSum("balance", later.target, terms, alignPeriods(later.target, terms));
      const isEqual = draft.results.every(({ verdict, reported }) => agrees(verdict) && reported?.isZero() === false);
      if (isEqual && draft.results.length > 1) return [draft];
    }
  return undefined;
}

/** The line on which a balance sheet sums its assets. */
export function isTotalAssets({ concept, row }: Line): boolean {
  if (row.role === "heading") return false;
  return (
    concept === "us-gaap:Assets" ||
    concept === "ifrs-full:Assets" ||
    (concept === undefined && /^(?:total )+assets\b(?!.*\bless\b)/i.test(row.label.trim()))
  );
}

function isTotalOfBothOthers({ concept, row }: Line): boolean {
  if (row.role === "heading") return false;
  if (concept !== undefined)
    return concept === "us-gaap:LiabilitiesAndStockholdersEquity" || concept === "ifrs-full:EquityAndLiabilities";
  return /^total (?:liabilities\b.*\b(?:equity|deficit|capital|investment)|equity\b.*\bliabilities)\b/i.test(
    row.label.trim(),
  );
}
