import type { Taxonomy } from "./types.ts";

/** Lines of income statements that only some industries print; before the general ones, which are wider. */
export const industries: Taxonomy = {
  kinds: ["incomeStatement", "comprehensiveIncome", "reconciliation"],
  rules: [
    // Banks
    {
      concept: "us-gaap:InterestIncomeExpenseAfterProvisionForLoanLoss",
      labels: ["net interest income after *", "net interest margin after *"],
    },
    {
      concept: "us-gaap:InterestAndDividendIncomeOperating",
      labels: ["total interest [and dividend|and fee|and loan] income", "total interest revenues"],
    },
    {
      concept: "us-gaap:InterestAndFeeIncomeLoansAndLeases",
      labels: ["interest and fees on loans [and leases] *", "loans [receivable] including fees"],
    },
    {
      concept: "us-gaap:ProvisionForLoanLeaseAndOtherLosses",
      labels: [
        "[total] [net] [recovery of] provision [recapture|reversal|benefit|release] for [loan|loan and lease|credit] losses [on loans] [and leases] [net]",
        "[total] [provision for] credit (loss|losses) [expenses] [net]",
        "provision [recovery] for credit losses *",
        "provision for uncollectible accounts",
        "(bad debt|doubtful accounts) expenses",
      ],
    },
    {
      concept: "us-gaap:NoninterestIncome",
      labels: ["[total] noninterest (income|revenues)"],
    },
    {
      concept: "us-gaap:NoninterestExpense",
      labels: ["[total] noninterest (expense|expenses|costs)"],
    },
    {
      concept: "us-gaap:OccupancyNet",
      labels: ["[net] occupancy [and equipment] [expenses] [net]"],
    },
    {
      concept: "us-gaap:FederalDepositInsuranceCorporationPremiumExpense",
      labels: ["fdic [deposit] insurance [premiums|assessments] [and assessments|and other] [expenses]"],
    },

    // Insurers
    {
      concept: "us-gaap:PremiumsEarnedNet",
      ifrs: "ifrs-full:RevenueArisingFromInsuranceContracts",
      labels: ["[total] [net] (earned premiums|premiums earned) [net]", "[net] premiums", "total premiums"],
    },
    {
      concept: "us-gaap:PremiumsWrittenNet",
      labels: ["[total] (net written premiums|net premiums written)"],
    },
    {
      concept: "us-gaap:BenefitsLossesAndExpenses",
      labels: [
        "total (benefits losses|losses|benefits|benefits claims losses|claims benefits|losses and benefits|benefits and claims|losses benefits) and expenses",
      ],
    },
    {
      concept: "us-gaap:PolicyholderBenefitsAndClaimsIncurredNet",
      labels: [
        "[total] [net] (losses|claims|benefits losses|claims losses) and (loss|losses|claims|settlement) [adjustment] expenses [incurred|net]",
        "(benefits losses|benefits and losses) and (loss|losses) adjustment expenses *",
        "[policyholder|policy] (benefits and claims|benefits claims losses and settlement expenses)",
        "(policyholder|policy) benefits [and claims] [and losses]",
      ],
    },
    {
      concept: "us-gaap:DeferredPolicyAcquisitionCostAmortizationExpense",
      labels: ["amortization of (deferred [policy] acquisition costs|dac) *"],
    },
    {
      concept: "us-gaap:NetInvestmentIncome",
      labels: ["[total] net investment income", "investment income net [of expenses|of investment expenses]"],
    },
    {
      concept: "us-gaap:GainLossOnInvestments",
      labels: [
        "[total] net [realized] [capital|investment] [and unrealized] gains [income|losses] [on investments]",
        "[total] net (realized|investment) [capital|investment] (gains|losses|income) [losses|gains] [on investments]",
      ],
    },

    // Property
    {
      concept: "us-gaap:OperatingLeaseLeaseIncome",
      ifrs: "ifrs-full:RentalIncome",
      labels: [
        "[total] [net] (rental|rent|lease|leasing|rental and other property) (income|revenues)",
        "[total] rental and tenant reimbursement *",
      ],
    },
    {
      concept: "us-gaap:DirectCostsOfLeasedAndRentedPropertyOrEquipment",
      labels: [
        "[total] (property|rental) (operating|operating and maintenance) (expenses|costs)",
        "rental property expenses",
      ],
    },
    { concept: "us-gaap:RealEstateTaxExpense", labels: ["(real estate|property) taxes [expenses] [and insurance]"] },
    {
      concept: "us-gaap:GainLossOnSaleOfProperties",
      labels: [
        "[net] (gain|gains|income) [losses] on (sale|sales|disposition|dispositions|disposal) of [operating|depreciable] (real estate|rental properties|investment properties|operating properties) [facility|facilities|assets|interests] [net]",
        "[net] (gain|gains) on real estate (sales|dispositions)",
      ],
    },
    {
      concept: "tickmark:FundsFromOperations",
      labels: [
        "[nareit|total] (ffo|funds from operations) [as defined by nareit] [attributable|allocable|available] [to] *",
      ],
    },

    // Utilities, oil and gas
    {
      concept: "us-gaap:CostOfPurchasedPower",
      labels: ["[cost of] purchased (power|electricity) [expenses]", "cost of electricity"],
    },
    { concept: "us-gaap:CostOfNaturalGasPurchases", labels: ["cost of [purchased] (natural gas|gas) [sold]"] },
    { concept: "us-gaap:FuelCosts", labels: ["fuel [expenses|costs]", "fuel for electric generation"] },
    {
      concept: "us-gaap:UtilitiesOperatingExpenseMaintenanceAndOperations",
      labels: ["[other] (operating|operation|operations) and maintenance [expenses|costs]"],
    },
    {
      concept: "us-gaap:TaxesExcludingIncomeAndExciseTaxes",
      labels: [
        "taxes other than income [taxes]",
        "(production and ad valorem|severance and ad valorem|production and other) taxes",
      ],
    },
    { concept: "us-gaap:ExplorationExpense", labels: ["exploration [expenses|costs]"] },
    {
      concept: "us-gaap:ImpairmentOfOilAndGasProperties",
      labels: ["impairment of [proved|unproved] (oil and gas|oil and natural gas) properties"],
    },
    {
      concept: "us-gaap:AssetRetirementObligationAccretionExpense",
      labels: ["accretion [expenses]", "accretion of asset retirement (obligations|obligation)"],
    },
  ],
};
