import { apiNotFound, invalidArgument } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { Wire, WireRecord } from "../protocol/wire.ts";
import type { Area } from "./area.ts";
import { noBorder, sameFormat, type Border, type Edge } from "./cell-format.ts";
import { readColor } from "./color.ts";
import type { Range } from "./range.ts";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof sides)[number];

const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const weights = ["Hairline", "Thin", "Medium", "Thick"];

/** The borders of a range, by side; the two diagonals are not modelled. */
export class RangeBorders implements HostObject {
  readonly model: Model = bind<RangeBorders>(this, bordersMembers);
  readonly range: Range;

  constructor(range: Range) {
    this.range = range;
  }

  identity(): WireRecord {
    return {};
  }

  items(): readonly RangeBorder[] {
    return sides.map((side) => new RangeBorder(this.range, side));
  }

  index(key: Wire): RangeBorder {
    const side = sides.find((name) => name === key);
    if (side) return new RangeBorder(this.range, side);
    if (key === "DiagonalDown" || key === "DiagonalUp") throw apiNotFound(`RangeBorderCollection.getItem("${key}")`);
    throw invalidArgument("RangeBorderCollection.getItem");
  }
}

class RangeBorder implements HostObject {
  readonly model: Model = bind<RangeBorder>(this, borderMembers);
  readonly range: Range;
  readonly side: Side;

  constructor(range: Range, side: Side) {
    this.range = range;
    this.side = side;
  }

  identity(): WireRecord {
    return {};
  }

  /** The border along the whole side; null where it differs. */
  read(): Border | null {
    const borders = strips(this.range.area, this.side).flatMap(([area, edge]) =>
      cellsOf(area).map(([row, column]) => this.#edgeAt(row, column, edge)),
    );
    const [first] = borders;
    return first && borders.every((border) => sameFormat(border, first)) ? first : null;
  }

  change(change: Partial<Border>, location: string): void {
    const { sheet, area } = this.range;
    sheet.protection.guardFormat(location);
    for (const [strip, edge] of strips(area, this.side))
      for (const [row, column] of cellsOf(strip)) {
        const border = { ...this.#edgeAt(row, column, edge), ...change };
        sheet.cells.setFormat({ row, column, rows: 1, columns: 1 }, edge, border);
      }
    sheet.workbook.displayed(sheet);
  }

  /** Two neighbours share one line: what was drawn below one cell is above the next. */
  #edgeAt(row: number, column: number, edge: Edge): Border {
    const { cells } = this.range.sheet;
    const own = cells.formatAt(row, column)[edge];
    if (own.style !== "None") return own;
    const [down, right, facing] = neighbours[edge];
    if (row + down < 0 || column + right < 0) return own;
    const shared = cells.formatAt(row + down, column + right)[facing];
    return shared.style === "None" ? own : shared;
  }
}

const neighbours: Readonly<Record<Edge, readonly [down: number, right: number, facing: Edge]>> = {
  top: [-1, 0, "bottom"],
  bottom: [1, 0, "top"],
  left: [0, -1, "right"],
  right: [0, 1, "left"],
};

/** The cells along a side, and the edge of each that makes the side. */
function strips(area: Area, side: Side): readonly (readonly [Area, Edge])[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [[{ ...area, rows: 1 }, "top"]];
    case "EdgeBottom":
      return [[{ ...area, row: row + rows - 1, rows: 1 }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...area, columns: 1 }, "left"]];
    case "EdgeRight":
      return [[{ ...area, column: column + columns - 1, columns: 1 }, "right"]];
    case "InsideHorizontal":
      return rows > 1 ? [[{ ...area, rows: rows - 1 }, "bottom"]] : [];
    case "InsideVertical":
      return columns > 1 ? [[{ ...area, columns: columns - 1 }, "right"]] : [];
  }
}

function cellsOf(area: Area): readonly (readonly [row: number, column: number])[] {
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_column, c) => [area.row + r, area.column + c] as const),
  ).flat();
}

const bordersMembers: Members<RangeBorders> = {
  type: "RangeBorderCollection",
  properties: { Count: { get: () => sides.length } },
  finders: { GetItem: (borders, args) => borders.index(args.text(0)) },
};

const borderMembers: Members<RangeBorder> = {
  type: "RangeBorder",
  properties: {
    Color: {
      get: (border) => border.read()?.color ?? null,
      set: (border, value) => {
        const style = border.read()?.style ?? "None";
        // A colour alone draws a line where there was none.
        const change = style === "None" ? { style: "Continuous" } : {};
        border.change({ ...change, color: readColor(value, "RangeBorder.color") }, "RangeBorder.color");
      },
    },
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border) => border.read()?.style ?? null,
      set: (border, value) => {
        if (typeof value !== "string" || !styles.includes(value)) throw invalidArgument("RangeBorder.style");
        border.change(value === "None" ? noBorder : { style: value, ...thickness(value) }, "RangeBorder.style");
      },
    },
    Weight: {
      get: (border) => border.read()?.weight ?? null,
      set: (border, value) => {
        if (typeof value !== "string" || !weights.includes(value)) throw invalidArgument("RangeBorder.weight");
        const style = border.read()?.style ?? "None";
        border.change({ weight: value, ...(style === "None" ? { style: "Continuous" } : {}) }, "RangeBorder.weight");
      },
    },
  },
};

/** A double line is as thick as three thin ones: Excel calls that thick. */
function thickness(style: string): Partial<Border> {
  return style === "Double" ? { weight: "Thick" } : {};
}
