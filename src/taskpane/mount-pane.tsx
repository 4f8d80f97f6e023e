import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { Pane } from "./pane.tsx";
import type { PaneStore } from "./pane-store.ts";
import type { RecheckStore } from "./recheck-store.ts";
import type { SchemeSource } from "./scheme.ts";
import { themes } from "./theme.ts";

/** What the pane shows and does, and how it looks. */
interface PaneParts {
  readonly store: PaneStore;
  readonly recheck: RecheckStore;
  readonly schemes: SchemeSource;
}

/** Shows the pane in an element of the page; throws if the page has no such element. */
export function mountPane(element: HTMLElement | null, parts: PaneParts): void {
  if (element === null) throw new Error("taskpane.html has no #pane");
  createRoot(element).render(
    <StrictMode>
      <ThemedPane {...parts} />
    </StrictMode>,
  );
}

function ThemedPane({ store, recheck, schemes }: PaneParts) {
  const scheme = useSyncExternalStore(schemes.subscribe, schemes.getScheme);
  const styles = useStyles();
  return (
    <FluentProvider theme={themes[scheme]} className={styles[scheme]}>
      <Pane store={store} recheck={recheck} />
    </FluentProvider>
  );
}

// The browser's own parts (scroll bars, the text box, the caret) go along.
const useStyles = makeStyles({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});
