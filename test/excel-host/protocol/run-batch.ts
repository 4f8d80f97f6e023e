import { Arguments, type Argument } from "./arguments.ts";
import { apiNotFound, HostError, invalidObjectPath, invalidReference } from "./errors.ts";
import { memberName, type HostObject } from "./object.ts";
import { answerQuery } from "./query.ts";
import {
  actionType,
  objectPathType,
  type ActionInfo,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type ObjectPathInfo,
  type Wire,
} from "./wire.ts";

export interface Document {
  readonly root: HostObject;
  /** The object behind a kept reference, if it still stands. */
  reference(id: string): HostObject | undefined;
  /** An object that hangs on none other, by the name of its type. */
  create(type: string): HostObject;
}

/** A failure planned for the middle of a batch. */
export interface Interruption {
  /** How many of the batch's actions are done before it. */
  readonly afterActions: number;
  readonly error: HostError;
}

/**
 * Runs the actions of a batch in order and stops at the first that fails. What ran before stays done: Excel does not
 * roll back.
 */
export function runBatch(batch: Batch, document: Document, interruption?: Interruption): BatchAnswer {
  const paths = new PathResolver(batch, document);
  const results: { ActionId: number; Value: Wire }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (interruption && index >= interruption.afterActions) throw interruption.error;
      if (action.ActionType === actionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: runAction(action, paths) });
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: asBatchError(error, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function runAction(action: ActionInfo, paths: PathResolver): Wire {
  if (action.ActionType === actionType.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  if (object?.isGone?.() && action.Name !== release) throw invalidReference(object.model.type);
  switch (action.ActionType) {
    case actionType.instantiate:
      return object === null ? null : object.identity();
    case actionType.query:
      return answerQuery(object, action.QueryInfo ?? {});
    case actionType.method: {
      // The library itself asks to keep each range, of a null object too.
      if (object === null && action.Name === "_KeepReference") return null;
      if (object === null) throw invalidObjectPath(action.Name);
      const args = paths.argumentsOf(memberName(object.model.type, action.Name), action.ArgumentInfo);
      return object.model.run(action.Name, args);
    }
    case actionType.set: {
      if (object === null) throw invalidObjectPath(action.Name);
      const args = paths.argumentsOf(memberName(object.model.type, action.Name), action.ArgumentInfo);
      object.model.write(action.Name, args.wire(0) ?? null);
      return null;
    }
    default:
      throw apiNotFound(`an action of type ${action.ActionType}`);
  }
}

/** What the library sends to let go of a kept reference. */
export const release = "_RemoveReference";

function asBatchError(error: unknown, index: number): NonNullable<BatchAnswer["Error"]> {
  // Anything else is a fault of the stand-in itself, which must not pass for one of Excel's answers.
  if (!(error instanceof HostError)) throw error;
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
}

/** Finds the object behind each path once per batch: a path may create what it names (`worksheets.add`). */
class PathResolver {
  readonly #batch: Batch;
  readonly #document: Document;
  readonly #found = new Map<number, HostObject | null>();

  constructor(batch: Batch, document: Document) {
    this.#batch = batch;
    this.#document = document;
  }

  resolve(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#batch.ObjectPaths[String(id)];
    if (!path) throw invalidObjectPath(String(id));
    const object = this.#find(path);
    this.#found.set(id, object);
    return object;
  }

  argumentsOf(location: string, info: ArgumentInfo | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    const values = (info?.Arguments ?? []).map((value, place): Argument => {
      const reference = references[place];
      return reference ? this.resolve(reference) : value;
    });
    return new Arguments(location, values);
  }

  #find(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case objectPathType.globalObject:
        return this.#document.root;
      case objectPathType.reference: {
        const kept = this.#document.reference(path.Name);
        if (!kept) throw invalidReference(path.Name);
        return kept;
      }
      case objectPathType.nullObject:
        return null;
      case objectPathType.newObject:
        return this.#document.create(path.Name);
    }
    if (path.ParentObjectPathId === undefined) throw invalidObjectPath(path.Name);
    const parent = this.resolve(path.ParentObjectPathId);
    // What hangs on a null object is a null object.
    if (parent === null) return null;
    return this.#findIn(parent, path);
  }

  #findIn(parent: HostObject, path: ObjectPathInfo): HostObject | null {
    const { model } = parent;
    switch (path.ObjectPathType) {
      case objectPathType.property:
        return model.part(path.Name);
      case objectPathType.method:
        return model.find(path.Name, this.argumentsOf(memberName(model.type, path.Name), path.ArgumentInfo));
      case objectPathType.indexer: {
        const location = `${model.type}.getItem`;
        if (!parent.index) throw apiNotFound(location);
        return parent.index(this.argumentsOf(location, path.ArgumentInfo).wire(0) ?? null);
      }
      default:
        throw apiNotFound(`a path of type ${path.ObjectPathType}`);
    }
  }
}
