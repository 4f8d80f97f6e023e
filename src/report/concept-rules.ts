import type { StatementKind } from "../statements/index.ts";

/** A label that the pattern matches, in a statement of one of the kinds, names the concept. */
export interface ConceptRule {
  readonly concept: string;
  readonly label: RegExp;
  /** Without kinds: in any statement. */
  readonly kinds?: readonly StatementKind[];
}

const flows: readonly StatementKind[] = ["incomeStatement", "comprehensiveIncome", "reconciliation", "cashFlow"];
const balance: readonly StatementKind[] = ["balanceSheet"];
const cash: readonly StatementKind[] = ["cashFlow", "reconciliation"];
const earnings: readonly StatementKind[] = ["incomeStatement", "comprehensiveIncome", "reconciliation"];

// US GAAP taxonomy names (FASB, 2024). Labels come in lower case with signs in brackets taken out: "Net income (loss)"
// reads "net income". The first rule that fits wins, so the narrow ones stand before the wide ones.
export const conceptRules: readonly ConceptRule[] = [
  // Per share and shares
  {
    concept: "us-gaap:EarningsPerShareBasicAndDiluted",
    label:
      /^(?:gaap )?(?:net )?(?:basic and diluted|income per share basic and diluted)\b.*\bper\b.*\bshare|^basic and diluted (?:net )?(?:income|loss|earnings)\b.*per/,
  },
  {
    concept: "us-gaap:EarningsPerShareDiluted",
    label:
      /^(?:gaap )?(?:diluted (?:net )?(?:income|loss|earnings)\b(?! from).*\bper\b.*\bshare$|(?:net )?(?:income|loss|earnings)\b(?:(?! from).)*\bper (?:diluted|(?:\w+ )?share.*diluted)|diluted (?:eps|earnings per share)$)/,
    kinds: ["incomeStatement", "comprehensiveIncome"],
  },
  {
    concept: "us-gaap:EarningsPerShareBasic",
    label:
      /^(?:gaap )?(?:basic (?:net )?(?:income|loss|earnings)\b(?! from).*\bper\b.*\bshare$|(?:net )?(?:income|loss|earnings)\b(?:(?! from).)*\bper (?:basic|(?:\w+ )?share.*basic)|basic (?:eps|earnings per share)$)/,
    kinds: ["incomeStatement", "comprehensiveIncome"],
  },
  {
    concept: "us-gaap:WeightedAverageNumberOfDilutedSharesOutstanding",
    label:
      /\bshares\b.*\bdiluted\b|\bdiluted\b.*\bshares\b(?! ?$)|\bdiluted (?:weighted )?(?:average )?(?:common |ordinary )?shares/,
  },
  {
    concept: "us-gaap:WeightedAverageNumberOfSharesOutstandingBasic",
    label:
      /\bweighted average\b.*\bbasic\b|\bshares\b.*\bbasic\b|\bbasic (?:weighted )?(?:average )?(?:common |ordinary )?shares/,
  },

  // Income statement
  {
    concept: "us-gaap:Revenues",
    label: /^(?:total |net |total net )?(?:revenues?|net sales|sales|turnover)(?: and other income|, net)?$/,
    kinds: earnings,
  },
  {
    concept: "us-gaap:CostOfRevenue",
    label: /^(?:total |direct )?costs? of (?:revenues?|sales|goods sold|products? sold|services)\b/,
    kinds: earnings,
  },
  { concept: "us-gaap:GrossProfit", label: /^gross (?:profit|margin)$/, kinds: earnings },
  {
    concept: "us-gaap:ResearchAndDevelopmentExpense",
    label: /^(?:research and (?:product )?development|product development|r&d)(?: expenses?)?$/,
    kinds: earnings,
  },
  {
    concept: "us-gaap:SellingAndMarketingExpense",
    label: /^(?:sales|selling) and marketing(?: expenses?)?$/,
    kinds: earnings,
  },
  {
    concept: "us-gaap:SellingGeneralAndAdministrativeExpense",
    label: /^selling,? general,? and administrative(?: expenses?)?$/,
    kinds: earnings,
  },
  {
    concept: "us-gaap:GeneralAndAdministrativeExpense",
    label: /^general and administrative(?: expenses?)?$/,
    kinds: earnings,
  },
  {
    concept: "us-gaap:RestructuringCharges",
    label: /^restructuring (?:costs?|charges?|expenses?)(?:, net)?$/,
    kinds: earnings,
  },
  { concept: "us-gaap:OperatingExpenses", label: /^total operating (?:costs? and )?expenses?$/, kinds: earnings },
  {
    concept: "us-gaap:CostsAndExpenses",
    label: /^total (?:costs? and expenses?|operating costs? and expenses?|expenses)$/,
    kinds: earnings,
  },
  {
    concept: "us-gaap:OperatingIncomeLoss",
    label: /^(?:gaap )?(?:(?:income|loss|profit|earnings) from operations|operating (?:income|loss|profit|earnings))$/,
    kinds: flows,
  },
  { concept: "us-gaap:InterestExpense", label: /^interest expense$/, kinds: earnings },
  { concept: "us-gaap:InvestmentIncomeInterest", label: /^interest income$/, kinds: earnings },
  {
    concept: "us-gaap:InterestIncomeExpenseNet",
    label:
      /^(?:net )?interest (?:income|expense|income expense|expense income), net$|^net interest (?:income|expense)$/,
    kinds: earnings,
  },
  {
    concept: "us-gaap:NonoperatingIncomeExpense",
    label:
      /^(?:total )?(?:non-?operating|other) (?:income|expense|income and expense|expense and income|income expense|expense income)s?(?:, net)?$/,
    kinds: earnings,
  },
  {
    concept: "us-gaap:IncomeLossFromContinuingOperationsBeforeIncomeTaxes",
    label:
      /^(?:income|loss|earnings|profit)(?: from continuing operations)? before (?:provision for |benefit from )?(?:income )?tax/,
    kinds: flows,
  },
  {
    concept: "us-gaap:IncomeTaxExpenseBenefit",
    label: /^(?:provision for |benefit from )?income tax(?:es)?(?: expense| provision| benefit)?$|^(?:tax|taxation)$/,
    kinds: earnings,
  },
  {
    concept: "us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic",
    label: /^net (?:income|loss|earnings) (?:available|attributable|applicable) to common/,
    kinds: flows,
  },
  {
    concept: "us-gaap:NetIncomeLossAttributableToNoncontrollingInterest",
    label:
      /^(?:less )?net (?:income|loss|earnings) attributable to (?:the )?(?:noncontrolling|non-controlling|minority)/,
    kinds: flows,
  },
  {
    concept: "us-gaap:NetIncomeLoss",
    label:
      /^(?:gaap )?net (?:income|loss|earnings|profit)(?:,? as reported.*| attributable to .*)?$|^profit for the (?:period|year|half)/,
    kinds: flows,
  },

  // Balance sheet
  {
    concept: "us-gaap:CashAndCashEquivalentsAtCarryingValue",
    label: /^cash(?: and cash equivalents)?$/,
    kinds: balance,
  },
  { concept: "us-gaap:ShortTermInvestments", label: /^short-term investments\b/, kinds: balance },
  {
    concept: "us-gaap:AccountsReceivableNetCurrent",
    label: /^(?:trade )?(?:accounts |trade )?receivables?\b(?!.*(?:related|income tax|other))/,
    kinds: balance,
  },
  { concept: "us-gaap:InventoryNet", label: /^inventor(?:y|ies)\b/, kinds: balance },
  { concept: "us-gaap:AssetsCurrent", label: /^total current assets$/, kinds: balance },
  {
    concept: "us-gaap:PropertyPlantAndEquipmentNet",
    label: /^(?:net )?property(?:, plant)?,? and equipment\b/,
    kinds: balance,
  },
  { concept: "us-gaap:Goodwill", label: /^goodwill$/, kinds: balance },
  { concept: "us-gaap:Assets", label: /^total assets$/, kinds: balance },
  { concept: "us-gaap:AccountsPayableCurrent", label: /^(?:trade )?(?:accounts |trade )?payables?$/, kinds: balance },
  { concept: "us-gaap:AccruedLiabilitiesCurrent", label: /^accrued (?:liabilities|expenses)$/, kinds: balance },
  { concept: "us-gaap:LiabilitiesCurrent", label: /^total current liabilities$/, kinds: balance },
  { concept: "us-gaap:Liabilities", label: /^total liabilities$/, kinds: balance },
  {
    concept: "us-gaap:AdditionalPaidInCapital",
    label: /^(?:additional )?(?:paid-in capital|capital in excess of par)/,
    kinds: balance,
  },
  {
    concept: "us-gaap:RetainedEarningsAccumulatedDeficit",
    label: /^(?:accumulated deficit|retained (?:earnings|deficit)|accumulated earnings)/,
    kinds: balance,
  },
  {
    concept: "us-gaap:AccumulatedOtherComprehensiveIncomeLossNetOfTax",
    label: /^accumulated (?:items of )?other comprehensive (?:income|loss)/,
    kinds: balance,
  },
  {
    concept: "us-gaap:LiabilitiesAndStockholdersEquity",
    label: /^total liabilities(?:,.*)? and .*(?:equity|deficit|capital)$/,
    kinds: balance,
  },
  {
    concept: "us-gaap:StockholdersEquity",
    label: /^total (?:stock|share)(?:holders?|owners?)(?:'|’)?s?(?:'|’)? (?:equity|deficit)$|^total equity$/,
    kinds: balance,
  },

  // Cash flow
  {
    concept: "us-gaap:NetCashProvidedByUsedInOperatingActivities",
    label: /^(?:net )?cash\b.*\boperating activities$|^(?:net )?cash (?:flows? )?from operations$/,
    kinds: cash,
  },
  {
    concept: "us-gaap:NetCashProvidedByUsedInInvestingActivities",
    label: /^(?:net )?cash\b.*\binvesting activities$/,
    kinds: cash,
  },
  {
    concept: "us-gaap:NetCashProvidedByUsedInFinancingActivities",
    label: /^(?:net )?cash\b.*\bfinancing activities$/,
    kinds: cash,
  },
  {
    concept: "us-gaap:CashAndCashEquivalentsPeriodIncreaseDecrease",
    label: /^(?:net )?(?:increase|decrease|change)\b.*\bcash\b/,
    kinds: ["cashFlow"],
  },
  { concept: "tickmark:CashAtBeginningOfPeriod", label: /^cash\b.*\b(?:beginning|start) of/, kinds: ["cashFlow"] },
  { concept: "tickmark:CashAtEndOfPeriod", label: /^cash\b.*\bend of/, kinds: ["cashFlow"] },
  {
    concept: "us-gaap:PaymentsToAcquirePropertyPlantAndEquipment",
    label: /^(?:purchases? of (?:property|fixed assets)|capital expenditures|additions to property)/,
    kinds: cash,
  },
  {
    concept: "us-gaap:ProvisionForDoubtfulAccounts",
    label: /^(?:provision for|allowance for) (?:doubtful accounts|bad debts?|credit losses)/,
    kinds: cash,
  },

  // Anywhere a flow is told
  {
    concept: "us-gaap:DepreciationDepletionAndAmortization",
    label: /^depreciation(?:, depletion)?,? and amortization(?: expense)?$/,
    kinds: flows,
  },
  {
    concept: "us-gaap:ShareBasedCompensation",
    label: /^(?:stock|share|equity)-based compensation(?: expense)?$|^amounts related to (?:equity|stock) awards$/,
  },
  {
    concept: "us-gaap:GainLossOnDispositionOfAssets",
    label:
      /^(?:loss|gain|loss gain|gain loss|losses|gains)\b.*\bon (?:the )?(?:disposals?|sales?|dispositions?|retirements?) of (?:\w+ ){0,3}(?:assets?|equipment|property)/,
    kinds: flows,
  },
];
