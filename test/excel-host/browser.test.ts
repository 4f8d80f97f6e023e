import { fileURLToPath } from "node:url";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumAvailable, launchChromium } from "../support/chromium.ts";
import { refusals } from "./faults.ts";
import { startStandIn, type RunningStandIn } from "./start-stand-in.ts";
import type { StandIn } from "./web/page.ts";

describe.skipIf(!chromiumAvailable("the stand-in Excel in a browser"))("the stand-in Excel in a browser", () => {
  let running: RunningStandIn;
  let browser: Browser;
  let page: Page;
  let pane: Frame;
  const requested: string[] = [];

  beforeAll(async () => {
    running = await startStandIn({
      port: 3100,
      quiet: true,
      pane: fileURLToPath(new URL("web/self-test", import.meta.url)),
    });
    browser = await launchChromium();
    page = await browser.newPage({ ignoreHTTPSErrors: true });
    page.on("request", (request) => requested.push(request.url()));
    await page.goto(running.url);
    const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
    if (!frame) throw new Error("the pane has no frame");
    pane = frame;
    await pane.waitForFunction("window.ready");
  });

  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const inPane = (expression: string): Promise<unknown> => pane.evaluate(expression);
  const inHost = <T>(read: (standIn: StandIn) => T): Promise<T> =>
    page.evaluate<T>(`(${read.toString()})(window.standIn)`);

  it("gets the real office.js ready in the pane, as in Excel on the web, and asks nobody else", async () => {
    expect(await inPane("window.ready")).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    expect(requested.filter((url) => !url.startsWith(running.url))).toEqual([]);
  });

  it("writes a batch, computes it, and shows it in the grid", async () => {
    expect(await inPane("writeModel()")).toEqual([[192, -3571]]);
    expect(await inHost(({ host }) => host.values("'Income Statement'!B2:C5"))).toEqual([
      [42625, 37861],
      [22463, 20112],
      [19970, 21320],
      [192, -3571],
    ]);
    expect(await inHost(({ host }) => host.shown("'Income Statement'!B1:C1"))).toEqual([
      ["Dec 31, 2005", "Dec 31, 2006"],
    ]);
    expect(await inHost(({ host }) => host.syncs)).toBe(1);
    const tabs = page.locator(".ic-sheet-tab-name");
    await expect.poll(() => tabs.allTextContents()).toEqual(["Sheet1", "Income Statement"]);
    expect(await inHost(({ grid }) => grid.shown("'Income Statement'!A3:C5"))).toEqual([
      ["\u2003Direct costs", "22,463 ", "20,112 "],
      ["\u2003Operating costs", "19,970 ", "21,320 "],
      ["Income (loss)", "192 ", "(3,571)"],
    ]);
  });

  it("tells the pane where the user goes, and recalculates what he types", async () => {
    await inHost((standIn) => {
      standIn.select("'Income Statement'!B2");
    });
    await expect.poll(() => inPane("selections")).toEqual(["B2"]);
    const grid = await page.locator("#grid canvas").first().boundingBox();
    await page.mouse.click((grid?.x ?? 0) + 300, (grid?.y ?? 0) + 60);
    await page.keyboard.press("ArrowDown");
    await expect.poll(async () => ((await inPane("selections")) as unknown[]).length).toBeGreaterThan(1);
    await inHost((standIn) => {
      standIn.select("'Income Statement'!B2");
    });
    await page.keyboard.type("50000");
    await page.keyboard.press("Enter");
    await expect.poll(() => inHost(({ host }) => host.values("'Income Statement'!B5"))).toEqual([[7567]]);
  });

  it("refuses a batch as Excel on the web does, by number", async () => {
    for (const [kind, { code }] of Object.entries(refusals)) {
      if (kind === "responseTooLarge") continue;
      await page.evaluate(`window.standIn.host.injectFault({ atSync: 1, kind: "${kind}" })`);
      expect(await inPane("tryToWrite()"), kind).toBe(code);
    }
    expect(await inPane("tryToWrite()")).toBe("written");
  });
});
