import { describe, expect, test } from "vitest";
import { deriveRelations } from "../../src/relations/index.ts";
import { reportOf } from "../support/report-of.ts";
import type { TableOf } from "../support/report-of.ts";
import { sayRelations } from "../support/say-relations.ts";

const quarters = ["3M 2026-03-31", "3M 2025-03-31"];

function footings(rows: TableOf["rows"], more: Partial<TableOf> = {}): string[] {
  const report = reportOf({ id: "one", kind: "incomeStatement", columns: quarters, rows, ...more });
  const { value } = deriveRelations(report);
  return sayRelations(
    report,
    value.filter(({ kind }) => kind === "footing"),
  );
}

function findings(rows: TableOf["rows"], more: Partial<TableOf> = {}): string[] {
  const report = reportOf({ id: "one", kind: "incomeStatement", columns: quarters, rows, ...more });
  return deriveRelations(report).diagnostics.map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
}

describe("a total sums the lines above it", () => {
  test("plainly, level by level", () => {
    expect(
      footings([
        ["Assets:"],
        ["Cash", "1,207", "1,130"],
        ["Receivables", "4,415", "3,902"],
        ["Total current assets", "5,622", "5,032"],
        ["Equipment", "9,310", "9,744"],
        ["Total assets", "14,932", "14,776"],
      ]),
    ).toEqual([
      "footing: Total current assets = Cash + Receivables [tied, tied]",
      "footing: Total assets = Total current assets + Equipment [tied, tied]",
    ]);
  });

  test("as the first line less the rest, where costs are printed without a sign", () => {
    expect(
      footings([
        ["Revenue", "42,625", "37,855"],
        ["Cost of revenue", "22,217", "19,887"],
        ["Selling expense", "6,970", "6,326"],
        ["Operating income", "13,438", "11,642"],
      ]),
    ).toEqual(["footing: Operating income = Revenue - Cost of revenue - Selling expense [tied, tied]"]);
  });

  test("with the signs that the labels promise", () => {
    expect(
      footings([
        ["Card receivables", "1,813", "1,849"],
        ["Trade receivables", "2,604", "2,551"],
        ["Less allowance for doubtful accounts", "31", "53"],
        ["Net receivables", "4,386", "4,347"],
      ]),
    ).toEqual([
      "footing: Net receivables = Card receivables + Trade receivables - Less allowance for doubtful accounts [tied, tied]",
    ]);
  });

  test("with one sign changed among costs, where an income stands between them", () => {
    expect(
      footings([
        ["Gross profit", "20,408", "17,968"],
        ["Research", "5,190", "4,490"],
        ["Marketing", "6,970", "6,326"],
        ["Gain on a lawsuit", "1,204", "377"],
        ["Income before taxes", "9,452", "7,529"],
      ]),
    ).toEqual(["footing: Income before taxes = Gross profit - Research - Marketing + Gain on a lawsuit [tied, tied]"]);
  });

  test("without a label, under a rule", () => {
    expect(
      footings([
        ["Plant", "47,674", "50,072"],
        ["Goodwill", "36,314", "36,314"],
        ["=", "83,988", "86,386"],
      ]),
    ).toEqual(["footing: row 2 = Plant + Goodwill [tied, tied]"]);
  });

  test("without a hint, if the digits say so in every column", () => {
    expect(
      footings([
        ["Parts"],
        ["North", "47,674", "50,072"],
        ["South", "36,314", "31,977"],
        ["Both regions", "83,988", "82,049"],
      ]),
    ).toEqual(["footing: Both regions = North + South [tied, tied]"]);
  });

  test("with the nil lines that lead its section", () => {
    expect(
      footings([
        ["Equity:"],
        ["Preferred stock", "--", "--"],
        ["Common stock", "344", "342"],
        ["Surplus", "7,908", "6,493"],
        ["Total equity", "8,252", "6,835"],
      ]),
    ).toEqual(["footing: Total equity = Preferred stock + Common stock + Surplus [tied, tied]"]);
  });

  test("with blank cells as nil, if the sum says so; a blank proves nothing against it", () => {
    expect(
      footings([
        ["Lease income", "4,120", ""],
        ["Service income", "6,970", "6,326"],
        ["Total income", "11,090", "6,326"],
      ]),
    ).toEqual(["footing: Total income = Lease income + Service income [tied, tied]"]);
    expect(
      footings([
        ["Lease income", "4,120", ""],
        ["Service income", "6,970", "6,326"],
        ["Total income", "11,090", "9,909"],
      ]),
    ).toEqual(["footing: Total income = Lease income + Service income [tied, untested]"]);
  });

  test("amounts with amounts and shares with shares, though they stand in one list", () => {
    expect(
      footings([
        ["Basic shares", "342,928", "338,199"],
        ["Net income", "541", "570"],
        ["Shares under options", "1,639", "2,005"],
        ["Total shares", "344,567", "340,204"],
      ]),
    ).toEqual(["footing: Total shares = Basic shares + Shares under options [tied, tied]"]);
  });

  test("of a section, also where it is the only one", () => {
    expect(footings([["Segment"], ["Products", "5,117", "4,004"], ["Total segment", "5,117", "4,004"]])).toEqual([
      "footing: Total segment = Products [tied, tied]",
    ]);
  });

  test("of the only line of a kind of activity, so that all of them come to the change in cash", () => {
    const rows: TableOf["rows"] = [
      ["Net income", "8,130", "7,020"],
      ["Depreciation", "2,415", "2,380"],
      ["Net cash provided by operating activities", "10,545", "9,400"],
      ["Purchases of equipment", "(3,610)", "(2,970)"],
      ["Net cash used in investing activities", "(3,610)", "(2,970)"],
      ["Dividends paid", "(3,000)", "(2,800)"],
      ["Net cash used in financing activities", "(3,000)", "(2,800)"],
      ["Net increase in cash", "3,935", "3,630"],
    ];
    expect(footings(rows, { kind: "cashFlow" }).slice(1)).toEqual([
      "footing: Net cash used in investing activities = Purchases of equipment [tied, tied]",
      "footing: Net cash used in financing activities = Dividends paid [tied, tied]",
      "footing: Net increase in cash = Net cash provided by operating activities + Net cash used in investing activities + Net cash used in financing activities [tied, tied]",
    ]);
  });

  test("and the same line twice is no total", () => {
    expect(footings([["Segment"], ["Products", "5,117", "4,004"], ["Products", "5,117", "4,004"]])).toEqual([]);
  });

  test("beyond headings, where a heading says what the lines lead to", () => {
    expect(
      footings(
        [
          ["Net income", "121", "363"],
          ["Adjustments to reconcile net income to underwriting gain"],
          ["Net investment income", "(277)", "(259)"],
          ["Net realized capital gains", "143", "(115)"],
          ["Income tax expense", "33", "81"],
          ["Underwriting gain", "20", "70"],
        ],
        { kind: "reconciliation" },
      ),
    ).toEqual([
      "footing: Underwriting gain = Net income + Net investment income + Net realized capital gains + Income tax expense [tied, tied]",
    ]);
  });

  test("without a small share of others that would also cancel", () => {
    expect(
      footings(
        [
          ["Loss from continuing operations", "(61.4)", "(22.3)"],
          ["Income attributable to noncontrolling interest", "2.2", "1.4"],
          ["Loss from continuing operations attributable to the owners", "(63.6)", "(23.7)"],
          ["Adjustments:"],
          ["Compensation", "11.4", "13.5"],
          ["Restructuring", "13.1", "5.0"],
          ["Total adjustments", "24.5", "18.5"],
        ],
        { kind: "reconciliation" },
      ),
    ).toEqual([
      "footing: Loss from continuing operations attributable to the owners = Loss from continuing operations - Income attributable to noncontrolling interest [tied, tied]",
      "footing: Total adjustments = Compensation + Restructuring [tied, tied]",
    ]);
  });
});

