import type { StatementKind } from "../types.ts";

// In this order: a reconciliation names the measures of other statements, and "statements of operations and
// comprehensive income" is an income statement.
const rules: readonly (readonly [RegExp, StatementKind])[] = [
  [/\breconcil\w+/i, "reconciliation"],
  // What is to be taken out of the results: the half of a reconciliation.
  [
    /\b(?:certain|summary of|schedule of) (?:\w+ )?(?:special|significant|unusual|notable|selected) items\b/i,
    "reconciliation",
  ],
  // A bank's average balances and yields stand for a period, whatever they are called.
  [/\baverage\b.{0,40}\bbalance(?:s| sheets?)\b|\bbalance sheets? averages?\b/i, "other"],
  [/\bsegments?\b.{0,60}\bstatements?\b|\bstatements?\b.{0,60}\b(?:by|of) segments?\b/i, "segment"],
  [/\bbalance sheets?\b|\bstatements? of financial (?:position|condition)\b/i, "balanceSheet"],
  [/\bcash flows? statements?\b|\bstatements? of (?:\w+ )?cash flows?\b/i, "cashFlow"],
  [/\bstatements? of (?:\w+ ){0,3}(?:operations|income|earnings|loss|profit)\b(?! to)/i, "incomeStatement"],
  [
    /\b(?:income|earnings|profit and loss) statements?\b|\bresults of operations\b|^consolidated (?:results|earnings|income)$/i,
    "incomeStatement",
  ],
  [
    /\bstatements? of (?:changes in )?(?:(?:total |consolidated )*(?:(?:stock|share)holders|owners|members|partners)['’]? ?(?:equity|funds|capital|$)|equity\b)/i,
    "equity",
  ],
  [
    /\bsupplemental (?:disclosures?|cash[- ]flow|information(?! ?[-–—:]))\b|\bnon-?cash investing and financing\b/i,
    "memo",
  ],
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
  const plain = labels.map((label) => label.replace(/\([^()]{0,40}\) ?/g, "").trim());
  const has = (pattern: RegExp) => plain.some((label) => pattern.test(label));
  if (has(/^total assets\b/i) && has(/\bliabilities\b/i)) return "balanceSheet";
  if (has(/\bcash\b.{0,80}\boperating activities\b/i) && has(/\b(?:investing|financing) activities\b/i))
    return "cashFlow";
  const isAdjusted = has(
    /\bnon-gaap\b|^adjusted (?:net|ebitda|operating|earnings)|\bebitda\w?\b|^core \w|\bfunds from operations\b|\bfree cash flow\b/i,
  );
  const hasSales = has(
    /^(?:total |net )?(?:operating )?(?:revenues?|sales|net sales|turnover)\b(?!,? (?:general|and|&|marketing|expense|force))/i,
  );
  const hasResult = has(/^(?:consolidated )?net (?:income|loss|earnings)|^(?:profit|loss) for the/i);
  const costs = plain.filter((label) => /\b(?:costs?|expenses?|taxes|amortization)\b/i.test(label)).length;
  if (hasSales && hasResult && costs > 2 && !isAdjusted && has(/per .{0,40}share\b|\bEPS\b/i)) return "incomeStatement";
  const hasGaap = has(/^(?:gaap|ifrs)\b|\bas reported\b|^net (?:income|loss|earnings)\b|^net cash\b/i);
  return isAdjusted && hasGaap && !hasSales ? "reconciliation" : undefined;
}

/** "Statement of comprehensive income" over turnover and costs is the income statement, and goes on to the rest. */
export function beginsWithSales(labels: readonly string[]): boolean {
  const first = labels.slice(0, 6);
  return (
    first.some((label) => /^(?:total |net |group )*(?:operating )?(?:revenues?|sales|turnover)\b/i.test(label)) &&
    labels.some((label) => /\b(?:costs?|expenses?)\b/i.test(label))
  );
}

/** True for a kind that names what a table is about, not what it is: its lines may show that it is a statement. */
export function isLoose(kind: StatementKind): boolean {
  return kind === "metrics" || kind === "guidance" || kind === "segment";
}
