/** How prose names what the taxonomy knows, whatever the release's own label; concepts in the order in which they are meant. */
export interface Wording {
  readonly phrases: readonly string[];
  readonly concepts: readonly string[];
  /** The words are used for more than the line that states the concept: repurchases agreed on, dividends declared. */
  readonly isLoose?: true;
}

// Phrases are folded words: singular, "income" for every kind of result, "pershare" for "per diluted share".
export const lexicon: readonly Wording[] = [
  {
    phrases: [
      "revenue",
      "net revenue",
      "sale",
      "net sale",
      "operating revenue",
      "net operating revenue",
      "group revenue",
    ],
    concepts: ["us-gaap:Revenues", "ifrs-full:Revenue"],
  },
  {
    phrases: [
      "cost of revenue",
      "cost of sale",
      "cost of good sold",
      "cost of product sold",
      "direct cost of revenue",
      "direct cost of network",
      "direct cost of sale",
      "direct cost",
      "cost of service",
    ],
    concepts: ["us-gaap:CostOfRevenue", "ifrs-full:CostOfSales"],
  },
  { phrases: ["gross profit", "gross income"], concepts: ["us-gaap:GrossProfit", "ifrs-full:GrossProfit"] },
  {
    phrases: ["operating income", "income from operation", "income from operating activity"],
    concepts: ["us-gaap:OperatingIncomeLoss", "ifrs-full:ProfitLossFromOperatingActivities"],
  },
  {
    phrases: ["operating expense", "operating cost and expense"],
    concepts: ["us-gaap:OperatingExpenses", "ifrs-full:OperatingExpense"],
  },
  { phrases: ["cost and expense"], concepts: ["us-gaap:CostsAndExpenses"] },
  {
    phrases: [
      "research and development",
      "research and development expense",
      "randd",
      "randd expense",
      "research and development cost",
    ],
    concepts: [
      "us-gaap:ResearchAndDevelopmentExpense",
      "us-gaap:ResearchAndDevelopmentExpenseExcludingAcquiredInProcessCost",
      "ifrs-full:ResearchAndDevelopmentExpense",
    ],
  },
  {
    phrases: [
      "selling general and administrative",
      "selling general and administrative expense",
      "sganda",
      "sganda expense",
      "selling and administrative expense",
    ],
    concepts: ["us-gaap:SellingGeneralAndAdministrativeExpense"],
  },
  {
    phrases: ["general and administrative expense", "ganda expense", "ganda", "administrative expense"],
    concepts: ["us-gaap:GeneralAndAdministrativeExpense", "ifrs-full:AdministrativeExpense"],
  },
  {
    phrases: ["selling and marketing expense", "sale and marketing expense"],
    concepts: ["us-gaap:SellingAndMarketingExpense", "ifrs-full:SalesAndMarketingExpense"],
  },
  { phrases: ["interest expense"], concepts: ["us-gaap:InterestExpense", "ifrs-full:FinanceCosts"] },
  { phrases: ["interest income"], concepts: ["us-gaap:InvestmentIncomeInterest"] },
  { phrases: ["net interest income"], concepts: ["us-gaap:InterestIncomeExpenseNet"] },
  { phrases: ["noninterest income"], concepts: ["us-gaap:NoninterestIncome"] },
  { phrases: ["noninterest expense"], concepts: ["us-gaap:NoninterestExpense"] },
  {
    phrases: [
      "income before tax",
      "income before income tax",
      "pretax income",
      "pre tax income",
      "income before provision for income tax",
      "income before taxation",
    ],
    concepts: [
      "us-gaap:IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest",
      "ifrs-full:ProfitLossBeforeTax",
    ],
  },
  {
    phrases: [
      "income tax expense",
      "provision for income tax",
      "income tax provision",
      "tax expense",
      "income tax benefit",
      "tax provision",
    ],
    concepts: ["us-gaap:IncomeTaxExpenseBenefit", "ifrs-full:IncomeTaxExpenseContinuingOperations"],
  },
  {
    phrases: ["net income", "income after tax", "net income after tax", "income for period", "income for year"],
    concepts: [
      "us-gaap:NetIncomeLoss",
      "ifrs-full:ProfitLossAttributableToOwnersOfParent",
      "us-gaap:ProfitLoss",
      "ifrs-full:ProfitLoss",
    ],
  },
  {
    phrases: [
      "net income available to common stockholder",
      "net income attributable to common stockholder",
      "net income allocable to common stockholder",
      "net income applicable to common stockholder",
    ],
    concepts: ["us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic", "us-gaap:NetIncomeLoss"],
  },
  {
    phrases: ["income from continuing operation", "net income from continuing operation"],
    concepts: ["us-gaap:IncomeLossFromContinuingOperations", "ifrs-full:ProfitLossFromContinuingOperations"],
  },
  {
    phrases: ["comprehensive income"],
    concepts: ["us-gaap:ComprehensiveIncomeNetOfTax", "ifrs-full:ComprehensiveIncome"],
  },
  {
    phrases: ["income pershare", "net income pershare", "eps"],
    concepts: [
      "us-gaap:EarningsPerShareDiluted",
      "us-gaap:EarningsPerShareBasicAndDiluted",
      "ifrs-full:DilutedEarningsLossPerShare",
      "ifrs-full:BasicAndDilutedEarningsLossPerShare",
    ],
  },
  {
    phrases: [
      "cash flow from operation",
      "cash flow from operating activity",
      "operating cash flow",
      "net cash provided by operating activity",
      "cash provided by operating activity",
      "net cash used in operating activity",
      "cash used in operating activity",
      "net cash from operating activity",
      "cash from operation",
      "cash generated from operation",
      "cash generated by operating activity",
      "net cash provided by operation",
      "cash provided by operation",
      "net cash used in operation",
      "cash used in operation",
      "net cash generated by operating activity",
      "net operating cash flow",
      "cash from operating activity",
    ],
    concepts: [
      "us-gaap:NetCashProvidedByUsedInOperatingActivities",
      "ifrs-full:CashFlowsFromUsedInOperatingActivities",
    ],
  },
  {
    phrases: [
      "cash used in investing activity",
      "net cash used in investing activity",
      "cash flow from investing activity",
      "net cash provided by investing activity",
    ],
    concepts: [
      "us-gaap:NetCashProvidedByUsedInInvestingActivities",
      "ifrs-full:CashFlowsFromUsedInInvestingActivities",
    ],
  },
  {
    phrases: [
      "cash used in financing activity",
      "net cash used in financing activity",
      "cash flow from financing activity",
      "net cash provided by financing activity",
    ],
    concepts: [
      "us-gaap:NetCashProvidedByUsedInFinancingActivities",
      "ifrs-full:CashFlowsFromUsedInFinancingActivities",
    ],
  },
  {
    phrases: ["capital expenditure", "capitalexpenditure", "capital spending"],
    concepts: [
      "us-gaap:PaymentsToAcquirePropertyPlantAndEquipment",
      "ifrs-full:PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities",
    ],
  },
  {
    phrases: ["depreciation and amortization", "depreciation and amortization expense"],
    concepts: ["us-gaap:DepreciationDepletionAndAmortization", "ifrs-full:DepreciationAndAmortisationExpense"],
  },
  {
    phrases: [
      "stock based compensation",
      "stock based compensation expense",
      "share based compensation",
      "share based compensation expense",
      "equity based compensation",
      "equity based compensation expense",
      "stock compensation expense",
    ],
    concepts: ["us-gaap:ShareBasedCompensation", "ifrs-full:AdjustmentsForSharebasedPayments"],
  },
  {
    phrases: ["restructuring charge", "restructuring expense", "restructuring cost"],
    concepts: ["us-gaap:RestructuringCharges"],
  },
  {
    phrases: [
      "cash and cash equivalent",
      "cash cash equivalent",
      "cash and equivalent",
      "cash on hand",
      "cash balance",
      "cash and cash equivalent balance",
    ],
    concepts: [
      "us-gaap:CashAndCashEquivalentsAtCarryingValue",
      "us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents",
      "ifrs-full:CashAndCashEquivalents",
    ],
  },
  {
    phrases: ["cash"],
    concepts: [
      "us-gaap:CashAndCashEquivalentsAtCarryingValue",
      "us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents",
      "ifrs-full:CashAndCashEquivalents",
    ],
    isLoose: true,
  },
  { phrases: ["inventory", "merchandise inventory"], concepts: ["us-gaap:InventoryNet", "ifrs-full:Inventories"] },
  {
    phrases: ["account receivable", "receivable", "trade receivable"],
    concepts: [
      "us-gaap:AccountsReceivableNetCurrent",
      "us-gaap:AccountsAndOtherReceivablesNetCurrent",
      "ifrs-full:TradeAndOtherCurrentReceivables",
    ],
  },
  { phrases: ["asset"], concepts: ["us-gaap:Assets", "ifrs-full:Assets"] },
  { phrases: ["liability"], concepts: ["us-gaap:Liabilities", "ifrs-full:Liabilities"] },
  {
    phrases: ["stockholder equity", "equity"],
    concepts: ["us-gaap:StockholdersEquity", "ifrs-full:EquityAttributableToOwnersOfParent", "ifrs-full:Equity"],
  },
  { phrases: ["long term debt"], concepts: ["us-gaap:LongTermDebtNoncurrent"], isLoose: true },
  { isLoose: true, phrases: ["deposit"], concepts: ["us-gaap:Deposits"] },
  { isLoose: true, phrases: ["loan"], concepts: ["us-gaap:LoansAndLeasesReceivableNetReportedAmount"] },
  { phrases: ["dividend paid", "dividend payment"], concepts: ["us-gaap:PaymentsOfDividends"], isLoose: true },
  {
    phrases: ["share repurchase", "stock repurchase"],
    concepts: ["us-gaap:PaymentsForRepurchaseOfCommonStock"],
    isLoose: true,
  },
];

