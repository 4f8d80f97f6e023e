import type { PaneStore } from "../pane-store.ts";

export function TracePanel({ store }: { readonly store: PaneStore }) {
  return <p>{store.getState().view}</p>;
}
