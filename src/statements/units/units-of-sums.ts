import { Decimal, onceFor } from "../../source/index.ts";
import type { Column, Figure, RowUnit, StatementRow } from "../types.ts";
import { readFigure } from "../figures/index.ts";

// No reconciliation has more steps between two of its measures.
const mostSteps = 24;

/**
 * Gives the steps of a sum the unit of its ends: between "Return on assets 1.02 %" and "Core return on assets 1.34 %"
 * a line "Merger expenses 0.39" is in percent too, if the column says so by footing.
 */
export function withUnitsOfSums(rows: readonly StatementRow[], columns: readonly Column[]): readonly StatementRow[] {
  const read = [...rows];
  rows.forEach((start, at) => {
    const [unit, scale] = [read[at]?.unit ?? start.unit, read[at]?.scale ?? start.scale];
    if (!isMeasure(unit) || start.figures.length === 0) return;
    const end = endOfSum(read, at, unit, columns);
    for (let step = at + 1; step <= end; step++) {
      const row = read[step];
      if (row?.unit === "currency") read[step] = { ...row, unit, scale };
    }
  });
  return read;
}

/** The last line at which the figures from `at` on come to what is printed; `at` itself where none does. */
function endOfSum(rows: readonly StatementRow[], at: number, unit: RowUnit, columns: readonly Column[]): number {
  const open = columns.map((column) => column.unit === undefined);
  const places = placesOf(rows[at]);
  let sums = amountsOf(rows[at]);
  let end = at;
  let steps = 0;
  for (let next = at + 1; next < rows.length && next <= at + mostSteps; next++) {
    const row = rows[next];
    if (row === undefined || row.figures.length === 0) continue;
    if (row.unit !== unit && (row.unit !== "currency" || !isBareStep(row, places))) break;
    const amounts = amountsOf(row);
    if (amounts.some((amount, column) => open[column] === true && amount === undefined)) break;
    if (steps > 0 && comesTo(sums, amounts, row, open, steps)) {
      end = next;
      sums = amounts;
      steps = 0;
      continue;
    }
    sums = sums.map((sum, column) => sum?.plus(amounts[column] ?? 0));
    steps++;
  }
  return end;
}

function isMeasure(unit: RowUnit): boolean {
  return unit === "percent" || unit === "perShare" || unit === "shares";
}

/** Printed to the same place, with nothing around the figures that says that they are money. */
function isBareStep(row: StatementRow, places: number): boolean {
  if (placesOf(row) !== places && placesOf(row) !== -1) return false;
  return row.figures.every((figure) => signOf(figure) === undefined);
}

const signOf = onceFor(({ raw, span }: Figure) => readFigure({ text: raw, span })?.sign);

/** The most places of a row's figures; -1 where it has none but dashes. */
function placesOf(row: StatementRow | undefined): number {
  return Math.max(-1, ...(row?.figures ?? []).map((figure) => (figure.kind === "value" ? figure.places : -1)));
}

const zero = new Decimal(0);

/** What each column adds: nothing for a dash and a blank, `undefined` for what is no number. */
function amountsOf(row: StatementRow | undefined): (Decimal | undefined)[] {
  return (row?.figures ?? []).map((figure) => {
    switch (figure.kind) {
      case "value":
        return figure.amount;
      case "nil":
      case "blank":
        return zero;
      case "na":
      case "nm":
        return undefined;
    }
  });
}

/** True where all columns foot within rounding, and at least one of them by figures of more than a digit. */
function comesTo(
  sums: readonly (Decimal | undefined)[],
  amounts: readonly (Decimal | undefined)[],
  row: StatementRow,
  open: readonly boolean[],
  steps: number,
): boolean {
  let told = 0;
  const isClosed = amounts.every((amount, column) => {
    if (open[column] !== true) return true;
    const figure = row.figures[column];
    const sum = sums[column];
    if (amount === undefined || sum === undefined) return false;
    const places = figure?.kind === "value" ? figure.places : 0;
    if (figure?.kind === "value") told += amount.abs().toFixed(places).replace(/\D/g, "").length;
    return sum
      .minus(amount)
      .abs()
      .times(new Decimal(10).pow(places))
      .times(2)
      .lte(steps + 1);
  });
  return isClosed && told >= 3;
}
