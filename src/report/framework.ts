import type { Statement } from "../statements/index.ts";

/** Whose words a release speaks: the taxonomy in which its lines have their names. */
export type Framework = "us-gaap" | "ifrs";

// Wordings that the standards themselves use, and the other framework hardly ever.
const ifrsWords: readonly RegExp[] = [
  /^(?:profit|loss|\(loss\)\/profit|profit\/\(loss\)|profit \(loss\)) (?:for|after) the (?:financial )?(?:period|year|half)/i,
  /\battributable to (?:the )?(?:owners|equity holders|equity shareholders) of the (?:parent|company)/i,
  /^(?:trade and other (?:receivables|payables)|total equity and liabilities|non-current assets|net assets)$/i,
  /^(?:finance (?:costs?|income|expenses?)|turnover|administrative expenses|taxation|other reserves|share premium)/i,
  /^(?:profit|loss)(?: on ordinary activities)? before (?:income )?tax(?:ation)?$/i,
  /^(?:total )?equity attributable to (?:owners|equity holders|shareholders)/i,
];
const usGaapWords: readonly RegExp[] = [
  /^net (?:income|loss|income \(loss\)|loss \(income\)|earnings)$/i,
  /^(?:income|loss|earnings)(?: \(loss\))? before (?:provision for )?income taxes/i,
  /^accounts (?:receivable|payable)\b/i,
  /stockholders['’]? equity/i,
  /^additional paid-in capital|^accumulated deficit$|^retained earnings$/i,
];

/** The framework of a release, by the wordings of its statements; what they leave open is US GAAP. */
export function frameworkOf(statements: readonly Statement[]): Framework {
  let [ifrs, usGaap] = [0, 0];
  for (const { rows } of statements)
    for (const { label } of rows) {
      const printed = label.slice(0, 120).trim();
      if (ifrsWords.some((pattern) => pattern.test(printed))) ifrs++;
      if (usGaapWords.some((pattern) => pattern.test(printed))) usGaap++;
    }
  return ifrs >= 3 && ifrs > usGaap ? "ifrs" : "us-gaap";
}