describe("a total that nothing sums to", () => {
  test("is told, since a wrong digit in it would not be noticed", () => {
    expect(
      findings([
        ["Payables", "5,190", "4,490"],
        ["Borrowings", "6,970", "6,326"],
        ["Total equity", "20,265", "17,968"],
      ]),
    ).toEqual([
      'info total-not-summed: "Total equity" says that it is a total, but no lines of "one" were found to sum to it, and nothing else states it. Check it by hand.',
    ]);
  });

  test("is none where it is a share of others", () => {
    expect(
      findings([
        ["Revenue", "5,190", "4,490"],
        ["Costs", "3,970", "3,326"],
        ["Net income attributable to noncontrolling interests", "265", "168"],
      ]),
    ).toEqual([]);
  });
});

describe("rounding", () => {
  test("explains a difference of half a unit for each figure", () => {
    expect(
      footings([
        ["Parts", "10.3", "20.1"],
        ["Service", "11.4", "21.3"],
        ["Total revenue", "21.8", "41.4"],
      ]),
    ).toEqual(["footing: Total revenue = Parts + Service [rounding -0.1, tied]"]);
  });

  test("explains no more than that", () => {
    expect(
      footings([
        ["Parts", "110.3", "120.1"],
        ["Service", "211.4", "221.3"],
        ["Total revenue", "321.9", "341.4"],
      ]),
    ).toEqual(["footing: Total revenue = Parts + Service [difference -0.2, tied]"]);
  });
});

