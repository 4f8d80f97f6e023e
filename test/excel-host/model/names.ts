import { bindCollection, Collection } from "../protocol/collection.ts";
import { apiNotFound, invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";
import { readArea, splitSheet } from "./area.ts";
import { asRange, Range } from "./range.ts";
import type { Workbook } from "./workbook.ts";
import type { Worksheet } from "./worksheet.ts";

/** The defined names of the workbook, or of one sheet. Only names of ranges are modelled. */
export class Names extends Collection<NamedItem> {
  readonly model: Model = bindCollection<Names>(this, namesMembers);
  readonly workbook: Workbook;
  readonly scope: Worksheet | undefined;
  readonly #names: NamedItem[] = [];

  constructor(workbook: Workbook, scope?: Worksheet) {
    super();
    this.workbook = workbook;
    this.scope = scope;
  }

  items(): readonly NamedItem[] {
    return this.#names;
  }

  add(name: string, range: Range, comment: string, location: string): NamedItem {
    if (this.scope) throw apiNotFound("a name scoped to a worksheet");
    if (!isValidName(name)) throw invalidArgument(location);
    if (this.find(name) ?? this.workbook.tables.find(name)) throw itemAlreadyExists(location);
    const item = new NamedItem(this, name, range, comment);
    this.#names.push(item);
    this.workbook.engine.defineName(name, range.absoluteAddress);
    this.workbook.changedWithoutCells();
    return item;
  }

  remove(item: NamedItem): void {
    this.#names.splice(this.#names.indexOf(item), 1);
    this.workbook.engine.deleteName(item.name);
    this.workbook.changedWithoutCells();
  }

  protected goesBy(item: NamedItem, key: string): boolean {
    return item.name.toLowerCase() === key;
  }
}

/** Letters, digits, "." and "_", no digit first, and nothing that reads as a cell: Excel's rule for names. */
export function isValidName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) return false;
  if (/^[A-Z]{1,3}\d+$/i.test(name) && readArea(name)) return false;
  return !/^(?:R\d*(?:C\d*)?|C\d*)$/i.test(name);
}

export class NamedItem implements HostObject {
  readonly model: Model = bind<NamedItem>(this, namedItemMembers);
  readonly name: string;
  readonly #names: Names;
  readonly #range: Range;
  comment: string;
  visible = true;

  constructor(names: Names, name: string, range: Range, comment: string) {
    this.#names = names;
    this.name = name;
    this.#range = range;
    this.comment = comment;
  }

  identity(): WireRecord {
    return { _Id: this.name };
  }

  /** What the name stands for; `undefined` once its sheet is gone. */
  get range(): Range | undefined {
    return this.#range.sheet.isDeleted ? undefined : this.#range;
  }

  get formula(): string {
    const { absoluteAddress } = this.#range;
    return this.range ? `=${absoluteAddress}` : `=#REF!${splitSheet(absoluteAddress).rest}`;
  }

  delete(): void {
    this.#names.remove(this);
  }
}

const namesMembers: Members<Names> = {
  type: "NamedItemCollection",
  finders: {
    Add: (names, args) => {
      const reference = asRange(args.at(1)) ?? referenceOf(names.workbook, args.at(1), args.location);
      return names.add(args.text(0), reference, args.optionalText(2) ?? "", args.location);
    },
  },
};

/** "='Income Statement'!$B$2": the other way to say what a name stands for. */
function referenceOf(workbook: Workbook, argument: unknown, location: string): Range {
  if (typeof argument !== "string" || !argument.startsWith("=")) throw apiNotFound("a name that is no range");
  const { sheet, rest } = splitSheet(argument.slice(1));
  const area = readArea(rest);
  if (sheet === undefined || !area) throw apiNotFound("a name that is no range");
  const found = workbook.worksheets.find(sheet);
  if (!found) throw invalidArgument(location);
  return new Range(found, area, location);
}

const namedItemMembers: Members<NamedItem> = {
  type: "NamedItem",
  properties: {
    Comment: {
      get: ({ comment }) => comment,
      set: (item, value) => {
        if (typeof value !== "string") throw invalidArgument("NamedItem.comment");
        item.comment = value;
      },
    },
    Formula: { get: ({ formula }) => formula },
    Name: { get: ({ name }) => name },
    Scope: { get: () => "Workbook" },
    Type: { get: ({ range }) => (range ? "Range" : "Error") },
    Value: { get: ({ range }) => range?.address ?? "#REF!" },
    Visible: {
      get: ({ visible }) => visible,
      set: (item, value) => {
        if (typeof value !== "boolean") throw invalidArgument("NamedItem.visible");
        item.visible = value;
      },
    },
  },
  finders: {
    GetRange: ({ range }, args) => {
      if (!range) throw itemNotFound(args.location);
      return new Range(range.sheet, range.area);
    },
    GetRangeOrNullObject: ({ range }) => (range ? new Range(range.sheet, range.area) : null),
  },
  commands: {
    Delete: (item) => {
      item.delete();
    },
  },
};
