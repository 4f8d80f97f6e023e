/** What a rule must and must not see, in the smallest releases that show it; companies and sentences are invented. */
export interface DisclosureCase {
  readonly rule: string;
  readonly seen: string;
  readonly unseen: string;
}

const opening =
  "TOLEDO, May 4, 2021 – Harrow Valley Corporation (NYSE: HVC) today reported financial results for the first quarter ended March 31, 2021. Harrow Valley makes tools for orchards and sells them in many states.";
const useful =
  "Management believes that the non-GAAP measures are useful to investors because they help to compare periods.";
const caution = "This release contains forward-looking statements; actual results may differ.";

const income = `CONSOLIDATED STATEMENTS OF OPERATIONS
(in thousands, except per share data)
	Three months ended March 31,
	2021	2020
Revenues	$50,000	$40,000
Cost of revenues	30,000	25,000
Gross profit	20,000	15,000
Operating expenses	12,000	10,000
Operating income	8,000	5,000
Interest expense	500	400
Income before income taxes	7,500	4,600
Income tax expense	1,500	600
Net income	$6,000	$4,000
Diluted earnings per share	$0.60	$0.40`;

const ebitda = `RECONCILIATION OF NET INCOME TO ADJUSTED EBITDA
(in thousands)
	Three months ended March 31,
	2021	2020
Net income	$6,000	$4,000
Interest expense	500	400
Income tax expense	1,500	600
Depreciation and amortization	2,000	2,100
EBITDA	10,000	7,100
Stock-based compensation	900	800
Adjusted EBITDA	$10,900	$7,900`;

const adjusted = (...items: readonly string[]) => `RECONCILIATION OF NET INCOME TO ADJUSTED NET INCOME
(in thousands)
	Three months ended March 31,
	2021	2020
Net income	$6,000	$4,000
${items.join("\n")}
Adjusted net income	$7,000	$5,000`;
const taxLine = "Tax effect of adjustments	(200)	(200)";

const release = (...parts: readonly string[]) => [opening, ...parts].join("\n\n");
const told = (...parts: readonly string[]) => release(...parts, useful, caution, income);

