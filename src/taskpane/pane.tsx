import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useSyncExternalStore } from "react";
import type { PaneStore } from "./pane-store.ts";
import { PasteBox } from "./paste-box.tsx";
import { ReadingNotice } from "./reading-notice.tsx";
import { useFileDrop } from "./use-file-drop.ts";
import { WriteBar } from "./write-bar.tsx";

const ReleaseSummary = lazy(() => import(/* webpackChunkName: "release" */ "./release-summary.tsx"));
const TakenDialog = lazy(() => import(/* webpackChunkName: "taken" */ "./taken-dialog.tsx"));

/** The whole pane: paste on top, what was read below it, and writing at the foot. */
export function Pane({ store }: { readonly store: PaneStore }) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { isOver, handlers } = useFileDrop(store.openFile);
  const styles = useStyles();
  usePageStyles();

  return (
    <div className={styles.pane} {...handlers}>
      <main className={styles.column}>
        <PasteBox state={state} store={store} isOver={isOver} />
        <ReadingNotice reading={state.reading} />
        {state.reading.kind === "read" && (
          <Suspense fallback={null}>
            <ReleaseSummary key={state.reading.request} view={state.reading.view} origin={state.reading.origin} />
          </Suspense>
        )}
      </main>
      <WriteBar state={state} store={store} />
      {state.writing.kind === "taken" && (
        <Suspense fallback={null}>
          <TakenDialog taken={state.writing} onKeepBoth={store.keepBoth} onCancel={store.declineWrite} />
        </Suspense>
      )}
    </div>
  );
}

const usePageStyles = makeStaticStyles({
  "html, body": { margin: 0, height: "100%", overflow: "hidden" },
});

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  column: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalM,
    overflowX: "hidden",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});
