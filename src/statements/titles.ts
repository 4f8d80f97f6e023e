import type { StatementKind } from "./types.ts";

// In this order: a reconciliation names the measures of other statements, and "statements of operations and
// comprehensive income" is an income statement.
const rules: readonly (readonly [RegExp, StatementKind])[] = [
  [/\breconcil\w+/i, "reconciliation"],
  [/\bbalance sheets?\b|\bstatements? of financial (?:position|condition)\b/i, "balanceSheet"],
  [/\bcash flows? statements?\b|\bstatements? of (?:\w+ )?cash flows?\b/i, "cashFlow"],
  [/\bstatements? of (?:\w+ ){0,3}(?:operations|income|earnings|loss|profit)\b(?! to)/i, "incomeStatement"],
  [/\b(?:income|earnings|profit and loss) statements?\b|\bresults of operations\b/i, "incomeStatement"],
  [/\bstatements? of (?:changes in )?(?:stock|share)holders['’]? equity\b/i, "equity"],
  [/\bsupplemental (?:disclosures?|cash[- ]flow|information)\b|\bnon-?cash investing and financing\b/i, "memo"],
  [/\bsegments?\b/i, "segment"],
  [/\b(?:operating|key|selected|statistical|financial) (?:metrics|statistics|data|highlights)\b/i, "metrics"],
  [/\b(?:guidance|outlook)\b/i, "guidance"],
];

/** The kind that a title names; `undefined` where it names none. */
export function kindOfTitle(title: string): StatementKind | undefined {
  if (
    /\bcomprehensive (?:income|loss)/i.test(title) &&
    !/\boperations and\b|\bincome and comprehensive\b/i.test(title)
  ) {
    return /\baccumulated\b/i.test(title) ? undefined : "comprehensiveIncome";
  }
  return rules.find(([pattern]) => pattern.test(title))?.[1];
}

/** The kind that the lines of a table betray, where no title says it. */
export function kindOfLabels(labels: readonly string[]): StatementKind | undefined {
  const has = (pattern: RegExp) => labels.some((label) => pattern.test(label));
  if (has(/^total assets\b/i) && has(/\bliabilities\b/i)) return "balanceSheet";
  if (has(/\bcash\b.*\boperating activities\b/i) && has(/\b(?:investing|financing) activities\b/i)) return "cashFlow";
  const hasSales = has(/^(?:total |net )?(?:revenues?|sales|net sales|turnover)\b/i);
  if (hasSales && has(/^net (?:income|loss|earnings)|^profit for the/i) && has(/per .*share\b/i))
    return "incomeStatement";
  return undefined;
}