describe("where every other sum of a release foots exactly", () => {
  const names = ["north", "south", "east", "west", "inland", "coast", "island", "mountain", "river"];
  const table = (at: number, total: string): TableOf => ({
    id: `part-${at}`,
    kind: "other",
    columns: quarters,
    rows: [
      [`Parts ${names[at] ?? ""}`, "10,417", "20,118"],
      [`Service ${names[at] ?? ""}`, "11,306", "21,355"],
      [`Total ${names[at] ?? ""}`, total, "41,473"],
    ],
  });
  const exact = [0, 1, 2, 3, 4, 5, 6].map((at) => table(at, "21,723"));

  test("one that is off by a unit is worth a look, though rounding could explain it", () => {
    const { value, diagnostics } = deriveRelations(reportOf(...exact, table(7, "21,724")));
    expect(value.at(-1)?.results.map(({ verdict }) => verdict)).toContain("rounding");
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning sum-off-by-rounding"]);
  });

  test("and where sums are off now and then, none is", () => {
    const off = [7, 8].map((at) => table(at, "21,724"));
    expect(deriveRelations(reportOf(...exact, ...off)).diagnostics).toEqual([]);
  });
});

describe("what is no sum", () => {
  test("parts that come to the same as a whole that stands above them", () => {
    expect(
      footings([
        ["Research and administration", "631", "487"],
        ["Adjusted research and administration", "477", "388"],
        ["Research", "449", "339"],
        ["Adjusted research", "337", "273"],
        ["Administration", "182", "147"],
        ["Adjusted administration", "140", "114"],
      ]),
    ).toEqual([]);
  });

  test("the last of some parts, where the whole follows that stood above them already", () => {
    expect(
      footings([
        ["Total revenue", "38,275", "37,180"],
        ["Americas", "20,323", "19,917"],
        ["Europe", "11,946", "10,960"],
        ["Total Asia", "6,006", "6,303"],
        ["Total revenue", "38,275", "37,180"],
      ]),
    ).toEqual(["footing: Total revenue = Americas + Europe + Total Asia [tied, tied]"]);
  });

  test("a coincidence in one column that the other denies", () => {
    expect(
      footings([
        ["Rent", "1,200", "4,417"],
        ["Power", "1,300", "3,208"],
        ["Travel", "2,500", "9,120"],
      ]),
    ).toEqual([]);
  });

  test("a line whose few digits any two lines might meet", () => {
    expect(
      footings([
        ["Rent", "3", "2"],
        ["Power", "4", "5"],
        ["Travel", "7", "7"],
      ]),
    ).toEqual([]);
  });

  test("the last item of the equity, though assets less all else come to it", () => {
    const sums = footings(
      [
        ["Assets"],
        ["Cash", "4,207", "3,130"],
        ["Plant", "8,415", "8,902"],
        ["Total assets", "12,622", "12,032"],
        ["Liabilities"],
        ["Loans", "5,011", "5,200"],
        ["Bonds", "2,208", "2,717"],
        ["Total liabilities", "7,219", "7,917"],
        ["Stock", "1,302", "1,300"],
        ["Earnings kept", "4,101", "2,815"],
        ["Total equity", "5,403", "4,115"],
        ["Total liabilities and equity", "12,622", "12,032"],
      ],
      { kind: "balanceSheet", columns: ["2026-03-31", "2025-12-31"] },
    );
    expect(sums).toEqual([
      "footing: Total assets = Cash + Plant [tied, tied]",
      "footing: Total liabilities = Loans + Bonds [tied, tied]",
      "footing: Total equity = Stock + Earnings kept [tied, tied]",
      "footing: Total liabilities and equity = Total liabilities + Total equity [tied, tied]",
    ]);
  });

  test("a percentage", () => {
    expect(
      footings([
        ["North", "41%", "40%"],
        ["South", "59%", "60%"],
        ["Total", "100%", "100%"],
      ]),
    ).toEqual([]);
  });
});

describe("a total that does not foot", () => {
  const rows: TableOf["rows"] = [
    ["Costs:"],
    ["Salaries", "22,217", "19,887"],
    ["Premises", "2,897", "2,662"],
    ["Total costs", "25,141", "22,549"],
  ];

  test("is a difference where it foots in the other column", () => {
    expect(footings(rows)).toEqual(["footing: Total costs = Salaries + Premises [difference -27, tied]"]);
  });

  test("is told with what was printed and what comes out", () => {
    expect(findings(rows)).toEqual([
      'error sum-does-not-foot: "Total costs" for the 3 months to 2026-03-31 does not foot: 25,141 is printed, 25,114 computed, a difference of -27. Check it and the lines that it sums. If 25,141 were 25,114 in "Total costs" for the 3 months to 2026-03-31, it would tie.',
    ]);
  });

  test("is told at its figure", () => {
    const report = reportOf({ id: "one", kind: "incomeStatement", columns: quarters, rows });
    const [finding] = deriveRelations(report).diagnostics;
    expect(finding?.span).toEqual(report.lines[0]?.[3]?.row.figures[0]?.span);
  });

  test("is told in a single column too, if it is one digit off", () => {
    const single = rows.map(([label, cell]) => (cell === undefined ? ([label] as const) : ([label, cell] as const)));
    const oneDigit = single.map((row) => (row[0] === "Total costs" ? (["Total costs", "25,714"] as const) : row));
    expect(footings(oneDigit, { columns: ["3M 2026-03-31"] })).toEqual([
      "footing: Total costs = Salaries + Premises [difference -600]",
    ]);
  });
});

