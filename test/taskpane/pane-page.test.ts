import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scriptsBeforeFirstPaste } from "../../scripts/script-size.ts";
import { readRelease } from "../../src/pipeline.ts";
import { viewRelease } from "../../src/taskpane/release-view.ts";
import type { BuiltPane } from "./built-pane.ts";
import { chromiumAvailable, launchChromium } from "../support/chromium.ts";
import { filesIn, forDebugging, packageOf, shippedPackages, sourcesOf } from "./built-files.ts";
import { buildPane, officeFile, serve } from "./built-pane.ts";

const sample = readFileSync(new URL("../../assets/sample-release.txt", import.meta.url), "utf8");
const released = viewRelease(readRelease({ text: sample }));

describe.skipIf(!chromiumAvailable("the built pane"))("the built pane, outside Excel", () => {
  let pane: BuiltPane;
  let origin: string;
  let close: () => void;
  let browser: Browser;

  beforeAll(async () => {
    pane = await buildPane("https://tickmark.example");
    ({ origin, close } = await serve(pane.folder));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    close();
    pane.remove();
  });

  /** Opens the page with Microsoft's scripts from the npm package, and keeps account of what it asks for. */
  async function openPane() {
    const page = await browser.newPage({ viewport: { width: 350, height: 720 } });
    const requested: string[] = [];
    const refused: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.text().startsWith("refused ")) refused.push(message.text());
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile, blockedURI }) => {
        console.info(`refused ${violatedDirective} of ${sourceFile === "" ? blockedURI : sourceFile}`);
      });
    });
    await page.route(
      (url) => url.origin !== origin,
      (route) => {
        const path = officeFile(route.request().url());
        return path === undefined
          ? route.abort()
          : route.fulfill({ path, contentType: "text/javascript", headers: { "access-control-allow-origin": "*" } });
      },
    );
    await page.goto(`${origin}/taskpane.html`);
    await page.getByText("This page is open outside Excel").waitFor();
    return { page, requested, refused, errors };
  }

  async function paste(page: Page, flavours: Readonly<Record<string, string>>) {
    await page.evaluate((given) => {
      const clipboardData = new DataTransfer();
      for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector("textarea")?.dispatchEvent(event);
    }, flavours);
  }

  it("loads no script of ours before the first paste but those that its size counts", async () => {
    const { page, requested } = await openPane();
    const scripts = requested.filter((url) => url.startsWith(origin) && url.endsWith(".js"));
    const counted = scriptsBeforeFirstPaste(pane.folder).map(({ file }) => `${origin}/${file}`);
    expect(counted).toHaveLength(1);
    expect(scripts).toEqual(counted);
    await page.close();
  });

  it("reads a pasted release in its worker, shows what was read, and does not offer to write", async () => {
    const { page } = await openPane();
    await paste(page, { "text/plain": sample });
    await page.getByRole("heading", { name: released.company ?? "no company", exact: true }).waitFor();

    const cards = page.locator("section").filter({ has: page.getByRole("heading", { name: "Statements" }) });
    expect(await cards.locator("ul > li > div > h3").count()).toBe(released.statements.length);
    expect(await page.getByText(`${released.checks.tied} tied`, { exact: true }).first().isVisible()).toBe(true);
    expect(page.workers()).toHaveLength(1);
    const write = page.getByRole("button", { name: "Write to workbook" });
    expect(await write.getAttribute("aria-disabled")).toBe("true");
    await page.close();
  });

  it("takes the HTML flavour of the clipboard and shows the plain one, never its markup", async () => {
    const { page } = await openPane();
    const html = `<p>Fennick Oats Ltd</p><p>Statement of Income</p><p>(in thousands)</p><table>
      <tr><td></td><td>Three months ended June 30, 2024</td></tr><tr><td>Revenue</td><td>120</td></tr>
      <tr><td>Cost</td><td>(80)</td></tr><tr><td>Net income</td><td>40</td></tr></table><img src=x onerror="document.title='run'">`;
    await paste(page, { "text/plain": "plain words", "text/html": html });
    await page.getByText("read with its tables (HTML)").waitFor();
    expect(await page.locator("textarea").inputValue()).toBe("plain words");
    expect(await page.locator("table, #pane img").count()).toBe(0);
    expect(await page.title()).toBe("Tickmark");
    await page.close();
  });

  it("says plainly what is wrong with a text that has no statements, and reads the next paste", async () => {
    const { page } = await openPane();
    await paste(page, { "text/plain": "The company will hold its call on Thursday." });
    await page.getByText("Nothing to write yet", { exact: true }).waitFor();
    await paste(page, { "text/plain": sample });
    await page.getByRole("heading", { name: released.company ?? "no company", exact: true }).waitFor();
    await page.close();
  });

  it("reads a PDF in its worker, and says what is wrong with one that asks for a password", async () => {
    const { page } = await openPane();
    const samples = fileURLToPath(new URL("../pdf/", import.meta.url));
    await page.locator("input[type=file]").setInputFiles(join(samples, "locked.pdf"));
    await page.getByText("locked.pdf asks for a password").waitFor();
    await page.locator("input[type=file]").setInputFiles(join(samples, "release.pdf"));
    await page.getByRole("heading", { name: "Lindqvist Marine Ltd.", exact: true }).waitFor();
    await page.close();
  });

  it("offers a sample that needs no network, by keyboard alone", async () => {
    const { page, requested } = await openPane();
    const asked = requested.length;
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Try a sample");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: released.company ?? "no company", exact: true }).waitFor();
    const since = requested.slice(asked).filter((url) => url.startsWith(origin));
    expect(since.length).toBeGreaterThan(0);
    expect(since.filter((url) => !url.endsWith(".js"))).toEqual([]);
    await page.close();
  });

  it("works under its own policy: it is refused nothing that it wants, and cannot connect anywhere", async () => {
    const { page, refused, errors } = await openPane();
    await paste(page, { "text/plain": sample });
    await page.getByRole("heading", { name: "Statements" }).waitFor();
    // What the policy keeps from office.js is a telemetry frame, and the style that hides it.
    const microsofts =
      /^refused (?:style-src-attr of https:\/\/appsforoffice\.|frame-src of https:\/\/telemetryservice\.)/;
    expect(refused.filter((words) => !microsofts.test(words))).toEqual([]);
    expect(errors).toEqual([]);

    const reached = await page.evaluate(() =>
      fetch("assets/icon-16.png").then(
        () => "reached",
        () => "refused",
      ),
    );
    expect(reached).toBe("refused");
    await page.close();
  });

  it("stays usable where Microsoft's address cannot be reached", async () => {
    const page = await browser.newPage();
    await page.route(
      (url) => url.origin !== origin,
      (route) => route.abort(),
    );
    await page.goto(`${origin}/taskpane.html`);
    await page.getByText("This page is open outside Excel").waitFor();
    await paste(page, { "text/plain": sample });
    await page.getByRole("heading", { name: "Statements" }).waitFor();
    await page.close();
  });

  it("is made of our sources and of the packages that we ship: no stand-in, no test, no tool", () => {
    const shipped = shippedPackages();
    const strangers = sourcesOf(pane.folder).filter((source) => {
      const from = packageOf(source);
      const isWebpacks = source.startsWith("webpack/");
      return from === undefined ? !isWebpacks && !/^(?:src|assets)\//.test(source) : !shipped.has(from);
    });
    expect(strangers).toEqual([]);
    expect(sourcesOf(pane.folder)).toEqual(
      expect.arrayContaining(["src/taskpane/index.ts", "src/excel/write-plan.ts", "src/pipeline.ts"]),
    );
  });

  it("has scripts that the policy allows: none makes code of a text, none is in the page", () => {
    const scripts = filesIn(pane.folder).filter((file) => file.endsWith(".js"));
    for (const file of scripts) {
      const script = readFileSync(join(pane.folder, file), "utf8");
      expect(script, file).not.toMatch(/\beval\(|new Function\(|\bFunction\("/);
    }
    const page = readFileSync(join(pane.folder, "taskpane.html"), "utf8");
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son[a-z]+=|javascript:/i);
    const policy = /content="(default-src[^"]*)"/.exec(page)?.[1] ?? "";
    const parts = Object.fromEntries(
      policy.split(";").map((part) => /^(\S+) (\S.*)$/.exec(part.trim())?.slice(1) ?? []),
    ) as Record<string, string>;
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(parts).toMatchObject({
      "default-src": "'none'",
      "connect-src": "'none'",
      "script-src": "'self' https://appsforoffice.microsoft.com",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
  });

  it("is a folder of static files, and nothing in it names the address that it was built on", () => {
    for (const file of filesIn(pane.folder).filter((each) => !forDebugging.test(each))) {
      expect(file).toMatch(/\.(?:html|js|css|png|xml|json|txt|wasm|mjs)$/);
      if (!file.endsWith(".png"))
        expect(readFileSync(join(pane.folder, file), "utf8"), file).not.toContain("localhost:");
    }
  });

  it("brings a manifest that points at where it is served", () => {
    const manifest = readFileSync(join(pane.folder, "manifest.xml"), "utf8");
    expect(manifest).toContain("https://tickmark.example/taskpane.html");
    expect(manifest).not.toContain("localhost");
    for (const [, path = ""] of manifest.matchAll(/https:\/\/tickmark\.example\/([^"]+)"/g)) {
      expect(existsSync(join(pane.folder, path)), `${path} is not in the build`).toBe(true);
    }
  });
});
