import type { RecheckOutcome } from "../excel/index.ts";

export type RecheckState = { readonly kind: "idle" } | { readonly kind: "checking" } | RecheckOutcome;

/** A recheck of the workbook, and what it found, until it is put away. */
export interface RecheckStore {
  readonly getState: () => RecheckState;
  readonly subscribe: (listener: () => void) => () => void;
  /** One at a time: asked again meanwhile, it goes on with the first. */
  readonly recheck: () => Promise<void>;
  readonly dismiss: () => void;
}

export function createRecheckStore(run: () => Promise<RecheckOutcome>): RecheckStore {
  let state: RecheckState = { kind: "idle" };
  const listeners = new Set<() => void>();
  const become = (next: RecheckState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recheck: async () => {
      if (state.kind === "checking") return;
      become({ kind: "checking" });
      // The part that asks Excel loads when it is first needed; without a connection it may not.
      become(await run().catch(() => ({ kind: "failed", reason: "unexpected", message: "" }) as const));
    },
    dismiss: () => {
      if (state.kind !== "checking") become({ kind: "idle" });
    },
  };
}
