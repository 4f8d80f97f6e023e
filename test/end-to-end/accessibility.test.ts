import { readFileSync } from "node:fs";
import type { Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCase } from "../support/cases.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { focusStops, mostStops } from "./focus-stops.ts";
import { objectionsInAllLooks } from "./looks.ts";
import { openPane, type OpenedPane } from "./opened-pane.ts";
import { heardSince, listen } from "./spoken.ts";

const sample = readFileSync(new URL("../../assets/sample-release.txt", import.meta.url), "utf8");
const { input } = readCase("internap-2006q1");
const written = /^(?:Write to workbook|Write again|Try again)$/;

// The tests tell one story, in order: the pane goes through its states, and stands still in each.
describe.skipIf(!chromiumAvailable("the pane for keyboards, screen readers and contrast themes"))(
  "the pane for everybody",
  () => {
    let opened: OpenedPane;
    let worker: "served" | "withheld" | "refused" = "served";
    const withheld: Route[] = [];

    beforeAll(async () => {
      opened = await openPane(3260, async (page) => {
        await page.route(/\/reading\.[^/]*\.js$/, async (route) => {
          if (worker === "withheld") withheld.push(route);
          else if (worker === "refused") await route.abort();
          else await route.continue();
        });
      });
    }, 240_000);

    afterAll(() => opened.close());

    const write = () => opened.pane.getByRole("button", { name: written });
    const goTo = (tab: string) => opened.pane.getByRole("tab", { name: tab }).click();

    test("on the first run", async () => {
      await opened.pane.getByText("Welcome to Tickmark").waitFor();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("empty", async () => {
      await opened.pane.getByRole("button", { name: "Skip" }).click();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("given a file of another type", async () => {
      const file = { name: "release.zip", mimeType: "application/zip", buffer: Buffer.from("PK") };
      await opened.pane.locator("input[type=file]").setInputFiles(file);
      await opened.pane.getByText("release.zip is not").waitFor();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("when the reader cannot be loaded", async () => {
      worker = "refused";
      await opened.paste({ "text/plain": sample });
      await opened.pane.getByText("Tickmark failed on this text").waitFor();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("reading", async () => {
      worker = "withheld";
      await opened.paste({ "text/plain": sample });
      await opened.pane.getByText("Reading the release").first().waitFor();
      const objections = await objectionsInAllLooks(opened);
      worker = "served";
      for (const route of withheld) await route.continue();
      expect(objections).toEqual([]);
    });

    test("with nothing to write", async () => {
      await goTo("Paste");
      await opened.paste({ "text/plain": "The company will hold its call on Thursday." });
      await opened.pane.getByText("Nothing to write yet").first().waitFor();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("with what was read, which is said aloud", async () => {
      await listen(opened);
      await opened.paste({ "text/plain": input.replace("42,625", "42,652") });
      await opened.pane.getByRole("heading", { name: "Internap Network Services Corporation" }).waitFor();
      const heard = await heardSince(opened);
      expect(heard).toContainEqual(expect.stringContaining("Reading the release"));
      expect(heard).toContainEqual(expect.stringMatching(/\d+ statements read\. \d+ tied/));
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("with its cards and findings opened", async () => {
      const closed = opened.pane.locator("#panel-review").getByRole("button", { name: /table/i, expanded: false });
      for (let left = Math.min(3, await closed.count()); left > 0; left--) await closed.first().click();
      await opened.pane.locator("#panel-review details").evaluateAll((all) => {
        for (const each of all.slice(0, 12)) each.setAttribute("open", "");
      });
      await opened.pane.locator("#panel-review table").first().waitFor();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("at the text, with a number chosen", async () => {
      await goTo("Text");
      await opened.pane.locator("[data-number]").first().focus();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("by keyboard: each stop can be seen, none is lost, and their order is that of the page", async () => {
      for (const tab of ["Text", "Review", "Paste"]) {
        await goTo(tab);
        const stops = await focusStops(opened);
        expect(stops.length, tab).toBeGreaterThan(3);
        expect(stops.filter(({ isSeen }) => !isSeen).map(({ what }) => `${tab}: ${what}`)).toEqual([]);
        expect(stops.map(({ place }) => place)).toEqual(stops.map(({ place }) => place).sort((a, b) => a - b));
        if (stops.length < mostStops) expect(stops.at(-1)?.what).toMatch(written);
      }
    });

    test("choosing what to write", async () => {
      await goTo("Review");
      await opened.pane.getByText("What to write").click();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
      await opened.pane.getByText("What to write").click();
    });

    test("writing", async () => {
      await listen(opened);
      await opened.inHost((standIn) => {
        standIn.hold();
      });
      await write().click();
      await opened.pane.getByRole("progressbar").waitFor();
      const objections = await objectionsInAllLooks(opened);
      await opened.inHost((standIn) => {
        standIn.resume();
      });
      expect(objections).toEqual([]);
    });

    test("written, which is said aloud step by step", async () => {
      await opened.pane.getByText(/^Done: /).waitFor();
      const heard = await heardSince(opened);
      expect(heard).toContainEqual(expect.stringContaining("Writing the sheets"));
      expect(heard).toContainEqual(expect.stringMatching(/Done: \d+ sheets written/));
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("tracing a cell", async () => {
      await goTo("Trace");
      await opened.inHost((standIn) => {
        standIn.select("'Income Statement'!D9");
      });
      await opened.pane.locator("#panel-trace").getByText("D9").first().waitFor();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });

    test("rechecked from the ribbon, after a figure was typed over", async () => {
      await opened.inHost((standIn) => {
        standIn.host.type("'Income Statement'!D8", 1);
      });
      await listen(opened);
      await opened.pane.evaluate(pressRibbon, "recheckWorkbook");
      await opened.pane
        .getByText(/changes? since it was written/)
        .first()
        .waitFor();
      expect(await heardSince(opened)).toContainEqual(expect.stringMatching(/\d+ changes? since it was written/));
      expect(await objectionsInAllLooks(opened)).toEqual([]);
      await opened.pane.getByRole("button", { name: "Close" }).click();
    });

    test("asked about names that are taken", async () => {
      await write().click();
      await opened.pane.getByRole("dialog").waitFor();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
      await opened.page.keyboard.press("Escape");
      await opened.pane.getByRole("dialog").waitFor({ state: "detached" });
      // The dialog had hidden the pane from screen readers.
      await write().waitFor();
    });

    test("when a write fails", async () => {
      await opened.inHost((standIn) => {
        standIn.host.injectFault({ atSync: 1, kind: "accessDenied" });
      });
      await write().click();
      await opened.pane.getByText("The workbook was not written").waitFor();
      expect(await objectionsInAllLooks(opened)).toEqual([]);
    });
  },
);

/** What Office does when a button of the ribbon is pressed, but for showing the pane, which is in view. */
function pressRibbon(command: string): void {
  const office = Office as unknown as {
    addin: { showAsTaskpane: () => Promise<void> };
    actions: { _association: { mappings: Readonly<Record<string, () => void>> } };
  };
  office.addin.showAsTaskpane = () => Promise.resolve();
  office.actions._association.mappings[command.toUpperCase()]?.();
}
