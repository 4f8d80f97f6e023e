import { invalidArgument } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model, type Property } from "../protocol/object.ts";
import type { Wire, WireRecord } from "../protocol/wire.ts";
import { intersect, isEntireColumn, isEntireRow, wholeSheet } from "./area.ts";
import { sameFormat, type CellFormat, type CellFormatKey } from "./cell-format.ts";
import { readColor } from "./color.ts";
import { RangeBorders } from "./range-borders.ts";
import type { Range } from "./range.ts";

/** The look of a range: what differs within it reads as null. */
export class RangeFormat implements HostObject {
  readonly model: Model = bind<RangeFormat>(this, formatMembers);
  readonly range: Range;

  constructor(range: Range) {
    this.range = range;
  }

  identity(): WireRecord {
    return {};
  }

  read<Key extends CellFormatKey>(name: Key): CellFormat[Key] | null {
    const { sheet, area } = this.range;
    // Of whole columns and rows, the part in use and one cell beyond it tell all there is to tell.
    const used = sheet.cells.used(wholeSheet, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    const near = { row: 0, column: 0, rows: used.row + used.rows + 1, columns: used.column + used.columns + 1 };
    const within =
      isEntireColumn(area) || isEntireRow(area) ? (intersect(area, near) ?? { ...area, rows: 1, columns: 1 }) : area;
    const first = sheet.cells.formatAt(within.row, within.column)[name];
    for (let row = within.row; row < within.row + within.rows; row++)
      for (let column = within.column; column < within.column + within.columns; column++)
        if (!sameFormat(sheet.cells.formatAt(row, column)[name], first)) return null;
    return first;
  }

  write<Key extends CellFormatKey>(name: Key, value: CellFormat[Key], location: string): void {
    const { sheet, area } = this.range;
    sheet.protection.guardFormat(location);
    sheet.cells.setFormat(area, name, value);
    sheet.workbook.displayed(sheet);
  }
}

class FormatPart implements HostObject {
  readonly model: Model;
  readonly format: RangeFormat;

  constructor(format: RangeFormat, members: Members<FormatPart>) {
    this.format = format;
    this.model = bind<FormatPart>(this, members);
  }

  identity(): WireRecord {
    return {};
  }
}

type Holder = RangeFormat | FormatPart;

function formatOf(holder: Holder): RangeFormat {
  return holder instanceof RangeFormat ? holder : holder.format;
}

function property<Key extends CellFormatKey>(
  location: string,
  name: Key,
  read: (value: Wire, location: string) => CellFormat[Key],
): Property<Holder> {
  return {
    get: (holder) => {
      const value = formatOf(holder).read(name);
      return typeof value === "object" ? null : value;
    },
    set: (holder, value) => {
      formatOf(holder).write(name, read(value, location), location);
    },
  };
}

function flag(value: Wire, location: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(location);
  return value;
}

function text(value: Wire, location: string): string {
  if (typeof value !== "string" || value === "") throw invalidArgument(location);
  return value;
}

function within(least: number, most: number): (value: Wire, location: string) => number {
  return (value, location) => {
    if (typeof value !== "number" || !(value >= least && value <= most)) throw invalidArgument(location);
    return value;
  };
}

function oneOf(...choices: readonly string[]): (value: Wire, location: string) => string {
  return (value, location) => {
    if (typeof value !== "string" || !choices.includes(value)) throw invalidArgument(location);
    return value;
  };
}

const horizontals = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

function size(along: "row" | "column", location: string, most: number): Property<RangeFormat> {
  return {
    get: ({ range }) => {
      const { row, rows, column, columns } = range.area;
      return along === "row"
        ? range.sheet.outline.row.size(row, rows)
        : range.sheet.outline.column.size(column, columns);
    },
    set: ({ range }, value) => {
      range.sheet.protection.guardFormat(location, along);
      const { row, rows, column, columns } = range.area;
      const points = within(0, most)(value, location);
      if (along === "row") range.sheet.outline.row.resize(row, rows, points);
      else range.sheet.outline.column.resize(column, columns, points);
      range.sheet.workbook.displayed(range.sheet);
    },
  };
}

const formatMembers: Members<RangeFormat> = {
  type: "RangeFormat",
  properties: {
    // In points; 255 characters are the widest that a column can be, 409 points the highest a row.
    ColumnWidth: size("column", "RangeFormat.columnWidth", 1_342.5),
    HorizontalAlignment: property("RangeFormat.horizontalAlignment", "horizontal", oneOf(...horizontals)),
    IndentLevel: property("RangeFormat.indentLevel", "indent", within(0, 250)),
    RowHeight: size("row", "RangeFormat.rowHeight", 409),
    ShrinkToFit: property("RangeFormat.shrinkToFit", "shrink", flag),
    VerticalAlignment: property("RangeFormat.verticalAlignment", "vertical", oneOf(...verticals)),
    WrapText: property("RangeFormat.wrapText", "wrap", flag),
  },
  parts: {
    Borders: (format) => new RangeBorders(format.range),
    Fill: (format) => new FormatPart(format, fillMembers),
    Font: (format) => new FormatPart(format, fontMembers),
    Protection: (format) => new FormatPart(format, protectionMembers),
  },
  commands: {
    AutofitColumns: ({ range }) => {
      range.sheet.protection.guardFormat("RangeFormat.autofitColumns", "column");
      range.sheet.autofitColumns(range.area);
    },
    AutofitRows: ({ range }) => {
      range.sheet.protection.guardFormat("RangeFormat.autofitRows", "row");
      range.sheet.outline.row.reset(range.area.row, range.area.rows);
    },
  },
};

const fillMembers: Members<FormatPart> = {
  type: "RangeFill",
  properties: { Color: property("RangeFill.color", "fill", readColor) },
  commands: {
    Clear: ({ format }) => {
      format.write("fill", "#FFFFFF", "RangeFill.clear");
    },
  },
};

const fontMembers: Members<FormatPart> = {
  type: "RangeFont",
  properties: {
    Bold: property("RangeFont.bold", "bold", flag),
    Color: property("RangeFont.color", "fontColor", readColor),
    Italic: property("RangeFont.italic", "italic", flag),
    Name: property("RangeFont.name", "fontName", text),
    Size: property("RangeFont.size", "fontSize", within(1, 409)),
    Strikethrough: property("RangeFont.strikethrough", "strikethrough", flag),
    Underline: property("RangeFont.underline", "underline", oneOf(...underlines)),
  },
};

const protectionMembers: Members<FormatPart> = {
  type: "FormatProtection",
  properties: {
    FormulaHidden: property("FormatProtection.formulaHidden", "formulaHidden", flag),
    Locked: property("FormatProtection.locked", "locked", flag),
  },
};
