import { describe, expect, it } from "vitest";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import type { ExpectedValue, SheetPlan, WorkbookPlan } from "../../src/workbook/index.ts";
import { casesUnder, readCase, readSample } from "../support/cases.ts";
import { ironCalcValues } from "../support/ironcalc-values.ts";
import { cellsOf, formatAt, objectionsTo } from "../support/plan-lint.ts";
import { releaseOf } from "../support/release-of.ts";

const releases = [readSample(), readCase("internap-2006q1")].map(({ name, input }) => {
  const release = readRelease({ text: input });
  return { name, release, plan: planWorkbook(release) };
});

describe.each(releases)("the workbook of $name", ({ release, plan }) => {
  it("keeps every convention", () => {
    expect(objectionsTo(plan)).toEqual([]);
  });

  it("comes to what the plan says when another engine computes it", () => {
    const values = ironCalcValues(plan.sheets);
    let formulas = 0;
    for (const sheet of plan.sheets) {
      const live = values(sheet.name);
      for (const { at, cell, row, column } of cellsOf(sheet)) {
        if (cell.kind !== "formula") continue;
        formulas++;
        const where = `${sheet.name}!${at} ${cell.formula}`;
        const value = live[row]?.[column];
        if (cell.expected.kind === "text") expect(value, where).toBe(cell.expected.text);
        else expect(value, where).toBeCloseTo(Number(cell.expected.value), 9);
      }
    }
    expect(formulas).toBeGreaterThan(500);
  });

  it("gives each relation, in each period, the verdict that the reading gave it", () => {
    const checks = sheetNamed(plan, "Checks");
    const rows = checks.cells.slice(12).map((line) => ({ verdict: textOf(line[10]), computed: numberOf(line[7]) }));
    const results = release.relations.flatMap((relation) => relation.results);
    expect(rows.length).toBe(results.length);
    expect(counted(rows.map(({ verdict }) => verdict))).toEqual(counted(results.map(({ verdict }) => verdict)));
    expect(counted(rows.map(({ computed }) => computed))).toEqual(
      counted(results.map(({ computed }) => computed?.plus(0).toString())),
    );
  });

  it("counts the differences in the cell named Differences", () => {
    const name = plan.names.find((each) => each.name === "Differences");
    const results = release.relations.flatMap((relation) => relation.results);
    const count = results.filter(({ verdict }) => verdict === "difference").length;
    const [, row] = /^D(\d+)$/.exec(name?.address ?? "") ?? [];
    expect(numberOf(sheetNamed(plan, name?.sheet ?? "").cells[Number(row) - 1]?.[3])).toBe(String(count));
  });

  it("holds every figure in the table of facts, in whole units", () => {
    const facts = release.report.facts.filter(({ figure }) => figure.kind !== "blank");
    const lines = sheetNamed(plan, "Facts").cells.slice(4);
    expect(lines.length).toBe(facts.length);
    for (const [at, { value, figure }] of facts.entries()) {
      const line = lines[at] ?? [];
      expect(textOf(line[17])).toBe(figure.raw);
      if (value !== undefined) expect(Number(numberOf(line[13]))).toBe(value.plus(0).toNumber());
    }
  });

  it("holds the whole text, line by line, as text", () => {
    const lines = sheetNamed(plan, "Source").cells.slice(4);
    expect(lines.map((line) => textOf(line[2]) ?? "").join("\n")).toBe(
      release.text.characters.replaceAll(/\r\n?/g, "\n"),
    );
  });

  it("gives a column of the axis the same letter on every statement sheet", () => {
    const sheets = plan.sheets.filter(({ cells }) =>
      textOf(cells[4]?.find((cell) => textOf(cell) === "As printed") ?? null),
    );
    expect(sheets.length).toBeGreaterThan(3);
    // A column that a sheet has no figures in is left without a date, and narrow.
    const dates = sheets.map(({ cells }) =>
      (cells[6] ?? []).slice(3, 3 + release.report.axis.length).map((cell) => (cell?.kind === "date" ? cell.date : "")),
    );
    const [first = []] = dates;
    const axis = first.map((_, slot) => [...new Set(dates.map((each) => each[slot]))].filter((date) => date !== ""));
    expect(axis.every((found) => found.length === 1)).toBe(true);
    expect(axis.flat()).toEqual(release.report.axis.map(({ end }) => end));
  });

  it("says on the first sheet how the checks came out, and every finding with its line", () => {
    const [summary] = plan.sheets;
    const labels = summary?.cells.map(([label]) => textOf(label)) ?? [];
    const total = summary?.cells[labels.indexOf("All checks")]?.[1];
    expect(numberOf(total)).toBe(String(release.relations.flatMap(({ results }) => results).length));
    const words = (summary?.cells ?? []).map((line) => textOf(line[2]) ?? "").join(" ");
    for (const { message } of release.review.findings) expect(words).toContain(message.replaceAll(/\s+/g, " "));
    const targets = summary?.links.map(({ sheet }) => sheet) ?? [];
    for (const { name } of plan.sheets.slice(1)) expect(targets).toContain(name);
  });

  it("ticks the lines of the text on which a figure was checked, and dots those on which one was read", () => {
    const lines = sheetNamed(plan, "Source").cells.slice(4);
    const ticked = lines.filter((line) => /^[FXBSGRPC=%](?: [FXBSGRPC=%])*$/.test(textOf(line[1]) ?? ""));
    const dotted = lines.filter((line) => textOf(line[1]) === "•");
    expect(ticked.length).toBeGreaterThan(40);
    expect(dotted.length).toBeGreaterThan(20);
    for (const line of [...ticked, ...dotted]) expect(textOf(line[2])).toMatch(/[\d—-]/);
  });

  it("makes few ranges of its looks", () => {
    for (const sheet of plan.sheets) expect(sheet.formats.length, sheet.name).toBeLessThan(160);
  });

  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

it("makes formulas of the reconciliation lines that restate several lines of a statement", () => {
  const internap = releases.find(({ name }) => name === "internap-2006q1");
  const sheet = sheetNamed(internap?.plan, "Rec Adjusted EBITDA");
  const line = sheet.cells.find(([label]) => textOf(label)?.startsWith("Inventory, prepaid expenses") === true);
  const formula = line?.[5];
  expect(formula).toMatchObject({ expected: { kind: "number", value: "-759" } });
  expect(formula?.kind === "formula" && formula.formula).toContain("SUM('Cash Flow'!F20:F21)");
});

it("shows a printed zero as digits, a nil as a dash and a negative zero in brackets", () => {
  const internap = releases.find(({ name }) => name === "internap-2006q1");
  const sheet = sheetNamed(internap?.plan, "Income Statement");
  const row = sheet.cells.findIndex(([label]) => textOf(label)?.startsWith("Basic net income") === true);
  expect(sheet.cells[row]?.slice(3, 6)).toMatchObject([{ value: "0" }, null, { value: "0" }]);
  expect(formatAt(sheet, row, 3).numberFormat).toBe("#,##0.00_);(#,##0.00);(#,##0.00)");
  expect(formatAt(sheet, row, 5).numberFormat).toBe("#,##0.00_);(#,##0.00);#,##0.00_)");
});

describe("names that the user's workbook has", () => {
  const [sample] = releases;
  const taken = { sheets: ["income statement", "Checks", "Summary"], names: ["facts", "Differences"] };
  const plan = sample === undefined ? undefined : planWorkbook(sample.release, { taken });

  it("are left alone: ours step aside, and every reference follows", () => {
    expect(plan?.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Summary (2)", "Income Statement (2)", "Checks (2)", "Facts", "Source"]),
    );
    expect(plan?.active).toBe("Summary (2)");
    expect(plan?.names.map(({ name }) => name)).toContain("Differences_2");
    expect(plan?.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(["Facts_2"]);
    expect(plan === undefined ? [] : objectionsTo(plan)).toEqual([]);
  });
});

describe.each(casesUnder("bad-input"))("$name", ({ input }) => {
  it("still makes a sound workbook, with a summary and the text", () => {
    const plan = planWorkbook(readRelease({ text: input }));
    expect(plan.sheets[0]?.name).toBe("Summary");
    expect(plan.sheets.at(-1)?.name).toBe("Source");
    expect(objectionsTo(plan)).toEqual([]);
  });
});

it("cuts a line longer than a cell between words, and loses nothing of it", () => {
  const prose = `${"word ".repeat(9_000)}😀${"x".repeat(5_000)}`;
  const plan = planWorkbook(releaseOf({ statements: [], prose }));
  const parts = sheetNamed(plan, "Source")
    .cells.slice(4)
    .map((line) => textOf(line[2]) ?? "");
  expect(parts.join("")).toBe(prose);
  expect(parts.length).toBeGreaterThan(1);
  // Half a surrogate pair could not be written to a file.
  for (const part of parts) expect(part).not.toMatch(/\p{Cs}/u);
});

it("keeps what looks like a formula a text", () => {
  const label = '=HYPERLINK("http://example.invalid")';
  const plan = planWorkbook(
    releaseOf({
      prose: "=1+1",
      statements: [{ id: "other", kind: "other", title: "=cmd", columns: ["3M 2006-03-31"], rows: [[label, ["1"]]] }],
    }),
  );
  const texts = plan.sheets
    .flatMap((sheet) => cellsOf(sheet))
    .filter(({ cell }) => textOf(cell)?.includes("HYPERLINK") === true);
  expect(texts.length).toBeGreaterThan(2);
  for (const sheet of plan.sheets) {
    for (const { cell } of cellsOf(sheet)) if (cell.kind === "formula") expect(cell.formula).not.toContain("HYPERLINK");
  }
});

it("holds checks over lines of another scale through a factor that stands in a cell", () => {
  const plan = planWorkbook(
    releaseOf({
      statements: [
        {
          id: "income",
          kind: "incomeStatement",
          scale: 1_000_000,
          columns: ["3M 2006-03-31"],
          rows: [
            ["Net income", ["12.5"]],
            ["Shares", ["25,000"], { unit: "shares", scale: 1000 }],
            ["Net income per share", ["0.50"], { unit: "perShare" }],
          ],
        },
      ],
      relations: [{ kind: "perShare", op: "ratio", target: "income:2", terms: ["income:0", "income:1"] }],
    }),
  );
  const line = sheetNamed(plan, "Checks").cells[12] ?? [];
  expect(line[7]).toMatchObject({
    formula: `=IF('Income Statement'!D9=0,"",ROUND('Income Statement'!D8/'Income Statement'!D9*T13,2))`,
    expected: { value: "0.5" },
  });
  expect(line[19]).toMatchObject({ kind: "number", value: "1000" });
  expect(textOf(line[10])).toBe("tied");
});

function sheetNamed(plan: WorkbookPlan | undefined, name: string): SheetPlan {
  const sheet = plan?.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

type Cell = SheetPlan["cells"][number][number] | undefined;

function textOf(cell: Cell): string | undefined {
  if (cell?.kind === "text") return cell.text;
  const expected = expectedOf(cell);
  return expected?.kind === "text" ? expected.text : undefined;
}

function numberOf(cell: Cell): string | undefined {
  if (cell?.kind === "number") return cell.value;
  const expected = expectedOf(cell);
  return expected?.kind === "number" ? expected.value : undefined;
}

function expectedOf(cell: Cell): ExpectedValue | undefined {
  return cell?.kind === "formula" ? cell.expected : undefined;
}

function counted(values: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of [...values].sort()) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}
