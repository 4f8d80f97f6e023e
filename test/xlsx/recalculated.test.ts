import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../src/xlsx/index.ts";
import { libreOfficeAvailable, recalculate } from "../support/libreoffice.ts";
import { readXlsx, type ReadWorkbook } from "../support/read-xlsx.ts";
import { samplePlan } from "../support/sample-plan.ts";

describe.skipIf(!libreOfficeAvailable())("recalculated by LibreOffice", () => {
  it("every formula comes to the value that the plan expects and the file stores", async () => {
    const bytes = await writeXlsx(samplePlan);
    const computed = await recalculated(bytes);
    const formulas = formulasOf(readXlsx(bytes));
    expect(formulas.length).toBe(18);
    for (const { sheet, address, formula, value } of formulas) {
      const live = computed.get(sheet)?.get(address)?.value ?? "";
      const where = `${sheet}!${address} ${formula}`;
      if (typeof value === "number") expect(live, where).toBeCloseTo(value, 9);
      else expect(live, where).toBe(value);
    }
  });

  it("does compute anew: a wrong stored value does not survive", async () => {
    const [first] = samplePlan.sheets;
    if (first === undefined) throw new Error("The sample plan has no sheets");
    const wrong = {
      kind: "formula",
      formula: "=SUM(1,1)",
      expected: { kind: "number", value: "3" },
    } as const;
    const plan = { sheets: [{ ...first, cells: [[wrong]], links: [] }], names: [], active: first.name };
    const computed = await recalculated(await writeXlsx(plan));
    expect(computed.get(first.name)?.get("A1")?.value).toBe(2);
  });
});

async function recalculated(bytes: Uint8Array): Promise<ReadWorkbook> {
  const folder = await mkdtemp(join(tmpdir(), "tickmark-recalculated-"));
  try {
    const path = join(folder, "book.xlsx");
    await writeFile(path, bytes);
    return await recalculate(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function formulasOf(book: ReadWorkbook) {
  return [...book].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([address, { formula, value }]) =>
      formula === undefined ? [] : [{ sheet, address, formula, value }],
    ),
  );
}
