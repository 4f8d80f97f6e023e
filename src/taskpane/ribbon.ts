/** What the ribbon's buttons and their keyboard shortcuts do. Both run in the pane's own page (a shared runtime). */
export interface RibbonCommands {
  readonly traceNumber: () => void;
  readonly recheckWorkbook: () => void;
}

/** The names that `manifest.xml` and `assets/shortcuts.json` use. */
export type CommandName = "openPane" | keyof RibbonCommands;

/** Tells Office what to call; each command first brings the pane into view. Outside Office it does nothing. */
export function offerCommands({ traceNumber, recheckWorkbook }: RibbonCommands): void {
  const commands: Readonly<Record<CommandName, () => void>> = {
    openPane: () => undefined,
    traceNumber,
    recheckWorkbook,
  };
  // An Office without shared runtimes knows neither; it shows no buttons of ours either.
  const office = (typeof Office === "undefined" ? {} : Office) as Partial<Pick<typeof Office, "actions" | "addin">>;
  const perform = async (act: () => void, event: Partial<Office.AddinCommands.Event> | undefined) => {
    // Where it cannot be shown it may be in view already: the pane acts all the same.
    await office.addin?.showAsTaskpane().catch(() => undefined);
    act();
    // A button waits for this; a shortcut has nothing to be told.
    event?.completed?.();
  };
  for (const [name, act] of Object.entries(commands)) {
    office.actions?.associate(name, (event?: Partial<Office.AddinCommands.Event>) => void perform(act, event));
  }
}