describe("a digit that is wrong", () => {
  test("is noticed among small figures where the label promises the sum", () => {
    const rows: TableOf["rows"] = [
      ["Income before income taxes", "(0.9)", "21.7"],
      ["Equity in loss of affiliates", "(0.6)", "(0.2)"],
      ["Income tax benefit (expense)", "0.2", "(5.3)"],
      ["Net (loss) income", "(4.3)", "16.2"],
    ];
    expect(footings(rows)).toEqual([
      "footing: Net (loss) income = Income before income taxes + Equity in loss of affiliates + Income tax benefit (expense) [difference 3, tied]",
    ]);
  });

  test("is noticed under a line that does not look like a total, if the other column proves it with large figures", () => {
    const rows: TableOf["rows"] = [
      ["Land and buildings:"],
      ["Land", "1,289,770", "1,368,854"],
      ["Buildings", "12,154,162", "11,859,817"],
      ["Total land and buildings", "13,443,932", "13,228,671"],
      ["Less accumulated depreciation", "(1,527,306)", "(3,327,629)"],
      ["Property and equipment, net", "9,916,626", "9,901,042"],
    ];
    expect(footings(rows, { kind: "balanceSheet", columns: ["2026-03-31", "2025-12-31"] })).toContain(
      "footing: Property and equipment, net = Total land and buildings + Less accumulated depreciation [difference 2000000, tied]",
    );
  });

  test("is noticed although every column has blanks", () => {
    const rows: TableOf["rows"] = [
      ["Net income", "725", "1,173", "29"],
      ["Severance", "55", "51", ""],
      ["Inventory step-up", "101", "", ""],
      ["Gain on sale of a building", "", "(60)", ""],
      ["Income tax", "(13)", "9", ""],
      ["=Adjusted net income", "768", "1,173", "29"],
    ];
    const columns = [...quarters, "3M 2025-12-31"];
    expect(footings(rows, { kind: "reconciliation", columns })).toEqual([
      "footing: Adjusted net income = Net income + Severance + Inventory step-up + Gain on sale of a building + Income tax [difference 100, tied, tied]",
    ]);
  });

  test("is none where a line and its repetition are thrown together with another sum", () => {
    const rows: TableOf["rows"] = [
      ["Loss for the period", "(1,810,660)", "--", "(1,810,660)"],
      ["Total loss for the period", "(1,810,660)", "--", "(1,810,660)"],
      ["Sale of own shares", "--", "900,000", "900,000"],
      ["Total transactions with owners", "--", "900,000", "900,000"],
    ];
    const columns = ["Retained earnings", "Share premium", "Total"];
    expect(footings(rows, { kind: "equity", columns }).filter((said) => said.includes("difference"))).toEqual([]);
  });

  test("is noticed in the total of a section's only line", () => {
    const rows: TableOf["rows"] = [
      ["Expenses:"],
      ["Administration", "2,563", "3,015"],
      ["Total expenses", "2,563", "3,018"],
    ];
    expect(footings(rows)).toEqual(["footing: Total expenses = Administration [tied, difference -3]"]);
  });
});

describe("a reconciliation", () => {
  const rows: TableOf["rows"] = [
    ["Net loss, as reported", "N/A", "(570)"],
    ["Award expense", "1,507", "2,616"],
    ["Normalized net income", "541", "(3,186)"],
    ["Diluted net loss per share", "N/A", "(0.00)"],
    ["Award expense, per share", "(0.00)", "(0.01)"],
    ["Diluted normalized net income per share", "0.00", "(0.01)"],
  ];

  test("is not forced to foot in a column that starts with N/A", () => {
    expect(footings(rows, { kind: "reconciliation" })).toEqual([
      "footing: Normalized net income = Net loss, as reported - Award expense [untested, tied]",
      // The amounts per share repeat the block above, with another sign.
      "footing: Diluted normalized net income per share = Diluted net loss per share + Award expense, per share [untested, tied]",
    ]);
  });

  test("says which line has no amount", () => {
    expect(findings(rows, { kind: "reconciliation" })).toContain(
      'info sum-not-tested: "Normalized net income" for the 3 months to 2026-03-31 was not held against its sum: "Net loss, as reported" has no amount there.',
    );
  });
});
