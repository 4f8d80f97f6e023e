import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Pane } from "./pane.tsx";
import type { PaneStore } from "./pane-store.ts";
import { lightTheme } from "./theme.ts";

/** Shows the pane in an element of the page; throws if the page has no such element. */
export function mountPane(element: HTMLElement | null, store: PaneStore): void {
  if (element === null) throw new Error("taskpane.html has no #pane");
  createRoot(element).render(
    <StrictMode>
      <FluentProvider theme={lightTheme}>
        <Pane store={store} />
      </FluentProvider>
    </StrictMode>,
  );
}
