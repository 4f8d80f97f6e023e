import { useState } from "react";
import { FirstRun } from "./first-run.tsx";
import type { PaneStore } from "./pane-store.ts";
import { KeptReleases } from "./kept-releases.tsx";
import { PasteBox } from "./paste-box.tsx";
import type { PaneState } from "./state.ts";

interface PasteViewProps {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly isOver: boolean;
}

/** Where a release comes in; above it what Tickmark is, until something was read or the reader has seen enough. */
export function PasteView({ state, store, isOver }: PasteViewProps) {
  const [isSkipped, setIsSkipped] = useState(false);
  const isFirst = !isSkipped && state.reading.kind === "none" && state.box === "";
  return (
    <>
      {isFirst && (
        <FirstRun
          onTrySample={() => void store.trySample()}
          onSkip={() => {
            setIsSkipped(true);
          }}
        />
      )}
      <PasteBox state={state} store={store} isOver={isOver} isFirst={isFirst} />
      {state.kept.length > 0 && <KeptReleases kept={state.kept} onOpen={store.reopen} />}
    </>
  );
}
