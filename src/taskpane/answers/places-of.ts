import type { Span } from "../../source/index.ts";
import { onceFor, sortSpans, spanHolding } from "../../source/index.ts";
import type { SheetPlan, WorkbookPlan } from "../../workbook/index.ts";
import type { WorkbookPlace } from "../views/index.ts";

/** The cells of a sheet that stand for a stretch of the text, in its order. */
interface SourcedSheet {
  readonly name: string;
  readonly cells: readonly SourcedCell[];
}

interface SourcedCell extends Span {
  readonly address: string;
}

/**
 * Where a stretch of the text stands in a planned workbook, in the order of the tabs: on each sheet the cells that stand
 * for just this stretch, or else one that holds it, as the lines of the last sheet do.
 */
export function placesOf(plan: WorkbookPlan, span: Span): readonly WorkbookPlace[] {
  return sourcedSheets(plan).flatMap(({ name, cells }) => {
    const exact = cells.filter(({ start, end }) => start === span.start && end === span.end);
    const holding = exact.length > 0 ? exact : [spanHolding(cells, span) ?? []].flat();
    return holding.map(({ address }) => ({ sheet: name, address }));
  });
}

const sourcedSheets = onceFor((plan: WorkbookPlan): readonly SourcedSheet[] =>
  plan.sheets.map((sheet) => ({ name: sheet.name, cells: sortSpans(sourcedCells(sheet)) })),
);

function sourcedCells({ cells }: SheetPlan): SourcedCell[] {
  return cells.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const source = cell === null || cell.kind === "date" ? undefined : cell.source;
      return source === undefined ? [] : [{ ...source, address: `${columnLetters(c)}${r + 1}` }];
    }),
  );
}

/** "A" for 0, "AA" for 26. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
