import { expect, test } from "vitest";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import { readDecision } from "../../src/statements/index.ts";
import type { Decision } from "../../src/statements/index.ts";
import type { SheetPlan } from "../../src/workbook/index.ts";

const text = [
  "Lindqvist Marine Ltd. reports its first quarter",
  "",
  "Results of the group",
  "\tMarch 31, 2025\tMarch 31, 2024",
  "Revenue\t1,200\t1,100",
  "Operating profit\t500\t450",
].join("\n");

const statement = { title: "Results of the group", nth: 1 };
const decisions: readonly Decision[] = [
  { kind: "scale", statement, to: 1000 },
  { kind: "qualifier", statement, column: { label: "March 31, 2024", nth: 1 }, to: "as restated" },
  { kind: "exclude", statement: { title: "Order book", nth: 2 } },
];

function decisionsSheet(some: readonly Decision[]): SheetPlan | undefined {
  return planWorkbook(readRelease({ text }, some)).sheets.find(({ name }) => name === "Decisions");
}

const headRow = 4;

function texts(sheet: SheetPlan | undefined): string[][] {
  const words = (cell: SheetPlan["cells"][number][number] | undefined) =>
    cell?.kind === "text" ? cell.text : cell?.kind === "number" ? cell.value : "";
  return (sheet?.cells ?? []).slice(headRow).map((row) => row.map(words));
}

test("a book without decisions has no such sheet", () => {
  expect(decisionsSheet([])).toBeUndefined();
});

test("each decision stands on a row with what had been read, and one that found nothing without", () => {
  const [scale, qualifier, idle] = texts(decisionsSheet(decisions));
  expect(scale).toEqual(["Units of amounts", "Results of the group", "1", "", "1", "1", "1000", "L4"]);
  expect(qualifier?.slice(0, 7)).toEqual([
    "Qualifier of column",
    "Results of the group",
    "1",
    "March 31, 2024",
    "1",
    "",
    "as restated",
  ]);
  expect(idle?.slice(5)).toEqual(["", "", ""]);
});

test("the decisions can be read back out of the sheet", () => {
  const read = texts(decisionsSheet(decisions)).map(([what = "", title = "", nth, name = "", nameNth, , to = ""]) =>
    readDecision({ what, statement: title, statementNth: Number(nth), name, nameNth: Number(nameNth), to }),
  );
  expect(read).toEqual(decisions);
});
