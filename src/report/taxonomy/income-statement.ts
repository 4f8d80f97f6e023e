import type { Taxonomy } from "./types.ts";

/** What commercial companies print, and the results that every company prints. */
export const incomeStatement: Taxonomy = {
  kinds: ["incomeStatement", "comprehensiveIncome", "reconciliation"],
  rules: [
    // From revenue to gross profit
    {
      concept: "us-gaap:Revenues",
      ifrs: "ifrs-full:Revenue",
      labels: [
        "[total] [consolidated] [group] [net] [operating] (revenues|sales) [net]",
        "[total] [net] (revenues|sales) and other [operating] [income|revenues]",
        "total [net] revenues net of interest expense",
        "total revenues other income and gains",
        "total [net] (sales and revenues|revenues and sales)",
        "(sales|revenues) and other operating revenues",
        "revenues from contracts with customers",
        "revenues from [continuing] operations",
        "[group|total] turnover",
      ],
    },
    {
      concept: "us-gaap:CostOfRevenue",
      ifrs: "ifrs-full:CostOfSales",
      labels: [
        "[total] [direct] costs of [net] (revenues|sales|goods sold|products sold|services|goods and services sold) *",
        "[total] costs of (sales and services|products and services|products sold and services provided) *",
        "[total] costs of sales buying and occupancy [costs]",
        "[total] costs of sales and occupancy *",
        "merchandise costs",
      ],
    },
    {
      concept: "us-gaap:GrossProfit",
      ifrs: "ifrs-full:GrossProfit",
      labels: ["[total] gross (profit|margin)"],
    },

    // Operating expenses
    {
      concept: "us-gaap:ResearchAndDevelopmentExpenseExcludingAcquiredInProcessCost",
      labels: ["research and development [expenses|costs] excluding acquired in process *"],
    },
    {
      concept: "us-gaap:ResearchAndDevelopmentInProcess",
      labels: ["acquired in process research and development [expenses]", "acquired ipr and d [expenses]"],
    },
    {
      concept: "us-gaap:ResearchAndDevelopmentExpense",
      ifrs: "ifrs-full:ResearchAndDevelopmentExpense",
      labels: [
        "[total] research and [product] development [expenses|costs] [net]",
        "[total] product development [expenses|costs]",
        "[total] (technology and development|r and d|research development and engineering|engineering research and development) [expenses|costs]",
      ],
    },
    {
      concept: "us-gaap:SellingGeneralAndAdministrativeExpense",
      labels: [
        "[total] (selling|sales) general and administrative [expenses|costs] [net]",
        "[total] (selling|sales) general administrative *",
        "[total] selling [marketing] (general and administrative|and administrative) [expenses|costs]",
        "[total] (sg and a|selling distribution and administration|delivery sales and administrative) [expenses|costs]",
        "[total] marketing general and administrative [expenses|costs]",
      ],
    },
    {
      concept: "us-gaap:SellingAndMarketingExpense",
      ifrs: "ifrs-full:SalesAndMarketingExpense",
      labels: [
        "[total] (sales|selling) and marketing [expenses|costs]",
        "[total] marketing and (sales|selling) [expenses]",
      ],
    },
    {
      concept: "us-gaap:SellingExpense",
      ifrs: "ifrs-full:DistributionCosts",
      labels: ["selling expenses", "(selling and distribution|distribution) (expenses|costs)"],
    },
    {
      concept: "us-gaap:MarketingAndAdvertisingExpense",
      labels: ["(marketing and advertising|advertising and marketing) [expenses|costs]"],
    },
    {
      concept: "us-gaap:AdvertisingExpense",
      labels: ["advertising [expenses|costs]"],
    },
    {
      concept: "us-gaap:GeneralAndAdministrativeExpense",
      ifrs: "ifrs-full:AdministrativeExpense",
      labels: [
        "[total] (general and administrative|general administrative|corporate general and administrative) [expenses|costs]",
        "[total] (administrative|administration) (expenses|costs)",
      ],
    },
    {
      concept: "us-gaap:LaborAndRelatedExpense",
      ifrs: "ifrs-full:EmployeeBenefitsExpense",
      labels: [
        "[employee] (compensation|salaries|wages) and [employee] benefits [expenses]",
        "(salaries wages|salaries) and (employee|related) (benefits|expenses|costs)",
        "salaries wages and (employee benefits|benefits) [expenses]",
        "employee benefits (expenses|costs)",
        "personnel [expenses|costs]",
        "staff costs",
      ],
    },
    {
      concept: "us-gaap:RestructuringCharges",
      ifrs: "ifrs-full:ExpenseOfRestructuringActivities",
      labels: ["restructuring [costs|charges|expenses] [net]"],
    },
    {
      concept: "us-gaap:RestructuringCostsAndAssetImpairmentCharges",
      labels: ["(restructuring and [asset] impairment|impairment and restructuring) [costs|charges|expenses] [net]"],
    },
    {
      concept: "us-gaap:GoodwillImpairmentLoss",
      ifrs: "ifrs-full:ImpairmentLossRecognisedInProfitOrLossGoodwill",
      labels: ["(impairment|impairments) of goodwill", "goodwill impairment [charges|losses|loss]"],
    },
    {
      concept: "us-gaap:AssetImpairmentCharges",
      labels: ["[asset] impairment (charges|losses|loss|of assets|of long lived assets)", "asset impairments"],
    },
    {
      concept: "us-gaap:AmortizationOfIntangibleAssets",
      ifrs: "ifrs-full:AmortisationIntangibleAssetsOtherThanGoodwill",
      labels: [
        "(amortization|amortisation) of [acquired|acquisition related|purchased|other] (intangibles|intangible assets)",
        "(amortization|amortisation) of acquisition related intangibles",
        "intangible asset amortization",
      ],
    },
    {
      concept: "us-gaap:BusinessCombinationAcquisitionRelatedCosts",
      labels: [
        "(acquisition|merger|transaction|acquisition and integration|merger and integration) [related] (expenses|costs)",
      ],
    },
    {
      concept: "us-gaap:OperatingExpenses",
      ifrs: "ifrs-full:OperatingExpense",
      labels: ["total operating expenses", "total operating (costs|costs and expenses|expenses and costs)"],
    },
    {
      concept: "us-gaap:CostsAndExpenses",
      labels: ["total (costs and expenses|costs and expense|expenses|expenses and other|costs)"],
    },
    {
      concept: "us-gaap:OtherOperatingIncomeExpenseNet",
      labels: ["other operating (income|expenses|income expenses|expenses income|charges) net"],
    },

    // From operating income to income before taxes
    {
      concept: "us-gaap:InterestIncomeExpenseNet",
      labels: [
        "[total] interest (income|expenses|income expenses|expenses income|income and expenses) net",
        "[total] net interest (income|expenses|income expenses|expenses income)",
        "interest (net|income expenses|expenses income)",
      ],
    },
    {
      concept: "us-gaap:InterestExpense",
      ifrs: "ifrs-full:FinanceCosts",
      labels: [
        "[total] interest (expenses|costs) [on debt|on borrowings|on long term debt|net of *] [and amortization of *] [and other|and other financing costs]",
        "(finance|financing|finance and other) (costs|expenses)",
      ],
    },
    {
      concept: "us-gaap:InvestmentIncomeInterest",
      ifrs: "ifrs-full:FinanceIncome",
      labels: ["interest income", "finance income"],
    },
    {
      concept: "us-gaap:InvestmentIncomeInterestAndDividend",
      labels: ["interest and dividend income", "dividend and interest income"],
    },
    {
      concept: "us-gaap:IncomeLossFromEquityMethodInvestments",
      ifrs: "ifrs-full:ShareOfProfitLossOfAssociatesAndJointVenturesAccountedForUsingEquityMethod",
      labels: [
        "[net] equity in [net] (income|losses|income losses) (of|from) *",
        "(income|losses) from equity (method|affiliates|investees) *",
        "income from (equity method|unconsolidated|investments in unconsolidated) *",
        "equity [method] income [of|from] [net] *",
        "equity (income|losses) [of|from] [unconsolidated] [affiliates|joint ventures|subsidiaries]",
        "share of [net] [post tax] (income|losses|results) (of|from) [equity accounted] (associates|joint ventures) *",
      ],
    },
    {
      concept: "us-gaap:GainsLossesOnExtinguishmentOfDebt",
      labels: [
        "(gain|gains|income|losses|gain income|income gain) on [early] (extinguishment|retirement|repurchase|redemption) [and modification] of [long term] (debt|notes|convertible notes|senior notes)",
        "(gain|gains|income|losses) on debt (extinguishment|retirement)",
        "[debt] extinguishment (costs|charges)",
      ],
    },
    {
      concept: "us-gaap:NonoperatingIncomeExpense",
      labels: [
        "[total] nonoperating (income|expenses|income expenses|expenses income|income and expenses|expenses and income) [net]",
        "[total] other (income|expenses|income expenses|expenses income|income and expenses|expenses and income) [net]",
      ],
    },
    {
      concept: "us-gaap:IncomeTaxExpenseBenefit",
      ifrs: "ifrs-full:IncomeTaxExpenseContinuingOperations",
      labels: [
        "[total] [provision for|benefit from|benefit for|provision benefit for|benefit provision for] income tax [net]",
        "[total] income tax (expenses|provision|benefit|expenses benefit|benefit expenses|provision benefit|benefit provision|credit|charge) [net]",
        "[total] (provision|benefit) [for|from] tax",
        "income tax on continuing operations",
        "tax (expenses|charge|credit|on income)",
        "taxation",
      ],
    },
  ],
};
