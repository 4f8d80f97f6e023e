import { describe, expect, it } from "vitest";
import { planWorkbook, readRelease } from "../../../src/pipeline.ts";
import { layOutText, viewLedger, viewNumber, viewTable, viewText } from "../../../src/taskpane/answers/index.ts";
import { numberStates } from "../../../src/taskpane/views/index.ts";
import { readText } from "../../../src/source/index.ts";

const characters = `Fennick Oats Ltd
Revenue for the three months ended June 30, 2024 was $1.2 million, and net income was $0.5 million.

CONSOLIDATED STATEMENTS OF INCOME
(in thousands)
	Three months ended June 30,
	2024	2023
Revenue	$ 1,200	$ 1,000
Cost of oats	500	400
Wages	300	250
Total costs	800	657
Net income	$ 400	$ 343
`;

const release = readRelease({ text: characters });
const plan = planWorkbook(release);

function about(words: string, within = characters) {
  const number = viewNumber(release, plan, within.indexOf(words));
  if (number === undefined) throw new Error(`no number at ${words}`);
  return number;
}

describe("a table as it was read", () => {
  const id = release.report.statements.statements[0]?.id ?? "";
  const table = viewTable(release, id);

  it("has figures as printed, with their places and what became of them", () => {
    const total = table?.rows.find(({ label }) => label === "Total costs");
    expect(total?.figures).toEqual([
      { kind: "value", raw: "800", start: characters.indexOf("800"), state: "tied" },
      { kind: "value", raw: "657", start: characters.indexOf("657"), state: "difference" },
    ]);
    expect(total).toMatchObject({ ticks: "F", verdict: "difference", line: 11 });
  });

  it("names its lines as decisions know them, with the lines of the template that they can belong to", () => {
    const revenue = table?.rows.find(({ label }) => label === "Revenue");
    expect(revenue?.name).toEqual({ label: "Revenue", nth: 1 });
    expect(table?.templateLines.map(({ key }) => key)).toContain(revenue?.templateLine);
    expect(table?.columnNames).toHaveLength(2);
  });

  it("is none for an id that the release does not have", () => {
    expect(viewTable(release, "balance-sheet-9")).toBeUndefined();
  });
});

describe("a number of the text", () => {
  it("of a table is told with the checks on it, term by term", () => {
    const { meaning, state } = about("657");
    expect(state).toBe("difference");
    expect(meaning).toMatchObject({ kind: "figure", figure: { label: "Total costs", raw: "657", line: 11 } });
    const [check] = meaning.kind === "figure" ? meaning.checks : [];
    expect(check).toMatchObject({
      tick: "F",
      verdict: "difference",
      computed: "650",
      reported: "657",
      difference: "-7",
    });
    expect(check?.terms.map(({ label, figure }) => [label, figure?.raw])).toEqual([
      ["Cost of oats", "400"],
      ["Wages", "250"],
    ]);
  });

  it("of a sentence is told with the figures that it was held against", () => {
    const tied = about("$1.2 million");
    expect(tied).toMatchObject({ state: "claimTied", meaning: { kind: "claim", claim: { verdict: "tied", line: 2 } } });
    const [figure] = tied.meaning.kind === "claim" ? tied.meaning.claim.figures : [];
    expect(figure).toMatchObject({ label: "Revenue", raw: "$ 1,200", line: 8 });
    expect(about("$0.5 million").state).toBe("claimDifference");
  });

  it("says in which cells of the planned workbook it stands, its own before the line of the source", () => {
    const places = about("1,200").places;
    expect(places.map(({ sheet }) => sheet)).toEqual(["Income Statement", "Source"]);
    const source = plan.sheets.find(({ name }) => name === "Source");
    const row = Number(/\d+/.exec(places.at(-1)?.address ?? "")?.[0]) - 1;
    expect(source?.cells[row]?.[2]).toMatchObject({ text: "Revenue\t$ 1,200\t$ 1,000" });
  });

  it("is none between the numbers", () => {
    expect(viewNumber(release, plan, characters.indexOf("Fennick"))).toBeUndefined();
  });
});

describe("the text and its ledger", () => {
  const { marks } = viewText(release);

  it("marks every number once, in the order of the text", () => {
    const ends = [...marks.ends];
    expect([...marks.starts].every((start, at) => at === 0 || start >= (ends[at - 1] ?? 0))).toBe(true);
    const tokens = [...characters.matchAll(/\d+(?:[.,]\d+)*/g)];
    const missed = tokens.filter(
      ({ index, 0: raw }) => !ends.some((end, at) => (marks.starts[at] ?? 0) <= index && index + raw.length <= end),
    );
    expect(missed.map(([raw]) => raw)).toEqual([]);
  });

  it("lists the numbers outside the tables with their words and places", () => {
    const { claims, definitional, unaccounted } = viewLedger(release);
    expect(claims.map(({ quote, verdict }) => [quote, verdict])).toEqual([
      ["$1.2 million", "tied"],
      ["$0.5 million", "difference"],
    ]);
    expect(claims[0]?.words).toContain("Revenue for the three months");
    expect(definitional.length + unaccounted.length).toBeGreaterThan(0);
    const states = [...marks.states].map((state) => numberStates[state]);
    expect(states.filter((state) => state === "unaccounted")).toHaveLength(unaccounted.length);
  });

  it("crosses from a worker unchanged", () => {
    for (const answer of [viewText(release), viewLedger(release), about("657")])
      expect(structuredClone(answer)).toEqual(answer);
  });
});

describe("laying out text", () => {
  const rowsOf = (text: string, columns: number) => {
    const starts = [...layOutText(readText(text), columns)];
    return starts.map((start, at) => text.slice(start, starts[at + 1]).replace(/\s+$/, ""));
  };

  it("breaks lines between words, and keeps the empty ones", () => {
    expect(rowsOf("one two three four\n\nfive", 9)).toEqual(["one two", "three", "four", "", "five"]);
  });

  it("breaks a word that is longer than a row, and swallows the blanks at which it breaks", () => {
    expect(rowsOf("abcdefghijkl", 8)).toEqual(["abcdefgh", "ijkl"]);
    expect(rowsOf("label                  1,234", 10)).toEqual(["label", "1,234"]);
  });

  it("never cuts between the halves of a surrogate pair, and loses nothing", () => {
    const text = "😀".repeat(40);
    const starts = [...layOutText(readText(text), 9)];
    expect(starts.every((start) => start % 2 === 0)).toBe(true);
    expect(starts[0]).toBe(0);
  });

  it("takes a row of blanks for one row", () => {
    expect(rowsOf(`a${" ".repeat(5000)}b`, 20)).toEqual(["a", "b"]);
  });
});
