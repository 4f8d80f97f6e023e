import type { Arguments } from "./arguments.ts";
import { apiNotFound, invalidOperation } from "./errors.ts";
import type { Wire, WireRecord } from "./wire.ts";

/** An object of Excel's as the stand-in models it. Whatever is not in its `model` does not exist. */
export interface HostObject {
  readonly model: Model;
  /** What the library finds the object by from now on: its `Id`, or the id of a kept reference. */
  identity(): WireRecord;
  /** Whether what it stood on has been deleted: nothing can be done with it any more. */
  isGone?(): boolean;
  /** The items, if the object is a collection. */
  items?(): readonly HostObject[];
  /** What `getItem` answers, if the object is a collection. */
  index?(key: Wire): HostObject;
}

export interface Property<Self> {
  readonly get: (self: Self) => Wire;
  /** Absent where Excel's property is read-only. */
  readonly set?: (self: Self, value: Wire) => void;
}

/** The members of one of Excel's types, by their names on the wire ("ColumnWidth"). */
export interface Members<Self> {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Property<Self>>>;
  /** Properties that hold an object. */
  readonly parts?: Readonly<Record<string, (self: Self) => HostObject | null>>;
  /** Methods that answer an object, or null for a null object. */
  readonly finders?: Readonly<Record<string, (self: Self, args: Arguments) => HostObject | null>>;
  /** Methods that answer nothing. */
  readonly commands?: Readonly<Record<string, (self: Self, args: Arguments) => void>>;
  /** Methods that answer a plain value. */
  readonly answers?: Readonly<Record<string, (self: Self, args: Arguments) => Wire>>;
}

/** An object's members bound to it; each throws by name what is not modelled. */
export interface Model {
  readonly type: string;
  readonly scalars: readonly string[];
  isPart(name: string): boolean;
  read(name: string): Wire;
  write(name: string, value: Wire): void;
  part(name: string): HostObject | null;
  find(name: string, args: Arguments): HostObject | null;
  run(name: string, args: Arguments): Wire;
}

export function bind<Self>(self: Self, members: Members<Self>): Model {
  const { type } = members;
  return {
    type,
    scalars: Object.keys(members.properties ?? {}).filter((name) => !name.startsWith("_")),
    isPart: (name) => lookUp(members.parts, name) !== undefined,
    read: (name) => known(members.properties, name, type).get(self),
    write(name, value) {
      const property = known(members.properties, name, type);
      if (!property.set) throw invalidOperation(memberName(type, name), `${memberName(type, name)} is read-only.`);
      property.set(self, value);
    },
    part: (name) => known(members.parts, name, type)(self),
    find: (name, args) => known(members.finders, name, type)(self, args),
    run(name, args) {
      const command = lookUp(members.commands, name);
      if (!command) return known(members.answers, name, type)(self, args);
      command(self, args);
      return null;
    },
  };
}

/** "Range.columnWidth": as the documentation writes it. */
export function memberName(type: string, name: string): string {
  return `${type}.${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** "columnWidth" → "ColumnWidth": a name as the wire has it. */
export function wireName(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function known<Member>(table: Readonly<Record<string, Member>> | undefined, name: string, type: string): Member {
  const member = lookUp(table, name);
  if (member === undefined) throw apiNotFound(memberName(type, name));
  return member;
}

function lookUp<Member>(table: Readonly<Record<string, Member>> | undefined, name: string): Member | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
