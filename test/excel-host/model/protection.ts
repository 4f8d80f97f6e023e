import { accessDenied, invalidArgument, invalidOperation } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";
import { isEntireColumn, isEntireRow, type Area } from "./area.ts";
import type { Worksheet } from "./worksheet.ts";

/** Sheet protection: what it forbids is refused with AccessDenied. */
export class WorksheetProtection implements HostObject {
  readonly model: Model = bind<WorksheetProtection>(this, protectionMembers);
  readonly #sheet: Worksheet;
  options: WireRecord | undefined;
  #password: string | undefined;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  identity(): WireRecord {
    return {};
  }

  get isOn(): boolean {
    return this.options !== undefined;
  }

  protect(options: WireRecord, password: string | undefined): void {
    if (this.isOn) throw invalidOperation("WorksheetProtection.protect", "The worksheet is already protected.");
    this.options = options;
    this.#password = password;
  }

  unprotect(password: string | undefined): void {
    if (this.isOn && this.#password !== undefined && this.#password !== password)
      throw invalidArgument("WorksheetProtection.unprotect", "The password is incorrect.");
    this.options = undefined;
    this.#password = undefined;
  }

  /** Refuses to change a locked cell. */
  guardContents(area: Area, location: string): void {
    if (!this.isOn) return;
    const { cells } = this.#sheet;
    if (isEntireColumn(area) || isEntireRow(area)) throw accessDenied(location);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (cells.formatAt(row, column).locked) throw accessDenied(location);
  }

  guardFormat(location: string, of: "cell" | "row" | "column" = "cell"): void {
    const allowed = { cell: "allowFormatCells", row: "allowFormatRows", column: "allowFormatColumns" }[of];
    if (this.options && this.options[allowed] !== true) throw accessDenied(location);
  }

  /** Refuses what no option of the protection allows: tables, charts, outlines. */
  guardStructure(location: string): void {
    if (this.isOn) throw accessDenied(location);
  }
}

const protectionMembers: Members<WorksheetProtection> = {
  type: "WorksheetProtection",
  properties: {
    Options: { get: ({ options }) => options ?? null },
    Protected: { get: ({ isOn }) => isOn },
  },
  commands: {
    Protect: (protection, args) => {
      protection.protect(args.record(0) ?? {}, args.optionalText(1));
    },
    Unprotect: (protection, args) => {
      protection.unprotect(args.optionalText(0));
    },
  },
};
