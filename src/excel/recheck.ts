import { readFailure } from "./failures.ts";
import type { Change, RecheckOutcome } from "./types.ts";

/**
 * Calculates the workbook and lists what is no longer as Tickmark wrote it: verdicts of checks, and figures typed over.
 * The sheets say themselves what they were, so it works on any day and on any machine. Two syncs. Never throws.
 */
export async function recheckWorkbook(): Promise<RecheckOutcome> {
  try {
    return await Excel.run(async (context): Promise<RecheckOutcome> => {
      const { names, tables, application } = context.workbook;
      application.calculate(Excel.CalculationType.recalculate);
      names.load("items/name");
      tables.load("items/name");
      await context.sync();
      const checks = names.items
        .filter(({ name }) => isOurs(name, "Checks_Rows"))
        .map((name) => name.getRangeOrNullObject());
      const facts = tables.items.filter(({ name }) => isOurs(name, "Facts")).map((table) => table.getRange());
      for (const range of checks) range.load(["address", "values"]);
      for (const range of facts) range.load(["values", "formulas"]);
      if (checks.length + facts.length === 0) return { kind: "none" };
      await context.sync();
      const rows = checks.filter(({ isNullObject }) => !isNullObject).flatMap(checksIn);
      return {
        kind: "checked",
        checks: rows.length,
        differences: rows.filter(({ now }) => now === "difference").length,
        changes: [...rows.filter(({ before, now }) => before !== now), ...facts.flatMap(changedFigures)],
      };
    });
  } catch (thrown) {
    return { kind: "failed", ...readFailure(thrown) };
  }
}

/** A second workbook of ours beside the first has "Facts_2". */
function isOurs(name: string, ours: string): boolean {
  return name === ours || (name.startsWith(`${ours}_`) && /^\d+$/.test(name.slice(ours.length + 1)));
}

type Cells = readonly (readonly unknown[])[];

function checksIn({ address, values }: Excel.Range): readonly Extract<Change, { kind: "verdict" }>[] {
  const rows = rowsOf(values as Cells);
  const [sheet, first] = splitAddress(address);
  // The block begins in column A, and its heads are its first row.
  const verdictColumn = String.fromCharCode(65 + ((values as Cells)[0]?.indexOf("Verdict") ?? 0));
  const firstRow = Number(/\d+/.exec(first)?.[0] ?? 1) + 1;
  return rows.flatMap((row, at) => {
    const before = row("When written");
    // A row that the user has put in between.
    if (before === "") return [];
    return [
      {
        kind: "verdict",
        at: { sheet, address: `${verdictColumn}${firstRow + at}` },
        statement: row("Statement"),
        line: row("Line"),
        period: row("Period"),
        before,
        now: row("Verdict"),
      },
    ];
  });
}

function changedFigures({ values, formulas }: Excel.Range): readonly Extract<Change, { kind: "figure" }>[] {
  const links = rowsOf(formulas as Cells);
  const [heads = []] = values as Cells;
  const [printed, written] = [heads.indexOf("As printed"), heads.indexOf("When written")];
  if (printed < 0 || written < 0) return [];
  return (values as Cells).slice(1).flatMap((row, at): readonly Extract<Change, { kind: "figure" }>[] => {
    const [now, before] = [row[printed], row[written]];
    // Figures that were not printed as amounts ("n/a", a dash) have nothing to be held against.
    if (typeof before !== "number" || now === before) return [];
    const link = links[at];
    const [sheet, address] = splitAddress(link?.("As printed") ?? "");
    return [
      {
        kind: "figure",
        at: { sheet, address },
        statement: link?.("Statement") ?? "",
        line: link?.("Line") ?? "",
        before,
        now: typeof now === "number" ? now : words(now),
      },
    ];
  });
}

/** Each row below the heads, asked by head. */
function rowsOf([heads = [], ...rows]: Cells): readonly ((head: string) => string)[] {
  return rows.map((row) => (head) => words(row[heads.indexOf(head)]));
}

function words(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** "='Net Debt (2)'!D12" is cell D12 of sheet "Net Debt (2)". */
function splitAddress(reference: string): readonly [sheet: string, address: string] {
  const mark = reference.lastIndexOf("!");
  const sheet = reference.slice(0, Math.max(0, mark)).replace(/^=/, "").replace(/^'|'$/g, "").replaceAll("''", "'");
  return [sheet, reference.slice(mark + 1).replaceAll("$", "")];
}
