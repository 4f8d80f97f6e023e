import { expect, test } from "vitest";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import { readKeptRow } from "../../src/source/index.ts";
import type { KeptRow, Pasted } from "../../src/source/index.ts";
import type { SheetPlan } from "../../src/workbook/index.ts";

const html = `<p>Lindqvist Marine Ltd. reports its first quarter of 2025</p><table>
  <tr><td></td><th colspan="2">Three months ended March 31, 2025</th></tr>
  <tr><td>Revenue</td><td>$</td><td>1,200</td></tr><tr><td>= Costs</td><td></td><td>700</td></tr></table>`;

function sourceOf(pasted: Pasted): SheetPlan | undefined {
  return planWorkbook(readRelease(pasted)).sheets.find(({ name }) => name === "Source");
}

/** What the add-in reads back out of the sheet. */
function kept(sheet: SheetPlan | undefined): Pasted {
  const texts: string[] = [];
  const rows: KeptRow[] = [];
  for (const [line, , text, cells] of sheet?.cells.slice(4) ?? []) {
    texts.push(text?.kind === "text" ? text.text : "");
    const row =
      cells?.kind === "text" && line?.kind === "number" ? readKeptRow(Number(line.value), cells.text) : undefined;
    if (row !== undefined) rows.push(row);
  }
  return { text: texts.join("\n"), rows };
}

test("a page's release is read again, as it was, out of the sheet alone", () => {
  const first = readRelease({ text: "", html });
  expect(first.report.facts.length).toBeGreaterThan(1);
  expect(readRelease(kept(sourceOf({ text: "", html })))).toEqual(first);
});

test("a text has no cells to keep, and the sheet no column for them", () => {
  expect(sourceOf({ text: "Revenue\t1,200\t1,100\nCosts\t700\t600" })?.cells.every((row) => row.length <= 3)).toBe(
    true,
  );
});
