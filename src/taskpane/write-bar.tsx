import { Button, makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import { Notice } from "./notice.tsx";
import type { PaneStore } from "./pane-store.ts";
import type { PaneState, WritingState } from "./state.ts";
import { canWrite } from "./state.ts";
import { hostWords, strings } from "./strings.ts";
import { stepShare, stepWords } from "./write-steps.ts";

const WriteOptions = lazy(() => import(/* webpackChunkName: "write-options" */ "./write-options.tsx"));

interface WriteBarProps {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** The foot of the pane: writing, how far it is, and how it ended. */
export function WriteBar({ state, store }: WriteBarProps) {
  const styles = useStyles();
  const { host, view, writing } = state;
  // Text and trace need the room; what is left out here stands at the foot of the other views.
  const isShort = view === "text" || view === "trace";
  const actions = useFocusAfterWriting(writing);
  return (
    <footer className={mergeClasses(styles.bar, isShort && styles.shortBar)}>
      <div aria-live="polite" className={styles.status}>
        <WritingStatus writing={writing} isShort={isShort} />
        {!isShort && (host === "browser" || host === "oldExcel") && <Notice intent="info">{hostWords[host]}</Notice>}
      </div>
      <div className={styles.actions} ref={actions}>
        {writing.kind === "written" && !isShort && (
          <Button appearance="primary" onClick={() => void store.showWritten()}>
            {strings.showSummary}
          </Button>
        )}
        {writing.kind === "writing" && (
          <Button disabledFocusable={writing.isCalledOff} onClick={store.callOff}>
            {writing.isCalledOff ? strings.writing.isCalledOff : strings.writing.callOff}
          </Button>
        )}
        {canWrite(state) && !isShort && (
          <Suspense fallback={null}>
            <WriteOptions choices={state.choices} store={store} />
          </Suspense>
        )}
        <Button
          size={isShort ? "small" : "medium"}
          appearance={writing.kind === "written" ? "secondary" : "primary"}
          // Focus stays on the button while it writes.
          disabledFocusable={!canWrite(state)}
          onClick={() => void store.write()}
        >
          {writeLabel(writing)}
        </Button>
      </div>
    </footer>
  );
}

function WritingStatus({ writing, isShort }: { readonly writing: WritingState; readonly isShort: boolean }) {
  switch (writing.kind) {
    case "idle":
    case "taken":
      return null;
    case "writing": {
      const words = writing.step === undefined ? strings.writing.planning : stepWords(writing.step);
      const share = writing.step === undefined ? undefined : stepShare(writing.step);
      return (
        <>
          <span>{words}</span>
          <ProgressBar aria-label={words} {...(share === undefined ? {} : { value: share })} />
        </>
      );
    }
    case "written":
      return (
        <>
          <Notice intent="success" title={strings.writing.done(writing.sheets.length)}>
            {isShort ? undefined : writing.sheets.join(", ")}
          </Notice>
          {writing.unshown !== undefined && <Notice intent="warning">{writing.unshown}</Notice>}
        </>
      );
    case "failed":
      return (
        <Notice intent="error" title={strings.writing.failed}>
          {writing.message} {writing.leftover.length > 0 && strings.writing.leftover(writing.leftover)}
        </Notice>
      );
  }
}

function writeLabel(writing: WritingState): string {
  switch (writing.kind) {
    case "idle":
    case "taken":
    case "writing":
      return strings.write;
    case "written":
      return strings.writeAgain;
    case "failed":
      return strings.tryAgain;
  }
}

/** When a write, or the question about taken names, is over, focus goes to the first thing to do next. */
function useFocusAfterWriting({ kind }: WritingState) {
  const actions = useRef<HTMLDivElement>(null);
  const before = useRef(kind);
  useEffect(() => {
    const isOver = kind === "written" || kind === "failed" || (kind === "idle" && before.current === "taken");
    if (isOver && kind !== before.current) actions.current?.querySelector("button")?.focus();
    before.current = kind;
  }, [kind]);
  return actions;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    maxHeight: "50vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  shortBar: { gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  status: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    ":empty": { display: "none" },
  },
});
