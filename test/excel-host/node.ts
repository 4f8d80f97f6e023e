import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { initSync } from "@ironcalc/wasm";
import { IronCalcEngine } from "./calculation/ironcalc.ts";
import { refusals } from "./faults.ts";
import { ExcelHost, type Reply } from "./host.ts";

export { ExcelHost } from "./host.ts";

/** The real library, and the workbook behind it. */
export interface OpenedExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: ExcelHost;
  /** Hands out the events that a test has caused by acting as the user; resolves when the handlers have run. */
  readonly deliverEvents: () => Promise<void>;
}

export interface OpenOptions {
  /** The year that dates typed without one fall in. */
  readonly year?: number;
}

/** Opens a new workbook with one sheet, "Sheet1". Each has a library of its own. */
export function openExcel({ year = 2026 }: OpenOptions = {}): OpenedExcel {
  startEngine();
  const host = new ExcelHost(new IronCalcEngine(), year);
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      setTimeout(() => {
        try {
          respond(id, responseTo(host.answer(body)));
        } catch (error) {
          // The stand-in's own fault: the add-in must not wait for ever, and the test must not pass.
          respond(id, responseTo({ kind: "refused", refusal: refusals.general }));
          throw error;
        }
        deliver();
      }, 0);
    },
  };
  const respond = (id: number, message: unknown) => {
    bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message }));
  };
  const deliver = () => {
    const entries = host.takeEvents();
    if (entries.length > 0)
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } }));
  };
  const library = loadLibrary(bridge);
  return {
    ...library,
    host,
    deliverEvents: async () => {
      deliver();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

/** Runs `work` with `Excel` and `OfficeExtension` as globals, as the add-in finds them, and takes them away again. */
export async function withExcel<T>(work: (opened: OpenedExcel) => Promise<T> | T, options?: OpenOptions): Promise<T> {
  const opened = openExcel(options);
  const uninstall = installExcel(opened);
  try {
    return await work(opened);
  } finally {
    uninstall();
  }
}

/** Makes the library global; the answer takes it away again. */
export function installExcel({ Excel: library, OfficeExtension: runtime }: OpenedExcel): () => void {
  const before: Record<string, unknown> = {
    Excel: Reflect.get(globalThis, "Excel"),
    OfficeExtension: Reflect.get(globalThis, "OfficeExtension"),
  };
  Object.assign(globalThis, { Excel: library, OfficeExtension: runtime });
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(globalThis, name);
      else Reflect.set(globalThis, name, value);
    }
  };
}

/** What the library expects of a native host. It puts `onMessageFromHost` there itself. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

function responseTo(reply: Reply): unknown {
  if (reply.kind === "answered") return { statusCode: 200, headers: {}, body: reply.answer };
  const { code, message, httpStatus } = reply.refusal;
  return { statusCode: httpStatus, headers: {}, body: JSON.stringify({ error: { code, message } }) };
}

const require = createRequire(import.meta.url);
let compiled: ReturnType<typeof compileFunction> | undefined;

// Compiled into this realm rather than a vm context, so that what it hands out are this realm's arrays and errors;
// `with` gives it the window that it takes its globals from.
function loadLibrary(bridge: NativeBridge): Library {
  const file = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");
  compiled ??= compileFunction(
    `with (window) {${readFileSync(file, "utf8")}\n;return { Excel, OfficeExtension }; }`,
    ["window"],
    { filename: file },
  );
  const window = {
    // Its own top-level variables, which a script's are properties of the window.
    OSF: undefined,
    Office: undefined,
    OfficeExtension: undefined,
    Excel: undefined,
    _richApiNativeBridge: bridge,
    location: { origin: "https://localhost", href: "https://localhost/", search: "", hash: "" },
    navigator: { userAgent: "Node" },
    setTimeout,
    clearTimeout,
  };
  const load = compiled as (window: unknown) => Library;
  return load(Object.assign(window, { window, self: window }));
}

let isStarted = false;

function startEngine(): void {
  if (isStarted) return;
  initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  isStarted = true;
}