export const disclosureCases: readonly DisclosureCase[] = [
  {
    rule: "measure-not-reconciled",
    seen: told("Net income was $6.0 million. Adjusted EBITDA was $10.9 million."),
    unseen: `${told("Net income was $6.0 million. Adjusted EBITDA was $10.9 million.")}\n\n${ebitda}`,
  },
  {
    rule: "ebitda-from-operating-income",
    seen: `${told()}\n\n${ebitda.replace("NET INCOME TO", "OPERATING INCOME TO").replace(/Net income\t.*\nInterest.*\nIncome tax.*\n/, () => "Operating income\t$8,000\t$5,000\n")}`,
    unseen: `${told()}\n\n${ebitda}`,
  },
  {
    rule: "reconciliation-begins-with-measure",
    seen: `${told()}\n\nRECONCILIATION OF ADJUSTED NET INCOME\n(in thousands)\n\tThree months ended March 31,\n\t2021\t2020\nAdjusted net income\t$7,000\t$5,000\nRestructuring\t(1,200)\t(1,200)\n${taxLine.replace("(200)\t(200)", "200\t200")}\nNet income\t$6,000\t$4,000`,
    unseen: `${told()}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}`,
  },
  {
    rule: "reconciliation-does-not-foot",
    seen: `${told()}\n\n${ebitda.replace("$10,900	$7,900", "$10,700	$7,900")}`,
    unseen: `${told()}\n\n${ebitda}`,
  },
  {
    rule: "per-share-start-and-end-only",
    seen: `${told()}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}\nDiluted earnings per share	$0.60	$0.40\nAdjusted diluted earnings per share	$0.70	$0.50`,
    unseen: `${told()}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}\nDiluted earnings per share	$0.60	$0.40\nRestructuring, net of tax, per share	0.10	0.10\nAdjusted diluted earnings per share	$0.70	$0.50`,
  },
  {
    rule: "tax-effect-not-shown",
    seen: `${told()}\n\n${adjusted("Restructuring	1,000	1,000")}`,
    unseen: `${told()}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}`,
  },
  {
    rule: "adjustment-net-of-tax",
    seen: `${told()}\n\n${adjusted("Restructuring, net of tax	1,000	1,000")}`,
    unseen: `${told()}\n\n${adjusted("Loss from discontinued operations, net of tax	1,000	1,000")}`,
  },
  {
    rule: "headline-measure-first",
    seen: `Harrow Valley Reports Adjusted EBITDA of $10.9 Million and Net Income of $6.0 Million\n\n${told()}\n\n${ebitda}`,
    unseen: `Harrow Valley Reports Net Income of $6.0 Million and Adjusted EBITDA of $10.9 Million\n\n${told()}\n\n${ebitda}`,
  },
  {
    rule: "paragraph-measure-first",
    seen: `${told("Adjusted net income was $7.0 million. Net income was $6.0 million for the quarter.")}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}`,
    unseen: `${told("Net income was $6.0 million for the quarter. Adjusted net income was $7.0 million.")}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}`,
  },
  {
    rule: "change-of-measure-alone",
    seen: `${told("Net income was $6.0 million.", "Orders were steady in all regions.", "Adjusted EBITDA was $10.9 million, up 38% over the prior year.")}\n\n${ebitda}`,
    unseen: `${told("Net income was $6.0 million, up 50% over the prior year.", "Orders were steady in all regions.", "Adjusted EBITDA was $10.9 million, up 38% over the prior year.")}\n\n${ebitda}`,
  },
  {
    rule: "margin-of-measure-alone",
    seen: `${told("Net income was $6.0 million. Adjusted EBITDA margin was 21.8%.")}\n\n${ebitda}`,
    unseen: `${told("Net income was $6.0 million. Net income margin was 12.0%. Adjusted EBITDA margin was 21.8%.")}\n\n${ebitda}`,
  },
  {
    rule: "praise-of-measure-alone",
    seen: `${told("Net income was $6.0 million. We are proud of record Adjusted EBITDA of $10.9 million.")}\n\n${ebitda}`,
    unseen: `${told("We are proud of record net income of $6.0 million. It came with record Adjusted EBITDA of $10.9 million.")}\n\n${ebitda}`,
  },
  {
    rule: "non-gaap-income-statement",
    seen: `${told()}\n\n${income.replace("CONSOLIDATED STATEMENTS", "NON-GAAP CONSOLIDATED STATEMENTS").replace("Revenues	$50,000", "Revenues	$50,000")}`,
    unseen: told(),
  },
  {
    rule: "measure-on-statement",
    seen: release(useful, caution, income.replace("Interest expense", "Adjusted EBITDA	10,900	7,900\nInterest expense")),
    unseen: told(),
  },
  {
    rule: "measure-not-called-non-gaap",
    seen: release("Net income was $6.0 million. Adjusted EBITDA was $10.9 million.", caution, income),
    unseen: release(
      "Net income was $6.0 million. Adjusted EBITDA, a measure not in accordance with GAAP, was $10.9 million.",
      caution,
      income,
    ),
  },
  {
    rule: "pro-forma-label",
    seen: told("Net income was $6.0 million. Pro forma net income, which leaves out restructuring, was $7.0 million."),
    unseen: told(
      "Net income was $6.0 million. Pro forma net income was $7.0 million, as if the acquisition of Fenwick Tools had been completed a year earlier.",
    ),
  },
  {
    rule: "title-like-gaap",
    seen: told(
      "We measure cash with care. Operating cash flow is defined as Adjusted EBITDA less capital expenditures.",
    ),
    unseen: told(
      "We measure cash with care. Adjusted operating cash flow is defined as Adjusted EBITDA less capital expenditures.",
    ),
  },
  {
    rule: "gross-margin-without-depreciation",
    seen: release(
      "Gross margin was 40% for the quarter.",
      income.replace("Cost of revenues", "Cost of revenues, exclusive of depreciation and amortization"),
    ),
    unseen: release("Gross margin was 40% for the quarter.", income),
  },
  {
    rule: "ebitda-with-other-items",
    seen: `${told()}\n\n${ebitda.replace("EBITDA	10,000	7,100", "Impairment of goodwill	1,000	500\nEBITDA	11,000	7,600").replace("$10,900	$7,900", "$11,900	$8,400")}`,
    unseen: `${told()}\n\n${ebitda}`,
  },
  {
    rule: "non-recurring-recurs",
    seen: `${told()}\n\n${adjusted("Non-recurring legal costs	1,200	1,200", taxLine)}`,
    unseen: `${told()}\n\n${adjusted("Non-recurring legal costs	1,200	-", "Restructuring	-	1,200", taxLine)}`,
  },
  {
    rule: "items-called-one-time",
    seen: told("Excluding one-time charges, net income was $7.0 million. Adjusted net income was $7.0 million."),
    unseen: told("Excluding the cost of closing a plant, adjusted net income was $7.0 million."),
  },
  {
    rule: "operating-expense-excluded",
    seen: `${told()}\n\n${adjusted("Pre-opening costs	1,200	1,200", taxLine)}`,
    unseen: `${told()}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}`,
  },
  {
    rule: "revenue-measured-otherwise",
    seen: `${told()}\n\n${adjusted("Change in deferred revenue	1,200	1,200", taxLine)}`,
    unseen: `${told()}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}`,
  },
  {
    rule: "liquidity-measure-per-share",
    seen: told("Free cash flow per share was $0.55."),
    unseen: told("Free cash flow was $5.5 million."),
  },
  {
    rule: "free-cash-flow-not-defined",
    seen: told("Free cash flow was $5.5 million."),
    unseen: told(
      "Free cash flow, which we calculate as cash from operations less capital expenditures, was $5.5 million.",
    ),
  },
  {
    rule: "free-cash-flow-as-residual",
    seen: told("Free cash flow is the cash available for dividends and other discretionary uses."),
    unseen: told("Free cash flow does not represent cash available for discretionary uses."),
  },
  {
    rule: "liquidity-measure-from-income",
    seen: `${told("Management uses Adjusted EBITDA as a liquidity measure.")}\n\n${ebitda}`,
    unseen: `${told("Adjusted EBITDA is not a liquidity measure.")}\n\n${ebitda}`,
  },
  {
    rule: "unreasonable-efforts-not-said",
    seen: told("For the full year 2021, Adjusted EBITDA is expected to be between $40 million and $44 million."),
    unseen: told(
      "For the full year 2021, Adjusted EBITDA is expected to be between $40 million and $44 million. A reconciliation is not available without unreasonable efforts, because taxes are uncertain and may be significant.",
    ),
  },
  {
    rule: "unreasonable-efforts-bare",
    seen: told("We give no reconciliation of it. That would take unreasonable efforts."),
    unseen: told(
      "We give no reconciliation of it: without unreasonable efforts we cannot tell items such as taxes, which may be significant.",
    ),
  },
  {
    rule: "cautionary-words-missing",
    seen: release("For the full year 2021, revenue is expected to be between $210 million and $220 million.", income),
    unseen: told("For the full year 2021, revenue is expected to be between $210 million and $220 million."),
  },
  {
    rule: "usefulness-not-said",
    seen: release("Net income was $6.0 million. Adjusted EBITDA (non-GAAP) was $10.9 million.", caution, income),
    unseen: told("Net income was $6.0 million. Adjusted EBITDA (non-GAAP) was $10.9 million."),
  },
  {
    rule: "constant-currency-not-explained",
    seen: told("Revenues grew 25%, and 22% in constant currency."),
    unseen: told(
      "Revenues grew 25%, and 22% in constant currency. Constant currency is calculated with the exchange rates of the prior year.",
    ),
  },
  {
    rule: "comparable-sales-not-defined",
    seen: told("Comparable store sales increased 4.1 percent."),
    unseen: told(
      "Comparable store sales increased 4.1 percent. Comparable store sales include stores open for at least a year.",
    ),
  },
  {
    rule: "period-not-reconciled",
    seen: `${told("Net income was $6.0 million. Adjusted EBITDA was $9.1 million in the fourth quarter of 2020.")}\n\n${ebitda}`,
    unseen: `${told("Net income was $6.0 million. Adjusted EBITDA was $7.9 million in the first quarter of 2020.")}\n\n${ebitda}`,
  },
  {
    rule: "reconciliation-from-other-amount",
    seen: `${told()}\n\n${adjusted("Restructuring	1,100	1,200", taxLine).replace("Net income	$6,000", "Net income	$6,100")}`,
    unseen: `${told()}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}`,
  },
  {
    rule: "only-charges-excluded",
    seen: `${release(useful, caution, income.replace("Interest expense", "Gain on sale of a building	700	-\nInterest expense"))}\n\n${adjusted("Restructuring	1,200	1,200", taxLine)}`,
    unseen: `${release(useful, caution, income.replace("Interest expense", "Gain on sale of a building	700	-\nInterest expense"))}\n\n${adjusted("Restructuring	1,900	1,200", "Gain on sale of a building	(700)	-", taxLine)}`,
  },
];
