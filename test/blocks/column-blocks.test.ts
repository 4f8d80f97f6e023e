import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../src/blocks/index.ts";
import { readStatements } from "../../src/statements/index.ts";

/** The rows of the first table: "Label | figure | figure", with "·" for a blank. */
function rowsOf(text: string): string[] {
  const table = readBlocks({ text }).value.blocks.find((block) => block.kind === "table");
  const rows = table?.rows.filter((row) => row.kind === "cells") ?? [];
  const width = Math.max(0, ...rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  return rows.map((row) => {
    const printed = Array.from({ length: width + 1 }, (_, at) => row.cells.find((cell) => cell.column === at)?.text);
    return printed.map((cell, at) => cell ?? (at === 0 ? "" : "·")).join(" | ");
  });
}

const title = "HARBOR FERRIES LTD.\nSTATEMENTS OF OPERATIONS\n(in thousands)\n(unaudited)\n\n";

test("labels in one run, each column in another", () => {
  const text = `${title}Ticket sales\nFreight\nTotal revenue\n\nMay 31, 2021\n$\n\n700\n250\n950\n\nMay 31, 2020\n$\n\n640\n200\n840`;
  expect(rowsOf(text)).toEqual([
    " | May 31, 2021 | May 31, 2020",
    "Ticket sales | 700 | 640",
    "Freight | 250 | 200",
    "Total revenue | 950 | 840",
  ]);
});

test("a run that holds whole rows goes on with the first column of the next rows", () => {
  const text = `${title}Ticket sales\nFreight\nTotal revenue\nCrew\nFuel\nTotal costs\n\nMay 31, 2021\nMay 31, 2020\n700\n640\n250\n200\n950\n840\n300\n90\n390\n\n280\n85\n365`;
  expect(rowsOf(text).slice(1)).toEqual([
    "Ticket sales | 700 | 640",
    "Freight | 250 | 200",
    "Total revenue | 950 | 840",
    "Crew | 300 | 280",
    "Fuel | 90 | 85",
    "Total costs | 390 | 365",
  ]);
});

describe("a column that lacks a figure", () => {
  const text = `${title}Ticket sales\nGrants\nTotal revenue\nMargin %\nFreight subsidy\n\nMay 31, 2021\n700\n20\n720\n12.5 %\n5\n\nMay 31, 2020\n640\n640\n11.0 %\n6`;

  test("is blank where its kind and size leave it", () => {
    expect(rowsOf(text).slice(1)).toEqual([
      "Ticket sales | 700 | 640",
      "Grants | 20 | ·",
      "Total revenue | 720 | 640",
      "Margin % | 12.5 % | 11.0 %",
      "Freight subsidy | 5 | 6",
    ]);
  });
});

test("headings take no figures: those in the words of a later total, and those with a colon", () => {
  const text = `${title}Operating activities\nReceipts\nWages\nNet cash from operating activities\nInvesting activities\nVessels\nQuays\nNet cash from investing activities\n\nMay 31, 2021\nMay 31, 2020\n900\n800\n(500)\n(480)\n400\n320\n(90)\n(70)\n(10)\n(12)\n(100)\n(82)`;
  expect(rowsOf(text).slice(1)).toEqual([
    "Operating activities | · | ·",
    "Receipts | 900 | 800",
    "Wages | (500) | (480)",
    "Net cash from operating activities | 400 | 320",
    "Investing activities | · | ·",
    "Vessels | (90) | (70)",
    "Quays | (10) | (12)",
    "Net cash from investing activities | (100) | (82)",
  ]);
});

test("a column of changes goes where each follows from the amounts beside it", () => {
  const text = `${title}Ticket sales\nFreight\nTotal revenue\n\nMay 31, 2021\n700\n250\n950\n\nMay 31, 2020\n640\n200\n840\n\nChange\n9.4%\n25.0%\n13.1%`;
  expect(rowsOf(text).slice(2)).toEqual([
    "Ticket sales | 700 | 640 | 9.4%",
    "Freight | 250 | 200 | 25.0%",
    "Total revenue | 950 | 840 | 13.1%",
  ]);
});

test("the number of a page is no figure, and a figure alone on a line is no page number", () => {
  const page = (number: number, first: string) =>
    `\f${title}${first}\nFreight\nTotal revenue\n\nMay 31, 2021\nMay 31, 2020\n700\n640\n\n250\n\n200\n\n950\n840\n\n${number}\n\n`;
  const text = `The ferry had a good year.\n\n1\n\n${page(2, "Ticket sales")}${page(3, "Fares")}`;
  expect(rowsOf(text).slice(1)).toEqual([
    "Ticket sales | 700 | 640",
    "Freight | 250 | 200",
    "Total revenue | 950 | 840",
  ]);
});

test("rows that nothing bears out are said to be unsure", () => {
  const text = `${title}Berths\nSailings\nPassengers\n\nMay 31, 2021\n40\n310\n8,100\n\nMay 31, 2020\n38\n290\n7,700`;
  const found = readStatements(readBlocks({ text }).value).diagnostics.filter(
    (each) => each.code === "table-order-unsure",
  );
  expect(found).toHaveLength(1);
  const summed = `${title}Ticket sales\nFreight\nTotal revenue\n\nMay 31, 2021\n700\n250\n950\n\nMay 31, 2020\n640\n200\n840`;
  expect(readStatements(readBlocks({ text: summed }).value).diagnostics.map((each) => each.code)).not.toContain(
    "table-order-unsure",
  );
});

/** What the unsure rows of a text's tables are called: by their label, else by their first figure. */
function unsureRows(text: string): string[] {
  const tables = readBlocks({ text }).value.blocks.filter((block) => block.kind === "table");
  return tables.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === "cells" && row.isUnsure === true ? (row.cells[0]?.text ?? "") : [])),
  );
}

