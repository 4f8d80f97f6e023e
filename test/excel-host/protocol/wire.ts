/** What may cross between the library and the host: JSON. */
export type Wire = null | boolean | number | string | readonly Wire[] | WireRecord;
export interface WireRecord {
  readonly [name: string]: Wire | undefined;
}

/** How the library names an object: from the workbook down, by property, method, indexer or kept reference. */
export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Wire[] | null;
  /** Beside each argument, the path of the object that it stands for, or 0 where it is a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[] | null;
  readonly Expand?: readonly string[] | null;
  readonly Skip?: number;
  readonly Top?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: WireRecord;
}

/** One `sync`: actions in order, and the paths that they name. */
export interface Batch {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  /** The action that failed; -1 where the batch was refused before any ran. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Wire }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

export const objectPathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  ensureUnchanged: 8,
  update: 9,
} as const;

export function isWireRecord(value: Wire | undefined): value is WireRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
