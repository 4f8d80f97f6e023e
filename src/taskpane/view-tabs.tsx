import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useRef } from "react";
import type { PaneView } from "./state.ts";
import { strings, viewWords } from "./strings.ts";

const order: readonly PaneView[] = ["paste", "review", "text", "trace"];

interface ViewTabsProps {
  readonly view: PaneView;
  readonly isOpen: (view: PaneView) => boolean;
  readonly onChoose: (view: PaneView) => void;
}

/** The way between the faces of the pane; arrow keys go from tab to tab, past those that have nothing to show yet. */
export function ViewTabs({ view, isOpen, onChoose }: ViewTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const open = order.filter(isOpen);
    const at = open.indexOf(view);
    const wanted = {
      ArrowRight: open[(at + 1) % open.length],
      ArrowLeft: open[(at - 1 + open.length) % open.length],
      Home: open[0],
      End: open.at(-1),
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onChoose(wanted);
    list.current?.querySelector<HTMLElement>(`#${tabId(wanted)}`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={strings.views} className={styles.tabs} onKeyDown={onKeyDown}>
      {order.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          aria-selected={each === view}
          aria-controls={panelId(each)}
          aria-disabled={!isOpen(each)}
          tabIndex={each === view ? 0 : -1}
          className={mergeClasses(styles.tab, each === view && styles.chosen, !isOpen(each) && styles.closed)}
          onClick={() => {
            if (isOpen(each)) onChoose(each);
          }}
        >
          {viewWords[each]}
        </button>
      ))}
    </div>
  );
}

export function tabId(view: PaneView): string {
  return `tab-${view}`;
}

export function panelId(view: PaneView): string {
  return `panel-${view}`;
}

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexShrink: 0,
    gap: tokens.spacingHorizontalXXS,
    // Excel lays its own menu over the corner of the pane.
    padding: `${tokens.spacingVerticalXS} 44px 0 ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.body1,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThick} solid transparent`,
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  closed: {
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "default",
    ":hover": { backgroundColor: "transparent" },
  },
});
