import { existsSync, readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import type { Frame, Page } from "playwright-core";
import { startStandIn } from "../test/excel-host/start-stand-in.ts";
import { chromiumAvailable, launchChromium } from "../test/support/chromium.ts";

const top = fileURLToPath(new URL("..", import.meta.url));
const releases = process.env["TICKMARK_RELEASES"] ?? `${top}../shared/releases`;
const megabyte = 1024 * 1024;
const rounds = 5;

/**
 * Prints how soon the pane can be used, and what holds up its thread while a release of 1 MB is read, in Chromium with
 * the production build and the real office.js. Figures of a machine at work on other things are not worth much.
 */
async function benchPane(): Promise<void> {
  if (!chromiumAvailable("the pane's speed")) return;
  const running = await startStandIn({ port: 3290, quiet: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 900, height: 760 } });
    await page.addInitScript({ content: watch });
    const starts: Start[] = [];
    for (let round = 0; round < rounds; round++) starts.push(await start(page, running.url));
    print("pane interactive, the first time", starts[0]?.interactive, 500);
    print("pane interactive, median", median(starts.map(({ interactive }) => interactive)), 500);
    print("longest task until then, median", median(starts.map(({ longest }) => longest)), 50);
    for (const { what, flavours } of longReleases()) await report(page, running.url, what, flavours);
    console.log(`load of this machine: ${loadavg()[0]?.toFixed(1) ?? "?"}`);
  } finally {
    await browser.close();
    await running.close();
  }
}

interface Start {
  readonly interactive: number;
  readonly longest: number;
}

/** What the page notes of itself: tasks of 50 ms and more, and when its paste box was there and idle. */
interface Noted {
  longTasks: { readonly start: number; readonly duration: number }[];
  interactive?: number;
}

// Text, since what runs the scripts gives functions names by a helper that the page has not.
const watch = `
  window.noted = { longTasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.longTasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver((_records, observer) => {
    if (document.querySelector("textarea") === null) return;
    observer.disconnect();
    // What a key press would wait for.
    setTimeout(() => (noted.interactive = performance.now()), 0);
  }).observe(document, { childList: true, subtree: true });
`;

async function start(page: Page, url: string): Promise<Start> {
  const pane = await open(page, url);
  await pane.waitForFunction(() => (window as unknown as { noted: Noted }).noted.interactive !== undefined);
  const { interactive = 0, longTasks } = await notedOf(pane);
  return { interactive, longest: longestOf(longTasks.filter(({ start }) => start < interactive)) };
}

async function report(
  page: Page,
  url: string,
  what: string,
  flavours: Readonly<Record<string, string>>,
): Promise<void> {
  const pane = await open(page, url);
  const before = (await notedOf(pane)).longTasks.length;
  const began = performance.now();
  await pane.getByRole("textbox").evaluate((box, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data);
    // Its handler belongs to the measure; the making of the clipboard does not.
    setTimeout(
      () => box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })),
      100,
    );
  }, flavours);
  await pane.getByRole("heading", { name: "Statements" }).first().waitFor({ timeout: 300_000 });
  await page.waitForTimeout(500);
  const tasks = (await notedOf(pane)).longTasks.slice(before);
  print(`longest task while ${what} is read`, longestOf(tasks), 50);
  console.log(`  tasks over 50 ms: ${tasks.map(({ duration }) => duration.toFixed(0)).join(", ") || "none"}`);
  print("  from paste to review", performance.now() - began - 600, undefined);
}

async function open(page: Page, url: string): Promise<Frame> {
  await page.goto(url);
  const pane = await (await page.waitForSelector("#pane iframe")).contentFrame();
  if (pane === null) throw new Error("the stand-in has no pane");
  await pane.getByRole("textbox").waitFor();
  await page.waitForTimeout(500);
  return pane;
}

function notedOf(pane: Frame): Promise<Noted> {
  return pane.evaluate(() => (window as unknown as { noted: Noted }).noted);
}

/** A text of 1 MB, and the page that comes nearest to 1 MB of those at hand. */
function longReleases(): readonly { readonly what: string; readonly flavours: Readonly<Record<string, string>> }[] {
  const one = readFileSync(`${top}test/cases/internap-2006q1/input.txt`, "utf8");
  const text = Array.from({ length: Math.ceil(megabyte / one.length) }, () => one).join("\n");
  const long = { what: "1 MB of text", flavours: { "text/plain": text } };
  if (!existsSync(releases)) return [long];
  const pages = readdirSync(releases)
    .map((id) => `${releases}/${id}/page.html`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"))
    .sort((left, right) => Math.abs(left.length - megabyte) - Math.abs(right.length - megabyte));
  const [html] = pages;
  if (html === undefined) return [long];
  const what = `${(html.length / megabyte).toFixed(1)} MB of HTML`;
  return [long, { what, flavours: { "text/plain": one, "text/html": html } }];
}

function longestOf(tasks: readonly { readonly duration: number }[]): number {
  return Math.max(0, ...tasks.map(({ duration }) => duration));
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

function print(what: string, milliseconds: number | undefined, target: number | undefined): void {
  const measured = `${(milliseconds ?? 0).toFixed(0)} ms`;
  console.log(`${what.padEnd(50)} ${measured.padStart(10)}${target === undefined ? "" : `   target ${target} ms`}`);
}

await benchPane();
