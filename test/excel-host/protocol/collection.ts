import { invalidArgument, itemNotFound } from "./errors.ts";
import { bind, type HostObject, type Members, type Model } from "./object.ts";
import type { Wire, WireRecord } from "./wire.ts";

/** What every collection of Excel's can do: count, list, find by key, with and without a null object. */
export abstract class Collection<Item extends HostObject> implements HostObject {
  abstract readonly model: Model;

  abstract items(): readonly Item[];

  /** Whether the item goes by the key: a name without regard to case, or an id. */
  protected abstract goesBy(item: Item, key: string): boolean;

  identity(): WireRecord {
    return {};
  }

  find(key: Wire): Item | undefined {
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument(`${this.model.type}.getItem`);
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => this.goesBy(item, wanted));
  }

  index(key: Wire): Item {
    const item = this.find(key);
    if (!item) throw itemNotFound(`${this.model.type}.getItem`);
    return item;
  }

  itemAt(place: number): Item {
    const item = this.items()[place];
    if (!item) throw invalidArgument(`${this.model.type}.getItemAt`);
    return item;
  }
}

/** The members that collections share, with those of one type. */
export function bindCollection<Self extends Collection<HostObject>>(self: Self, members: Members<Self>): Model {
  return bind<Self>(self, {
    ...members,
    properties: { Count: { get: (all) => all.items().length }, ...members.properties },
    finders: {
      GetItem: (all, args) => all.index(args.wire(0) ?? null),
      GetItemOrNullObject: (all, args) => all.find(args.wire(0) ?? null) ?? null,
      GetItemAt: (all, args) => all.itemAt(args.whole(0)),
      ...members.finders,
    },
    answers: { GetCount: (all) => all.items().length, ...members.answers },
  });
}
