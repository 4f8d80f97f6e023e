import { useState } from "react";
import type { PaneStore } from "../pane-store.ts";
import { useAnswer } from "../use-answer.ts";
import { NumberDetail } from "./number-detail.tsx";

/** What is known of the number at an offset of the text, read aloud when it changes. */
export function NumberPanel({ at, store }: { readonly at: number; readonly store: PaneStore }) {
  const answer = useAnswer(at, () => store.ask.number(at));
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