describe("what only its order tells is said to be unsure", () => {
  const labels = "Ticket sales\nFreight\nTotal revenue\nCrew\nFuel\nBerths\nTotal costs";
  const now = "May 31, 2021\n700\n250\n950\n300\n90\n60\n450";

  test("a blank that would do as well in another row, as far as the sums about it", () => {
    const text = `${title}${labels}\n\n${now}\n\nMay 31, 2020\n640\n200\n840\n280\n70\n350`;
    expect(unsureRows(text)).toEqual(["Crew", "Fuel", "Berths"]);
  });

  test("the rows of a column whose total is blank, above other sums too", () => {
    const text = `${title}${labels}\n\n${now}\n\nMay 31, 2020\n640\n200\n840\n280\n85\n70`;
    expect(unsureRows(text)).toContain("Total costs");
    expect(unsureRows(text)).toContain("Crew");
  });

  test("a column with every figure is sure", () => {
    const text = `${title}${labels}\n\n${now}\n\nMay 31, 2020\n640\n200\n840\n280\n85\n70\n435`;
    expect(unsureRows(text)).toEqual([]);
  });

  test("a percentage that is not there is blank where the kind of the others leaves it", () => {
    const text = `${title}Ticket sales\nFreight\nTotal revenue\nMargin %\nFreight subsidy\n\nMay 31, 2021\n700\n250\n950\n12.5 %\n5\n\nMay 31, 2020\n640\n200\n840\n6`;
    expect(rowsOf(text)).toContain("Margin % | 12.5 % | ·");
    expect(unsureRows(text)).toEqual([]);
  });

  test("the rows beside a label that no figures were left for", () => {
    const text = `${title}${labels}\nGain on the sale of a quay\nTolls\nRents\nTotal other income\n\n${now}\n40\n30\n70\n\nMay 31, 2020\n640\n200\n840\n280\n85\n70\n435\n35\n25\n60`;
    const unsure = unsureRows(text);
    expect(unsure).toContain("Rents");
    expect(unsure).not.toContain("Freight");
  });

  test("a row that stands apart on such a page, made of a label and the figures below it", () => {
    const page = `${title}Ticket sales\nFreight\nTotal revenue\n\nMay 31, 2021\n700\n250\n950\n\nMay 31, 2020\n640\n200\n840`;
    const text = `\f${page}\n\n\fFLEET DATA\n(unaudited)\n\nMay 31, 2021\n\nMay 31, 2020\n\nVessels\n\n14\n\n12\n\nQuays\n\n9\n\n8\n\nBuoys\n\n1,300\n\n1,250\n`;
    expect(unsureRows(text)).toEqual(["Vessels", "Quays", "Buoys"]);
    expect(unsureRows(text.replaceAll("\f", ""))).not.toContain("Vessels");
  });
});

