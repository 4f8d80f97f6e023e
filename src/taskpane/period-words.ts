import type { Period, RowUnit } from "../statements/index.ts";
import type { ColumnView, StatementView } from "./release-view.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "3 months to Mar 31, 2006", "13 weeks to Apr 1, 2006", "Mar 31, 2006". */
export function periodWords(period: Period): string {
  return period.kind === "instant" ? dateWords(period.on) : `${lengthWords(period)} to ${dateWords(period.end)}`;
}

/** The columns of a statement in one line; a run of periods of one length names the length once. */
export function columnWords(columns: readonly ColumnView[]): string {
  const runs: { readonly lead: string; readonly ends: string[] }[] = [];
  for (const { period, qualifier, label } of columns) {
    const lead = period?.kind === "duration" ? `${lengthWords(period)} to ` : "";
    const end =
      period === undefined ? (qualifier ?? label) : dateWords(period.kind === "instant" ? period.on : period.end);
    const run = runs.at(-1);
    if (run?.lead !== lead) runs.push({ lead, ends: [end] });
    else if (!run.ends.includes(end)) run.ends.push(end);
  }
  return runs.map(({ lead, ends }) => lead + ends.join(" · ")).join("; ");
}

/** "USD in thousands · per share · shares in thousands". */
export function unitWords({ currency, scale, otherUnits }: StatementView): string {
  const others = otherUnits.map((other) => `${rowUnitWords[other.unit]}${scaleWords(other.scale)}`);
  return [...new Set([`${currency}${scaleWords(scale)}`, ...others])].filter((word) => word !== "").join(" · ");
}

/** What one figure is counted in: "USD in thousands", "per share". */
export function amountWords(unit: RowUnit, scale: number, currency: string): string {
  return `${unit === "currency" ? currency : rowUnitWords[unit]}${scaleWords(scale)}`;
}

/** What a column stands for: "3 months to Mar 31, 2006, Adjustments", or as it is headed. */
export function headWords({ period, qualifier, label }: ColumnView): string {
  const words = [period && periodWords(period), qualifier].filter((each) => each !== undefined && each !== "");
  return words.length === 0 ? label : words.join(", ");
}

/** A formula over facts, its periods in words: "Revenue (3 months to Mar 31, 2006)". */
export function meaningWords(meaning: string): string {
  return meaning.replace(
    /\[(\d{4}-\d\d-\d\d)(?: (\d{1,3})([MW]))?\]/g,
    (_all, date: string, length: string | undefined, unit: string | undefined) =>
      length === undefined
        ? ` (${dateWords(date)})`
        : ` (${length} ${unit === "W" ? "weeks" : length === "1" ? "month" : "months"} to ${dateWords(date)})`,
  );
}

const rowUnitWords: Readonly<Record<RowUnit, string>> = {
  currency: "amounts",
  perShare: "per share",
  shares: "shares",
  percent: "percent",
  basisPoints: "basis points",
  count: "counts",
  ratio: "ratios",
  text: "words",
};

function scaleWords(scale: number): string {
  switch (scale) {
    case 1:
      return "";
    case 1_000:
      return " in thousands";
    case 1_000_000:
      return " in millions";
    case 1_000_000_000:
      return " in billions";
    default:
      return ` times ${scale.toLocaleString("en-US")}`;
  }
}

function lengthWords(period: Extract<Period, { kind: "duration" }>): string {
  if (period.weeks !== undefined) return `${period.weeks} weeks`;
  return period.months === 1 ? "1 month" : `${period.months} months`;
}

function dateWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${months[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}
