import type { Arguments } from "../protocol/arguments.ts";
import { bindCollection, Collection } from "../protocol/collection.ts";
import { invalidArgument } from "../protocol/errors.ts";
import type { Members, Model } from "../protocol/object.ts";
import { Chart } from "./chart.ts";
import type { Worksheet } from "./worksheet.ts";

const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
  "XYScatter",
  "Waterfall",
];

/** The charts of one sheet. */
export class Charts extends Collection<Chart> {
  readonly model: Model = bindCollection<Charts>(this, chartsMembers);
  readonly sheet: Worksheet;
  readonly #charts: Chart[] = [];
  #added = 0;

  constructor(sheet: Worksheet) {
    super();
    this.sheet = sheet;
  }

  items(): readonly Chart[] {
    return this.#charts;
  }

  add(args: Arguments): Chart {
    const type = readChartType(args.text(0), args.location);
    const source = this.sheet.rangeOf(args.at(1), args.location);
    const by = args.oneOf(2, ["Auto", "Columns", "Rows"], "Auto");
    this.sheet.protection.guardStructure(args.location);
    this.#added += 1;
    const id = `{00000000-0002-0000-0000-${this.#added.toString(16).toUpperCase().padStart(12, "0")}}`;
    const chart = new Chart(this, id, `Chart ${this.#added}`, type, source, by);
    this.#charts.push(chart);
    return chart;
  }

  remove(chart: Chart): void {
    this.#charts.splice(this.#charts.indexOf(chart), 1);
  }

  protected goesBy(chart: Chart, key: string): boolean {
    return chart.name.toLowerCase() === key || chart.id.toLowerCase() === key;
  }
}

/** Throws InvalidArgument for a type that is not one of those modelled. */
export function readChartType(type: unknown, location: string): string {
  if (typeof type !== "string" || !chartTypes.includes(type)) throw invalidArgument(location);
  return type;
}

const chartsMembers: Members<Charts> = {
  type: "ChartCollection",
  finders: { Add: (charts, args) => charts.add(args) },
};
