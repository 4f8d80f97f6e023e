import fc from "fast-check";
import { expect, test } from "vitest";
import { cellInput } from "../../src/excel/cells.ts";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import { answerRequests } from "../../src/taskpane/answer-requests.ts";
import type { WorkbookPlan } from "../../src/workbook/index.ts";
import { cellsOf } from "../support/plan-lint.ts";
import { hostilePaste, mark } from "./hostile-paste.ts";

// As the pane's worker has it read and planned.
const pipeline = { readRelease, planWorkbook };

test("2,000 hostile pastes: none stops the reader, none becomes a formula", { timeout: 600_000 }, () => {
  let formulas = 0;
  let texts = 0;
  fc.assert(
    fc.property(hostilePaste, (pasted) => {
      const answer = answerRequests(pipeline);
      expect(answer({ kind: "read", id: 1, pasted, decisions: [] })).toMatchObject({ kind: "read" });
      const planned = answer({ kind: "plan", id: 2, options: { taken: { sheets: [], names: [] } } });
      if (planned.kind !== "planned") throw new Error(planned.kind === "failed" ? planned.detail : planned.kind);
      const written = formulasOf(planned.plan);
      formulas += written.length;
      texts += JSON.stringify(planned.plan).includes(mark) ? 1 : 0;
      expect(written.filter((formula) => !isOurs(formula, planned.plan))).toEqual([]);
      expect(textsThatCalculate(planned.plan)).toEqual([]);
    }),
    { numRuns: 2_000, interruptAfterTimeLimit: 500_000, markInterruptAsFailure: true },
  );
  // The law would hold of plans without formulas, and of plans without what was pasted.
  expect(formulas).toBeGreaterThan(10_000);
  expect(texts).toBeGreaterThan(500);
});

test("a formula out of pasted text would be told from ours", () => {
  const plan = planWorkbook(readRelease({ text: `=${mark}(1)\nStatements of Income\nRevenue\t1\t2` }));
  expect(isOurs(`=HYPERLINK("http://${mark}.example")`, plan)).toBe(false);
  expect(isOurs("=SUM(A1:A3)", plan)).toBe(true);
  expect(isOurs("='No such sheet'!A1", plan)).toBe(false);
});

function formulasOf(plan: WorkbookPlan): readonly string[] {
  return plan.sheets.flatMap((sheet) => [
    ...cellsOf(sheet).flatMap(({ cell }) => (cell.kind === "formula" ? [cell.formula] : [])),
    ...(sheet.conditions ?? []).flatMap(({ when }) => (when.kind === "formula" ? [when.formula] : [])),
  ]);
}

/** Ours are made of the names of our sheets, of cells, of a few functions, operators, numbers and words of verdicts. */
function isOurs(formula: string, { sheets }: WorkbookPlan): boolean {
  const names = new Set(sheets.map(({ name }) => name));
  const quoted = /'((?:[^']|'')*)'!/g;
  const areSheetsOurs = [...formula.matchAll(quoted)].every(([, name = ""]) => names.has(name.replaceAll("''", "'")));
  const bare = formula
    .replaceAll(quoted, "")
    .replaceAll(/"(?:[^"]|"")*"/g, (words) => (words.includes(mark) ? words : ""));
  return areSheetsOurs && /^=[A-Z\d$:(),.+\-*/&<>=^ ]*$/.test(bare) && !foreign.test(bare);
}

const foreign = /HYPERLINK|WEBSERVICE|IMPORT|INDIRECT|CALL|REGISTER|EXEC|DDE|RTD|FILTERXML|ENCODEURL/;

/** Texts that Excel would calculate as they are put into their cells. */
function textsThatCalculate(plan: WorkbookPlan): readonly string[] {
  return plan.sheets.flatMap((sheet) =>
    cellsOf(sheet).flatMap(({ cell }) => {
      if (cell.kind !== "text") return [];
      const input = cellInput(cell);
      return typeof input === "string" && input.startsWith("'") ? [] : [cell.text];
    }),
  );
}
