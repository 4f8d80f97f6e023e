import { invalidArgument } from "./errors.ts";
import { memberName, wireName, type HostObject } from "./object.ts";
import type { QueryInfo, Wire, WireRecord } from "./wire.ts";

/** Answers a `load`: the properties asked for, nested as they were asked for ("format/fill/color"). */
export function answerQuery(object: HostObject | null, query: QueryInfo): Wire {
  if (object === null) return null;
  const asked = [...(query.Select ?? []), ...(query.Expand ?? [])].filter((path) => path !== "" && path !== "*");
  if (!object.items) return pick(object, asked);

  const { Skip: skip = 0, Top: top = Number.POSITIVE_INFINITY } = query;
  const ofItems = asked.flatMap((path) => (path === "items" ? [] : path.startsWith("items/") ? [path.slice(6)] : []));
  const own = asked.filter((path) => path !== "items" && !path.startsWith("items/"));
  // Without "items/", a path names a property of the items: the library itself still sends it that way.
  const [ofCollection, alsoOfItems] = partition(own, (path) => object.model.scalars.includes(wireName(path)));
  const select = [...ofItems, ...alsoOfItems];
  return {
    ...(ofCollection.length > 0 ? pick(object, ofCollection) : {}),
    _Items: object
      .items()
      .slice(skip, skip + top)
      .map((item) => pick(item, select)),
  };
}

function pick(object: HostObject, paths: readonly string[]): WireRecord {
  const { model } = object;
  const answer: Record<string, Wire | undefined> = { ...object.identity() };
  if (paths.length === 0) for (const name of model.scalars) answer[name] = model.read(name);

  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const [first = "", ...rest] = path.split("/");
    const name = wireName(first);
    if (rest.length === 0 && !model.isPart(name)) answer[name] = model.read(name);
    else nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  for (const [name, select] of nested) {
    if (!model.isPart(name)) throw invalidArgument(memberName(model.type, name));
    answer[name] = answerQuery(model.part(name), { Select: select });
  }
  return answer;
}

function partition<T>(values: readonly T[], belongs: (value: T) => boolean): [T[], T[]] {
  return [values.filter(belongs), values.filter((value) => !belongs(value))];
}
