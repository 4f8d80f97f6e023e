import { bindCollection, Collection } from "../protocol/collection.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors.ts";
import type { Members, Model } from "../protocol/object.ts";
import { eventCommands } from "./events.ts";
import type { Workbook } from "./workbook.ts";
import { Worksheet } from "./worksheet.ts";

export class Worksheets extends Collection<Worksheet> {
  readonly model: Model = bindCollection<Worksheets>(this, worksheetsMembers);
  readonly workbook: Workbook;
  readonly #sheets: Worksheet[] = [];
  #added = 0;

  constructor(workbook: Workbook) {
    super();
    this.workbook = workbook;
  }

  items(): readonly Worksheet[] {
    return this.#sheets;
  }

  visible(): readonly Worksheet[] {
    return this.#sheets.filter(({ visibility }) => visibility === "Visible");
  }

  /** At the end, without going there. */
  add(name: string): Worksheet {
    this.#added += 1;
    // Excel's ids are GUIDs; a sheet that is deleted and made anew gets another.
    const id = `{00000000-0001-0000-0000-${this.#added.toString(16).toUpperCase().padStart(12, "0")}}`;
    const sheet = new Worksheet(this.workbook, name, id);
    this.#sheets.push(sheet);
    return sheet;
  }

  remove(sheet: Worksheet): void {
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
  }

  move(sheet: Worksheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.#sheets.length)
      throw invalidArgument("Worksheet.position");
    this.remove(sheet);
    this.#sheets.splice(position, 0, sheet);
    this.workbook.displayed(sheet);
  }

  /** The first of Sheet1, Sheet2 … that is free. */
  freeName(): string {
    let number = this.#sheets.length + 1;
    while (this.find(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  /** Throws unless a sheet (other than `self`) can have the name. */
  checkName(name: string, location: string, self?: Worksheet): void {
    const isValid = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
    // Excel keeps "History" for itself.
    if (!isValid || name.toLowerCase() === "history") throw invalidArgument(location);
    const taken = this.find(name);
    if (taken && taken !== self) throw itemAlreadyExists(location);
  }

  protected goesBy(sheet: Worksheet, key: string): boolean {
    return sheet.name.toLowerCase() === key || sheet.id.toLowerCase() === key;
  }
}

function endmost(sheets: Worksheets, visibleOnly: boolean, place: 0 | -1): Worksheet {
  const sheet = (visibleOnly ? sheets.visible() : sheets.items()).at(place);
  if (!sheet) throw itemNotFound("WorksheetCollection");
  return sheet;
}

const worksheetsMembers: Members<Worksheets> = {
  type: "WorksheetCollection",
  finders: {
    Add: (sheets, args) => sheets.workbook.addSheet(args.optionalText(0), args.location),
    GetActiveWorksheet: ({ workbook }) => workbook.active,
    GetFirst: (sheets, args) => endmost(sheets, args.flag(0, false), 0),
    GetLast: (sheets, args) => endmost(sheets, args.flag(0, false), -1),
  },
  commands: eventCommands<Worksheets>(
    ({ workbook }) => ({ events: workbook.events, target: "Workbook" }),
    ["Activated", "Added", "DataChanged", "Deactivated", "Deleted", "SelectionChanged"],
  ),
  answers: {
    GetCount: (sheets, args) => (args.flag(0, false) ? sheets.visible() : sheets.items()).length,
  },
};
