import type { Taxonomy } from "./types.ts";

/** What stands in balance sheets; lines that stand twice, current and noncurrent, name nothing by their label alone. */
export const balanceSheet: Taxonomy = {
  kinds: ["balanceSheet"],
  rules: [
    // Totals first: they hold the words of their items.
    {
      concept: "us-gaap:LiabilitiesAndStockholdersEquity",
      ifrs: "ifrs-full:EquityAndLiabilities",
      labels: [
        "total liabilities * and * (equity|deficit|capital|deficiency|interests|investment)",
        "total (equity|capital) and liabilities",
        "total capitalization and liabilities",
      ],
    },
    { concept: "us-gaap:Assets", ifrs: "ifrs-full:Assets", labels: ["total assets"] },
    { concept: "us-gaap:AssetsCurrent", ifrs: "ifrs-full:CurrentAssets", labels: ["total current assets"] },
    {
      concept: "us-gaap:AssetsNoncurrent",
      ifrs: "ifrs-full:NoncurrentAssets",
      labels: ["total (noncurrent|long term) assets"],
    },
    {
      concept: "us-gaap:LiabilitiesCurrent",
      ifrs: "ifrs-full:CurrentLiabilities",
      labels: ["total current liabilities"],
    },
    {
      concept: "us-gaap:LiabilitiesNoncurrent",
      ifrs: "ifrs-full:NoncurrentLiabilities",
      labels: ["total (noncurrent|long term) liabilities"],
    },
    { concept: "us-gaap:Liabilities", ifrs: "ifrs-full:Liabilities", labels: ["total liabilities"] },
    { concept: "us-gaap:AssetsNet", ifrs: "ifrs-full:AssetsLiabilities", labels: ["[total] net assets"] },

    // Assets
    {
      concept: "us-gaap:CashCashEquivalentsAndShortTermInvestments",
      labels: [
        "[total] cash [and] cash equivalents and (short term investments|short term securities|marketable securities)",
      ],
    },
    {
      concept: "us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents",
      labels: ["[total] cash cash equivalents and restricted cash *"],
    },
    {
      concept: "us-gaap:CashAndCashEquivalentsAtCarryingValue",
      ifrs: "ifrs-full:CashAndCashEquivalents",
      labels: [
        "[total] cash [and] [cash] [equivalents]",
        "cash and (short term deposits|due from banks|due from bank)",
        "total cash and due from banks",
      ],
    },
    {
      concept: "us-gaap:AvailableForSaleSecuritiesDebtSecurities",
      labels: ["[investment|debt] securities available for sale *", "available for sale [debt] securities *"],
    },
    {
      concept: "us-gaap:HeldToMaturitySecurities",
      labels: ["[investment|debt] securities held to maturity *", "held to maturity [debt] securities *"],
    },
    {
      concept: "us-gaap:LoansAndLeasesReceivableNetReportedAmount",
      labels: ["[total] (loans|loans and leases) net *", "net (loans|loans and leases)"],
    },
    { concept: "us-gaap:ShortTermInvestments", labels: ["short term investments *", "total short term investments"] },
    { concept: "us-gaap:MarketableSecuritiesCurrent", labels: ["[current] marketable securities [current]"] },
    {
      concept: "us-gaap:AccountsReceivableNetCurrent",
      labels: [
        "[trade] [accounts] receivables [net]",
        "[trade] [accounts] receivables [net] (of|less|allowance|net of) *",
        "[accounts] [and] [trade] [notes] receivables [trade] [net] (of|less|allowance|net of) *",
        "accounts receivables (trade|customers) *",
        "trade receivables",
      ],
    },
    {
      concept: "us-gaap:AccountsAndOtherReceivablesNetCurrent",
      ifrs: "ifrs-full:TradeAndOtherCurrentReceivables",
      labels: ["(trade|accounts) and other [accounts] receivables *", "accounts and notes receivables *"],
    },
    {
      concept: "us-gaap:InventoryNet",
      ifrs: "ifrs-full:Inventories",
      labels: ["[total] [merchandise] inventories [net] [of] *", "inventories at *"],
    },
    {
      concept: "us-gaap:PrepaidExpenseAndOtherAssetsCurrent",
      labels: [
        "prepaid expenses and other [current] [assets]",
        "prepaids and other [current assets]",
        "prepaid and other current assets",
      ],
    },
    { concept: "us-gaap:PrepaidExpenseCurrent", labels: ["prepaid expenses"] },
    { concept: "us-gaap:OtherAssetsCurrent", labels: ["other current assets"] },
    {
      concept: "us-gaap:PropertyPlantAndEquipmentNet",
      ifrs: "ifrs-full:PropertyPlantAndEquipment",
      labels: [
        "[total] [net] property [plant] [and] equipment [and software] net *",
        "net property [plant] [and] equipment *",
        "[total] property [plant] and equipment [less *]",
        "premises and equipment [net] *",
        "[total] property and equipment at cost (less|net of) *",
      ],
    },
    {
      concept: "us-gaap:OperatingLeaseRightOfUseAsset",
      ifrs: "ifrs-full:RightofuseAssets",
      labels: [
        "[operating] [lease] right of use assets *",
        "operating lease [rou] assets *",
        "right of use lease assets",
      ],
    },
    { concept: "us-gaap:Goodwill", ifrs: "ifrs-full:Goodwill", labels: ["goodwill [net]"] },
    {
      concept: "us-gaap:IntangibleAssetsNetIncludingGoodwill",
      ifrs: "ifrs-full:IntangibleAssetsAndGoodwill",
      labels: ["goodwill and [other] (intangibles|intangible assets) *", "intangible assets and goodwill *"],
    },
    {
      concept: "us-gaap:IntangibleAssetsNetExcludingGoodwill",
      ifrs: "ifrs-full:IntangibleAssetsOtherThanGoodwill",
      labels: [
        "[total] [other|acquired|purchased] (intangibles|intangible assets) [net] [of *|less *]",
        "other acquired intangible assets *",
      ],
    },
    {
      concept: "us-gaap:EquityMethodInvestments",
      ifrs: "ifrs-full:InvestmentAccountedForUsingEquityMethod",
      labels: [
        "[equity method] investments in (unconsolidated|associates|joint ventures|affiliates) *",
        "equity method investments",
      ],
    },
    {
      concept: "us-gaap:DeferredPolicyAcquisitionCosts",
      labels: ["deferred policy acquisition costs *", "deferred acquisition costs"],
    },
    { concept: "us-gaap:OtherAssetsNoncurrent", labels: ["other (long term|noncurrent) assets [net]"] },

    // Liabilities
    { concept: "us-gaap:Deposits", labels: ["total deposits"] },
    {
      concept: "us-gaap:AccountsPayableAndAccruedLiabilitiesCurrent",
      labels: [
        "accounts payable and accrued (liabilities|expenses|costs)",
        "accounts payable and other accrued (liabilities|expenses)",
      ],
    },
    {
      concept: "us-gaap:AccountsPayableCurrent",
      labels: ["[trade] [accounts] payables [trade]", "trade accounts payable"],
    },
    {
      concept: "us-gaap:AccountsPayableAndOtherAccruedLiabilitiesCurrent",
      ifrs: "ifrs-full:TradeAndOtherCurrentPayables",
      labels: ["trade and other payables"],
    },
    {
      concept: "us-gaap:EmployeeRelatedLiabilitiesCurrent",
      labels: [
        "accrued (compensation|payroll|salaries) [and] [related|employee] [benefits|expenses|liabilities]",
        "accrued wages salaries and employee benefits",
        "accrued employee (compensation|benefits) *",
      ],
    },
    {
      concept: "us-gaap:AccruedLiabilitiesCurrent",
      labels: ["accrued (liabilities|expenses) [current]", "accrued expenses and other [current] liabilities"],
    },
    { concept: "us-gaap:OtherLiabilitiesCurrent", labels: ["other current liabilities"] },
    { concept: "us-gaap:OtherLiabilitiesNoncurrent", labels: ["other (long term|noncurrent) liabilities"] },
    {
      concept: "us-gaap:LongTermDebtCurrent",
      labels: [
        "current (portion|maturities|installments) of (long term debt|debt|notes payable|long term borrowings) *",
        "(long term debt|debt) (current|due within one year)",
        "long term debt due within one year",
      ],
    },
    {
      concept: "us-gaap:LongTermDebtNoncurrent",
      labels: [
        "long term (debt|borrowings) [net|net of *|less *|excluding *]",
        "long term debt * (current|noncurrent) (portion|maturities|installments) *",
        "long term debt due after one year",
      ],
    },
    { concept: "us-gaap:UnearnedPremiums", labels: ["unearned premiums"] },

    // Equity
    {
      concept: "us-gaap:StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
      ifrs: "ifrs-full:Equity",
      labels: ["total equity [deficit]"],
    },
    {
      concept: "us-gaap:StockholdersEquity",
      ifrs: "ifrs-full:EquityAttributableToOwnersOfParent",
      labels: [
        "total [common] (stockholders|shareholders|shareowners|stockholder|shareholder|owners|members|unitholders) (equity|deficit|deficiency|equity deficit|deficit equity|investment)",
        "total * (stockholders|shareholders|shareowners) (equity|deficit)",
        "[total] equity attributable to [owners|shareholders|equity holders|equity shareholders] [of] *",
        "total equity attributable to *",
        "shareholders funds",
      ],
    },
    {
      concept: "us-gaap:MinorityInterest",
      ifrs: "ifrs-full:NoncontrollingInterests",
      labels: ["[total] (noncontrolling|minority) (interest|interests) [in] [consolidated] [subsidiaries|subsidiary]"],
    },
    {
      concept: "us-gaap:PreferredStockValue",
      labels: ["(preferred stock|preferred shares|preference shares) *"],
    },
    {
      concept: "us-gaap:CommonStocksIncludingAdditionalPaidInCapital",
      labels: ["common (stock|shares) and [additional] paid in capital *"],
    },
    {
      concept: "us-gaap:CommonStockValue",
      ifrs: "ifrs-full:IssuedCapital",
      labels: [
        "common (stock|shares) *",
        "(called up|issued|ordinary) share capital",
        "share capital",
        "ordinary shares *",
      ],
    },
    {
      concept: "us-gaap:AdditionalPaidInCapital",
      ifrs: "ifrs-full:SharePremium",
      labels: [
        "[additional] (paid in capital|capital in excess of par) *",
        "additional capital",
        "capital (surplus|in excess of par value)",
        "share premium [account]",
      ],
    },
    {
      concept: "us-gaap:RetainedEarningsAccumulatedDeficit",
      ifrs: "ifrs-full:RetainedEarnings",
      labels: ["(accumulated|retained) (deficit|income|earnings) *", "reinvested earnings", "earnings reinvested *"],
    },
    {
      concept: "us-gaap:AccumulatedOtherComprehensiveIncomeLossNetOfTax",
      labels: ["accumulated [items of] other comprehensive income [net] [of] [tax]"],
    },
    {
      concept: "us-gaap:TreasuryStockCommonValue",
      ifrs: "ifrs-full:TreasuryShares",
      labels: ["[less] treasury (stock|shares) *", "[less] common stock in treasury *", "own shares *"],
    },
  ],
};
