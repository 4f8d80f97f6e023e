import type { Frame, Page } from "playwright-core";
import { startStandIn } from "../excel-host/start-stand-in.ts";
import type { StandIn } from "../excel-host/web/page.ts";
import { launchChromium } from "../support/chromium.ts";

/** The pane beside the stand-in Excel, in Chromium. */
export interface OpenedPane {
  readonly url: string;
  readonly page: Page;
  /** The pane's own page. */
  readonly pane: Frame;
  /** Runs in the page around the pane, where the workbook is. */
  readonly inHost: <T>(deed: (standIn: StandIn) => T) => Promise<T>;
  readonly paste: (flavours: Readonly<Record<string, string>>) => Promise<void>;
  readonly setWidth: (pixels: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the stand-in and opens its page; `prepare` sees the page before anything is loaded. */
export async function openPane(
  port: number,
  prepare?: (page: Page, url: string) => Promise<void>,
): Promise<OpenedPane> {
  const running = await startStandIn({ port, quiet: true });
  const browser = await launchChromium();
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 900, height: 760 },
    reducedMotion: "reduce",
  });
  // Less than a test may take, so that a failure says what was waited for.
  page.setDefaultTimeout(50_000);
  await prepare?.(page, running.url);
  await page.goto(running.url);
  const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
  if (frame === null) throw new Error("the stand-in has no pane");
  await frame.getByRole("textbox", { name: "Text of the release" }).waitFor();
  return {
    url: running.url,
    page,
    pane: frame,
    inHost: <T>(deed: (standIn: StandIn) => T) => page.evaluate<T>(`(${deed.toString()})(window.standIn)`),
    paste: (flavours) =>
      frame.getByRole("textbox", { name: "Text of the release" }).evaluate((box, given) => {
        const clipboardData = new DataTransfer();
        for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data);
        box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, flavours),
    setWidth: async (pixels) => {
      await page.locator("#pane").evaluate((pane, width) => {
        pane.style.width = `${width}px`;
      }, pixels);
    },
    close: async () => {
      await browser.close();
      await running.close();
    },
  };
}
