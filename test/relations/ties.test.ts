import { describe, expect, test } from "vitest";
import { deriveRelations } from "../../src/relations/index.ts";
import type { RelationKind } from "../../src/relations/index.ts";
import { balance, cashFlow, income, withCell } from "../support/a-release.ts";
import { reportOf } from "../support/report-of.ts";
import type { TableOf } from "../support/report-of.ts";
import { sayRelations } from "../support/say-relations.ts";

function relations(kind: RelationKind, ...tables: readonly TableOf[]): string[] {
  const report = reportOf(...tables);
  return sayRelations(
    report,
    deriveRelations(report).value.filter((relation) => relation.kind === kind),
  );
}

function findings(...tables: readonly TableOf[]): string[] {
  return deriveRelations(reportOf(...tables)).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

function reconciliation(rows: TableOf["rows"], more: Partial<TableOf> = {}): TableOf {
  return { id: "rec", kind: "reconciliation", columns: ["3M 2026-03-31", "3M 2025-12-31"], rows, ...more };
}

describe("a release that ties", () => {
  test("has no findings", () => {
    expect(findings(income, balance, cashFlow)).toEqual([]);
  });

  test("has its relations numbered in the order of their targets, each equation once", () => {
    const report = reportOf(income, balance, cashFlow);
    const { value } = deriveRelations(report);
    expect(value.map(({ id }) => id)).toEqual(value.map((_, at) => `R${at + 1}`));
    const order = ["is", "bs", "cf"];
    const places = value.map(({ target }) => order.indexOf(target.statement) * 1000 + target.row);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    const said = sayRelations(report, value);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe("the balance", () => {
  test("holds the assets against liabilities and equity", () => {
    expect(relations("balance", balance)).toEqual([
      "balance: Total liabilities and equity = Total assets [tied, tied]",
    ]);
  });

  test("is a difference where they differ, by whatever amount", () => {
    const broken = withCell(balance, "Total liabilities and equity", 1, "96,548");
    expect(relations("balance", broken)).toEqual([
      "balance: Total liabilities and equity = Total assets [tied, difference -10]",
    ]);
    expect(findings(broken)).toEqual(["error sum-does-not-foot", "error sheet-does-not-balance"]);
  });

  test("is found between totals that have no name", () => {
    const unnamed: TableOf = {
      ...balance,
      rows: balance.rows.map((row) =>
        /^Total (?:assets|liabilities and)/.test(row[0]) ? ["=", ...row.slice(1)] : row,
      ),
    };
    expect(relations("balance", unnamed)).toEqual(["balance: row 15 = row 6 [tied, tied]"]);
  });
});

describe("links", () => {
  test("tie the cash flow to the income statement and to the balance sheet's cash", () => {
    expect(relations("link", income, balance, cashFlow)).toEqual([
      "link: Net income = is's Net income [tied, tied]",
      "link: Depreciation and amortization = is's Depreciation and amortization [tied, tied]",
      "link: Loss on disposal of assets = is's Loss on sale of equipment [tied, tied]",
      "link: Cash and cash equivalents at beginning of period = opening bs's Cash and cash equivalents [tied]",
      "link: Cash and cash equivalents at end of period = bs's Cash and cash equivalents [tied]",
    ]);
  });

  test("say so where the words bind and a figure differs", () => {
    const other = withCell(cashFlow, "Loss on disposal of assets", 1, "--");
    expect(relations("link", income, other)).toContain(
      "link: Loss on disposal of assets = is's Loss on sale of equipment [tied, difference 38]",
    );
    expect(findings(income, other)).toContain("warning figures-disagree");
  });

  test("leave lines alone that agree nowhere: they are not the same thing", () => {
    const other = withCell(
      withCell(cashFlow, "Depreciation and amortization", 0, "6,120"),
      "Depreciation and amortization",
      1,
      "5,008",
    );
    expect(relations("link", income, other).filter((link) => link.includes("Depreciation"))).toEqual([]);
  });

  test("say so where all that differs is one digit", () => {
    const table = reconciliation([["Net income", "10,651", "7,112"]]);
    expect(relations("link", income, table)).toEqual(["link: Net income = is's Net income [difference -100]"]);
  });

  test("turn a line about that is printed with the opposite sign", () => {
    const table = reconciliation([["Interest expense", "(1,214)", "(1,301)"]]);
    expect(relations("link", income, table)).toEqual(["link: Interest expense = - is's Interest expense [tied]"]);
  });

  test("do not take one kind of net income for another", () => {
    const table = reconciliation([
      ["Pro forma net income", "10,551", "8,118"],
      ["Net income before awards", "10,551", "8,118"],
    ]);
    expect(relations("link", income, table)).toEqual([]);
  });

  test("do not take interest expense for interest income", () => {
    const table = reconciliation([["Interest income", "1,214", "1,301"]]);
    expect(relations("link", income, table)).toEqual([]);
  });

  test("leave a figure untested that stands on another basis, and quote the note", () => {
    const table = reconciliation([["Stock-based compensation expense(2)", "1,507", "2,616"]], {
      columns: ["3M 2026-03-31", "3M 2025-03-31"],
      notes: { "2": "Expense for periods prior to 2026 is calculated on a pro forma basis." },
    });
    expect(relations("link", cashFlow, table)).toEqual([
      "link: Stock-based compensation expense = cf's Stock-based compensation [tied, untested]",
    ]);
    const { diagnostics } = deriveRelations(reportOf(cashFlow, table));
    expect(diagnostics.map(({ code, message }) => [code, message.includes("on a pro forma basis")])).toEqual([
      ["figures-on-another-basis", true],
    ]);
  });

  test("leave the owners' share of an amount untested against the whole", () => {
    const whole: TableOf = {
      id: "cf",
      kind: "cashFlow",
      columns: ["3M 2026-03-31", "3M 2025-12-31"],
      rows: [
        ["Net income including noncontrolling interests", "1,025,756", "338,810"],
        ["Equity-based compensation", "8,903", "3,329"],
      ],
    };
    const owners = reconciliation([
      ["Net income attributable to the company", "978,763", "338,810"],
      ["Equity-based compensation", "6,426", "3,329"],
    ]);
    expect(relations("link", whole, owners)).toEqual([
      "link: Equity-based compensation = cf's Equity-based compensation [untested, tied]",
    ]);
    expect(findings(whole, owners)).toEqual(["info figures-on-another-basis"]);
  });

  test("tie a memo table's total to the line that it details, and its other lines to nothing", () => {
    const memo: TableOf = {
      id: "memo",
      title: "(a) Includes the following amounts related to equity awards:",
      kind: "memo",
      memoOf: "is",
      columns: income.columns,
      rows: [
        ["Cost of revenue", "804", "777"],
        ["General and administrative", "703", "611"],
        ["Total", "1,507", "1,388"],
      ],
    };
    expect(relations("link", income, memo, cashFlow).filter((link) => link.includes("memo"))).toEqual([
      "link: Stock-based compensation = memo's Total [tied, tied]",
    ]);
    expect(findings(income, memo, cashFlow)).toEqual([]);
  });

  test("carry on the end of one part, and put back with the opposite sign what another part took", () => {
    const table = reconciliation([
      ["Revenue", "52,310", "50,004"],
      ["All costs", "41,759", "40,103"],
      ["Net income", "10,551", "9,901"],
      ["Second part:"],
      ["Net income", "10,551", "9,901"],
      ["Interest, net", "896", "904"],
      ["EBITDA before awards", "11,447", "10,805"],
      ["Interest, net", "(896)", "(904)"],
      ["Cash earned", "10,551", "9,901"],
    ]);
    expect(relations("link", table)).toEqual([
      "link: Net income = Net income [tied, tied]",
      "link: Interest, net = - Interest, net [tied, tied]",
    ]);
  });

  test("tie the end of a column that starts with N/A to the measure as reported", () => {
    const table = reconciliation(
      [
        ["Net income, as reported for prior periods", "N/A", "8,260"],
        ["Stock-based compensation", "1,507", "2,616"],
        ["Normalized net income", "10,551", "5,644"],
      ],
      { columns: income.columns },
    );
    expect(relations("link", income, table)).toEqual([
      "link: Net income, as reported for prior periods = is's Net income [untested, tied]",
      "link: Normalized net income = is's Net income [tied]",
    ]);
  });

  test("leave two columns for one period alone: no telling which is meant", () => {
    const table = reconciliation([["Net income", "10,551", "7,112"]], { columns: ["3M 2026-03-31", "3M 2026-03-31"] });
    expect(relations("link", income, table)).toEqual([]);
  });
});

describe("a table read in another unit", () => {
  const rows: TableOf["rows"] = [
    ["Revenue", "52,310", "50,004"],
    ["Depreciation and amortization", "4,207", "4,035"],
    ["Net income", "10,551", "9,901"],
  ];

  test("is told once, not figure by figure", () => {
    expect(findings(income, reconciliation(rows, { scale: 1 }))).toEqual(["warning scale-differs"]);
  });

  test("is no slip where the digits follow the unit", () => {
    const millions = reconciliation([["Net income", "10.6", "9.9"]], { scale: 1_000_000 });
    expect(findings(income, millions)).toEqual([]);
    expect(relations("link", income, millions)).toEqual(["link: Net income = is's Net income [rounding -0.049]"]);
  });
});

describe("consistency", () => {
  test("holds a line against its namesake in another reconciliation, as far as nothing else has", () => {
    const one = reconciliation([
      ["Net income", "10,551", "9,901"],
      ["Restructuring", "1,208", "1,377"],
    ]);
    const two = { ...one, id: "second" };
    expect(relations("consistency", income, one, two)).toEqual([
      "consistency: Net income = rec's Net income [tied, tied]",
      "consistency: Restructuring = rec's Restructuring [tied, tied]",
    ]);
  });

  test("says so where all columns but one agree, and that one is a digit off", () => {
    const columns = ["3M 2026-03-31", "3M 2025-12-31", "3M 2025-09-30", "3M 2025-06-30"];
    const table = (id: string, last: string): TableOf =>
      reconciliation([["Loan yield", "4.82%", "4.79%", "4.66%", last]], { id, columns });
    expect(relations("consistency", table("one", "4.51%"), table("two", "4.57%"))).toEqual([
      "consistency: Loan yield = one's Loan yield [tied, tied, tied, difference -0.06]",
    ]);
    expect(relations("consistency", table("one", "4.51%"), table("two", "3.18%"))).toEqual([]);
  });

  test("keeps adjusted and unadjusted apart", () => {
    const one = reconciliation([["EBITDA", "4,300", "3,761"]]);
    const two = reconciliation([["Adjusted EBITDA", "4,300", "3,761"]], { id: "second" });
    expect(relations("consistency", one, two)).toEqual([]);
  });

  test("lets reconciliations take different parts of one thing", () => {
    const one = reconciliation([["Restructuring", "1,208", "1,377"]]);
    const two = reconciliation([["Restructuring", "1,208", "914"]], { id: "second" });
    expect(findings(one, two)).toEqual([]);
  });
});

describe("groups", () => {
  test("tie one line to the lines of a statement that it names together", () => {
    const table = reconciliation([["Accounts payable and deferred revenue", "(1,488)", "517"]]);
    expect(relations("group", cashFlow, table)).toEqual([
      "group: Accounts payable and deferred revenue = cf's Accounts payable + cf's Deferred revenue [tied]",
    ]);
  });

  test("tie a net line to the income and the expense that it nets", () => {
    const table = reconciliation([["Interest income, net", "896", "904"]]);
    expect(relations("group", income, table)).toEqual([
      "group: Interest income, net = is's Interest expense + is's Interest income [tied]",
    ]);
  });

  test("do not force what does not sum", () => {
    const table = reconciliation([["Accounts payable and deferred revenue", "(1,588)", "517"]]);
    expect(relations("group", cashFlow, table)).toEqual([]);
  });

  test("tie what is left over to the lines that no other line restates", () => {
    const table = reconciliation([
      ["Net income", "10,551", "9,901"],
      ["Depreciation and amortization", "4,207", "4,035"],
      ["EBITDA", "14,758", "13,936"],
      ["Stock-based compensation", "1,507", "1,290"],
      ["Other non-cash adjustments", "342", "(73)"],
      ["Accounts receivable", "1,750", "(2,446)"],
      ["Inventory", "1,690", "49"],
      ["Accounts payable and deferred revenue", "(1,488)", "(1,754)"],
      ["Net cash provided by operating activities", "18,559", "11,002"],
    ]);
    expect(relations("group", income, cashFlow, table)).toContain(
      "group: Other non-cash adjustments = cf's Loss on disposal of assets + cf's Provision for doubtful accounts [tied]",
    );
  });
});

describe("segments", () => {
  const whole: TableOf = {
    id: "is",
    kind: "incomeStatement",
    columns: ["3M 2026-03-31", "3M 2025-03-31"],
    rows: [
      ["Net revenue", "60,480", "55,710"],
      ["Cost of revenue", "32,104", "30,050"],
      ["Operating income", "17,080", "14,920"],
    ],
  };
  const segment = (id: string, ...rows: TableOf["rows"]): TableOf => ({ ...whole, id, kind: "segment", rows });
  const east = segment("east", ["Net revenue", "42,625", "37,855"], ["Operating income", "13,438", "11,642"]);
  const west = segment("west", ["Net revenue", "17,855", "17,855"], ["Operating income", "4,242", "3,878"]);

  test("with a table each come to the line of the whole; where something is left over, nothing is said", () => {
    expect(relations("group", whole, east, west)).toEqual([
      "group: Net revenue = east's Net revenue + west's Net revenue [tied, tied]",
    ]);
  });

  test("in one table come to it as well, and so does the total of what is divided by anything else", () => {
    const table = segment(
      "segments",
      ["East:"],
      ["External net revenue", "42,625", "37,855"],
      ["West:"],
      ["External net revenue", "17,855", "17,855"],
      ["Net revenue by brand"],
      ["Kestrel", "50,100", "44,600"],
      ["Others", "10,380", "11,110"],
      ["Total", "60,480", "55,710"],
    );
    expect(relations("group", whole, table)).toEqual([
      "group: Net revenue = segments's External net revenue + segments's External net revenue [tied, tied]",
    ]);
    expect(relations("link", whole, table)).toEqual(["link: Total = is's Net revenue [tied, tied]"]);
  });

  test("tell a figure of theirs that is a digit off, if the other column proves them", () => {
    const wrong = withCell(west, "Net revenue", 1, "17,955");
    const columns = ["3M 2026-03-31", "3M 2025-03-31", "3M 2025-12-31"];
    const more = (table: TableOf, ...cells: readonly string[]): TableOf => ({
      ...table,
      columns,
      rows: table.rows.map((row, at) => [...row, cells[at] ?? ""] as const),
    });
    expect(
      relations(
        "group",
        more(whole, "58,912", "31,007", "16,111"),
        more(east, "40,001", "12,990"),
        more(wrong, "18,911", "3,121"),
      ),
    ).toEqual(["group: Net revenue = east's Net revenue + west's Net revenue [tied, difference 100, tied]"]);
  });
});

describe("roll-forwards", () => {
  test("take the change of balances as the cash flow: assets down, liabilities up", () => {
    expect(relations("rollForward", income, balance, cashFlow)).toEqual([
      "rollForward: Retained earnings = opening Retained earnings + is's Net income [tied]",
      "rollForward: Accounts receivable = - bs's Accounts receivable, net of allowance of $711 + opening bs's Accounts receivable, net of allowance of $711 - Provision for doubtful accounts [tied]",
      "rollForward: Inventory = - bs's Inventory + opening bs's Inventory [tied]",
      "rollForward: Accounts payable = bs's Accounts payable - opening bs's Accounts payable [rounding -1]",
      "rollForward: Deferred revenue = bs's Deferred revenue, current portion - opening bs's Deferred revenue, current portion + bs's Deferred revenue, less current portion - opening bs's Deferred revenue, less current portion [tied]",
    ]);
  });

  test("are no error where they do not hold: much of the change may have taken no cash", () => {
    const other = withCell(withCell(cashFlow, "Inventory", 0, "1,290"), "Accounts receivable", 0, "2,150");
    expect(relations("rollForward", balance, other).some((one) => one.includes("Inventory"))).toBe(false);
    expect(findings(income, balance, other)).toEqual([]);
  });

  test("find the opening balance of an issuer that counts in weeks", () => {
    const weekly = { ...balance, columns: ["2026-04-04", "2026-01-03"] };
    const flow = { ...cashFlow, columns: ["13W 2026-04-04", "13W 2025-04-05"] };
    expect(relations("rollForward", weekly, flow)).toContain(
      "rollForward: Inventory = - bs's Inventory + opening bs's Inventory [tied]",
    );
  });
});

describe("a statement of changes in equity", () => {
  const equity = (closing: string): TableOf => ({
    id: "eq",
    kind: "equity",
    columns: ["Share capital", "Retained earnings", "Total"],
    rows: [
      ["Balance at 1 January 2026", "3,149,058", "1,880,866", "5,029,924"],
      ["Profit for the period", "--", "687,078", "687,078"],
      ["Issue of shares", "81,441", "--", "81,441"],
      ["Dividends", "--", "(104,809)", "(104,809)"],
      ["Balance at 31 March 2026", "3,230,499", closing, "5,693,634"],
    ],
  });
  const sheet: TableOf = {
    id: "bs",
    kind: "balanceSheet",
    columns: ["2026-03-31", "2025-12-31"],
    rows: [["Total equity", "5,693,634", "5,029,924"]],
  };
  const result: TableOf = {
    id: "is",
    kind: "incomeStatement",
    columns: ["3M 2026-03-31"],
    rows: [["Profit for the period", "687,078"]],
  };

  test("rolls each kind of equity forward", () => {
    expect(relations("rollForward", equity("2,463,135"))).toEqual([
      "rollForward: Balance at 31 March 2026 = Balance at 1 January 2026 + Profit for the period + Issue of shares + Dividends [tied, tied, tied]",
    ]);
  });

  test("does so where one of them has a wrong digit", () => {
    expect(relations("rollForward", equity("2,463,735"))).toEqual([
      "rollForward: Balance at 31 March 2026 = Balance at 1 January 2026 + Profit for the period + Issue of shares + Dividends [tied, difference -600, tied]",
    ]);
  });

  test("ties to the balance sheet and to the income statement", () => {
    expect(relations("link", sheet, result, equity("2,463,135"))).toEqual([
      "link: Balance at 1 January 2026 = bs's Total equity [tied]",
      "link: Profit for the period = is's Profit for the period [tied]",
      "link: Balance at 31 March 2026 = bs's Total equity [tied]",
    ]);
  });
});

describe("per share", () => {
  test("divides income by the shares of the kind", () => {
    expect(relations("perShare", income)).toEqual([
      "perShare: Basic net income per share = Net income / Weighted average shares, basic [tied, tied]",
      "perShare: Diluted net income per share = Net income / Weighted average shares, diluted [tied, tied]",
    ]);
  });

  test("says so where the quotient is another in one period", () => {
    const wrong = withCell(income, "Basic net income per share", 1, "0.47");
    expect(relations("perShare", wrong)).toContain(
      "perShare: Basic net income per share = Net income / Weighted average shares, basic [tied, difference -0.06]",
    );
    expect(findings(wrong)).toEqual(["warning quotient-differs"]);
  });

  test("lets convertible notes dilute, but never beyond what is earned per basic share", () => {
    const columns = ["3M 2026-03-31", "3M 2025-12-31", "3M 2025-03-31"];
    const rows = (diluted: string): TableOf["rows"] => [
      ["Net income", "51,460", "50,113", "49,874"],
      ["Basic net income per share", "1.98", "1.93", "1.92"],
      ["Diluted net income per share", diluted, "1.92", "1.91"],
      ["Weighted average shares, basic", "26,010", "25,990", "25,980"],
      ["Weighted average shares, diluted", "26,153", "26,110", "26,100"],
    ];
    const diluted = (printed: string): string[] =>
      relations("perShare", { ...income, columns, rows: rows(printed) }).filter((said) => said.includes(": Diluted"));
    const quotient = "perShare: Diluted net income per share = Net income / Weighted average shares, diluted";
    expect(diluted("1.97")).toEqual([`${quotient} [tied, tied, tied]`]);
    expect(diluted("2.07")).toEqual([`${quotient} [difference -0.1, tied, tied]`]);
    expect(diluted("1.57")).toEqual([`${quotient} [difference 0.4, tied, tied]`]);
  });

  test("keeps the sign of a loss that rounds to nothing", () => {
    const loss = reportOf({
      ...income,
      rows: [
        ["Net loss", "(570)", "(612)"],
        ["Basic net loss per share", "(0.00)", "(0.00)"],
        ["Weighted average shares, basic", "338,199", "337,501"],
      ],
    });
    const [relation] = deriveRelations(loss).value;
    expect(relation?.results.map(({ verdict }) => verdict)).toEqual(["tied", "tied"]);
    expect(relation?.results[0]?.computed?.isNegative()).toBe(true);
  });

  test("knows that shares may be printed in another scale", () => {
    const report = reportOf({
      ...income,
      scale: 1_000_000,
      rows: [
        ["Net income", "105.5", "82.6"],
        ["Net income per share", "0.52", "0.41"],
      ],
    });
    const [statement] = report.statements.statements;
    const shares = reportOf({ ...income, rows: [["Weighted average shares", "204,140", "201,070"]] });
    const row = shares.statements.statements[0]?.rows[0];
    if (statement === undefined || row === undefined) throw new Error("the tables have rows");
    const joined = { ...statement, rows: [...statement.rows, row] };
    const lines = joined.rows.map((one, index) => ({
      ref: { statement: joined.id, row: index },
      statement: joined,
      row: one,
      concept: undefined,
    }));
    const whole = { ...report, statements: { ...report.statements, statements: [joined] }, lines: [lines] };
    expect(sayRelations(whole, deriveRelations(whole).value)).toEqual([
      "perShare: Net income per share = Net income / Weighted average shares [tied, tied]",
    ]);
  });
});
