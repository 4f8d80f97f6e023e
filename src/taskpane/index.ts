import { findHost } from "./host.ts";
import { mountPane } from "./mount-pane.tsx";
import { createPaneStore } from "./pane-store.ts";
import type { ReadingWorker } from "./reading.ts";
import { readInWorker } from "./reading.ts";
import { createRecheckStore } from "./recheck-store.ts";
import { offerCommands } from "./ribbon.ts";
import { watchScheme } from "./scheme.ts";

/** The pane's page: opens the ports to the world, then shows the pane. */
const store = createPaneStore({
  findHost,
  reading: readInWorker(
    (): ReadingWorker => new Worker(/* webpackChunkName: "reading" */ new URL("./reading.worker.ts", import.meta.url)),
  ),
  // Writing and the sample load when they are first asked for: the pane is there sooner.
  writing: {
    write: async (plan, onStep, how) => {
      const { writePlan } = await import(/* webpackChunkName: "excel" */ "../excel/index.ts");
      return writePlan(plan, { ...how, onStep });
    },
    show: async (sheet, address) => {
      const { showCell } = await import(/* webpackChunkName: "excel" */ "../excel/index.ts");
      return showCell(sheet, address);
    },
  },
  tracing: {
    follow: async (callback) => {
      const { onSelection, readActiveCell } = await import(/* webpackChunkName: "excel" */ "../excel/index.ts");
      const end = await onSelection(callback);
      const cell = await readActiveCell();
      if (cell !== undefined) callback(cell);
      return end;
    },
    trace: async (cell) => {
      const { traceCell } = await import(/* webpackChunkName: "excel" */ "../excel/index.ts");
      return traceCell(cell);
    },
  },
  findKept: async () => {
    const { findReleases } = await import(/* webpackChunkName: "excel" */ "../excel/index.ts");
    const found = await findReleases();
    return found.kind === "found" ? found.releases : [];
  },
  loadSample: async () => {
    // Inside a script of ours: the page's policy lets it connect to nothing, so it could not fetch the file.
    const sample = await import(/* webpackChunkName: "sample" */ "../../assets/sample-release.txt?raw");
    return sample.default;
  },
});

const recheck = createRecheckStore(async () => {
  const { recheckWorkbook } = await import(/* webpackChunkName: "excel" */ "../excel/index.ts");
  return recheckWorkbook();
});

mountPane(document.getElementById("pane"), { store, recheck, schemes: watchScheme() });
offerCommands({
  traceNumber: () => {
    store.goTo("trace");
  },
  recheckWorkbook: () => void recheck.recheck(),
});
void store.start();
