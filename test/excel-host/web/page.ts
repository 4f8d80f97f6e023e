import { init, Model } from "@ironcalc/workbook";
import { IronCalcEngine } from "../calculation/ironcalc.ts";
import { ExcelHost } from "../host.ts";
import { Grid } from "./grid.tsx";
import { PaneBridge } from "./pane-bridge.ts";
import { takeDeeds } from "./take-deeds.ts";

/** What the page offers to end-to-end tests, as `window.standIn`. */
export interface StandIn {
  readonly host: ExcelHost;
  readonly grid: {
    /** What the cells of the grid show, to tell it from what the host knows. */
    shown(address: string): readonly (readonly string[])[];
  };
  /** Goes to a range as the user would, and tells the pane. */
  select(address: string): void;
  /** Tells the pane of what the host was made to do. */
  deliverEvents(): void;
  /** Lets the pane wait for Excel. */
  hold(): void;
  /** Answers what has waited, and all that comes. */
  resume(): void;
}

declare global {
  interface Window {
    standIn?: StandIn;
  }
}

async function openPage(): Promise<void> {
  await init();
  const host = new ExcelHost(new IronCalcEngine(), new Date().getFullYear());
  const grid = new Grid(new Model("Book1", "en", "UTC", "en"), element("grid"), host.workbook);
  host.workbook.display = grid;
  const bridge = new PaneBridge(host, element("pane"), "/taskpane.html");

  for (const name of ["pointerup", "keyup", "paste", "cut"])
    document.addEventListener(
      name,
      () => {
        // The grid handles the event first.
        setTimeout(() => {
          takeDeeds(grid, host, name === "pointerup");
          bridge.deliverEvents();
        }, 0);
      },
      { capture: true },
    );

  window.standIn = {
    host,
    grid,
    select(address) {
      host.select(address);
      bridge.deliverEvents();
    },
    deliverEvents() {
      bridge.deliverEvents();
    },
    hold() {
      bridge.hold();
    },
    resume() {
      bridge.resume();
    },
  };
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

void openPage();
