import type { Arguments } from "../protocol/arguments.ts";
import { bindCollection, Collection } from "../protocol/collection.ts";
import { invalidArgument } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model, type Property } from "../protocol/object.ts";
import { isWireRecord, type Wire, type WireRecord } from "../protocol/wire.ts";
import { readColor } from "./color.ts";
import { isWithin } from "./area.ts";
import type { Range } from "./range.ts";

const types = ["ContainsText", "Custom"] as const;
const operators = ["Contains", "NotContains", "BeginsWith", "EndsWith"];

/** The conditional formats of a range: those that look at the text of a cell, and those with a formula of their own. */
export class ConditionalFormats extends Collection<ConditionalFormat> {
  readonly model: Model = bindCollection<ConditionalFormats>(this, {
    type: "ConditionalFormatCollection",
    finders: { Add: (formats, args) => formats.add(args) },
    commands: {
      ClearAll: (formats, args) => {
        formats.clear(args);
      },
    },
  });
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  items(): readonly ConditionalFormat[] {
    return this.#range.sheet.conditions.filter(({ address }) => address === this.#range.address);
  }

  add(args: Arguments): ConditionalFormat {
    const { sheet, address } = this.#range;
    const type = args.oneOf(0, [...types]);
    sheet.protection.guardFormat(args.location);
    const format = new ConditionalFormat(`{condition-${sheet.conditions.length + 1}}`, address, type);
    sheet.conditions.push(format);
    return format;
  }

  /** Those that lie within the range, whole. */
  clear(args: Arguments): void {
    const { sheet, area } = this.#range;
    sheet.protection.guardFormat(args.location);
    const kept = sheet.conditions.filter(({ address }) => !isWithin(address, area));
    sheet.conditions.splice(0, sheet.conditions.length, ...kept);
  }

  protected goesBy(format: ConditionalFormat, key: string): boolean {
    return format.id.toLowerCase() === key;
  }
}

export class ConditionalFormat implements HostObject {
  readonly model: Model = bind<ConditionalFormat>(this, formatMembers);
  readonly id: string;
  readonly address: string;
  readonly type: string;
  /** What is looked for, or the formula. */
  rule: WireRecord = {};
  readonly look: Record<string, Wire> = {};

  constructor(id: string, address: string, type: string) {
    this.id = id;
    this.address = address;
    this.type = type;
  }

  identity(): WireRecord {
    return { Id: this.id };
  }
}

/** A part of a conditional format, which keeps nothing itself. */
class Part implements HostObject {
  readonly model: Model;
  readonly format: ConditionalFormat;

  constructor(format: ConditionalFormat, members: Members<Part>) {
    this.format = format;
    this.model = bind<Part>(this, members);
  }

  identity(): WireRecord {
    return {};
  }
}

const formatMembers: Members<ConditionalFormat> = {
  type: "ConditionalFormat",
  properties: { Id: { get: ({ id }) => id }, Type: { get: ({ type }) => type } },
  parts: {
    Custom: (format) => partOf(format, "Custom", customMembers),
    TextComparison: (format) => partOf(format, "ContainsText", textMembers),
  },
};

function partOf(format: ConditionalFormat, type: string, members: Members<Part>): Part {
  if (format.type !== type) throw invalidArgument(members.type);
  return new Part(format, members);
}

const look = (name: string, read: (value: Wire, location: string) => Wire): Property<Part> => ({
  get: ({ format }) => format.look[name] ?? null,
  set: ({ format }, value) => {
    format.look[name] = read(value, `ConditionalRangeFormat.${name}`);
  },
});

const fontMembers: Members<Part> = {
  type: "ConditionalRangeFont",
  properties: { Bold: look("bold", flag), Color: look("color", readColor) },
};

const looksMembers: Members<Part> = {
  type: "ConditionalRangeFormat",
  properties: { NumberFormat: look("numberFormat", text) },
  parts: { Font: ({ format }) => new Part(format, fontMembers) },
};

const textMembers: Members<Part> = {
  type: "TextConditionalFormat",
  properties: {
    Rule: {
      get: ({ format }) => format.rule,
      set: ({ format }, value) => {
        format.rule = readTextRule(value);
      },
    },
  },
  parts: { Format: ({ format }) => new Part(format, looksMembers) },
};

const ruleMembers: Members<Part> = {
  type: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: ({ format }) => format.rule["formula"] ?? "",
      set: ({ format }, value) => {
        if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument("ConditionalFormatRule.formula");
        format.rule = { formula: value };
      },
    },
  },
};

const customMembers: Members<Part> = {
  type: "CustomConditionalFormat",
  parts: {
    Format: ({ format }) => new Part(format, looksMembers),
    Rule: ({ format }) => new Part(format, ruleMembers),
  },
};

function readTextRule(value: Wire): WireRecord {
  const location = "TextConditionalFormat.rule";
  if (!isWireRecord(value)) throw invalidArgument(location);
  const { operator, text: wanted } = value;
  if (typeof operator !== "string" || !operators.includes(operator)) throw invalidArgument(location);
  if (typeof wanted !== "string" || wanted === "") throw invalidArgument(location);
  return { operator, text: wanted };
}

function flag(value: Wire, location: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(location);
  return value;
}

function text(value: Wire, location: string): string {
  if (typeof value !== "string") throw invalidArgument(location);
  return value;
}
