import { isHostObject, type Argument } from "../protocol/arguments.ts";
import { invalidArgument } from "../protocol/errors.ts";
import { bind, type HostObject, type Model } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";
import { gridOf, isEntireColumn, isEntireRow, isOnSheet, printArea, quoteSheet, type Area } from "./area.ts";
import type { Content } from "./entry.ts";
import { rangeMembers } from "./range-members.ts";
import type { Worksheet } from "./worksheet.ts";

/** A rectangle of a sheet. Two Ranges of one area are equal in all but their kept reference. */
export class Range implements HostObject {
  readonly model: Model = bind<Range>(this, rangeMembers);
  readonly sheet: Worksheet;
  readonly area: Area;
  #reference: string | undefined;

  /** Throws InvalidArgument where the area leaves the sheet. */
  constructor(sheet: Worksheet, area: Area, location = "Range") {
    if (!isOnSheet(area)) throw invalidArgument(location);
    this.sheet = sheet;
    this.area = area;
  }

  identity(): WireRecord {
    return this.#reference === undefined ? {} : { _ReferenceId: this.#reference };
  }

  isGone(): boolean {
    return this.sheet.isDeleted;
  }

  keep(): void {
    this.#reference ??= this.sheet.workbook.references.keep(this);
  }

  /** "'Income Statement'!B2:C9" */
  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${printArea(this.area)}`;
  }

  /** "'Income Statement'!$B$2:$C$9" */
  get absoluteAddress(): string {
    return `${quoteSheet(this.sheet.name)}!${printArea(this.area, "$")}`;
  }

  at(change: Partial<Area>, location?: string): Range {
    return new Range(this.sheet, { ...this.area, ...change }, location);
  }

  values(): readonly (readonly (string | number | boolean)[])[] {
    const { sheet, area } = this;
    sheet.workbook.calculateIfStale();
    const computed = sheet.workbook.engine.read(sheet.name, area);
    // A constant reads back to its last digit; IronCalc keeps 15 of them.
    return gridOf(area, (row, column) => {
      const content = sheet.cells.contentAt(row, column);
      return content.kind === "formula" || content.kind === "empty"
        ? (computed[row - area.row]?.[column - area.column] ?? "")
        : constant(content);
    });
  }

  formulas(): readonly (readonly (string | number | boolean)[])[] {
    const values = this.values();
    return gridOf(this.area, (row, column) => {
      const content = this.sheet.cells.contentAt(row, column);
      if (content.kind === "formula") return content.formula;
      return values[row - this.area.row]?.[column - this.area.column] ?? "";
    });
  }

  isUnbounded(): boolean {
    return isEntireColumn(this.area) || isEntireRow(this.area);
  }
}

function constant(content: Exclude<Content, { kind: "formula" | "empty" }>): string | number | boolean {
  switch (content.kind) {
    case "number":
    case "boolean":
      return content.value;
    case "text":
      return content.text;
    case "error":
      return content.code;
  }
}

/** The range itself, where an argument is one; addresses are the sheet's or workbook's to read. */
export function asRange(argument: Argument | undefined): Range | undefined {
  return argument !== undefined && isHostObject(argument) && argument instanceof Range ? argument : undefined;
}
