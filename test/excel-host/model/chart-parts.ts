import { bindCollection, Collection } from "../protocol/collection.ts";
import { invalidArgument } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { Wire, WireRecord } from "../protocol/wire.ts";
import type { Chart } from "./chart.ts";

export class ChartTitle implements HostObject {
  readonly model: Model = bind<ChartTitle>(this, titleMembers);
  text = "Chart Title";
  visible = true;

  identity(): WireRecord {
    return {};
  }
}

export class ChartLegend implements HostObject {
  readonly model: Model = bind<ChartLegend>(this, legendMembers);
  position = "Bottom";
  visible = true;

  identity(): WireRecord {
    return {};
  }
}

export class SeriesOf extends Collection<Series> {
  readonly model: Model = bindCollection<SeriesOf>(this, { type: "ChartSeriesCollection" });
  readonly #chart: Chart;

  constructor(chart: Chart) {
    super();
    this.#chart = chart;
  }

  items(): readonly Series[] {
    return this.#chart.series().map(({ name }) => new Series(name));
  }

  protected goesBy(series: Series, key: string): boolean {
    return series.name.toLowerCase() === key;
  }
}

class Series implements HostObject {
  readonly model: Model = bind<Series>(this, {
    type: "ChartSeries",
    properties: { Name: { get: ({ name }) => name } },
  });
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  identity(): WireRecord {
    return {};
  }
}

const titleMembers: Members<ChartTitle> = {
  type: "ChartTitle",
  properties: {
    Text: {
      get: ({ text }) => text,
      set: (title, value) => {
        title.text = textOf(value, "ChartTitle.text");
      },
    },
    Visible: {
      get: ({ visible }) => visible,
      set: (title, value) => {
        title.visible = flagOf(value, "ChartTitle.visible");
      },
    },
  },
};

const legendMembers: Members<ChartLegend> = {
  type: "ChartLegend",
  properties: {
    Position: {
      get: ({ position }) => position,
      set: (legend, value) => {
        const position = textOf(value, "ChartLegend.position");
        if (!["Top", "Bottom", "Left", "Right", "Corner"].includes(position))
          throw invalidArgument("ChartLegend.position");
        legend.position = position;
      },
    },
    Visible: {
      get: ({ visible }) => visible,
      set: (legend, value) => {
        legend.visible = flagOf(value, "ChartLegend.visible");
      },
    },
  },
};

function textOf(value: Wire, location: string): string {
  if (typeof value !== "string") throw invalidArgument(location);
  return value;
}

function flagOf(value: Wire, location: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(location);
  return value;
}
