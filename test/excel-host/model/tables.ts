import { bindCollection, Collection } from "../protocol/collection.ts";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../protocol/errors.ts";
import type { Argument } from "../protocol/arguments.ts";
import type { Members, Model } from "../protocol/object.ts";
import { intersect, readArea, splitSheet } from "./area.ts";
import { asRange, Range } from "./range.ts";
import { Table } from "./table.ts";
import type { Workbook } from "./workbook.ts";
import type { Worksheet } from "./worksheet.ts";

/** All tables of the workbook. */
export class Tables extends Collection<Table> {
  readonly model: Model = bindCollection<Tables>(this, { ...tablesMembers, finders: { Add: add } });
  readonly workbook: Workbook;
  readonly #tables: Table[] = [];
  #added = 0;

  constructor(workbook: Workbook) {
    super();
    this.workbook = workbook;
  }

  items(): readonly Table[] {
    return this.#tables;
  }

  add(range: Range, hasHeaders: boolean, location: string): Table {
    const { sheet } = range;
    sheet.protection.guardStructure(location);
    if (range.isUnbounded()) throw invalidArgument(location);
    // Without headers of its own, Excel moves the data down; with headers alone, it adds a row.
    if (!hasHeaders || range.area.rows < 2)
      throw invalidArgument(location, "Only a table with headers and rows is modelled.");
    const overlaps = this.#tables.some(
      (table) => table.range.sheet === sheet && intersect(table.range.area, range.area),
    );
    if (overlaps) throw invalidOperation(location, "A table can't overlap another table.");
    this.#added += 1;
    const table = new Table(this, range, String(this.#added), this.#freeName());
    this.#tables.push(table);
    table.settleHeaders();
    sheet.workbook.displayed(sheet);
    return table;
  }

  remove(table: Table): void {
    this.#tables.splice(this.#tables.indexOf(table), 1);
    this.workbook.displayed(table.range.sheet);
  }

  removeFrom(sheet: Worksheet): void {
    for (const table of [...this.#tables]) if (table.range.sheet === sheet) this.remove(table);
  }

  /** Throws unless a table (other than `self`) can have the name: tables and defined names share theirs. */
  checkName(name: string, location: string, self: Table): void {
    const taken = this.find(name);
    if ((taken && taken !== self) || this.workbook.names.find(name)) throw itemAlreadyExists(location);
  }

  protected goesBy(table: Table, key: string): boolean {
    return table.name.toLowerCase() === key || table.id === key;
  }

  #freeName(): string {
    let number = 1;
    while (this.find(`Table${number}`)) number += 1;
    return `Table${number}`;
  }
}

/** The tables of one sheet. */
export class TablesOf extends Collection<Table> {
  readonly model: Model = bindCollection<TablesOf>(this, { ...tablesMembers, finders: { Add: addTo } });
  readonly workbook: Workbook;
  readonly sheet: Worksheet;

  constructor(workbook: Workbook, sheet: Worksheet) {
    super();
    this.workbook = workbook;
    this.sheet = sheet;
  }

  items(): readonly Table[] {
    return this.workbook.tables.items().filter(({ range }) => range.sheet === this.sheet);
  }

  protected goesBy(table: Table, key: string): boolean {
    return table.name.toLowerCase() === key || table.id === key;
  }
}

const tablesMembers = { type: "TableCollection" } as const;

type Finder<Self> = NonNullable<Members<Self>["finders"]>[string];

const add: Finder<Tables> = ({ workbook }, args) =>
  workbook.tables.add(rangeIn(workbook, args.at(0), args.location), args.flag(1, false), args.location);

const addTo: Finder<TablesOf> = ({ workbook, sheet }, args) => {
  const range = sheet.rangeOf(args.at(0), args.location);
  if (range.sheet !== sheet) throw invalidArgument(args.location);
  return workbook.tables.add(range, args.flag(1, false), args.location);
};

/** An address without a sheet means the active one. */
function rangeIn(workbook: Workbook, argument: Argument | undefined, location: string): Range {
  const range = asRange(argument);
  if (range) return range;
  if (typeof argument !== "string") throw invalidArgument(location);
  const { sheet, rest } = splitSheet(argument);
  const area = readArea(rest);
  const found = sheet === undefined ? workbook.active : workbook.worksheets.find(sheet);
  if (!area || !found) throw invalidArgument(location);
  return new Range(found, area, location);
}
