import { makeStaticStyles, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from "react";
import type { PaneStore } from "./pane-store.ts";
import { PasteView } from "./paste-view.tsx";
import { ReadingNotice, SpokenReading } from "./reading-notice.tsx";
import { RecheckNotice } from "./recheck-notice.tsx";
import type { RecheckStore } from "./recheck-store.ts";
import type { PaneState, PaneView } from "./state.ts";
import { hasRelease } from "./state.ts";
import { useFileDrop } from "./use-file-drop.ts";
import { panelId, tabId, ViewTabs } from "./view-tabs.tsx";
import { WriteBar } from "./write-bar.tsx";

const Review = lazy(() => import(/* webpackChunkName: "review" */ "./review/index.ts"));
const TextPanel = lazy(() => import(/* webpackChunkName: "text" */ "./text/index.ts"));
const TracePanel = lazy(() => import(/* webpackChunkName: "trace" */ "./trace/index.ts"));
const RecheckReport = lazy(() => import(/* webpackChunkName: "recheck" */ "./recheck/index.ts"));
const TakenDialog = lazy(() => import(/* webpackChunkName: "taken" */ "./taken-dialog.tsx"));

/** The whole pane: its four faces below their tabs, and writing at the foot. A face keeps its place while another shows. */
export function Pane({ store, recheck }: { readonly store: PaneStore; readonly recheck: RecheckStore }) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const rechecked = useSyncExternalStore(recheck.subscribe, recheck.getState);
  const { isOver, handlers } = useFileDrop(store.openFile);
  const styles = useStyles();
  const main = useFocusInView(state.view);
  usePageStyles();

  const taken = state.writing.kind === "taken" ? state.writing : undefined;
  const wasAsked = useRef(false);
  if (taken !== undefined) wasAsked.current = true;

  const { view, reading } = state;
  const isOpen = (each: PaneView) => each === "paste" || (each === "trace" ? canTrace(state) : hasRelease(state));
  return (
    <div className={styles.pane} {...handlers}>
      <ViewTabs view={view} isOpen={isOpen} onChoose={store.goTo} />
      <SpokenReading reading={reading} />
      <RecheckNotice state={rechecked} />
      {rechecked.kind !== "idle" && rechecked.kind !== "checking" && (
        <Suspense fallback={null}>
          <RecheckReport state={rechecked} recheck={recheck} selectCell={store.selectCell} />
        </Suspense>
      )}
      <main ref={main} className={styles.main}>
        <Face of="paste" shown={view}>
          <PasteView state={state} store={store} isOver={isOver} />
          <ReadingNotice reading={reading} />
        </Face>
        {reading.kind === "read" && (
          <>
            <Face of="review" shown={view}>
              <Review
                key={reading.release}
                view={reading.view}
                version={reading.request}
                origin={reading.origin}
                decisions={state.decisions}
                store={store}
              />
            </Face>
            <Face of="text" shown={view}>
              <TextPanel
                key={reading.release}
                version={reading.request}
                place={state.place}
                isShown={view === "text"}
                store={store}
              />
            </Face>
          </>
        )}
        <Face of="trace" shown={view}>
          {view === "trace" && <TracePanel store={store} />}
        </Face>
      </main>
      <WriteBar state={state} store={store} />
      {wasAsked.current && (
        <Suspense fallback={null}>
          <TakenDialog
            taken={taken}
            onUpdate={store.fillAnew}
            onKeepBoth={store.keepBoth}
            onCancel={store.declineWrite}
          />
        </Suspense>
      )}
    </div>
  );
}

interface FaceProps {
  readonly of: PaneView;
  readonly shown: PaneView;
  readonly children: ReactNode;
}

function Face({ of, shown, children }: FaceProps) {
  const styles = useStyles();
  // What nobody has looked at yet is not loaded; what was looked at stays as it was left.
  const wasShown = useRef(false);
  if (of === shown) wasShown.current = true;
  return (
    <div
      id={panelId(of)}
      role="tabpanel"
      aria-labelledby={tabId(of)}
      tabIndex={-1}
      className={mergeClasses(styles.face, of !== shown && styles.away)}
    >
      {wasShown.current && <Suspense fallback={null}>{children}</Suspense>}
    </div>
  );
}

function canTrace({ host }: PaneState): boolean {
  return host === "excel";
}

/** Whoever was at a face that has gone finds the keyboard at the one that came. */
function useFocusInView(view: PaneView) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    const focused = document.activeElement;
    const isLost = focused === null || focused === document.body || focused.closest("[role=tabpanel]") !== null;
    const face = main.current?.querySelector<HTMLElement>(`#${panelId(view)}`);
    if (isLost && face?.contains(focused) === false) face.focus();
  }, [view]);
  return main;
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
  main: { position: "relative", flexGrow: 1, minHeight: 0 },
  face: {
    position: "absolute",
    inset: 0,
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    overflowX: "hidden",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    // No control of its own: it takes the keyboard only to hand it on.
    ":focus-visible": { outlineStyle: "none" },
  },
  // Unlike with `display: none`, it keeps how far it was scrolled.
  away: { visibility: "hidden" },
});