/** A rate, as one measure over another: "gross margin" where no line of the release states it. */
export interface RateWording {
  readonly core: string;
  readonly phrases: readonly string[];
  readonly over: readonly string[];
  /** Where a release has no line for `over`: the first less the second. */
  readonly less?: readonly [string, string];
  readonly under: string;
}

export const rates: readonly RateWording[] = [
  { ...marginOf("gross"), over: ["gross income"], less: ["revenue", "cost of revenue"], under: "revenue" },
  { ...marginOf("operating"), over: ["operating income"], under: "revenue" },
  {
    ...marginOf("net"),
    phrases: [...marginOf("net").phrases, "income margin"],
    over: ["net income"],
    under: "revenue",
  },
  {
    core: "effective tax rate",
    phrases: ["effective tax rate", "effective income tax rate", "tax rate"],
    over: ["income tax expense"],
    under: "income before tax",
  },
];

/** "Gross margin", "gross profit margin", "gross profit rate" and "gross margin percentage" are one. */
function marginOf(kind: string): Pick<RateWording, "core" | "phrases"> {
  const ends = ["margin", "margin rate", "margin percentage", "margin percent"];
  return {
    core: `${kind} income margin`,
    phrases: [
      ...ends.flatMap((end) => [`${kind} ${end}`, `${kind} income ${end}`]),
      `${kind} income rate`,
      `${kind} income percentage`,
    ],
  };
}
