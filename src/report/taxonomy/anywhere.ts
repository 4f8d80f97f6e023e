import type { StatementKind } from "../../statements/index.ts";
import type { Taxonomy } from "./types.ts";

const kinds: readonly StatementKind[] = [
  "incomeStatement",
  "balanceSheet",
  "cashFlow",
  "reconciliation",
  "memo",
  "segment",
  "metrics",
  "equity",
  "comprehensiveIncome",
  "other",
];

/** What means the same wherever it stands. */
export const anywhere: Taxonomy = {
  kinds,
  rules: [
    {
      concept: "us-gaap:ShareBasedCompensation",
      ifrs: "ifrs-full:AdjustmentsForSharebasedPayments",
      labels: [
        "[total] [noncash] (stock|share|equity) based compensation [expenses|costs|charges]",
        "amounts related to (equity|stock) awards",
      ],
    },
  ],
};
