import { invalidArgument, itemNotFound } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";
import { isEntireColumn, isEntireRow, sheetColumns, sheetRows } from "./area.ts";
import { Range } from "./range.ts";
import type { Worksheet } from "./worksheet.ts";

/** The panes that stay put when the sheet scrolls. */
export class FreezePanes implements HostObject {
  readonly model: Model = bind<FreezePanes>(this, freezeMembers);
  readonly sheet: Worksheet;
  rows = 0;
  columns = 0;

  constructor(sheet: Worksheet) {
    this.sheet = sheet;
  }

  identity(): WireRecord {
    return {};
  }

  freeze(rows: number, columns: number, location: string): void {
    if (rows < 0 || columns < 0 || rows >= sheetRows || columns >= sheetColumns) throw invalidArgument(location);
    this.rows = rows;
    this.columns = columns;
    this.sheet.workbook.displayed(this.sheet);
  }

  location(): Range | null {
    if (this.rows === 0 && this.columns === 0) return null;
    return new Range(this.sheet, {
      row: 0,
      column: 0,
      rows: this.rows || sheetRows,
      columns: this.columns || sheetColumns,
    });
  }
}

const freezeMembers: Members<FreezePanes> = {
  type: "WorksheetFreezePanes",
  finders: {
    GetLocation: (panes, args) => {
      const location = panes.location();
      if (!location) throw itemNotFound(args.location);
      return location;
    },
    GetLocationOrNullObject: (panes) => panes.location(),
  },
  commands: {
    /** The range holds what stays put, from the sheet's first cell. */
    FreezeAt: (panes, args) => {
      const { area, sheet } = panes.sheet.rangeOf(args.at(0), args.location);
      if (sheet !== panes.sheet || area.row !== 0 || area.column !== 0) throw invalidArgument(args.location);
      panes.freeze(isEntireColumn(area) ? 0 : area.rows, isEntireRow(area) ? 0 : area.columns, args.location);
    },
    FreezeColumns: (panes, args) => {
      panes.freeze(0, args.at(0) === undefined ? 1 : args.whole(0), args.location);
    },
    FreezeRows: (panes, args) => {
      panes.freeze(args.at(0) === undefined ? 1 : args.whole(0), 0, args.location);
    },
    Unfreeze: (panes, args) => {
      panes.freeze(0, 0, args.location);
    },
  },
};