test("the finding names the rows, those on end by the first and the last, one without a label by its figure", () => {
  const text = `${title}Ticket sales\nFreight\nCrew\nFuel\nHarbour dues\n\nMay 31, 2021\n700\n250\n950\n300\n90\n390\n\nMay 31, 2020\n640\n200\n840\n280\n85\n365`;
  const [finding] = readStatements(readBlocks({ text }).value).diagnostics.filter(
    (each) => each.code === "table-order-unsure",
  );
  expect(finding?.message).toContain('which figures belong to the 6 rows from "Ticket sales" to "390".');
});

// Two columns of items within a factor of three of each other: statements of two years.
const section = fc.array(
  fc
    .integer({ min: 1000, max: 90_000 })
    .chain((now) => fc.tuple(fc.constant(now), fc.integer({ min: now - 300, max: now + 300 }))),
  { minLength: 2, maxLength: 6 },
);

describe("a table with totals that foot reads back", () => {
  const print = (amount: number) => amount.toLocaleString("en-US");
  const tableOf = (sections: readonly (readonly (readonly [number, number])[])[]) =>
    sections.flatMap((items, at) => {
      const rows = items.map(([now, then], item) => ({
        label: `Item ${"ABCDEF"[at] ?? ""} ${"klmnop"[item] ?? ""}`,
        now,
        then,
      }));
      const sum = (pick: 0 | 1) => items.reduce((all, item) => all + item[pick], 0);
      return [...rows, { label: `Total ${"ABCDEF"[at] ?? ""}`, now: sum(0), then: sum(1) }];
    });

  test.each(["row by row", "column by column"] as const)("%s", (order) => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), (sections) => {
        const rows = tableOf(sections);
        const figures =
          order === "row by row"
            ? `May 31, 2021\nMay 31, 2020\n${rows.map(({ now, then }) => `${print(now)}\n${print(then)}`).join("\n")}`
            : `May 31, 2021\n${rows.map(({ now }) => print(now)).join("\n")}\n\nMay 31, 2020\n${rows.map(({ then }) => print(then)).join("\n")}`;
        const text = `${title}${rows.map(({ label }) => label).join("\n")}\n\n${figures}`;
        const expected = rows.map(({ label, now, then }) => `${label} | ${print(now)} | ${print(then)}`);
        expect(rowsOf(text).slice(1)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

test("what the amounts are in, printed among the lines, stands over the table", () => {
  const text = `HARBOR FERRIES LTD.\nSTATEMENTS OF OPERATIONS\n(unaudited)\n\nMay 31,\n2021\n(In millions, except per share\namounts)\nTicket sales\nFreight\nTotal revenue\n\n700\n250\n950\n\nMay 31,\n2020\n\n640\n200\n840`;
  expect(rowsOf(text).slice(-3)).toEqual([
    "Ticket sales | 700 | 640",
    "Freight | 250 | 200",
    "Total revenue | 950 | 840",
  ]);
  const [statement] = readStatements(readBlocks({ text }).value).value.statements;
  expect(statement?.scale).toBe(1_000_000);
});

test("a block of labels printed away from its figures goes where totals sum and kinds agree, and is said to be unsure", () => {
  const shares = "Basic\n\n0.51\n\n0.21\n\nDiluted\n\n0.50\n\n0.20\n\nDividends declared\n\n0.68\n\n0.66\n\n";
  const block =
    "Cash flows from operating activities:\nReceipts\nWages\nNet cash provided by operating activities\nVessels\nQuays\nNet cash used in investing activities\n\n";
  const figures = "900\n(500)\n400\n\n800\n(480)\n320\n\n(90)\n(10)\n(100)\n\n(70)\n(12)\n(82)\n\n";
  const text = `\f${title}May 31, 2021\n\nMay 31, 2020\n\n${figures}${shares}${block}`;
  expect(rowsOf(text).filter((row) => /\d/.test(row))).toEqual([
    " | May 31, 2021 | May 31, 2020",
    "Receipts | 900 | 800",
    "Wages | (500) | (480)",
    "Net cash provided by operating activities | 400 | 320",
    "Vessels | (90) | (70)",
    "Quays | (10) | (12)",
    "Net cash used in investing activities | (100) | (82)",
    "Basic | 0.51 | 0.21",
    "Diluted | 0.50 | 0.20",
    "Dividends declared | 0.68 | 0.66",
  ]);
  expect(unsureRows(text)).toContain("Receipts");
});

test("amounts of rows without percentages stay out of the columns of percentages", () => {
  const names = "% Net\nRevenues\n\nMay 31, 2020\n\n% Net\nRevenues\n\n";
  const band = (first: string, second: string, third: string, fourth: string) =>
    [first, second, third, fourth].map((run) => `${run}\n\n`).join("");
  const text = `\f${title}May 31, 2021\nTicket sales\nFreight\nTotal revenue\nCrew\nFuel\nIncome per share\n\n${names}${band(
    "700\n250\n950",
    "73.7 %\n26.3 %\n100.0 %",
    "640\n200\n840",
    "76.2 %\n23.8 %\n100.0 %",
  )}${band("300\n90", "31.6 %\n9.5 %", "280\n85", "33.3 %\n10.1 %")}1.25\n\n1.10\n\n`;
  expect(rowsOf(text).slice(-6)).toEqual([
    "Ticket sales | 700 | 73.7 % | 640 | 76.2 %",
    "Freight | 250 | 26.3 % | 200 | 23.8 %",
    "Total revenue | 950 | 100.0 % | 840 | 100.0 %",
    "Crew | 300 | 31.6 % | 280 | 33.3 %",
    "Fuel | 90 | 9.5 % | 85 | 10.1 %",
    "Income per share | 1.25 | · | 1.10 | ·",
  ]);
});

test("between two results that sum in every column, rows with a label each are sure", () => {
  const labels =
    "Berths\nSailings\nTicket sales\nFreight\nTotal revenue\nCrew\nFuel\nTotal costs\nPassengers carried\nGrants";
  const now = "40\n310\n700\n250\n950\n300\n90\n390\n8,100\n20";
  const before = "38\n290\n640\n200\n840\n280\n85\n365\n7,700";
  const text = `\f${title}${labels}\n\nMay 31, 2021\n${now}\n\nMay 31, 2020\n${before}`;
  expect(unsureRows(text)).not.toEqual(expect.arrayContaining(["Crew", "Fuel", "Total costs"]));
  expect(unsureRows(text)).toContain("Grants");
});

test("each run of unsure rows is a finding that spans it", () => {
  const text = `${title}Berths\nSailings\nPassengers\n\nMay 31, 2021\n40\n310\n8,100\n\nMay 31, 2020\n38\n290\n7,700`;
  const [found] = readStatements(readBlocks({ text }).value).diagnostics.filter(
    (each) => each.code === "table-order-unsure",
  );
  expect(text.slice(found?.span.start, found?.span.end)).toBe("40\n310\n8,100");
});

test("columns each printed below its name stand side by side, amounts beside what they come to per share", () => {
  const labels = "Diluted EPS\nStorm damage\nQuay sale\nDredging\nAdjusted diluted EPS";
  const first = `Year ended\nMay 31, 2021\nPretax\n${labels}\n\n300\n(90)\n40\n\nNet of tax\n\n225\n(70)\n30\n\nPer share\n2.10\n0.45\n(0.14)\n0.06\n2.47\n\n`;
  const second = `Year ended\nMay 31, 2020\nPretax\n\n60\n20\n80\n\nNet of tax\n\n45\n16\n60\n\nPer share\n1.80\n0.09\n0.03\n0.12\n2.04\n\n`;
  const rows = rowsOf(`\f${title}${first}${second}`);
  const firstPanel = rows.map((row) => row.split(" | ").slice(0, 4).join(" | "));
  expect(firstPanel).toEqual(
    expect.arrayContaining([
      "Diluted EPS | · | · | 2.10",
      "Storm damage | 300 | 225 | 0.45",
      "Quay sale | (90) | (70) | (0.14)",
      "Dredging | 40 | 30 | 0.06",
      "Adjusted diluted EPS | · | · | 2.47",
    ]),
  );
  expect(rows.join("\n")).toContain("Pretax | Net of tax | Per share");
});

test("a header printed once more begins another part of the table", () => {
  const labels = "Ticket sales\nFreight\nTotal revenue\nNew routes:\nFares\nGrants\nTotal of new routes";
  const header = "May 31, 2021\n\nMay 31, 2020\n\n";
  const first = "May 31, 2021\n700\n250\n950\n\nMay 31, 2020\n640\n200\n840\n\n";
  const text = `\f${title}${labels}\n\n${first}${header}30\n20\n50\n\n25\n15\n40\n\n`;
  const { statements } = readStatements(readBlocks({ text }).value).value;
  expect(statements.map(({ columns }) => columns.length)).toEqual([2, 2]);
});

describe("dashes that text out of a PDF has lost", () => {
  const labels = "Ticket sales\nGrants\nFreight\nTotal revenue\nStorm damage";
  const columns =
    "May 31, 2021\n700\n20\n230\n950\n(15)\n\nMay 31, 2020\n640\n200\n840\n(12)\n\nMay 31, 2019\n600\n10\n190\n800\n-\n\n";
  const nils = (text: string) =>
    readStatements(readBlocks({ text }).value).value.statements.flatMap(({ rows }) =>
      rows.flatMap(({ label, figures }) =>
        figures.flatMap(({ kind }, at) => (kind === "nil" ? [`${label} ${at}`] : [])),
      ),
    );

  test("are nil where the columns foot without a figure, and a finding says so", () => {
    const text = `\f${title}${labels}\n\n${columns}`;
    expect(nils(text)).toEqual(["Grants 1", "Storm damage 2"]);
    const found = readStatements(readBlocks({ text }).value).diagnostics.filter(({ code }) => code === "dash-inferred");
    expect(found).toHaveLength(1);
    expect(text.slice(found[0]?.span.start, found[0]?.span.end)).toContain("20");
  });

  test("are blank cells where the columns do not foot, and where dashes were not lost", () => {
    const odd = columns.replace("840", "845");
    expect(nils(`\f${title}${labels}\n\n${odd}`)).toEqual(["Storm damage 2"]);
    const kept = columns.replace("(15)", "-\n(15)");
    expect(nils(`\f${title}${labels}\nQuay fees\n\n${kept}`)).not.toContain("Grants 1");
  });

  test("are nil across a row where each total of columns beside each other comes out", () => {
    const header = "Year Ended May 31, 2021\nSea Lake Total\n";
    const body = "Ticket sales\nStorm damage\nQuay sale\nAdjusted sales\n\n";
    const figures = "500\n200\n700\n\n(20)\n(20)\n\n10\n30\n40\n\n490\n230\n720\n\n";
    expect(nils(`\f${title}${body}${header}${figures}\f${title}Quay fees\n\n-\n\n`)).toContain("Storm damage 1");
  });
});

test("a panel beside another under the same names has its figures in cells that the other fills", () => {
  const labels = "Diluted EPS\nStorm damage\nDredging\nQuay sale\nAdjusted diluted EPS";
  const first = `Year ended\nMay 31, 2021\nPretax\n${labels}\n\n$\n\n300\n40\n(90)\n\nNet of tax\n\n225\n30\n(70)\n\nPer share\n$ 2.10\n0.45\n0.06\n(0.14)\n$ 2.47\n\n`;
  const second = `Year ended\nMay 31, 2020\nPretax\n\n60\n20\n-\n\nNet of tax\n\n45\n16\n-\n\nPer share\n$ 1.80\n0.09\n0.03\n$ 1.92\n\n`;
  const rows = rowsOf(`\f${title}${first}${second}`).filter((row) => /^(?:Diluted|Adjusted)/.test(row));
  expect(rows).toEqual([
    "Diluted EPS | · | · | $ 2.10 | · | · | $ 1.80",
    "Adjusted diluted EPS | · | · | $ 2.47 | · | · | $ 1.92",
  ]);
});

test("a header printed once more above the lines of a measure begins a table of its own, for as long as its note says", () => {
  const labels =
    'Return on Berths ("ROB")\nProfit\nBerths\nROB\nReturn on Vessels ("ROV")\nSales\nCosts\nAdjusted profit\nROV\n(1)\n(2)\n\n';
  const header = "May 31, 20211\n\nMay 31, 20201\n\n";
  const first = "May 31, 20211\n700\n9,500\n7.4 %\n\nMay 31, 20201\n640\n8,400\n7.6 %\n\n";
  const second = "950\n(250)\n700\n9.1 %\n\n840\n(200)\n640\n8.8 %\n\n";
  const notes =
    "Lines of the income statement stand for the trailing 12 months ended on each of these dates, and lines\nof the balance sheet for averages.\nBerths stand for all quays that the company owns or has leased, whether a ferry calls there or not.\n";
  const own = title.replace("STATEMENTS OF OPERATIONS", "SUPPLEMENTAL MEASURES");
  const { statements } = readStatements(
    readBlocks({ text: `\f${own}${labels}${first}${header}${second}${notes}` }).value,
  ).value;
  expect(statements.map(({ rows }) => rows.filter(({ figures }) => figures.length > 0).length)).toEqual([3, 4]);
  expect(statements.flatMap(({ columns }) => columns.map(({ period }) => period?.kind))).toEqual(
    Array.from({ length: 4 }, () => "duration"),
  );
  expect(statements.at(-1)?.notes.map(({ mark }) => mark)).toEqual(["1", "2"]);
});

describe("names of columns printed among the labels of the rows", () => {
  const own = title.replace("STATEMENTS OF OPERATIONS", "CONSTANT CURRENCY RECONCILIATION");
  const labels = "Percentage Change\nConstant Currency Impact\nPercentage Change Constant Currency\n\n";

  test("stand over them where figures are as many as names times labels, and each row is of its label's kind", () => {
    const names = "Three Months Ended May 31,\nLake and\nRiver Ferries\n\nFreight\n\n";
    const rows =
      "2020 As Reported\n\n640\n\n200\n\n2021 As Reported\n\n700\n\n250\n\n9%\n\n25%\n\n(6)\n\n(4)\n\n10%\n\n27%\n\n";
    expect(rowsOf(`\f${own}${names}${rows}${labels}`)).toEqual([
      " | Three Months Ended May 31, | ·",
      " | Lake and River Ferries | Freight",
      "2020 As Reported | 640 | 200",
      "2021 As Reported | 700 | 250",
      "Percentage Change | 9% | 25%",
      "Constant Currency Impact | (6) | (4)",
      "Percentage Change Constant Currency | 10% | 27%",
    ]);
  });

  test("where the page has the last of them first, what is per share stands over cents", () => {
    const names = "Three Months Ended May 31,\n\nEarnings\nper Share\n\n";
    const figures = "90\n\n1.10\n\n120\n\n1.40\n\n9%\n\n33%\n\n27%\n\n(6)\n\n(4)\n\n(0.05)\n\n10%\n\n38%\n\n32%\n\n";
    const first = "Revenue\n\nIncome\n\n2020 As Reported\n\n640\n\n2021 As Reported\n\n700\n\n";
    const text = `\f${own}${names}${figures}${first}${labels}`;
    expect(rowsOf(text)).toContain(" | Revenue | Income | Earnings per Share");
  });
});

test("columns each below its name, the first beside the labels of the rows", () => {
  const own = title.replace("STATEMENTS OF OPERATIONS", "FARES BY LINE");
  const first = "May 2021\nFares billed (1)\n\nLine\n\nLake\nRiver\nSea\nTotal\n(1)\n(2)\n\n$\n\n500\n200\n90\n790\n\n";
  const text = `\f${own}${first}Percentage\nof May 2021\nfares paid (2)\n\n85%\n97%\n88%\n87%\n\nUsual\npercentage\n\n98%\n98%\n99%\n98%\n\n`;
  expect(rowsOf(text)).toEqual([
    " | May 2021 Fares billed (1) | Percentage of May 2021 fares paid (2) | Usual percentage",
    "Lake | 500 | 85% | 98%",
    "River | 200 | 97% | 98%",
    "Sea | 90 | 88% | 99%",
    "Total | 790 | 87% | 98%",
  ]);
});

test("a total that is called nothing else has its name above the lines that it sums, and an acronym with marks is a line", () => {
  const labels =
    "Fares (1)\nAdjusted costs (2)\nCrew wages\nFuel\nQuay fees\nTotal\nNFI (2) (3)\n\nMay 31, 2021\n900\n300\n90\n60\n450\n450\n\n";
  expect(rowsOf(`\f${title}${labels}May 31, 2020\n840\n280\n85\n70\n435\n405\n\n`).slice(1)).toEqual([
    "Fares (1) | 900 | 840",
    "Adjusted costs (2) | · | ·",
    "Crew wages | 300 | 280",
    "Fuel | 90 | 85",
    "Quay fees | 60 | 70",
    "Total | 450 | 435",
    "NFI (2) (3) | 450 | 405",
  ]);
});

test("figures each by itself are rows where these foot, though columns would be likelier", () => {
  const text = `\f${title}May 31, 2021\n\nMay 31, 2020\n\nContinuing operations\nRevenue\n\n840\n\n882\n\n-\n\n(384)\n\nCosts\nGross profit\nWages\nOther gains\n\n840\n\n498\n\n(526)\n\n(175)\n\n(29)\n\n594\n\nOther income\nOperating profit\n\n-\n\n8\n\n285\n\n925\n\nInterest earned\nInterest paid\nProfit before tax\n\n12\n\n9\n\n(73)\n\n(65)\n\n224\n\n869\n\n`;
  expect(rowsOf(text).slice(1)).toEqual([
    "Continuing operations | · | ·",
    "Revenue | 840 | 882",
    "Costs | - | (384)",
    "Gross profit | 840 | 498",
    "Wages | (526) | (175)",
    "Other gains | (29) | 594",
    "Other income | - | 8",
    "Operating profit | 285 | 925",
    "Interest earned | 12 | 9",
    "Interest paid | (73) | (65)",
    "Profit before tax | 224 | 869",
  ]);
});

describe("a page taken out column by column from its top to its end", () => {
  const labels = "Cash\nFares due\nTotal current assets\nQuays\nVessels\nTotal assets\n\n";
  const tables = (text: string) =>
    readStatements(readBlocks({ text }).value).value.statements.map(({ rows }) =>
      rows.map(({ label, figures }) => [label, ...figures.map(({ raw }) => raw)].join(" | ")),
    );

  test("gives the second column of a table back that stands below the first of the next", () => {
    const next = `${title}May 31, 2021\n\nMay 31, 2020\n\nTicket sales\nFreight\nTotal revenue\n\n700\n250\n950\n\n`;
    const sheet = "Balance Sheets\n(in thousands)\n\nMay 31, 2021\n\nMay 31, 2020\n\n";
    const text = `\f${sheet}${labels}40\n20\n60\n300\n90\n450\n\n${next}38\n25\n63\n310\n80\n453\n\n640\n200\n840\n\n`;
    const [above, below] = tables(text);
    expect(above).toContain("Total assets | 450 | 453");
    expect(above).toContain("Fares due | 20 | 25");
    expect(below).toContain("Freight | 250 | 200");
  });

  test("gives labels their figures that stand below the title of the next table", () => {
    const lines =
      "Receipts\nWages\nNet cash from operating activities\nVessels\nQuays\nNet cash from investing activities\nLoans\nNet increase in cash\n\n";
    const flows = `Consolidated Statement of Cash Flows\n\n${lines}`;
    const next = `HARBOR FERRIES LTD.\nSUMMARY OF FARES\n(in thousands)\nMay 31, 2021\n\nYears Ended\nMay 31, 2021\nMay 31, 2020\n\n`;
    const text = `\f${flows}${next}900\n(500)\n400\n(90)\n(10)\n(100)\n20\n320\n\n800\n(480)\n320\n(70)\n(12)\n(82)\n30\n268\n\n`;
    const [above] = tables(text);
    expect(above).toContain("Net cash from operating activities | 400 | 320");
    expect(above).toContain("Net increase in cash | 320 | 268");
  });
});

test("columns of one height have no blanks, however unlike the figures of a row", () => {
  const labels = "Ticket sales\nLoss on fuel\nGain on quays\nDeferred taxes\nFreight\nTotal receipts\n\n";
  const text = `\f${title}${labels}May 31, 2021\n700\n(4)\n33\n(38)\n250\n941\n\nMay 31, 2020\n640\n6\n(376)\n115\n200\n585\n\n`;
  expect(rowsOf(text)).toContain("Gain on quays | 33 | (376)");
});

test("labels that may be lines, and were left without figures, are named", () => {
  const labels = "Berths\nSailings of the lake line\nPassengers\nFerries in service\n\n";
  const text = `\f${title}${labels}May 31, 2021\n40\n310\n8,100\n\nMay 31, 2020\n38\n290\n7,700\n\n`;
  const found = readStatements(readBlocks({ text }).value).diagnostics.filter(
    ({ code }) => code === "figures-not-found",
  );
  expect(found).toHaveLength(1);
});

test("four columns, each in the same three runs", () => {
  const labels = "Ticket sales\nFreight\nTotal revenue\n\nCrew\nFuel\nTotal costs\n\nBasic\nDiluted\n\n";
  const header = "Three Months Ended\nMay 31, 2021 May 31, 2020\n\nSix Months Ended\nMay 31, 2021 May 31, 2020\n\n";
  const column = (...runs: readonly string[]) => runs.map((run) => `${run}\n\n`).join("");
  const columns = [
    column("700\n250\n950", "300\n90\n390", "0.61\n0.60"),
    column("640\n200\n840", "280\n85\n365", "0.47\n0.46"),
    column("1,400\n510\n1,910", "610\n170\n780", "1.14\n1.12"),
    column("1,280\n410\n1,690", "550\n175\n725", "0.85\n0.83"),
  ];
  const rows = rowsOf(`\f${title}${labels}${header}${columns.join("")}`);
  expect(rows).toContain("Total revenue | 950 | 840 | 1,910 | 1,690");
  expect(rows).toContain("Fuel | 90 | 85 | 170 | 175");
  expect(rows).toContain("Diluted | 0.60 | 0.46 | 1.12 | 0.83");
});

test("a header after the body, and what amounts are in at the head of each column", () => {
  const labels =
    "Condensed consolidated income statement\nGross rents\nProperty costs\nNet rents\nProfit on sale of\nbuildings\nOperating profit\n\n";
  const columns = "£m\n64.2\n(9.1)\n55.1\n1.2\n56.3\n\n£m\n60.8\n(8.7)\n52.1\n–\n52.1\n\n";
  const header =
    "Six months\nended\n30 September\n2024\nUnaudited\n\nSix months\nended\n30 September\n2023\nUnaudited\n\n";
  const [statement] = readStatements(readBlocks({ text: `\f${labels}${columns}${header}` }).value).value.statements;
  expect(statement).toMatchObject({ kind: "incomeStatement", scale: 1_000_000 });
  expect(statement?.columns.map(({ period }) => period)).toEqual([
    { kind: "duration", months: 6, end: "2024-09-30" },
    { kind: "duration", months: 6, end: "2023-09-30" },
  ]);
  expect(statement?.rows.map(({ label }) => label)).toContain("Profit on sale of buildings");
});
