import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { Pane } from "./pane.tsx";
import type { PaneStore } from "./pane-store.ts";
import type { SchemeSource } from "./scheme.ts";
import { themes } from "./theme.ts";

/** Shows the pane in an element of the page; throws if the page has no such element. */
export function mountPane(element: HTMLElement | null, store: PaneStore, schemes: SchemeSource): void {
  if (element === null) throw new Error("taskpane.html has no #pane");
  createRoot(element).render(
    <StrictMode>
      <ThemedPane store={store} schemes={schemes} />
    </StrictMode>,
  );
}

function ThemedPane({ store, schemes }: { readonly store: PaneStore; readonly schemes: SchemeSource }) {
  const scheme = useSyncExternalStore(schemes.subscribe, schemes.getScheme);
  const styles = useStyles();
  return (
    <FluentProvider theme={themes[scheme]} className={styles[scheme]}>
      <Pane store={store} />
    </FluentProvider>
  );
}

// The browser's own parts (scroll bars, the text box, the caret) go along.
const useStyles = makeStyles({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});
