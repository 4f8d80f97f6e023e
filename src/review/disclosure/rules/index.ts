import { adjustmentRules } from "./adjustment-rules.ts";
import { labelRules } from "./label-rules.ts";
import { liquidityRules } from "./liquidity-rules.ts";
import { outlookRules } from "./outlook-rules.ts";
import { prominenceRules } from "./prominence-rules.ts";
import { reconciliationRules } from "./reconciliation-rules.ts";
import { statementRules } from "./statement-rules.ts";
import type { DisclosureRule } from "../types.ts";

/** All rules, by subject. */
export const ruleSubjects: readonly { readonly subject: string; readonly rules: readonly DisclosureRule[] }[] = [
  { subject: "Reconciliations", rules: reconciliationRules },
  { subject: "Prominence", rules: prominenceRules },
  { subject: "Titles", rules: labelRules },
  { subject: "Adjustments", rules: adjustmentRules },
  { subject: "Liquidity", rules: liquidityRules },
  { subject: "Outlook", rules: outlookRules },
  { subject: "Statements", rules: statementRules },
];

export const disclosureRules: readonly DisclosureRule[] = ruleSubjects.flatMap(({ rules }) => rules);
