import { useState } from "react";
import type { PaneStore } from "../pane-store.ts";
import { useAnswer } from "../use-answer.ts";
import { NumberDetail } from "./number-detail.tsx";

interface NumberPanelProps {
  /** Offset into the text. */
  readonly at: number;
  /** Another one when the release was read anew. */
  readonly version: number;
  readonly store: PaneStore;
}

/** What is known of the number at an offset of the text, read aloud when it changes. */
export function NumberPanel({ at, version, store }: NumberPanelProps) {
  const answer = useAnswer(`${at} ${version}`, () => store.ask.number(at));
  const [unshown, setUnshown] = useState<{ readonly at: number; readonly message: string }>();
  return (
    <div aria-live="polite">
      {answer.kind === "number" && answer.number !== undefined && (
        <NumberDetail
          number={answer.number}
          store={store}
          unshown={unshown?.at === at ? unshown.message : undefined}
          onSelect={({ sheet, address }) => {
            void store.selectCell(sheet, address).then((message) => {
              setUnshown(message === undefined ? undefined : { at, message });
            });
          }}
        />
      )}
    </div>
  );
}
